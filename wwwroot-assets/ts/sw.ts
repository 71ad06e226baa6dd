import { flush } from "./outbox";
import { isSite, dropSite, keptAsset } from "./sitecache";
import { listenForNews } from "./sw-push";
import { isSignOut, siteOrKept } from "./sw-site";
import { flushVisits } from "./visits";

/* The service worker: a small public shell for when the network is gone, the outboxes, and news. It never keeps a private page of a citizen;
   of officers it keeps the field list for a working day, and nothing after they signed out. */

declare const self: ServiceWorkerGlobalScope;

const shellName = "portal-rangka";
const shell = "/lapor/luring";
const listsPath = "/lapor/daftar.json";
const always = ["/icons.svg", "/favicon.svg", "/manifest.webmanifest", "/icon-192.png", listsPath];

/** The shell names its own sheets and scripts; with no cookies sent along, what comes back is nobody's. */
async function fetchShell(): Promise<void> {
  const asNobody: RequestInit = { credentials: "omit", cache: "no-cache" };
  const page = await fetch(shell, asNobody);
  if (!page.ok || page.redirected) throw new Error("shell");
  const html = await page.clone().text();
  const named = Array.from(html.matchAll(/(?:href|src|data-phone)="\/?((?:css|js)\/[^"]+)"/g), (found) => `/${found[1] ?? ""}`);
  const wanted = [...new Set([...named, ...always])];
  const cache = await caches.open(shellName);
  const answers = await Promise.all(wanted.map(async (path) => [path, await fetch(path, asNobody)] as const));
  if (answers.some(([, answer]) => !answer.ok)) throw new Error("shell");
  await Promise.all(answers.map(([path, answer]) => cache.put(path, answer)));
  await cache.put(shell, page);
  for (const old of await cache.keys()) if (![shell, ...wanted].includes(new URL(old.url).pathname)) await cache.delete(old);
}

const kept = async (path: string): Promise<Response | undefined> => (await caches.open(shellName)).match(path);

/** Steps of the form, when the network is gone: the form that needs none. What was typed is in the phone's draft. */
async function stepOrShell(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (fault) {
    const page = await kept(shell);
    if (page) return page;
    throw fault;
  }
}

async function keptOrFetched(request: Request, path: string): Promise<Response> {
  const old = await kept(path);
  if (old) return old;
  try {
    return await fetch(request);
  } catch (fault) {
    const dress = await keptAsset(path);
    if (dress) return dress;
    throw fault;
  }
}

async function fetchedOrKept(request: Request, path: string): Promise<Response> {
  try {
    return await fetch(request);
  } catch (fault) {
    const old = await kept(path);
    if (old) return old;
    throw fault;
  }
}

self.addEventListener("install", (event) => {
  void self.skipWaiting();
  event.waitUntil(fetchShell());
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (event.data === "refresh") event.waitUntil(fetchShell().catch(() => undefined));
});

self.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== self.location.origin) return;
  const isForm = pathname === "/" || pathname === "/lapor" || (pathname.startsWith("/lapor/") && !/^\/lapor\/(terkirim|konfirmasi)/.test(pathname));
  if (event.request.mode === "navigate") {
    if (isForm) event.respondWith(stepOrShell(event.request));
    else if (isSignOut(pathname)) event.waitUntil(dropSite());
    else if (isSite(pathname) && event.request.method === "GET") event.respondWith(siteOrKept(event.request, pathname));
  } else if (event.request.method !== "GET") return;
  else if (/^\/(?:css|js)\//.test(pathname)) event.respondWith(keptOrFetched(event.request, pathname));
  else if (always.includes(pathname)) event.respondWith(fetchedOrKept(event.request, pathname));
});

self.addEventListener("sync", (event) => {
  const sync = event as ExtendableEvent & { tag: string };
  if (sync.tag === "kirim") sync.waitUntil(flush());
  if (sync.tag === "lapangan") sync.waitUntil(flushVisits());
});

listenForNews();
