// How long the server takes for the board; milliseconds. What was read is kept for fifteen seconds at most, so each round waits until it is read anew.
// Needs a running Development server that was filled by seed-load; bench/queue.sh does all of it:  node bench/papan.mjs http://localhost:5091 Sqlite-100000
import { at, signIn } from "./visit.mjs";

const base = process.argv[2] ?? "http://localhost:5091";
const label = process.argv[3] ?? "papan";
const rounds = Number(process.env.BOARD_ROUNDS ?? 4);
const cookie = await signIn(base, "pimpinan");

async function get(path) {
  const began = performance.now();
  const answer = await fetch(base + path, { headers: { cookie } });
  const html = await answer.text();
  if (answer.status !== 200 || !html.includes('id="lewat-tenggat"')) throw new Error(`${answer.status} ${path}`);
  return { html, took: performance.now() - began };
}

function tell(name, times) {
  times.sort((a, b) => a - b);
  console.log(JSON.stringify({ label, name, rows: times.length, p50: +at(times, 0.5).toFixed(1), p95: +at(times, 0.95).toFixed(1) }));
}

const spans = ["bulan-ini", "bulan-lalu", "tiga-bulan", "tahun-ini", "semua"];
const { html } = await get("/papan");
const agency = /<option value="(DPUBM)"/.exec(html)?.[1] ?? /name="opd">[\s\S]*?<option value="([^"]+)"/.exec(html)[1];
const whole = [], narrowed = [];
for (let round = 0; round < rounds + 1; round++) {
  for (const span of spans) {
    const one = await get(`/papan?masa=${span}`);
    const part = await get(`/papan?masa=${span}&opd=${agency}`);
    if (round > 0) { whole.push(one.took); narrowed.push(part.took); }
  }
  if (round < rounds) await new Promise((done) => setTimeout(done, 16_000));
}
const kept = [];
for (let one = 0; one < 40; one++) kept.push((await get("/papan")).took);
tell("board, read anew", whole);
tell("board of one OPD, read anew", narrowed);
tell("board, as kept", kept);
