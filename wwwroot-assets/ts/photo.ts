import { all } from "./dom";

const maxBytes = 300 * 1024;
const maxEdge = 1600;
const working = new WeakMap<HTMLFormElement, Promise<unknown>>();

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString("id-ID")} KB`;

/** Shrinks chosen photos on the phone before they cost the citizen's data plan; drawing them anew also drops EXIF. */
export function shrinkPhotos(): void {
  if (typeof DataTransfer !== "function" || typeof createImageBitmap !== "function") return;
  for (const input of all<HTMLInputElement>("input[type=file][data-shrink]")) {
    const status = statusOf(input);
    input.addEventListener("change", () => {
      const work = shrinkAll(input, status);
      if (input.form) working.set(input.form, work);
    });
  }
}

/** The work still running for a form, if any: a submit waits for it. */
export const photosOf = (form: HTMLFormElement): Promise<unknown> | undefined => working.get(form);

export const photosDone = (form: HTMLFormElement): boolean => working.delete(form);

function statusOf(input: HTMLInputElement): HTMLElement {
  const given = input.parentElement?.querySelector<HTMLElement>("[data-shrink-status]");
  if (given) return given;
  const made = document.createElement("p");
  made.className = "hint";
  made.setAttribute("role", "status");
  input.after(made);
  return made;
}

async function shrinkAll(input: HTMLInputElement, status: HTMLElement): Promise<void> {
  const chosen = Array.from(input.files ?? []);
  const out = new DataTransfer();
  let before = 0;
  let after = 0;
  for (const [index, file] of chosen.entries()) {
    status.textContent = `Mengecilkan foto ${index + 1} dari ${chosen.length}…`;
    const small = await shrink(file).catch(() => file);
    before += file.size;
    after += small.size;
    out.items.add(small);
  }
  if (input.files?.length !== chosen.length) return;
  try {
    input.files = out.files;
  } catch {
    after = before;
  }
  const size = after < before ? `${kilobytes(before)} menjadi ${kilobytes(after)}` : kilobytes(before);
  status.textContent = chosen.length === 0 ? "" : `${chosen.length} foto siap dikirim, ${size}.`;
}

async function shrink(file: File): Promise<File> {
  if (!file.type.startsWith("image/")) return file;
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  try {
    let best: Blob | undefined;
    for (let edge = maxEdge; edge >= 800; edge = Math.round(edge * 0.8)) {
      for (const quality of [0.82, 0.7, 0.58]) {
        const blob = await draw(picture, edge, quality);
        if (!best || blob.size < best.size) best = blob;
        if (best.size <= maxBytes) return asJpeg(best, file);
      }
    }
    return best && best.size < file.size ? asJpeg(best, file) : file;
  } finally {
    picture.close();
  }
}

function draw(picture: ImageBitmap, edge: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) return Promise.reject(new Error("no canvas"));
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no blob"))), "image/jpeg", quality));
}

const asJpeg = (blob: Blob, from: File): File =>
  new File([blob], `${from.name.replace(/\.[^.]*$/, "")}.jpg`, { type: "image/jpeg", lastModified: from.lastModified });
