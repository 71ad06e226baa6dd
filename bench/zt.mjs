import { chromium } from "playwright-core";
const base="http://localhost:5180"; const [,,role,...paths]=process.argv;
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu"]});
const p=await (await b.newContext({baseURL:base,viewport:{width:360,height:800}})).newPage();
await p.goto("/masuk");await p.locator(`button[value="${role}"]`).click();await p.waitForLoadState("networkidle");
for(const path of paths){await p.goto(path);await p.waitForTimeout(500);
console.log(path,await p.evaluate(()=>[...document.querySelectorAll("body *")].filter(e=>e.getBoundingClientRect().right>innerWidth+1&&!e.closest("table table")).filter(e=>!["TR","TD","TH","TBODY","THEAD","A","SPAN"].includes(e.tagName)).map(e=>{const h=e.closest("section,article,[class*=tile]");return e.tagName+"."+e.className+" "+Math.round(e.getBoundingClientRect().right)+" in "+(h?h.className+" "+(h.querySelector("h2,h3")?.textContent??""):"")+" parent "+e.parentElement.className}).join("\n  ")));}
await b.close();
