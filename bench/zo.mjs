import { chromium } from "playwright-core";
const base = process.env.BASE ?? "http://localhost:5180";
const roles = process.argv[2].split(","), widths = (process.argv[3] ?? "360,768,1366").split(",").map(Number);
const paths = process.argv.slice(4);
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
for (const role of roles) {
  const c = await b.newContext({ baseURL: base, locale: "id-ID" }); const p = await c.newPage();
  if (role !== "-") { await p.goto("/masuk"); await p.locator(`button[value="${role}"]`).click(); await p.waitForLoadState("networkidle"); }
  const seen = new Set();
  let todo = paths.length ? [...paths] : [...new Set(await p.evaluate(() => [...document.querySelectorAll("a[href^='/']")].map(a => a.getAttribute("href"))))];
  let depth = 0;
  while (todo.length && seen.size < +(process.env.MOST ?? 60)) {
    const path = todo.shift(); if (path.includes("#")) continue; const key = path.replace(/[?#].*/, "").replace(/KM-[\d-]+/g, "N").replace(/\/\d+/g, "/#").replace(/[0-9a-f-]{36}/g,"G");
    if (seen.has(key) || /\.(csv|xlsx|pdf|json|webmanifest)|keluar|unduh|berkas|\/foto|peta\/|lihat-sebagai/.test(path)) continue; seen.add(key);
    const bad = [];
    for (const w of widths) {
      await p.setViewportSize({ width: w, height: 800 });
      let r; try { r = await p.goto(path, { waitUntil: "domcontentloaded" }); } catch (e) { bad.push("ERR " + String(e).slice(0, 60)); break; }
      if (r === null) break; if (r.status() !== 200) { bad.push("status " + r.status()); break; }
      await p.waitForTimeout(350);
      const over = await p.evaluate(() => {
        const o = document.documentElement.scrollWidth - innerWidth; if (o <= 0) return null;
        const inScroll = e => { for (let x = e.parentElement; x && x !== document.body; x = x.parentElement) { const s = getComputedStyle(x); if (/(auto|scroll|hidden|clip)/.test(s.overflowX)) return true; } return false; };
        const who = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !inScroll(e)).slice(0, 3).map(e => e.tagName.toLowerCase() + "." + e.className + "#" + e.id);
        return o + " " + who.join(" ; ");
      });
      if (over) bad.push(`${w}: ${over}`);
    }
    if (bad.length) console.log(role, path, bad.join(" | "));
    if (!paths.length) todo.push(...await p.evaluate(() => [...document.querySelectorAll("a[href^='/']")].map(a => a.getAttribute("href"))));
  }
  console.log(role, seen.size, "pages");
  await c.close();
}
await b.close();
