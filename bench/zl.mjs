import { chromium } from "playwright-core";
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu"]});
for (const role of process.argv.slice(2)) {
const c=await b.newContext({baseURL:"http://localhost:5180"}); const p=await c.newPage();
await p.goto("/masuk");await p.locator(`button[value="${role}"]`).click();await p.waitForLoadState("networkidle");
const seen=new Set(), todo=[[new URL(p.url()).pathname,"start"]]; let n=0;
const norm=h=>h.replace(/#.*/,"").replace(/KM-[\d-]+/g,"N").replace(/\d+/g,"#");
while(todo.length&&n<+(process.env.MOST??150)){const [h,from]=todo.shift();const k=norm(h);if(seen.has(k)||/keluar|\/media\//.test(h))continue;seen.add(k);n++;
 const r=await c.request.get(h,{maxRedirects:5}).catch(e=>null); if(!r||r.status()>=400){console.log(role,r?.status(),h,"from",from);continue;}
 if(!(r.headers()["content-type"]??"").includes("html"))continue;
 const t=await r.text(); for(const m of t.matchAll(/href="(\/[^"]*)"/g)){const x=m[1].replaceAll("&amp;","&"); if(!/\.(css|js|svg|png|webmanifest)/.test(x))todo.push([x,h]);}}
console.log(role,n,"addresses");await c.close();}
await b.close();
