// How long until a submit in one browser is on the board of another: ten times, milliseconds.
// Needs a running Development server and playwright-core:  node bench/board.mjs http://localhost:5080
import { chromium } from "playwright-core";

const base = process.argv[2] ?? "http://localhost:5080";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const person = async () => (await browser.newContext({ baseURL: base })).newPage();

const leader = await person();
await leader.goto("/masuk");
await leader.getByRole("button", { name: /pimpinan$/ }).click();
await leader.waitForURL(/papan$/);
await leader.waitForTimeout(1500);

const times = [];
for (let round = 0; round < 10; round++) {
  const citizen = await person();
  const next = () => citizen.getByRole("button", { name: "Lanjut" }).click();
  await citizen.goto("/lapor");
  await citizen.getByLabel("Apa yang terjadi?").fill("Lampu jalan di tikungan padam sejak tiga malam yang lalu.");
  await next(); await next(); await next();
  await citizen.getByLabel("Kecamatan").selectOption({ index: 3 });
  await next();
  await citizen.getByLabel("Patokan").fill("Tikungan dekat pasar");
  await next();
  if (citizen.url().endsWith("/serupa")) await citizen.getByRole("link", { name: "Lanjut, masalah saya lain" }).click();
  await citizen.getByLabel("Tanpa identitas").check();
  await next();
  const open = leader.locator("#terbuka a").first();
  const before = await open.innerText();
  const seen = leader.waitForFunction((was) => document.querySelector("#terbuka a").innerText !== was, before, { polling: 10 }).then(() => performance.now());
  const began = performance.now();
  await citizen.getByRole("button", { name: "Kirim laporan" }).click();
  times.push(Math.round((await seen) - began));
  await citizen.context().close();
}
times.sort((a, b) => a - b);
console.log(`from the press to the other board, ms: min ${times[0]}, median ${times[5]}, max ${times[9]}`);
await browser.close();
