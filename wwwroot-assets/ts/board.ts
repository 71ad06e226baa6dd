import { all } from "./dom";

/* The board keeps itself true: tiles arrive over Server-Sent Events, ages count up, and what is old says so. */

const staleAfter = 60;
const silentAfter = 45;

let ahead = 0;
let heard = 0;
let source: EventSource | undefined;

const now = (): number => Date.now() + ahead;

function age(seconds: number): string {
  if (seconds < 60) return `${seconds} detik lalu`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} menit lalu`;
  if (seconds < 86400) return `${Math.floor(seconds / 3600)} jam lalu`;
  return `${Math.floor(seconds / 86400)} hari lalu`;
}

function tick(): void {
  for (const tile of all("[data-observed-at]")) {
    const seconds = Math.max(0, Math.floor((now() - Date.parse(tile.dataset["observedAt"] ?? "")) / 1000));
    if (Number.isNaN(seconds)) continue;
    const old = seconds > staleAfter;
    for (const words of all(".age", tile)) words.textContent = age(seconds);
    for (const mark of all(".stale-mark", tile)) mark.hidden = !old;
    tile.classList.toggle("stale", old);
  }
  showClock();
}

function showClock(): void {
  const timeZone = document.querySelector<HTMLElement>("[data-zone]")?.dataset["zone"] ?? "Asia/Jakarta";
  const at = new Date(now());
  const write = (selector: string, options: Intl.DateTimeFormatOptions): void => {
    for (const element of all(selector)) {
      const text = new Intl.DateTimeFormat("id-ID", { timeZone, ...options }).format(at);
      if (element.textContent !== text) element.textContent = text;
    }
  };
  write("[data-clock]", { hour: "2-digit", minute: "2-digit", hour12: false });
  write("[data-today]", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

function place(id: string, html: string): void {
  const old = document.getElementById(id);
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById(id);
  if (!old || !fresh) return;
  const focused = old.contains(document.activeElement) ? document.activeElement?.getAttribute("href") : null;
  const opened = all<HTMLDetailsElement>("details", old).map((details) => details.open);
  all<HTMLDetailsElement>("details", fresh).forEach((details, index) => { details.open = opened[index] ?? false; });
  old.replaceWith(document.adoptNode(fresh));
  if (focused) all<HTMLElement>("a[href]", fresh).find((link) => link.getAttribute("href") === focused)?.focus({ preventScroll: true });
}

function connected(yes: boolean): void {
  for (const element of all("[data-connection]")) {
    const text = yes ? "Tersambung" : "Terputus, mencoba lagi";
    if (element.textContent !== text) element.textContent = text;
    element.classList.toggle("off", !yes);
  }
}

/* A narrowed board is this person's own: the stream only says that something changed, and the page is asked for again, at most every five seconds. */
const ownEvery = 5000;
const isOwn = document.querySelector("[data-own]") !== null;
let asking: number | undefined;

function askForOwn(): void {
  asking ??= window.setTimeout(() => void fetchOwn(), ownEvery);
}

async function fetchOwn(): Promise<void> {
  try {
    const page = await fetch(location.href, { redirect: "error", cache: "no-store" });
    if (!page.ok) return;
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
    for (const tile of all("[data-observed-at]", fresh)) place(tile.id, tile.outerHTML);
    tick();
  } catch {
    // The last figures stay, with their age; the stream says when there is news again.
  } finally {
    asking = undefined;
  }
}

function onTile(event: MessageEvent<string>): void {
  heard = performance.now();
  if (isOwn) {
    askForOwn();
    return;
  }
  const { id, html } = JSON.parse(event.data) as { id: string; html: string };
  place(id, html);
  tick();
}

function onClock(event: MessageEvent<string>): void {
  heard = performance.now();
  const at = Date.parse((JSON.parse(event.data) as { at: string }).at);
  if (!Number.isNaN(at)) ahead = at - Date.now();
  tick();
}

/* Whoever may no longer see the board must not keep its last figures: the page itself says so. */
async function askAgain(url: string): Promise<void> {
  try {
    const page = await fetch(location.href, { redirect: "manual", cache: "no-store" });
    if (page.type === "opaqueredirect" || page.status === 404) {
      location.reload();
      return;
    }
  } catch {
    // The server is away: the last figures stay, with their age.
  }
  setTimeout(() => listen(url), 2000);
}

function listen(url: string): void {
  source?.close();
  source = new EventSource(url);
  source.addEventListener("tile", onTile);
  source.addEventListener("clock", onClock);
  source.addEventListener("open", () => { heard = performance.now(); connected(true); });
  source.addEventListener("error", () => {
    connected(false);
    // The browser tries again by itself, except after an answer it takes for final (a proxy's 502 while the server restarts).
    if (source?.readyState === EventSource.CLOSED) void askAgain(url);
  });
}

const url = document.querySelector<HTMLElement>("[data-stream]")?.dataset["stream"];
if (url) {
  listen(url);
  // A pulled cable closes nothing: silence for long means the line is dead.
  setInterval(() => {
    if (heard && performance.now() - heard > silentAfter * 1000) {
      heard = performance.now();
      connected(false);
      listen(url);
    }
  }, 5000);
  window.addEventListener("online", () => listen(url));
}
tick();
setInterval(tick, 1000);
