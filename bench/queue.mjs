// How long the server takes for the officers' queue: first page and page 100 of each view, with and without two filters, and searches; milliseconds.
// Needs a running Development server that was filled by seed-load; bench/queue.sh does all of it:  node bench/queue.mjs http://localhost:5091 SQLite-100000
import { at, signIn as signInAt } from "./visit.mjs";

const base = process.argv[2] ?? "http://localhost:5091";
const label = process.argv[3] ?? "queue";
const rounds = Number(process.env.ROUNDS ?? 30);
const out = [];

const plain = (href) => href.replaceAll("&amp;", "&");

async function get(cookie, path) {
  const began = performance.now();
  const answer = await fetch(base + path, { headers: { cookie } });
  const html = await answer.text();
  const took = performance.now() - began;
  if (answer.status !== 200 || !html.includes('id="kerja"')) throw new Error(`${answer.status} ${path}`);
  return { html, took, rows: (html.match(/data-number="/g) ?? []).length };
}

async function measure(name, cookie, path) {
  for (let warm = 0; warm < 3; warm++) await get(cookie, path);
  const times = [];
  let rows = 0;
  for (let round = 0; round < rounds; round++) { const one = await get(cookie, path); times.push(one.took); rows = one.rows; }
  times.sort((a, b) => a - b);
  const line = { label, name, rows, p50: +at(times, 0.5).toFixed(1), p95: +at(times, 0.95).toFixed(1) };
  out.push(line);
  console.log(JSON.stringify(line));
}

/** The address of page 100, or of the last page where there are fewer. */
async function deep(cookie, path) {
  let page = 1;
  for (; page < 100; page++) {
    const next = /href="([^"]+)" rel="next"/.exec((await get(cookie, path)).html);
    if (!next) break;
    path = plain(next[1]);
  }
  return { path, page };
}

const admin = await signInAt(base, "admin.instansi");
const worker = await signInAt(base, "operator.dpubm");
const first = (await get(admin, "/petugas?view=semua")).html;
const choice = (name) => new RegExp(`${name}=([^&"]+)`).exec(plain(first))[1];
const two = `&kategori=${choice("kategori")}&kecamatan=${choice("kecamatan")}`;
// The program compiles itself while it is used: without this the first views would pay for all of them.
for (let warm = 0; warm < Number(process.env.WARM ?? 400); warm++) await get(warm % 2 ? admin : worker, ["/petugas?view=semua", "/petugas?view=unit", "/petugas?q=jalan", `/petugas?view=lewat${two}`][warm % 4]);
const words = { "search, many hits": "jalan", "search, many hits, two words": "jalan warga", "search, few hits": "anjing liar terminal parkir", "search, no hit": "zzqwx", "search, hits and two filters": `jalan${two}` };

for (const [who, cookie, views] of [["admin", admin, ["baru", "unit", "bebas", "dekat", "lewat", "persetujuan", "ditolak", "dikembalikan", "terbuka", "semua"]], ["operator", worker, ["saya", "unit", "bebas", "dekat", "lewat", "persetujuan", "ditolak", "dikembalikan"]]]) {
  for (const view of views) for (const [kind, more] of [["", ""], [" + 2 filters", who === "admin" ? two : `${two}`]]) {
    const path = `/petugas?view=${view}${more}`;
    await measure(`${who} ${view}${kind}`, cookie, path);
    const far = await deep(cookie, path);
    if (far.page > 1) await measure(`${who} ${view}${kind}, page ${far.page === 100 ? "100" : "last"}`, cookie, far.path);
  }
  for (const [name, typed] of Object.entries(words)) await measure(`${who} ${name}`, cookie, `/petugas?q=${typed.replaceAll(" ", "+")}`);
}
// Counts are kept until the log moves or the minute turns: the first page after the turn of a minute counts all views anew.
const fresh = [];
for (let turn = 0; turn < Number(process.env.TURNS ?? 2); turn++) {
  await new Promise((go) => setTimeout(go, 60_050 - (Date.now() % 60_000)));
  fresh.push((await get(admin, "/petugas?view=terbuka")).took);
}
if (fresh.length) console.log(JSON.stringify({ label, name: "admin terbuka, all views counted anew", p50: +Math.min(...fresh).toFixed(1), p95: +Math.max(...fresh).toFixed(1) }));
const all = out.map((one) => one.p50).sort((a, b) => a - b), late = out.map((one) => one.p95).sort((a, b) => a - b);
console.log(JSON.stringify({ label, name: "ALL", p50: at(all, 0.5), worstP50: all.at(-1), p95: at(late, 0.95), worstP95: late.at(-1) }));
