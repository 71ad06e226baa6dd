import { allWaiting, changed, dropPhotos, keepPhoto, keepWaiting, photosOf, readDraft, type Fault, type Photo, type Waiting } from "./pocket";
import { Gone, Later, limit, NeverTaken, uploadPhoto } from "./upload";

/* Sends what waits, one report after the other, each exactly once: the id made on the phone is the same however often it goes out. */

const patience = 60_000;

let queued: Promise<void> | undefined;

/** Sends everything that waits. One sender at a time over all tabs and the worker; a press while it runs waits for its turn. */
export function flush(): Promise<void> {
  return queued ??= alone(sendAll).finally(() => { queued = undefined; });
}

async function alone(work: () => Promise<void>): Promise<void> {
  if ("locks" in navigator) await navigator.locks.request("portal-kirim", work);
  else await work();
}

async function sendAll(): Promise<void> {
  for (;;) {
    const next = (await allWaiting()).find((one) => one.state === "waiting" || one.state === "sending");
    if (!next) return;
    await sendOne(next);
  }
}

async function sendOne(waiting: Waiting): Promise<void> {
  try {
    delete waiting.reason;
    waiting.state = "sending";
    await keepWaiting(waiting);
    const photos = await sendPhotos(waiting);
    if (waiting.faults.length > 0) waiting.state = "repair";
    else await post(waiting, photos);
    await keepWaiting(waiting);
  } catch (fault) {
    waiting.state = "waiting";
    if (fault instanceof Later && fault.sentence) waiting.reason = fault.sentence;
    await keepWaiting(waiting);
    throw fault;
  }
}

async function sendPhotos(waiting: Waiting): Promise<Photo[]> {
  const photos = await photosOf(waiting.id);
  waiting.photos = photos.length;
  waiting.faults = [];
  for (const photo of photos) {
    waiting.photosSent = photos.filter((one) => one.done).length;
    await keepWaiting(waiting);
    try {
      await uploadPhoto(photo, changed);
    } catch (fault) {
      if (!(fault instanceof NeverTaken)) throw fault;
      waiting.faults.push({ field: "foto", sentence: fault.message });
    }
  }
  waiting.photosSent = photos.filter((one) => one.done).length;
  return photos;
}

async function post(waiting: Waiting, photos: Photo[], again = true): Promise<void> {
  const body = JSON.stringify({ ...waiting.body, id: waiting.id, photos: photos.filter((one) => one.done).map((one) => one.upload?.split("/").pop()) });
  const response = await fetch("/lapor/kirim", { method: "POST", body, headers: { "Content-Type": "application/json" }, credentials: "same-origin", cache: "no-store", ...limit(patience) });
  const answer = await response.json().catch(() => ({})) as { number?: string; code?: string; promise?: string; faults?: Fault[] };
  if (response.ok && answer.number && answer.code) {
    Object.assign(waiting, { state: "received", number: answer.number, code: answer.code, promise: answer.promise, body: {}, faults: [] });
    await dropPhotos(waiting.id);
    return;
  }
  const sentence = answer.faults?.[0]?.sentence;
  if (response.status === 409 && again) {
    for (const photo of photos) {
      photo.done = false;
      await keepPhoto(photo);
    }
    return post(waiting, await sendPhotos(waiting), false);
  }
  if (response.status === 429 || response.status >= 500 || response.status === 409) throw new Later(sentence);
  waiting.faults = answer.faults ?? [{ field: "kirim", sentence: "Server kami menolak bentuk laporan ini. Buka laporannya, periksa, lalu kirim lagi." }];
  waiting.state = "repair";
}

/** A photo of the draft goes ahead while the citizen is still answering; nobody waits for it. */
export async function sendAhead(report: string, tell: (photo: Photo) => void): Promise<void> {
  await alone(async () => {
    for (const photo of await photosOf(report)) {
      if (photo.done || photo.fault || (await readDraft())?.report !== report) continue;
      try {
        await uploadPhoto(photo, () => tell(photo));
      } catch (fault) {
        if (fault instanceof Gone || fault instanceof NeverTaken) tell(photo);
        else throw fault;
      }
      tell(photo);
    }
  });
}
