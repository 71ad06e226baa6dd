import { all } from "./dom";

/* One screen of a wall. It turns its scenes by the time alone, so that all screens turn together and go on turning while the server is away;
   tiles, plan and beats arrive over Server-Sent Events; what is old says so; it comes back by itself and never shows an error page. */

interface Plan {
  layout: number; from: number; seconds: number; scenes: number; held?: number | null; night: boolean;
  alert: { words: string; detail: string; since: string; until: number } | null | undefined;
  dead: { screen: number; since: string }[];
}

const staleAfter = 60_000;
const silentAfter = 25_000;
const pulseEvery = 10_000;

let wall: HTMLElement | null = null;
let plan: Plan | undefined;
let ahead = 0;
let heard = 0;
let shown = -1;
let source: EventSource | undefined;
let listening = 0;
const seen = new Map<string, number>();

const now = (): number => Date.now() + ahead;
const write = (element: Element, text: string): void => { if (element.textContent !== text) element.textContent = text; };

function age(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return `${seconds} detik lalu`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} menit lalu`;
  if (seconds < 86400) return `${Math.floor(seconds / 3600)} jam lalu`;
  return `${Math.floor(seconds / 86400)} hari lalu`;
}

/* The same as Turning.SceneAt on the server. */
function sceneAt(turning: Plan, at: number): number {
  if (typeof turning.held === "number") return Math.min(turning.held, turning.scenes - 1);
  const turns = Math.floor((at - turning.from) / (turning.seconds * 1000));
  return ((turns % turning.scenes) + turning.scenes) % turning.scenes;
}

function turn(): void {
  if (!plan || !wall) return;
  const next = sceneAt(plan, now());
  if (next === shown) return;
  shown = next;
  const scenes = all(".lscene", wall);
  scenes.forEach((scene, index) => scene.classList.toggle("on", index === next));
  for (const name of all("[data-scene-name]", wall)) write(name, scenes[next]?.dataset["scene"] ?? "");
  for (const dots of all("[data-dots]", wall)) {
    dots.setAttribute("aria-label", `Adegan ${next + 1} dari ${scenes.length}`);
    all("i", dots).forEach((dot, index) => dot.classList.toggle("on", index === next));
  }
}

function tellAges(): void {
  for (const slot of all("[data-tile]", wall ?? document)) {
    const at = seen.get(slot.dataset["tile"] ?? "") ?? Number(slot.dataset["at"] ?? Number.NaN);
    const known = Number.isFinite(at) && at > 0;
    const old = known && now() - at > staleAfter;
    for (const words of all(".age", slot)) write(words, known ? age(now() - at) : "belum ada data");
    for (const mark of all(".stale-mark", slot)) mark.hidden = !old;
    for (const tile of all(".tile:has(.age)", slot)) tile.classList.toggle("stale", old);
  }
}

function tellTime(): void {
  const at = new Date(now());
  const timeZone = wall?.dataset["zone"] ?? "Asia/Jakarta";
  const clock = new Intl.DateTimeFormat("id-ID", { timeZone, hour: "2-digit", minute: "2-digit", hour12: false }).format(at);
  const day = new Intl.DateTimeFormat("id-ID", { timeZone, weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(at);
  for (const element of all("[data-clock]", wall ?? document)) write(element, clock);
  for (const element of all("[data-today]", wall ?? document)) write(element, day);
}

function tellAlert(): void {
  const box = wall?.querySelector<HTMLElement>("[data-alert]");
  if (!box) return;
  const alert = plan?.alert && now() < plan.alert.until ? plan.alert : null;
  box.hidden = alert === null;
  if (!alert) return;
  for (const [name, words] of [["words", alert.words], ["detail", alert.detail], ["since", `sejak ${alert.since}`]] as const) {
    for (const element of all(`[data-alert-${name}]`, box)) write(element, words);
  }
}

function tellDead(): void {
  const own = Number(wall?.dataset["screen"] ?? 0);
  const dead = (plan?.dead ?? []).filter((one) => one.screen !== own);
  const first = dead[0];
  for (const element of all("[data-dead]", wall ?? document)) {
    element.hidden = !first;
    if (first) write(element, dead.length === 1 ? `Layar ${first.screen} tidak menjawab sejak ${first.since}` : `Layar ${dead.map((one) => one.screen).join(", ")} tidak menjawab`);
  }
}

function tick(): void {
  turn();
  tellTime();
  tellAges();
  tellAlert();
}

function connected(yes: boolean): void {
  for (const element of all("[data-connection]", wall ?? document)) {
    write(element, yes ? "Tersambung" : "Terputus, mencoba lagi");
    element.classList.toggle("off", !yes);
  }
}

function take(next: Plan): void {
  const drawn = plan?.layout;
  plan = next;
  document.documentElement.dataset["theme"] = next.night ? "night" : "light";
  tellDead();
  tick();
  if (drawn !== undefined && drawn !== next.layout) void draw();
}

function onTile(event: MessageEvent<string>): void {
  heard = performance.now();
  const { kind, at, html } = JSON.parse(event.data) as { kind: string; at: number; html: string };
  seen.set(kind, Math.max(at, seen.get(kind) ?? 0));
  for (const slot of all("[data-tile]", wall ?? document)) {
    if (slot.dataset["tile"] !== kind) continue;
    slot.replaceChildren(...Array.from(new DOMParser().parseFromString(html, "text/html").body.childNodes, (node) => document.adoptNode(node)));
  }
  tick();
  meet();
}

function onBeat(event: MessageEvent<string>): void {
  heard = performance.now();
  const beat = JSON.parse(event.data) as { now: number; seen: Record<string, number> };
  // A beat may have waited in a line: the screen's own clock is only moved for more than that.
  if (Math.abs(beat.now - now()) > 12_000) ahead = beat.now - Date.now();
  for (const [kind, at] of Object.entries(beat.seen)) seen.set(kind, Math.max(at, seen.get(kind) ?? 0));
  tick();
}

/* Draws the page anew without leaving it: an address that does not answer must not replace the last figures. */
async function draw(): Promise<boolean> {
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (!answer.ok) return true;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector<HTMLElement>(".lw");
    if (!fresh || answer.redirected) {
      location.reload();
      return false;
    }
    wall?.replaceWith(document.adoptNode(fresh));
    begin(fresh);
    return false;
  } catch {
    return true;
  }
}

async function askAgain(): Promise<void> {
  if (await draw()) setTimeout(() => void askAgain(), 2000);
}

function listen(url: string): void {
  source?.close();
  const mine = ++listening;
  source = new EventSource(url);
  source.addEventListener("tile", onTile);
  source.addEventListener("beat", onBeat);
  source.addEventListener("plan", (event) => { heard = performance.now(); take(JSON.parse(event.data) as Plan); });
  source.addEventListener("open", () => { heard = performance.now(); connected(true); });
  source.addEventListener("error", () => {
    if (mine !== listening) return;
    connected(false);
    // The browser tries again by itself, except after an answer it takes for final: a proxy's 502, or a token that was taken back.
    if (source?.readyState === EventSource.CLOSED) void askAgain();
  });
}

function begin(field: HTMLElement): void {
  wall = field;
  shown = -1;
  plan = JSON.parse(field.dataset["plan"] ?? "") as Plan;
  const said = Number(field.dataset["now"] ?? 0);
  if (Math.abs(said - Date.now()) > 5000) ahead = said - Date.now();
  take(plan);
  listen(field.dataset["stream"] ?? "");
  meet();
}

/* Meetings bring a script of their own, fetched when the first one is on. */
type Meeting = typeof import("./temu");
let meeting: Promise<Meeting> | undefined;

function meet(): void {
  const stages = all("[data-meeting]", wall ?? document);
  const script = document.body.dataset["meet"];
  if (!script || (stages.length === 0 && !meeting)) return;
  meeting ??= import(new URL(script, document.baseURI).href) as Promise<Meeting>;
  void meeting.then((part) => part.attend(all("[data-meeting]", wall ?? document)), () => { meeting = undefined; });
}

function sendPulse(): void {
  const path = wall?.dataset["pulse"];
  if (path) void fetch(path, { method: "POST", cache: "no-store" }).catch(() => undefined);
}

/* A screen that waits to be paired looks every three seconds whether it was. */
async function waitForPairing(code: string): Promise<void> {
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const waiting = page.querySelector<HTMLElement>("[data-pairing]")?.dataset["pairing"];
    if (answer.ok && waiting !== code) location.reload();
  } catch {
    // The server is away; the code stays.
  }
}

const field = document.querySelector<HTMLElement>(".lw");
const pairing = document.querySelector<HTMLElement>("[data-pairing]");
if (field) {
  begin(field);
  sendPulse();
  setInterval(tick, 250);
  setInterval(sendPulse, pulseEvery);
  // A pulled cable closes nothing: silence for long means the line is dead.
  setInterval(() => {
    if (heard && performance.now() - heard > silentAfter) {
      heard = performance.now();
      connected(false);
      if (wall) listen(wall.dataset["stream"] ?? "");
    }
  }, 5000);
  window.addEventListener("online", () => { if (wall) listen(wall.dataset["stream"] ?? ""); });
  void navigator.wakeLock?.request("screen").catch(() => undefined);
} else if (pairing) {
  setInterval(() => void waitForPairing(pairing.dataset["pairing"] ?? ""), 3000);
}
