// A whole report with a photo on emulated slow 3G (400 ms round trip, 400 kbit/s each way): presses, seconds, and the part of them spent waiting for the network.
// node bench/filing.mjs [runs]   (default 5). Publishes and starts the program by itself; needs `npm ci` in bench/ and Chromium.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const runs = Number(process.argv[2] ?? 5);
const base = `http://localhost:${process.env.PORT ?? "5092"}`;
const work = mkdtempSync(join(tmpdir(), "filing-"));
const root = join(import.meta.dirname, "..");
// A hand on a phone: a press a second, five letters a second.
const press = 1000, letter = 200;
const words = "Jalan berlubang dalam di depan balai desa, dua pengendara jatuh minggu ini.";
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

execFileSync("dotnet", ["publish", "Portal.Web", "-c", "Release", "-o", join(work, "app"), "-v", "quiet", "--nologo"], { cwd: root, stdio: "inherit" });
const server = spawn("dotnet", [join(work, "app", "Portal.Web.dll"), `--urls=${base}`], {
  cwd: work, stdio: "ignore",
  env: { ...process.env, PWD: work, ASPNETCORE_ENVIRONMENT: "Development", Portal__DataFolder: join(work, "data"), Portal__PublicBaseUrl: base },
});
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });

async function photo(page) {
  // A phone's picture: four megapixels of something that does not compress well.
  const bytes = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 2400, height: 1800 });
    const pen = canvas.getContext("2d");
    for (let spot = 0; spot < 9000; spot++) {
      pen.fillStyle = `hsl(${Math.random() * 360} 40% ${Math.random() * 100}%)`;
      pen.fillRect(Math.random() * 2400, Math.random() * 1800, 60, 40);
    }
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.95));
    return Array.from(new Uint8Array(await blob.arrayBuffer()));
  });
  writeFileSync(join(work, "foto.jpg"), Buffer.from(bytes));
  return bytes.length;
}

async function file() {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 360, height: 740 }, locale: "id-ID", geolocation: { latitude: -8.1301, longitude: 112.5722 }, permissions: ["geolocation"] });
  const page = await context.newPage();
  const size = await photo(page);
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.emulateNetworkConditions", { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 });
  let presses = 0, waiting = 0;
  const began = performance.now();
  const tap = async (act, arrives) => {
    await pause(press);
    presses++;
    const from = performance.now();
    await act();
    if (arrives) {
      await page.waitForURL(arrives, { waitUntil: "domcontentloaded" });
      waiting += performance.now() - from;
    }
  };
  const next = () => page.url().endsWith("/serupa") ? page.getByRole("link", { name: "Lanjut, masalah saya lain" }).click() : page.getByRole("button", { name: "Lanjut" }).click();
  const onwards = () => tap(next, (before => (url) => url.pathname !== before)(new URL(page.url()).pathname));
  const start = performance.now();
  await page.goto("/lapor", { waitUntil: "domcontentloaded" });
  waiting += performance.now() - start;
  await tap(() => page.getByLabel("Apa yang terjadi?").pressSequentially(words, { delay: letter }));
  await onwards();
  for (let step = 0; step < 12 && !page.url().endsWith("/periksa"); step++) {
    const at = new URL(page.url()).pathname;
    if (at === "/lapor/foto") {
      // The picker, the shutter, "use this photo".
      for (let more = 0; more < 2; more++) await tap(() => Promise.resolve());
      await tap(() => page.locator("input[type=file]").setInputFiles(join(work, "foto.jpg")));
    }
    if (at === "/lapor/tempat") {
      await tap(() => page.getByRole("button", { name: "Pakai lokasi saya sekarang" }).click());
      await page.getByText("Lokasi ditemukan").waitFor();
    }
    if (at === "/lapor/tempat/desa") await tap(() => page.getByLabel("Patokan").pressSequentially("Balai desa", { delay: letter }));
    if (at === "/lapor/kontak") await tap(() => page.getByLabel("Tanpa identitas").check());
    await onwards();
  }
  await tap(() => page.getByRole("button", { name: "Kirim laporan" }).click(), /\/lapor\/terkirim/);
  await page.locator(".bignum").waitFor();
  const seconds = (performance.now() - began) / 1000;
  const photos = await page.evaluate(() => document.querySelector(".bignum").innerText);
  await context.close();
  return { presses, seconds, network: waiting / 1000, size, number: photos };
}

try {
  for (let tries = 0; tries < 300 && !(await fetch(`${base}/health/ready`).then((one) => one.ok, () => false)); tries++) await pause(200);
  await fetch(`${base}/lapor`);
  const seen = [];
  for (let run = 0; run < runs; run++) seen.push(await file());
  const median = (of) => seen.map(of).toSorted((a, b) => a - b)[Math.floor(runs / 2)];
  console.log(`photo ${(seen[0].size / 1024 / 1024).toFixed(1)} MB; presses ${median((one) => one.presses)}; seconds: median ${median((one) => one.seconds).toFixed(1)}, of which network ${median((one) => one.network).toFixed(1)}`);
  process.exitCode = median((one) => one.presses) <= 20 && median((one) => one.seconds) <= 60 && median((one) => one.network) <= 15 ? 0 : 1;
} finally {
  await browser.close();
  server.kill();
  rmSync(work, { recursive: true, force: true });
}
