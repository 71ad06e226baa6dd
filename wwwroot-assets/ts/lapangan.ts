import { all, announce } from "./dom";
import { keepPhoto, newId } from "./pocket";
import { dropSite, fetchSite, siteHome } from "./sitecache";
import { wantSync } from "./sync";
import { listVisits } from "./visitlist";
import { flushVisits, keepVisit, onVisits, visitsOf, type Spot, type Visit } from "./visits";

/* Field pages work as plain forms; with this they also work in a valley without a signal. */

const mark = document.querySelector<HTMLElement>("[data-phone-mark]")?.dataset["phoneMark"] ?? "";
const remembered = "portal-lapangan";
const chosen: { id: string; file: File; spot: Spot }[] = [];
const mostPhotos = 5;

const isKept = typeof caches !== "undefined" && typeof indexedDB !== "undefined";

/** Whoever used this phone before: what they kept is not for this officer. */
async function changeHands(): Promise<void> {
  if (!mark || localStorage.getItem(remembered) === mark) return;
  await dropSite();
  localStorage.setItem(remembered, mark);
}

async function keepList(): Promise<void> {
  if (location.pathname !== siteHome || !navigator.onLine) return;
  const sheets = all("[data-stop]:not([data-secret])").map((stop) => `${siteHome}/${stop.dataset["stop"] ?? ""}`);
  const assets = all<HTMLLinkElement | HTMLScriptElement>("link[rel=stylesheet], script[src]").map((one) => new URL("href" in one ? one.href : one.src).pathname);
  await fetchSite(sheets, [...assets, "/icons.svg"]);
  // Without the worker nothing of it would open in a valley: the promise waits for it.
  await navigator.serviceWorker.ready;
  const words = document.querySelector("[data-kept-words]");
  if (words) words.textContent = "Tersimpan di ponsel ini sampai 12 jam atau sampai Anda keluar.";
}

function tellNet(): void {
  for (const note of all("[data-net]")) {
    note.hidden = navigator.onLine;
    const words = note.querySelector("span");
    if (words) words.textContent = navigator.onLine ? "" : "Tanpa sinyal. Ini yang tersimpan di ponsel; foto dan catatan Anda dikirim begitu ada sinyal.";
  }
  for (const list of all("[data-online-only]")) list.hidden = !navigator.onLine;
  for (const button of all<HTMLButtonElement>("[data-move]")) button.classList.toggle("hide", !navigator.onLine);
}

/** The position stays on the phone: it only orders what is on the screen. */
function sortNear(): void {
  const group = document.querySelector<HTMLElement>("[data-sorts]");
  const list = document.querySelector<HTMLElement>("[data-stops]");
  if (!group || !list || !("geolocation" in navigator)) return;
  const own = all("[data-stop]", list);
  const say = (words: string): void => { for (const status of all("[data-sort-status]")) status.textContent = words; };
  const press = (way: string): void => {
    for (const chip of all("[data-sort]", group)) {
      chip.classList.toggle("on", chip.dataset["sort"] === way);
      chip.setAttribute("aria-pressed", String(chip.dataset["sort"] === way));
    }
  };
  press("own");
  group.hidden = false;
  group.addEventListener("click", (event) => {
    const way = (event.target as Element).closest<HTMLElement>("[data-sort]")?.dataset["sort"];
    if (way === "own") {
      list.append(...own);
      for (const far of all("[data-distance]", list)) far.textContent = "";
      press("own");
      say("");
    } else if (way === "near") {
      say("Mencari lokasi Anda…");
      navigator.geolocation.getCurrentPosition(({ coords }) => {
        const far = new Map(own.map((stop) => [stop, metres(coords, stop)]));
        list.append(...[...own].sort((one, other) => (far.get(one) ?? Infinity) - (far.get(other) ?? Infinity)));
        for (const [stop, away] of far) for (const words of all("[data-distance]", stop)) words.textContent = away === undefined ? "" : distance(away);
        press("near");
        say("Lokasi hanya dipakai di ponsel ini.");
      }, () => say("Lokasi belum ditemukan. Izinkan lokasi, lalu coba lagi."), { enableHighAccuracy: true, timeout: 20000, maximumAge: 60000 });
    }
  });
}

const distance = (away: number): string => (away < 950 ? `${Math.max(10, Math.round(away / 10) * 10)} m` : `${(away / 1000).toLocaleString("id-ID", { maximumFractionDigits: 1 })} km`);

// Over a kabupaten the earth is flat enough.
function metres(from: GeolocationCoordinates, stop: HTMLElement): number | undefined {
  const latitude = Number.parseFloat(stop.dataset["lat"] ?? "");
  const longitude = Number.parseFloat(stop.dataset["lon"] ?? "");
  if (Number.isNaN(latitude) || Number.isNaN(longitude)) return undefined;
  return Math.hypot(latitude - from.latitude, (longitude - from.longitude) * Math.cos((latitude * Math.PI) / 180)) * 111_195;
}

/** Where the officer stands, at most ten seconds after the picture; without leave, nowhere. */
function here(): Promise<Spot> {
  return new Promise((resolve) => {
    if (!("geolocation" in navigator)) return resolve({});
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: coords.latitude, longitude: coords.longitude, accuracy: coords.accuracy }), () => resolve({}), { enableHighAccuracy: true, timeout: 10000, maximumAge: 30000 });
  });
}

const finding = new Set<Promise<unknown>>();

