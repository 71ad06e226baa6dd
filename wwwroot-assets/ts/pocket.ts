/* What this phone keeps: the draft as it is typed, photos, and reports that wait for a signal. Shared by the pages and the service worker. */

export interface Fault { field: string; sentence: string }

export type Answers = Record<string, string>;

/** Answers by the step of the form they belong to, under the names of its fields. */
export interface Draft { report: string; steps: Record<string, Answers>; posted: string[]; at: number }

export interface Photo {
  id: string;
  report: string;
  name: string;
  type: string;
  bytes: ArrayBuffer;
  at: number;
  /** What it is for, where it is not a report's own photo: the server keeps a proof's original. */
  use?: "bukti";
  /** Address of the upload, once it was begun. */
  upload?: string;
  offset: number;
  /** The server has it whole. */
  done: boolean;
  /** Where the server shows it. */
  file?: string;
  /** Why the server will never take it. */
  fault?: string;
}

export type State = "waiting" | "sending" | "repair" | "received";

export interface Waiting {
  id: string;
  body: Record<string, unknown>;
  draft: Draft;
  title: string;
  state: State;
  at: number;
  photos: number;
  photosSent: number;
  faults: Fault[];
  /** Why it still waits, where it is not the signal. */
  reason?: string;
  number?: string;
  code?: string;
  promise?: string;
}

const week = 7 * 24 * 3600 * 1000;
const flag = "portal-ponsel";
let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  return opening ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open("portal-lapor", 1);
    asked.onupgradeneeded = () => {
      const db = asked.result;
      db.createObjectStore("drafts");
      db.createObjectStore("photos", { keyPath: "id" }).createIndex("report", "report");
      db.createObjectStore("outbox", { keyPath: "id" });
    };
    asked.onsuccess = () => {
      asked.result.onversionchange = () => asked.result.close();
      resolve(asked.result);
    };
    asked.onerror = () => reject(asked.error ?? new Error("indexedDB"));
  });
}

async function run<T>(store: string, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open();
  return new Promise((resolve, reject) => {
    // Strict: it lies on the disk when we say so, also for a browser that is killed.
    const transaction = db.transaction(store, mode, { durability: "strict" });
    const asked = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error("indexedDB"));
  });
}

/** 128 random bits, hex: the same for a report wherever it goes. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const wires = typeof BroadcastChannel === "function" ? new BroadcastChannel("portal-lapor") : undefined;
const listeners: (() => void)[] = [];

/** Tells this page and every other one that what the phone keeps is no longer the same. */
export function changed(): void {
  wires?.postMessage("changed");
  for (const listener of listeners) listener();
}

export function onChange(listener: () => void): void {
  listeners.push(listener);
  wires?.addEventListener("message", listener);
}

interface Marks { setItem(name: string, value: string): void; removeItem(name: string): void }

const marks = (): Marks | undefined => (globalThis as unknown as { localStorage?: Marks }).localStorage;

/** Pages look at this before they load anything: there is something on the phone. Workers have no such flag. */
async function raiseFlag(): Promise<void> {
  const any = (await readDraft()) ?? (await allWaiting())[0];
  if (any) marks()?.setItem(flag, "1");
  else marks()?.removeItem(flag);
}

export async function readDraft(): Promise<Draft | undefined> {
  const draft = await run<Draft | undefined>("drafts", "readonly", (store) => store.get("now"));
  if (!draft || Date.now() - draft.at < week) return draft;
  await dropDraft();
  return undefined;
}

export async function keepDraft(draft: Draft): Promise<void> {
  draft.at = Date.now();
  await run("drafts", "readwrite", (store) => store.put(draft, "now"));
  marks()?.setItem(flag, "1");
}

/** Its photos stay where a waiting report still needs them. */
export async function dropDraft(): Promise<void> {
  const draft = await run<Draft | undefined>("drafts", "readonly", (store) => store.get("now"));
  await run("drafts", "readwrite", (store) => store.delete("now"));
  if (draft && !(await waitingOf(draft.report))) await dropPhotos(draft.report);
  await raiseFlag();
}

export const photosOf = async (report: string): Promise<Photo[]> =>
  (await run<Photo[]>("photos", "readonly", (store) => store.index("report").getAll(report))).sort((one, other) => one.at - other.at);

export const keepPhoto = (photo: Photo): Promise<unknown> => run("photos", "readwrite", (store) => store.put(photo));

export const dropPhoto = (id: string): Promise<unknown> => run("photos", "readwrite", (store) => store.delete(id));

export async function dropPhotos(report: string): Promise<void> {
  for (const photo of await photosOf(report)) await dropPhoto(photo.id);
}

export const allWaiting = async (): Promise<Waiting[]> =>
  (await run<Waiting[]>("outbox", "readonly", (store) => store.getAll())).sort((one, other) => one.at - other.at);

export const waitingOf = (id: string): Promise<Waiting | undefined> => run("outbox", "readonly", (store) => store.get(id));

export async function keepWaiting(waiting: Waiting): Promise<void> {
  await run("outbox", "readwrite", (store) => store.put(waiting));
  marks()?.setItem(flag, "1");
  changed();
}

/** @param withPhotos Not when the report goes back to be repaired. */
export async function dropWaiting(id: string, withPhotos = true): Promise<void> {
  await run("outbox", "readwrite", (store) => store.delete(id));
  if (withPhotos) await dropPhotos(id);
  await raiseFlag();
  changed();
}
