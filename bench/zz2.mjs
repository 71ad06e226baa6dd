import { signIn } from "./visit.mjs";
const base=process.argv[2]; const cookie=await signIn(base,"pimpinan");
const go=async(p)=>{ const b=performance.now(); const a=await fetch(base+p,{headers:{cookie}}); const h=await a.text(); return [performance.now()-b,h.length]; };
const med=(t)=>t.sort((a,b)=>a-b)[t.length>>1].toFixed(1);
for(let i=0;i<60;i++) await go("/papan");
const k=[],s=[],n=[]; let len; for(let i=0;i<80;i++){ const [t,l]=await go("/papan"); k.push(t); len=l; }
for(let i=0;i<60;i++){ s.push((await go(`/papan?kecamatan=x${i}`))[0]); n.push((await go("/masuk"))[0]); }
console.log("kept",med(k),"anew",med(s),"p95",s[Math.floor(s.length*.95)].toFixed(1),"masuk",med(n),"html",len);
