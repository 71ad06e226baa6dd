import { dropPhoto, keepPhoto, type Photo } from "./pocket";

/* tus 1.0.0 from the phone's side: pieces that grow while the line is good, and go on from what the server says it has. */

const least = 16 * 1024;
const most = 1024 * 1024;
const patience = 60_000;
let piece = 128 * 1024;

/** Gives up on a dead line; older browsers wait as long as the system does. */
export const limit = (ms: number): { signal?: AbortSignal } => (typeof AbortSignal.timeout === "function" ? { signal: AbortSignal.timeout(ms) } : {});

/** The line or the server is away for now; the same again later. */
export class Later extends Error {
  constructor(readonly sentence?: string) { super(sentence ?? "later"); }
}

/** The server no longer knows this upload: it begins anew. */
export class Gone extends Error {}

/** This file will never do; the message says why. */
export class NeverTaken extends Error {}

export async function uploadPhoto(photo: Photo, tell: () => void): Promise<void> {
  if (photo.done) return;
  if (photo.fault) throw new NeverTaken(photo.fault);
  for (let tries = 0; ; tries++) {
    try {
      return await send(photo, tell);
    } catch (fault) {
      if (fault instanceof Gone && tries < 2) {
        delete photo.upload;
        photo.offset = 0;
        continue;
      }
      if (fault instanceof NeverTaken) photo.fault = fault.message;
      await keepPhoto(photo);
      throw fault;
    }
  }
}

async function send(photo: Photo, tell: () => void): Promise<void> {
  if (!photo.upload) await create(photo);
  else if (await resume(photo)) return finish(photo, tell);
  do {
    // Also with nothing left to send: it asks the server to finish what a cut line kept it from.
    const began = performance.now();
    const slice = photo.bytes.slice(photo.offset, photo.offset + piece);
    let response: Response;
    try {
      response = await ask(photo.upload ?? "", "PATCH", photo, { "Upload-Offset": String(photo.offset), "Content-Type": "application/offset+octet-stream" }, slice);
    } catch (fault) {
      piece = Math.max(least, piece / 2);
      throw fault;
    }
    if (response.status === 409) {
      if (await resume(photo)) return finish(photo, tell);
      continue;
    }
    await judge(response);
    photo.offset = Number(response.headers.get("Upload-Offset"));
    photo.file = response.headers.get("Berkas") ?? "";
    if (performance.now() - began < 2000) piece = Math.min(most, piece * 2);
    tell();
  } while (photo.offset < photo.bytes.byteLength);
  return finish(photo, tell);
}

async function create(photo: Photo): Promise<void> {
  const response = await ask("/unggah", "POST", photo, { "Upload-Length": String(photo.bytes.byteLength), "Upload-Metadata": `filename ${base64(photo.name)},filetype ${base64(photo.type)}${photo.use ? `,untuk ${base64(photo.use)}` : ""}` });
  await judge(response);
  photo.upload = response.headers.get("Location") ?? "";
  photo.offset = 0;
  await keepPhoto(photo);
}

/** Where the server stands; true when it has the photo already. */
async function resume(photo: Photo): Promise<boolean> {
  const response = await ask(photo.upload ?? "", "HEAD", photo, {});
  await judge(response);
  photo.offset = Number(response.headers.get("Upload-Offset"));
  photo.file = response.headers.get("Berkas") ?? "";
  return photo.file !== "";
}

async function finish(photo: Photo, tell: () => void): Promise<void> {
  photo.done = true;
  await keepPhoto(photo);
  tell();
}

/** Taken away again; the phone forgets it also when the server cannot be told. */
export async function removePhoto(photo: Photo): Promise<void> {
  await dropPhoto(photo.id);
  if (photo.upload) await ask(photo.upload, "DELETE", photo, {}).catch(() => undefined);
}

function ask(address: string, method: string, photo: Photo, headers: Record<string, string>, body?: ArrayBuffer): Promise<Response> {
  return fetch(address, {
    method, headers: { "Tus-Resumable": "1.0.0", Laporan: photo.report, ...headers }, credentials: "same-origin", cache: "no-store", ...limit(patience), ...(body ? { body } : {}),
  });
}

async function judge(response: Response): Promise<void> {
  if (response.ok) return;
  if (response.status === 410 || response.status === 404) throw new Gone();
  const answer = await response.json().catch(() => ({})) as { faults?: { sentence: string }[] };
  const sentence = answer.faults?.[0]?.sentence;
  if (response.status === 422 && sentence) throw new NeverTaken(sentence);
  throw new Later(sentence);
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
