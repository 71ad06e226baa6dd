import { adopt, begin, bodyOf, current, hasWords, keep, restore, titleOf, watch } from "./draft";
import { all, announce } from "./dom";
import { startOffline } from "./offline";
import { flush } from "./outbox";
import { wantSync } from "./sync";
import { allWaiting, dropDraft, dropWaiting, keepDraft, keepWaiting, onChange, photosOf, readDraft, waitingOf, type Waiting } from "./pocket";
import { proposePlace } from "./photofirst";
import { goAhead, photoField, type PhotoField } from "./photos";
import { stateWords } from "./waiting";

/* Loaded when a person touches the page, or when the phone keeps something: all that must survive a tunnel. */

const fields = new Map<HTMLInputElement, PhotoField>();
const busy = new Set<Promise<unknown>>();
const isStep = location.pathname === "/lapor" || location.pathname.startsWith("/lapor/");
const receipt = "/lapor/terkirim";

/** Photos were chosen; a submit waits until they are safe. */
export function chosen(input: HTMLInputElement): void {
  const work = ready.then(() => fields.get(input)?.take()).catch(() => undefined).finally(() => busy.delete(work));
  busy.add(work);
}

/** Before a form leaves: what it says is safe on the phone first. False when the report went another way. */
export async function beforeSubmit(form: HTMLFormElement, submitter: HTMLButtonElement | null): Promise<boolean> {
  await ready;
  await Promise.all(Array.from(busy));
  if (!isStep) return true;
  if (submitter?.name === "Again") {
    await dropDraft();
    begin();
    for (const field of all<HTMLInputElement>("[data-report]", form)) field.value = "";
    return true;
  }
  if (location.pathname === "/lapor/periksa") return fileFromCheck(form);
  if (!form.querySelector("[data-report], textarea, select, input:not([type=hidden])")) return true;
  await keep(form, true);
  const coming = form.querySelector<HTMLInputElement>("[data-coming]");
  if (coming) coming.value = (await photosOf((await current()).report)).some((photo) => !photo.fault) ? "ya" : "";
  if (navigator.onLine || !navigator.serviceWorker?.controller) return true;
  location.assign("/lapor/luring");
  return false;
}

/** The last press goes through the outbox: it arrives once, now or when there is a signal. */
async function fileFromCheck(form: HTMLFormElement): Promise<boolean> {
  const id = form.querySelector<HTMLInputElement>("[data-report]")?.value ?? "";
  if (!/^[0-9a-f]{32}$/.test(id)) return true;
  const draft = await current();
  const status = statusOf(form);
  const waiting: Waiting = (await waitingOf(id)) ?? {
    id, draft: { ...draft, report: id }, body: { ...bodyOf(draft), draftFirst: true }, title: titleOf(draft), state: "waiting", at: Date.now(), photos: 0, photosSent: 0, faults: [],
  };
  if (waiting.state === "repair") waiting.state = "waiting";
  await keepWaiting(waiting);
  await dropDraft();
  const tell = async (): Promise<void> => {
    const now = await waitingOf(id);
    if (now) status.textContent = stateWords(now);
  };
  onChange(() => void tell());
  await flush().catch(() => undefined);
  const now = await waitingOf(id);
  if (!now || now.state === "received") {
    await dropWaiting(id);
    location.assign(receipt);
    return false;
  }
  if (now.state === "repair") {
    // The page knows best how to say what is missing; a photo that will never do is left behind, and named.
    for (const photo of await photosOf(id)) if (photo.fault) announce(photo.fault);
    await dropWaiting(id);
    await keepDraft(now.draft);
    return true;
  }
  await wantSync();
  if (navigator.serviceWorker?.controller) location.assign("/lapor/luring");
  return false;
}

function statusOf(form: HTMLFormElement): HTMLElement {
  const made = form.querySelector<HTMLElement>("[data-phone-status]") ?? document.createElement("p");
  made.className = "note";
  made.setAttribute("role", "status");
  made.setAttribute("data-phone-status", "");
  if (!made.isConnected) form.append(made);
  return made;
}

async function registerWorker(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
  // A new release has new names: the shell on the phone is fetched anew when it does not know this very script.
  if (registration.active && !(await caches.match(import.meta.url))) registration.active.postMessage("refresh");
}

async function startSteps(): Promise<void> {
  await adopt();
  let restored = false;
  for (const form of all<HTMLFormElement>("main form[method=post]")) {
    restored = (await restore(form)) || restored;
    watch(form);
    for (const input of all<HTMLInputElement>("input[type=file][data-shrink]", form))
      fields.set(input, photoField(input, true, form.hasAttribute("data-photo-first") ? proposePlace(form) : undefined));
  }
  const draft = await readDraft();
  if (!draft) return;
  if (restored && hasWords(draft)) showRestored();
  if ((await photosOf(draft.report)).some((photo) => !photo.done && !photo.fault)) void goAhead();
}

function showRestored(): void {
  const form = document.querySelector<HTMLFormElement>("main form[method=post]:not([hidden])");
  if (!form) return;
  const note = Object.assign(document.createElement("p"), { className: "muted" });
  note.setAttribute("role", "status");
  note.textContent = "Tulisan Anda kami pulihkan dari ponsel ini.";
  form.append(note);
  if (form.querySelector("[name=Again]")) return;
  const drop = Object.assign(document.createElement("button"), { type: "button", className: "linkbtn", textContent: "Hapus draf dari ponsel ini" });
  drop.addEventListener("click", () => void dropDraft().then(() => location.assign("/lapor")));
  form.append(drop);
}

/** On every page: what waits is not forgotten. */
async function showWaiting(): Promise<void> {
  const old = document.querySelector("[data-pocket]");
  const count = (await allWaiting()).filter((one) => one.state !== "received").length;
  if (count === 0) return old?.remove();
  const note = old ?? document.createElement("p");
  note.className = "note";
  note.setAttribute("data-pocket", "");
  const link = Object.assign(document.createElement("a"), { href: "/lapor/luring", textContent: `${count.toLocaleString("id-ID")} laporan menunggu di ponsel ini` });
  note.replaceChildren(link);
  if (!old) document.querySelector("main")?.prepend(note);
}

/** The receipt is on the screen: the phone's copy has done its work. */
async function clearFiled(): Promise<void> {
  const number = document.querySelector(".bignum")?.textContent?.trim();
  if (!number) return;
  for (const one of await allWaiting()) if (one.number === number) await dropWaiting(one.id);
}

/** "Saya juga" took the place of the report that was being written. */
async function clearGivenUp(): Promise<void> {
  if (!document.cookie.split("; ").includes("draf-selesai=1")) return;
  document.cookie = "draf-selesai=; path=/; max-age=0";
  await dropDraft();
  begin();
}

async function start(): Promise<void> {
  await clearGivenUp();
  if (location.pathname === receipt) await clearFiled();
  const offline = document.querySelector<HTMLFormElement>("form[data-offline]");
  if (offline) await startOffline(offline, fields);
  else if (isStep) await startSteps();
  if (!offline) {
    onChange(() => void showWaiting());
    await showWaiting();
  }
}

const ready: Promise<void> = start();
const sendWaiting = (): void => void flush().catch(() => undefined);
ready.then(sendWaiting, () => undefined);
window.addEventListener("online", sendWaiting);
void registerWorker().catch(() => undefined);
