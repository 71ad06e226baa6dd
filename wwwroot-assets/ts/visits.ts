import { dropPhotos, keepPhoto, photosOf, type Photo } from "./pocket";
import { Later, NeverTaken, limit, uploadPhoto } from "./upload";

/* Visits an officer wrote down where there was no signal: each is sent exactly once, by the officer who wrote it, under the id it got on the phone. */

export interface Spot { takenAt?: string; latitude?: number; longitude?: number; accuracy?: number }

export interface Visit {
  id: string;
  /** Whose it is: a mark without a name. */
  officer: string;
  number: string;
  title: string;
  note: string;
  seenAt: string;
  /** Moment and place by photo. */
  spots: Record<string, Spot>;
  state: "waiting" | "sending" | "repair";
  at: number;
  photos: number;
  photosSent: number;
  faults: string[];
  reason?: string;
}

const patience = 60_000;
const gone = "Tiket ini sudah tidak ada di daftar Anda: dipindahkan, ditutup, atau penugasan berakhir. Catatan dan foto masih di ponsel ini.";
const signIn = "Masuk dulu dengan akun yang menulisnya, lalu tekan Kirim sekarang.";
const wires = typeof BroadcastChannel === "function" ? new BroadcastChannel("portal-lapangan") : undefined;
const listeners: (() => void)[] = [];
let opening: Promise<IDBDatabase> | undefined;
let queued: Promise<void> | undefined;

function open(): Promise<IDBDatabase> {
  return opening ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open("portal-lapangan", 1);
    asked.onupgradeneeded = () => void asked.result.createObjectStore("visits", { keyPath: "id" });
    asked.onsuccess = () => {
      asked.result.onversionchange = () => asked.result.close();
      resolve(asked.result);
    };
    asked.onerror = () => reject(asked.error ?? new Error("indexedDB"));
  });
}

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction("visits", mode, { durability: "strict" });
    const asked = work(transaction.objectStore("visits"));
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error("indexedDB"));
  });
}

function changed(): void {
  wires?.postMessage("changed");
  for (const listener of listeners) listener();
}

export function onVisits(listener: () => void): void {
  listeners.push(listener);
  wires?.addEventListener("message", listener);
}

export const visitsOf = async (officer: string): Promise<Visit[]> =>
  (await run<Visit[]>("readonly", (store) => store.getAll())).filter((one) => one.officer === officer).sort((one, other) => one.at - other.at);

export async function keepVisit(visit: Visit): Promise<void> {
  await run("readwrite", (store) => store.put(visit));
  changed();
}

export async function dropVisit(id: string): Promise<void> {
  await run("readwrite", (store) => store.delete(id));
  await dropPhotos(id);
  changed();
}

/** One sender at a time over all tabs and the worker. */
export function flushVisits(): Promise<void> {
  return queued ??= alone(sendAll).finally(() => { queued = undefined; });
}

async function alone(work: () => Promise<void>): Promise<void> {
  if ("locks" in navigator) await navigator.locks.request("portal-lapangan-kirim", work);
  else await work();
}

async function sendAll(): Promise<void> {
  const all = (await run<Visit[]>("readonly", (store) => store.getAll())).filter((one) => one.state !== "repair").sort((one, other) => one.at - other.at);
  if (all.length === 0) return;
  const who = await fetch("/petugas/lapangan/siapa", { cache: "no-store", credentials: "same-origin", ...limit(patience) });
  const officer = who.ok ? ((await who.json()) as { officer: string }).officer : undefined;
  for (const visit of all) {
    if (visit.officer === officer) await sendOne(visit);
    else if (who.ok || who.status === 401) await keepVisit({ ...visit, state: "waiting", reason: signIn });
  }
}

async function sendOne(visit: Visit): Promise<void> {
  try {
    delete visit.reason;
    visit.state = "sending";
    const photos = await sendPhotos(visit);
    if (visit.faults.length > 0) visit.state = "repair";
    else if (await post(visit, photos)) return await dropVisit(visit.id);
    await keepVisit(visit);
  } catch (fault) {
    visit.state = "waiting";
    if (fault instanceof Later && fault.sentence) visit.reason = fault.sentence;
    await keepVisit(visit);
    throw fault;
  }
}

async function sendPhotos(visit: Visit): Promise<Photo[]> {
  const photos = await photosOf(visit.id);
  visit.photos = photos.length;
  visit.faults = [];
  for (const [place, photo] of photos.entries()) {
    visit.photosSent = photos.filter((one) => one.done).length;
    await keepVisit(visit);
    try {
      await uploadPhoto(photo, changed);
    } catch (fault) {
      if (!(fault instanceof NeverTaken)) throw fault;
      visit.faults.push(`Foto ${place + 1}: ${fault.message}`);
    }
  }
  visit.photosSent = photos.filter((one) => one.done).length;
  return photos;
}

/** @returns True when the server has it. */
async function post(visit: Visit, photos: Photo[], again = true): Promise<boolean> {
  const body = JSON.stringify({
    id: visit.id, officer: visit.officer, number: visit.number, note: visit.note, seenAt: visit.seenAt,
    photos: photos.map((one) => ({ upload: one.upload?.split("/").pop(), ...visit.spots[one.id] })),
  });
  const response = await fetch("/petugas/lapangan/kirim", { method: "POST", body, headers: { "Content-Type": "application/json" }, credentials: "same-origin", cache: "no-store", ...limit(patience) });
  const answer = await response.json().catch(() => ({})) as { received?: boolean; faults?: { sentence: string }[] };
  if (response.ok && answer.received) return true;
  const sentences = (answer.faults ?? []).map((one) => one.sentence);
  if (response.status === 409 && again) {
    for (const photo of photos) {
      photo.done = false;
      await keepPhoto(photo);
    }
    return post(visit, await sendPhotos(visit), false);
  }
  if (response.status === 401) throw new Later(signIn);
  if (response.status !== 410 && response.status !== 422) throw new Later(sentences[0]);
  visit.faults = response.status === 410 || sentences.length === 0 ? [gone] : sentences;
  visit.state = "repair";
  return false;
}
