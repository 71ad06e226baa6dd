// The wall under load: how soon a change is on the socket of 1,000 screens, what it costs, and how nine screens come back after a restart.
// Starts the published program itself:  bench/walls.sh [screens] [changes per second] [seconds]   and   bench/walls.sh soak [minutes]
import http from "node:http";
import { spawn } from "node:child_process";
import fs from "node:fs";
import { chromium } from "playwright-core";

const [program, work, what = "load", a = "", b = "", c = ""] = process.argv.slice(2);
const port = Number(process.env.PORT ?? 5150);
const base = `http://localhost:${port}`;
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
let server;

async function start() {
  server = spawn("dotnet", [program, `--urls=${base}`], { cwd: work, stdio: ["ignore", fs.openSync(`${work}/log`, "a"), "inherit"], env: { ...process.env, PWD: work, ASPNETCORE_ENVIRONMENT: "Development", Portal__PublicBaseUrl: base, Portal__DataFolder: `${work}/data`, Limits__ReportsPerHour: "1000000", Logging__LogLevel__Default: "Warning" } });
  for (let tries = 0; tries < 1200; tries++) {
    try { if ((await fetch(`${base}/health/ready`)).ok) return; } catch { /* not yet */ }
    await pause(100);
  }
  throw new Error("the server did not start");
}

const stat = (pid) => {
  const fields = fs.readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, rss: Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))[1]) };
};
const at = (values, share) => values.toSorted((x, y) => x - y)[Math.min(values.length - 1, Math.floor(values.length * share))];

/* A leader signs in, so that screens can be paired and opened. */
async function leaderPage(browser) {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 1366, height: 768 }, locale: "id-ID" });
  const page = await context.newPage();
  await page.goto("/masuk");
  await page.getByRole("button", { name: /pimpinan$/ }).click();
  await page.waitForURL(/papan$/);
  return page;
}

async function pair(leader, browser, number, path) {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 960, height: 540 }, locale: "id-ID" });
  const screen = await context.newPage();
  await screen.goto(path);
  const code = await screen.locator("[data-pairing]").getAttribute("data-pairing");
  await leader.goto("/papan/kendali?dinding=1&bagian=layar");
  await leader.getByLabel("Kode di layar").waitFor();
  await leader.waitForTimeout(800);
  await leader.getByLabel("Kode di layar").fill(code);
  await leader.getByLabel("Nomor layar").selectOption(String(number));
  await leader.getByRole("button", { name: "Pasangkan" }).click();
  await screen.locator(".lw").waitFor({ timeout: 20000 });
  return screen;
}

/* Plain sockets: what is measured is the server, not a browser. */
function listen(number, cookie, onChange) {
  return new Promise((opened, failed) => {
    const asked = http.get(`${base}/papan/aliran/${number}`, { headers: { cookie }, agent: false }, (answer) => {
      if (answer.statusCode !== 200) return failed(new Error(`stream answered ${answer.statusCode}`));
      answer.setEncoding("utf8");
      let rest = "";
      answer.on("data", (chunk) => {
        const arrived = performance.now();
        const lines = (rest + chunk).split("\n");
        rest = lines.pop();
        for (const line of lines) {
          const found = /"kind":"terbuka".*?class=\\"big\\">([\d.]+)</.exec(line);
          if (found) onChange(Number(found[1].replaceAll(".", "")), arrived);
        }
      });
      answer.on("close", () => onChange(-1, 0));
      opened(asked);
    });
    asked.on("error", failed);
  });
}

