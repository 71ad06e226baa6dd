/* What an officer's phone keeps of the field pages: the list and the sheets of one working day, and only those the server lets it keep. */

const name = "portal-lapangan";
const life = 12 * 3600 * 1000;
const mostSheets = 20;
export const siteHome = "/petugas/lapangan";

export const isSite = (path: string): boolean => path === siteHome || /^\/petugas\/lapangan\/[A-Za-z0-9-]{8,32}$/.test(path);

export const dropSite = (): Promise<boolean> => caches.delete(name);

/** Keeps it, or forgets the older one where it may not be kept any more. */
export async function keepSite(path: string, answer: Response): Promise<void> {
  const cache = await caches.open(name);
  if (answer.ok && !answer.redirected && answer.headers.get("Portal-Keep") === "phone") await cache.put(path, answer);
  else await cache.delete(path);
}

/** As it was when there was a signal; a working day later it is gone. */
export async function keptSite(path: string): Promise<Response | undefined> {
  const found = await (await caches.open(name)).match(path);
  if (!found) return undefined;
  if (Date.now() - Date.parse(found.headers.get("Date") ?? "") < life) return found;
  await dropSite();
  return undefined;
}

/** Sheets and scripts of these pages; they are nobody's. */
export async function keptAsset(path: string): Promise<Response | undefined> {
  return await caches.has(name) ? (await caches.open(name)).match(path) : undefined;
}

/** Fetches the list, its sheets and what they are dressed in. What left the list leaves the phone. */
export async function fetchSite(sheets: string[], assets: string[]): Promise<void> {
  const pages = [siteHome, ...sheets.slice(0, mostSheets)];
  const cache = await caches.open(name);
  for (const path of pages) {
    const answer = await fetch(path, { cache: "no-store", credentials: "same-origin" });
    // The session has ended: what is here belongs to somebody who is no longer signed in.
    if (answer.redirected) return void (await dropSite());
    await keepSite(path, answer);
  }
  for (const path of assets) if (!(await cache.match(path))) {
    const answer = await fetch(path);
    if (answer.ok) await cache.put(path, answer);
  }
  for (const old of await cache.keys()) if (![...pages, ...assets].includes(new URL(old.url).pathname)) await cache.delete(old);
}
