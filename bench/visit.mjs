// What the benches of pages share: a signed-in demo person, and quantiles.
export async function signIn(base, account) {
  const jar = new Map();
  const keep = (answer) => answer.headers.getSetCookie().forEach((line) => { const [pair] = line.split(";"); jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)); });
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const page = await fetch(`${base}/masuk`);
  keep(page);
  const html = await page.text();
  const form = html.slice(html.indexOf('action="/masuk/demo"'));
  const token = /name="__RequestVerificationToken"[^>]*value="([^"]+)"/.exec(form)[1];
  const body = new URLSearchParams({ __RequestVerificationToken: token, kembali: "", akun: account });
  keep(await fetch(`${base}/masuk/demo`, { method: "POST", body, redirect: "manual", headers: { cookie: cookies() } }));
  return cookies();
}

export const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
