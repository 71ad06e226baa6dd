import { chromium } from "playwright-core";
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu"]});
const c=await b.newContext({baseURL:"http://localhost:5180",viewport:{width:1366,height:900}});const p=await c.newPage();
await p.goto("/masuk");await p.locator(`button[value="pimpinan"]`).click();await p.waitForLoadState("networkidle");
await p.waitForURL(/papan$/);await p.waitForTimeout(500);await p.goto("/papan/krisis");await p.waitForSelector("main[data-live]");await p.getByRole("button",{name:"Tetapkan krisis"}).click();await p.waitForTimeout(600);
await p.screenshot({path:"/tmp/shots/c1.png",fullPage:true});
const f=async(id,v)=>{await p.locator("#"+id).fill(v);await p.locator("#"+id).dispatchEvent("change");};
await f("name","Banjir bandang Sitiarjo");await f("decree","SK 360/114/2026");
for(const [id,v] of [["decreed","23/11/2026"],["planned","30/11/2026"]]){await p.locator("#"+id).click();await p.locator("#"+id).fill(v);await p.keyboard.press("Tab");}
await f("happened","Sungai Panguluran meluap sejak Minggu malam. Jalan Sitiarjo terputus di dua titik.");await f("advice","Jauhi sungai. Yang rumahnya terendam, pergi ke balai desa.");await f("calls","BPBD: 0341 392220");
const ks=p.locator("fieldset input[type=checkbox]");console.log(await ks.count());
await p.getByLabel("Sumbermanjing Wetan").first().check().catch(e=>console.log("area?",String(e).slice(0,80)));
await p.waitForTimeout(300);await p.screenshot({path:"/tmp/shots/c2.png",fullPage:true});
await p.locator("main .btn.main, main .btn.bad").last().click();await p.waitForTimeout(1200);
await p.screenshot({path:"/tmp/shots/c3.png"});
const dlg=p.locator("dialog[open] button").last(); 
console.log(p.url(), await p.locator("dialog[open]").count(), await p.locator(".errors").allTextContents());
await b.close();