function takePhotos(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("[data-visit-photos]");
  const thumbs = form.querySelector<HTMLElement>("[data-visit-thumbs]");
  const status = form.querySelector<HTMLElement>("[data-visit-status]");
  if (!input || !thumbs || !status) return;
  input.addEventListener("change", () => {
    for (const file of Array.from(input.files ?? [])) {
      if (chosen.length >= mostPhotos) {
        status.textContent = `Paling banyak ${mostPhotos} foto sekali kirim.`;
        break;
      }
      const photo = { id: newId(), file, spot: { takenAt: new Date(file.lastModified || Date.now()).toISOString() } as Spot };
      chosen.push(photo);
      // A picture from the gallery was taken elsewhere: only a fresh one is tied to where the phone is now.
      if (Date.now() - file.lastModified < 10 * 60_000) {
        const search = here().then((spot) => { Object.assign(photo.spot, spot); }).finally(() => finding.delete(search));
        finding.add(search);
      }
      thumbs.append(thumb(photo, thumbs));
    }
    input.value = "";
    thumbs.hidden = chosen.length === 0;
  });
}

function thumb(photo: { id: string; file: File }, thumbs: HTMLElement): HTMLElement {
  const line = document.createElement("li");
  const picture = document.createElement("img");
  picture.alt = `Foto ${chosen.length}`;
  picture.src = URL.createObjectURL(photo.file);
  const drop = Object.assign(document.createElement("button"), { type: "button", className: "linkbtn", textContent: "Hapus" });
  drop.addEventListener("click", () => {
    chosen.splice(chosen.findIndex((one) => one.id === photo.id), 1);
    URL.revokeObjectURL(picture.src);
    line.remove();
    thumbs.hidden = chosen.length === 0;
  });
  line.append(picture, drop);
  return line;
}

/** First it lies safely on the phone, then it is sent: with a signal at once, without one as soon as there is one again. */
async function sendForm(form: HTMLFormElement): Promise<void> {
  const status = form.querySelector<HTMLElement>("[data-visit-status]");
  const note = form.querySelector<HTMLTextAreaElement>("textarea");
  const say = (words: string): void => { if (status) status.textContent = words; };
  if (!note || (note.value.trim() === "" && chosen.length === 0)) {
    say("Tulis catatan atau tambahkan foto dulu.");
    note?.focus();
    return;
  }
  say("Menyimpan di ponsel…");
  await Promise.all(Array.from(finding));
  const visit: Visit = {
    id: newId(), officer: mark, number: form.dataset["visit"] ?? "", title: document.querySelector("[data-title]")?.textContent ?? "", note: note.value.trim(), seenAt: new Date().toISOString(),
    spots: Object.fromEntries(chosen.map((one) => [one.id, one.spot])), state: "waiting", at: Date.now(), photos: chosen.length, photosSent: 0, faults: [],
  };
  for (const [place, one] of chosen.entries()) {
    await keepPhoto({ id: one.id, report: visit.id, name: one.file.name || `lapangan-${place + 1}.jpg`, type: one.file.type, bytes: await one.file.arrayBuffer(), at: Date.now() + place, offset: 0, done: false, use: "bukti" });
  }
  await keepVisit(visit);
  chosen.length = 0;
  note.value = "";
  for (const thumbs of all("[data-visit-thumbs]", form)) {
    thumbs.replaceChildren();
    thumbs.hidden = true;
  }
  say("Mengirim…");
  await flushVisits().catch(() => undefined);
  if (!(await visitsOf(mark)).some((one) => one.id === visit.id)) return location.assign(`${siteHome}?terkirim=${encodeURIComponent(visit.number)}`);
  say("Tersimpan di ponsel ini. Terkirim sendiri begitu ada sinyal.");
  await wantSync("lapangan");
}

function watchForm(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-visit]");
  if (!form || !isKept) return;
  takePhotos(form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = form.querySelector<HTMLButtonElement>("button:not([type=button])");
    if (!button || button.disabled) return;
    button.disabled = true;
    void sendForm(form).catch(() => announce("Ponsel ini tidak dapat menyimpan. Kosongkan ruang, lalu coba lagi.")).finally(() => { button.disabled = false; });
  });
}

async function showVisits(): Promise<void> {
  listVisits(await visitsOf(mark), location.pathname === siteHome ? undefined : location.pathname.split("/").pop());
}

function guardSignOut(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.hasAttribute("data-sign-out")) return;
    if (document.querySelector("[data-visit-list] li") && !confirm("Ada kunjungan yang belum terkirim. Itu tetap di ponsel ini dan terkirim sesudah Anda masuk lagi. Keluar sekarang?")) event.preventDefault();
    else void dropSite();
  });
}

async function registerWorker(): Promise<void> {
  if ("serviceWorker" in navigator) await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
}

const send = (): void => void flushVisits().catch(() => undefined);

async function start(): Promise<void> {
  tellNet();
  sortNear();
  guardSignOut();
  if (!isKept || !mark) return;
  watchForm();
  await changeHands();
  onVisits(() => void showVisits());
  await showVisits();
  for (const button of all("[data-send-visits]")) button.addEventListener("click", send);
  window.addEventListener("online", () => { tellNet(); send(); });
  window.addEventListener("offline", tellNet);
  await registerWorker().catch(() => undefined);
  send();
  await keepList().catch(() => undefined);
}

void start();
document.querySelector<HTMLElement>(".errors[tabindex]")?.focus();
