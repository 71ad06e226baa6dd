#!/usr/bin/env bash
# Publishes, starts twice on one data folder, and prints how long each start took until /lapor answered (seconds).
# The first start makes the database and the demo government; the promise (3 s) is about the second.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
port=${PORT:-5090}
trap 'rm -rf "$work"' EXIT
dotnet publish Portal.Web -c Release -o "$work/app" -v quiet --nologo
for start in first second; do
  began=$(date +%s.%N)
  (cd "$work" && PWD="$work" ASPNETCORE_ENVIRONMENT=Development exec dotnet "$work/app/Portal.Web.dll" --urls="http://127.0.0.1:$port" >"$work/log" 2>&1) &
  server=$!
  for _ in $(seq 1 1200); do
    curl -fs -o /dev/null "http://127.0.0.1:$port/lapor" && break
    sleep 0.05
  done
  echo "$start start: $(echo "$(date +%s.%N) - $began" | bc)"
  kill "$server"; wait "$server" 2>/dev/null || true
done
