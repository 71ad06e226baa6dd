#!/usr/bin/env bash
# Fills fresh databases by seed-load and measures the officers' queue and the board in each, in one run; prints each line, then how times grew with the tickets.
#   bench/queue.sh                              10,000, 100,000 and 1,000,000 tickets on both databases
#   SIZES="10000 100000" DATABASES=Sqlite bench/queue.sh
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
chmod 755 "$work"
port=${PORT:-5091}
pgport=${PGPORT:-54391}
pgbin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
as() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --init-groups "$@"; else "$@"; fi; }
server=
finish() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; fi
  if [ -d "$work/pg" ]; then as "$pgbin/pg_ctl" -D "$work/pg/data" -m immediate stop >/dev/null 2>&1 || true; fi
  rm -rf "$work"
}
trap finish EXIT
dotnet publish Portal.Web -c Release -o "$work/app" -v quiet --nologo
run() { (cd "$work" && PWD="$work" ASPNETCORE_ENVIRONMENT=Development Portal__DataFolder="$data" Storage__Provider="$database" ConnectionStrings__Portal="$connection" Logging__LogLevel__Default=Warning exec dotnet "$work/app/Portal.Web.dll" "$@"); }
start() {
  run --urls="http://127.0.0.1:$port" >"$work/log" 2>&1 &
  server=$!
  for _ in $(seq 1 1200); do curl -fs -o /dev/null "http://127.0.0.1:$port/lapor" && return; sleep 0.1; done
  tail "$work/log"; exit 1
}
stop() { pkill -TERM -P "$server" 2>/dev/null || true; kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; server=; }
# What follows a load once, deadlines reckoned and the log sealed, begins within a minute and is over when the program rests: less than a tenth of a core for five seconds.
ticks() { awk '{ print $14 + $15 }' "/proc/$(pgrep -P "$server")/stat"; }
settle() {
  sleep 60
  for _ in $(seq 1 240); do
    local before; before=$(ticks); sleep 5
    if [ $(($(ticks) - before)) -lt 50 ]; then return; fi
  done
}
for database in ${DATABASES:-Sqlite PostgreSQL}; do
  for size in ${SIZES:-10000 100000 1000000}; do
    data="$work/$database-$size" connection=
    if [ "$database" = PostgreSQL ]; then
      if [ ! -d "$work/pg" ]; then
        mkdir "$work/pg"; [ "$(id -u)" = 0 ] && chown postgres "$work/pg"
        as "$pgbin/initdb" -D "$work/pg/data" -U portal -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
        as "$pgbin/pg_ctl" -D "$work/pg/data" -w -l "$work/pg/log" -o "-p $pgport -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=1GB -c max_wal_size=4GB" start >/dev/null
      fi
      "$pgbin/psql" -q -h 127.0.0.1 -p "$pgport" -U portal -d postgres -c "CREATE DATABASE portal_$size"
      connection="Host=127.0.0.1;Port=$pgport;Username=portal;Database=portal_$size"
    fi
    # The first start makes the demo government that the load needs.
    start; stop
    echo "$database: $(run seed-load --tickets "$size" --seed 1 ${PATTERN:+--pattern "$PATTERN"} 2>/dev/null | tail -1)"
    start; settle
    node bench/queue.mjs "http://127.0.0.1:$port" "$database-$size" | tee -a "$work/lines"
    node bench/papan.mjs "http://127.0.0.1:$port" "$database-$size" | tee -a "$work/lines"
    stop
    if [ -z "${KEEP:-}" ] && [ "$database" = Sqlite ]; then rm -rf "$data"; fi
  done
done
node - "$work/lines" <<'JS'
const lines = require("fs").readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => JSON.parse(line));
for (const database of new Set(lines.map((one) => one.label.split("-")[0]))) {
  const sizes = [...new Set(lines.filter((one) => one.label.startsWith(database)).map((one) => +one.label.split("-")[1]))].sort((a, b) => a - b);
  const of = (name, size) => lines.find((one) => one.label === `${database}-${size}` && one.name === name);
  const all = sizes.map((size) => of("ALL", size));
  console.log(`\n${database}: ${sizes.map((size, i) => `${size} tickets: median p50 ${all[i].p50} ms, worst p50 ${all[i].worstP50}, worst p95 ${all[i].worstP95}`).join("; ")}`);
  for (let i = 1; i < sizes.length; i++) {
    const ratios = lines.filter((one) => one.label === `${database}-${sizes[i]}` && of(one.name, sizes[i - 1])).map((one) => [one.p50 / of(one.name, sizes[i - 1]).p50, one.name]).sort((a, b) => a[0] - b[0]);
    console.log(`  ${sizes[i - 1]} → ${sizes[i]}: median ${ratios[Math.floor(ratios.length / 2)][0].toFixed(2)} ×, worst ${ratios.at(-1)[0].toFixed(2)} × (${ratios.at(-1)[1]})`);
  }
}
JS
