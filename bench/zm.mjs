import { chromium } from "playwright-core";
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu"]});
for (const [path,w,h,n,scheme] of [["/papan",1366,500,"a","light"],["/petugas",1366,500,"b","light"],["/papan",360,700,"c","light"],["/petugas",768,700,"d","dark"],["/papan/kendali",360,800,"e","light"]]) {
const p=await (await b.newContext({baseURL:"http://localhost:5180",viewport:{width:w,height:h},colorScheme:scheme})).newPage();
await p.goto("/masuk");await p.locator(`button[value="admin.instansi"]`).click();await p.waitForLoadState("networkidle");
await p.goto(path);await p.waitForTimeout(1200);await p.locator("header.top summary").click();await p.waitForTimeout(200);await p.screenshot({path:`/tmp/shots/m${n}.png`});
if(n=="b"){await p.keyboard.press("Escape");console.log("esc",await p.locator("header.top details[open]").count(),await p.evaluate(()=>document.activeElement.tagName));await p.locator("header.top summary").click();await p.mouse.click(700,400);console.log("outside",await p.locator("header.top details[open]").count());await p.locator("summary.chip").first().click();await p.locator("summary.chip").nth(1).click();console.log("open",await p.locator("details.drop[open]").count());}
}
await b.close();
