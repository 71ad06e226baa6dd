// Lighthouse (mobile, simulated slow 4G) on the published, compressed build: scores, LCP, bytes and requests of the first load.
// node bench/lighthouse.mjs [runs]   (default 3; the median by performance is printed). Needs `npm ci` in bench/ and Chromium.
import { mkdtempSync, rmSync } from "node:fs";
import { execFileSync, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";

const runs = Number(process.argv[2] ?? 3);
const port = process.env.PORT ?? "5091";
const base = `http://127.0.0.1:${port}`;
const work = mkdtempSync(join(tmpdir(), "lighthouse-"));
const root = join(import.meta.dirname, "..");
execFileSync("dotnet", ["publish", "Portal.Web", "-c", "Release", "-o", join(work, "app"), "-v", "quiet", "--nologo"], { cwd: root, stdio: "inherit" });
const server = spawn("dotnet", [join(work, "app", "Portal.Web.dll"), `--urls=${base}`], {
  cwd: work, stdio: "ignore",
  // Development only for its demo government; the build and its compression are the published ones.
  env: { ...process.env, PWD: work, ASPNETCORE_ENVIRONMENT: "Development", Portal__DataFolder: join(work, "data"), Portal__PublicBaseUrl: base },
});
const chrome = await launch({ chromePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
try {
  for (let tries = 0; tries < 300 && !(await fetch(`${base}/health/ready`).then((one) => one.ok, () => false)); tries++) await new Promise((done) => setTimeout(done, 200));
  let failed = false;
  for (const page of ["/", "/lapor", "/lacak", "/laporan"]) {
    await fetch(base + page);
    const seen = [];
    for (let run = 0; run < runs; run++) {
      const { lhr } = await lighthouse(base + page, { port: chrome.port, logLevel: "error", onlyCategories: ["performance", "accessibility"] });
      const requests = lhr.audits["network-requests"].details.items.filter((one) => !one.url.startsWith("data:"));
      seen.push({
        performance: lhr.categories.performance.score, accessibility: lhr.categories.accessibility.score, lcp: lhr.audits["largest-contentful-paint"].numericValue,
        bytes: requests.reduce((sum, one) => sum + one.transferSize, 0), requests: requests.length,
        faults: Object.values(lhr.audits).filter((one) => one.score !== null && one.score < 0.9 && lhr.categories.accessibility.auditRefs.some((ref) => ref.id === one.id)).map((one) => one.id),
      });
    }
    const mid = seen.toSorted((a, b) => a.performance - b.performance)[Math.floor(runs / 2)];
    console.log(`${page.padEnd(9)} performance ${mid.performance}  accessibility ${mid.accessibility}  LCP ${(mid.lcp / 1000).toFixed(2)} s  ${(mid.bytes / 1024).toFixed(1)} KB in ${mid.requests} requests  ${mid.faults.join(" ")}`);
    failed ||= mid.performance < 0.95 || mid.accessibility < 1 || mid.lcp > 2500 || (page === "/lapor" && (mid.bytes > 57 * 1024 || mid.requests > 8));
  }
  process.exitCode = failed ? 1 : 0;
} finally {
  chrome.kill();
  server.kill();
  rmSync(work, { recursive: true, force: true });
}