/* Each filing raises "Terbuka" by one: the k-th that was acknowledged is on a screen when a count arrives that includes it. */
async function load(screens, perSecond, seconds) {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
  const leader = await leaderPage(browser);
  const screen = await pair(leader, browser, 3, "/papan/layar/3");
  const cookie = (await screen.context().cookies()).map((one) => `${one.name}=${one.value}`).join("; ");
  cookieOfScreen = cookie;
  await browser.close();
  await pause(1500);
  await run(2, 3);
  const before = stat(server.pid);
  const seen = [];
  let closed = 0;
  const open = [];
  const began = performance.now();
  for (let one = 0; one < screens; one++) open.push(await listen(3, cookie, (value, when) => { if (value < 0) closed++; else seen.push([value, when]); }));
  console.log(`${screens} screens opened in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  await pause(5000);
  const idle = stat(server.pid);
  console.log(`memory: ${((idle.rss - before.rss) / screens).toFixed(1)} KB per screen (${before.rss} -> ${idle.rss} KB)`);
  const quiet = stat(server.pid);
  await pause(10000);
  console.log(`CPU while nothing changes: ${(100 * (stat(server.pid).cpu - quiet.cpu) / 10).toFixed(1)} % of a core`);
  seen.length = 0;
  const busy = stat(server.pid);
  const result = JSON.parse(await run(perSecond, seconds));
  await pause(3000);
  const spent = stat(server.pid).cpu - busy.cpu;
  const firsts = new Map();
  for (const [value, when] of seen) {
    if (!firsts.has(value)) firsts.set(value, []);
    firsts.get(value).push(when);
  }
  // A commit is on a screen when a count arrives that includes it.
  const values = [...firsts.keys()].toSorted((x, y) => x - y);
  const delays = [];
  for (const [value, committed] of result.committed) {
    const shown = values.find((one) => one >= value);
    if (shown === undefined) continue;
    for (const when of firsts.get(shown)) delays.push(Math.max(0, when - committed));
  }
  console.log(`${result.committed.length} changes in ${seconds} s (${(result.committed.length / seconds).toFixed(1)}/s), ${values.length} frames of the tile to each screen, ${seen.length} in all, ${closed} screens lost`);
  console.log(`commit to byte on the socket, ms: median ${at(delays, .5).toFixed(0)}, p95 ${at(delays, .95).toFixed(0)}, most ${Math.max(...delays.slice(0, 100000)).toFixed(0)}`);
  console.log(`server CPU during the load: ${spent.toFixed(1)} s of ${seconds + 3} s, ${(1000 * spent / Math.max(1, result.committed.length)).toFixed(1)} ms per change`);
  for (const one of open) one.destroy();
}

async function run(perSecond, seconds) {
  const committed = [], waiting = [];
  let count = await openCount();
  const beganAt = performance.now();
  for (let one = 0; one < perSecond * seconds; one++) {
    const due = beganAt + one * 1000 / perSecond;
    if (due > performance.now()) await pause(due - performance.now());
    waiting.push(file().then((ok) => { if (ok) committed.push([++count, performance.now()]); }));
  }
  await Promise.all(waiting);
  return JSON.stringify({ committed });
}

let agent = new http.Agent({ keepAlive: true, maxSockets: 24 });
function file() {
  const body = JSON.stringify({ id: crypto.randomUUID().replaceAll("-", ""), words: "Lampu jalan di tikungan dekat pasar padam sejak tiga malam.", area: "35.07.13", sender: "Unnamed" });
  return new Promise((done) => {
    const asked = http.request(`${base}/lapor/kirim`, { method: "POST", agent, headers: { "content-type": "application/json", origin: base, "content-length": Buffer.byteLength(body) } }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => { text += chunk; });
      answer.on("end", () => { if (answer.statusCode !== 200 && !file.told) { file.told = true; console.log("a filing was refused:", answer.statusCode, text.slice(0, 300)); } done(answer.statusCode === 200); });
    });
    asked.on("error", () => done(false));
    asked.end(body);
  });
}

let cookieOfScreen = "";
async function openCount() {
  return new Promise((found) => {
    let asked;
    listen(3, cookieOfScreen, (value) => { if (value >= 0) { asked?.destroy(); found(value); } }).then((one) => { asked = one; });
  });
}

/* Nine screens of one wall in Chromium; the program is killed and started again. */
async function restart() {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
  const leader = await leaderPage(browser);
  const screens = [];
  for (let number = 1; number <= 9; number++) screens.push(await pair(leader, browser, number, "/papan/layar"));
  await pause(3000);
  const faults = new Set();
  for (const screen of screens) screen.on("framenavigated", (frame) => { if (/masuk|chrome-error/.test(frame.url())) faults.add(frame.url()); });
  for (let round = 1; round <= 3; round++) {
    const figures = await Promise.all(screens.map((screen) => screen.locator(".lscene.on .tile").first().innerText()));
    server.kill("SIGKILL");
    await pause(2500);
    const kept = await Promise.all(screens.map((screen) => screen.evaluate(() => ({ clock: document.querySelector("[data-clock]").textContent, off: !!document.querySelector("[data-connection].off"), tile: document.querySelector(".lscene .tile").textContent.length }))));
    if (kept.some((one) => !one.off || one.clock.length < 4 || one.tile < 5) || figures.length !== 9) faults.add(`round ${round}: a screen lost its figures or its clock`);
    await start();
    const upAt = performance.now();
    const back = await Promise.all(screens.map((screen) => screen.locator("[data-connection]:not(.off)").first().waitFor({ timeout: 30000 }).then(() => performance.now() - upAt)));
    console.log(`restart ${round}: nine screens back ${Math.max(...back).toFixed(0)} ms after the server was ready (first ${Math.min(...back).toFixed(0)} ms)`);
    await pause(2500);
  }
  const urls = screens.map((screen) => new URL(screen.url()).pathname);
  console.log(`they are at ${urls.join(" ")}; ${faults.size === 0 ? "none showed a sign-in or an error" : [...faults].join("; ")}`);
  await browser.close();
}

/* How the browser's heap grows on one screen over time; garbage is collected before each look. */
async function soak(minutes) {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: [...flags, "--js-flags=--expose-gc"] });
  const leader = await leaderPage(browser);
  const screen = await pair(leader, browser, 1, "/papan/layar");
  const wire = await screen.context().newCDPSession(screen);
  const heap = async () => { await wire.send("HeapProfiler.collectGarbage"); return (await wire.send("Runtime.getHeapUsage")).usedSize / 1048576; };
  await pause(20000);
  const first = await heap(), rss = stat(server.pid).rss;
  const until = Date.now() + minutes * 60000;
  let told = Date.now();
  while (Date.now() < until) {
    if (Date.now() - told > 600000) {
      told = Date.now();
      console.log(`  ${Math.round((until - told) / 60000)} minutes to go: browser heap ${(await heap()).toFixed(1)} MB, server ${(stat(server.pid).rss / 1024).toFixed(0)} MB`);
    }
    for (let one = 0; one < 5; one++) await file();
    await pause(Math.min(5000, Math.max(0, until - Date.now())));
  }
  const last = await heap();
  console.log(`soak of ${minutes} minutes: browser heap ${first.toFixed(1)} -> ${last.toFixed(1)} MB (${(last - first).toFixed(1)} MB), server ${(rss / 1024).toFixed(0)} -> ${(stat(server.pid).rss / 1024).toFixed(0)} MB, ${await screen.locator("*").count()} elements`);
  await browser.close();
}

try {
  await start();
  if (what === "restart") await restart();
  else if (what === "soak") await soak(Number(a || 10));
  else await load(Number(a || 1000), Number(b || 50), Number(c || 30));
} finally { server?.kill("SIGKILL"); }
process.exit(0);
