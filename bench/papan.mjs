// How long the server takes for the board; milliseconds. What was read is kept for fifteen seconds and for fifty different questions at most: each
// round asks more questions than that, so that every answer is read anew.
// Needs a running Development server that was filled by seed-load; bench/queue.sh does all of it:  node bench/papan.mjs http://localhost:5091 Sqlite-100000
import { at, signIn } from "./visit.mjs";

const base = process.argv[2] ?? "http://localhost:5091";
const label = process.argv[3] ?? "papan";
const rounds = Number(process.env.BOARD_ROUNDS ?? 8), warm = 3;
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

const { html } = await get("/papan");
const choices = (name) => [...new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`).exec(html)[0].matchAll(/<option value="([^"]+)"/g)].map((one) => one[1]);
const [spans, agencies, categories, areas] = ["masa", "opd", "kategori", "kecamatan"].map(choices);
// Every span for everything (areas that do not exist narrow nothing down, and make eight questions of one) and for each OPD; a category and an area beside them.
const asks = spans.flatMap((span, turn) => [
  ...Array.from({ length: 8 }, (_, one) => ["whole", `?masa=${span}&kecamatan=x${one}`]), ...agencies.map((code) => ["of one OPD", `?masa=${span}&opd=${code}`]),
  ["of one category", `?masa=${span}&kategori=${categories[turn % categories.length]}`], ["of one area", `?masa=${span}&kecamatan=${areas[turn % areas.length]}`],
]);
if (asks.length < 52) throw new Error(`Only ${asks.length} questions: some answers would be those kept.`);
const times = new Map();
// The program compiles itself while it is used: the first rounds are not counted.
for (let round = -warm; round < rounds; round++) for (const [name, path] of asks) {
  const one = await get("/papan" + path);
  if (round >= 0) times.set(name, [...(times.get(name) ?? []), one.took]);
}
const kept = [];
for (let one = 0; one < 40; one++) kept.push((await get("/papan")).took);
for (const [name, taken] of times) tell(`board ${name}, read anew`, taken);
tell("board, as kept", kept);
