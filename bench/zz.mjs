import { chromium } from "playwright-core";
import fs from "node:fs";
const [,, out, ...specs] = process.argv; // spec: role|path|w|h|scheme|media|full
fs.mkdirSync(out, { recursive: true });
const base = process.env.BASE ?? "http://localhost:5180";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const states = {};
let n = 0;
for (const s of specs) {
  const [role, path, w = "1366", h = "768", scheme = "light", media = "screen", full = ""] = s.split("|");
  if (role && !states[role]) {
    const c = await b.newContext({ baseURL: base }); const p = await c.newPage();
    await p.goto("/masuk"); await p.locator(`button[value="${role}"]`).click(); await p.waitForLoadState("networkidle");
    states[role] = await c.storageState(); await c.close();
  }
  const c = await b.newContext({ baseURL: base, storageState: role ? states[role] : undefined, viewport: { width: +w, height: +h }, colorScheme: scheme, locale: "id-ID" });
  const p = await c.newPage();
  const errs = []; p.on("console", m => m.type() === "error" && errs.push(m.text())); p.on("pageerror", e => errs.push(String(e)));
  const r = await p.goto(path); await p.waitForTimeout(1500);
  if (media === "print") await p.emulateMedia({ media: "print" });
  const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const file = `${out}/${String(++n).padStart(2, "0")}-${(role || "x")}-${path.replace(/[^a-z0-9]+/gi, "_").slice(0, 40)}-${w}${scheme[0]}${media[0]}.png`;
  await p.screenshot({ path: file, fullPage: full === "full" });
  console.log(r.status(), over > 0 ? `OVER ${over}` : "", file, errs.slice(0, 2).join(" | "));
  await c.close();
}
await b.close();
