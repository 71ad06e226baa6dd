// Many tickets at once, and exports of everything, against a running Development server with tickets in it:
//   node bench/hands.mjs http://localhost:5080 <server pid>
// Prints: 500 tickets from the press to the result line (ms, five times), an export of every ticket (s, rows, memory growth in MB).
import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";

const base = process.argv[2] ?? "http://localhost:5080";
const pid = process.argv[3];
const memory = () => pid ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024 : NaN;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await (await browser.newContext({ baseURL: base })).newPage();
await page.goto("/masuk");
await page.getByRole("button", { name: /admin\.instansi$/ }).click();
await page.waitForURL(/petugas/);

await page.goto("/petugas?view=unit");
await page.locator("main[data-live]").waitFor();
const [done, back] = [[], []];
const took = async (press, result) => {
  const began = performance.now();
  await press.click();
  await page.getByText(result).waitFor();
  return Math.round(performance.now() - began);
};
// Each round takes back what it did, so that the next one meets the same 500.
for (let round = 0; round < 6; round++) {
  await page.locator("tbody input[type=checkbox]").first().waitFor();
  await page.getByRole("button", { name: /Pilih semua di pandangan ini/ }).click();
  await page.locator(".bulk b", { hasText: /^500 terpilih$/ }).waitFor();
  await page.keyboard.press("a");
  const go = page.getByRole("button", { name: /^Tugaskan 500 tiket$/ });
  await go.waitFor();
  const [there, again] = [await took(go, /^\s*500 tiket diubah\./), await took(page.getByRole("button", { name: /^Urungkan/ }), /^\s*500 tiket diurungkan\./)];
  // The first one finds the program cold.
  if (round > 0) { done.push(there); back.push(again); }
  await page.getByRole("button", { name: "Tutup kabar ini" }).click();
}
console.log(`500 tickets assigned, from the press to the result, ms: ${done.join(" ")}; taken back: ${back.join(" ")}`);

const cookies = (await page.context().cookies()).map((one) => `${one.name}=${one.value}`).join("; ");
for (const format of ["csv", "csv", "xlsx"]) {
  const before = memory();
  let [most, bytes] = [before, 0];
  const began = performance.now();
  const answer = await fetch(`${base}/petugas/ekspor.${format}?view=semua`, { headers: { cookie: cookies, "accept-encoding": "identity" } });
  for await (const piece of answer.body) {
    bytes += piece.length;
    most = Math.max(most, memory());
  }
  console.log(`${format}: ${((performance.now() - began) / 1000).toFixed(2)} s, ${(bytes / 1e6).toFixed(1)} MB, memory grew by ${(most - before).toFixed(0)} MB`);
}
await browser.close();
