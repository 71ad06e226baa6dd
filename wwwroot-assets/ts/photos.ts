import { current } from "./draft";
import { all, announce } from "./dom";
import { sendAhead } from "./outbox";
import { changed, keepDraft, keepPhoto, newId, onChange, photosOf, type Photo } from "./pocket";
import { shrink } from "./photo";
import { removePhoto } from "./upload";

/* The photos of a draft on the phone: shrunk, kept, shown with their progress, each with its own "Hapus" and "Coba lagi". */

const most = 5;
const mostBytes = 15 * 1024 * 1024;
const shown = new Map<string, string>();
const waits = [2000, 5000, 10_000, 20_000, 40_000];

export interface PhotoField {
  /** Takes what was chosen: shrinks, keeps, shows. Rejects where the phone cannot keep anything; the plain form then does its work. */
  take(): Promise<void>;
  show(): Promise<void>;
}

export function photoField(input: HTMLInputElement, ahead: boolean, before?: (files: File[]) => Promise<void>): PhotoField {
  const list = document.createElement("ul");
  list.className = "thumbs";
  list.setAttribute("aria-label", "Foto di ponsel ini");
  list.hidden = true;
  const status = document.createElement("div");
  status.setAttribute("role", "status");
  input.after(list, status);
  const say = (lines: string[], bad = false): void => {
    status.replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { className: bad ? "error" : "hint", textContent: line })));
  };

  // Chosen photos go by themselves: nothing is left for this button to do.
  for (const button of all("button[name=Stay]", input.form ?? document)) button.hidden = true;

  const show = async (): Promise<void> => {
    const photos = await ours();
    if (photos.length === 0 && !status.querySelector(".error")) say([]);
    list.hidden = photos.length === 0;
    list.replaceChildren(...photos.map((photo, index) => item(photo, index, show, ahead)));
  };

  const take = async (): Promise<void> => {
    const files = Array.from(input.files ?? []);
    if (files.length === 0) return;
    await before?.(files);
    const draft = await current();
    const faults: string[] = [];
    for (const [index, file] of files.entries()) {
      say([`Menyiapkan foto ${index + 1} dari ${files.length}…`]);
      const room = most - (await photosOf(draft.report)).length - rendered().filter((one) => one).length;
      const fault = room <= 0 ? `${file.name}: sudah lima foto. Hapus salah satu bila ingin menambah.` : await add(file, draft.report);
      if (fault) faults.push(fault);
    }
    await keepDraft(draft);
    input.value = "";
    if (faults.length > 0) say(faults, true);
    else say([`${files.length} foto siap.`]);
    await show();
    if (ahead) void goAhead();
  };

  onChange(() => void show());
  void show();
  return { take, show };
}

/** What the server shows by itself needs no second picture. */
const rendered = (): string[] => all<HTMLImageElement>("img[src^='/berkas/']").map((one) => one.getAttribute("src") ?? "");

async function ours(): Promise<Photo[]> {
  const theirs = rendered();
  return (await photosOf((await current()).report)).filter((photo) => !photo.file || !theirs.includes(photo.file));
}

async function add(file: File, report: string): Promise<string | undefined> {
  if (!["image/jpeg", "image/png", "image/webp"].includes(file.type)) return `${file.name} bukan foto JPG, PNG, atau WebP. Foto yang lain tetap ada.`;
  const small = await shrink(file).catch(() => undefined);
  // What the phone cannot draw keeps its bytes as they are; the server looks at it once more.
  const kept = small ?? file;
  if (kept.size > mostBytes) return `${file.name} lebih dari 15 MB dan tidak bisa dikecilkan. Foto yang lain tetap ada.`;
  await keepPhoto({ id: newId(), report, name: kept.name, type: kept.type, bytes: await kept.arrayBuffer(), at: Date.now(), offset: 0, done: false });
  return undefined;
}

function item(photo: Photo, index: number, show: () => Promise<void>, ahead: boolean): HTMLLIElement {
  const line = document.createElement("li");
  let address = shown.get(photo.id);
  if (!address) shown.set(photo.id, address = URL.createObjectURL(new Blob([photo.bytes], { type: photo.type })));
  const picture = Object.assign(document.createElement("img"), { src: address, alt: `Foto ${index + 1}`, width: 160, height: 120 });
  line.append(picture);
  if (ahead && !photo.done && !photo.fault) {
    const bar = Object.assign(document.createElement("progress"), { max: photo.bytes.byteLength, value: photo.offset });
    bar.setAttribute("aria-label", `Foto ${index + 1} terkirim`);
    line.append(bar);
  }
  line.append(Object.assign(document.createElement("p"), { className: photo.fault ? "error" : "muted", textContent: wordsFor(photo, ahead) }));
  const button = (text: string, act: () => void): void => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "linkbtn", textContent: text });
    made.append(Object.assign(document.createElement("span"), { className: "hide", textContent: ` foto ${index + 1}` }));
    made.addEventListener("click", act);
    line.append(made);
  };
  if (ahead && !photo.done && !photo.fault && stalled) button("Coba lagi", () => void goAhead());
  button("Hapus", () => void removePhoto(photo).then(show).then(() => announce(`Foto ${index + 1} dihapus`)));
  return line;
}

function wordsFor(photo: Photo, ahead: boolean): string {
  const size = `${Math.max(1, Math.round(photo.bytes.byteLength / 1024)).toLocaleString("id-ID")} KB`;
  if (photo.fault) return photo.fault;
  if (photo.done) return `${size}, terkirim`;
  if (!ahead) return `${size}, di ponsel ini`;
  return stalled ? `${size}, menunggu sinyal` : `${size}, mengirim ${Math.floor((100 * photo.offset) / photo.bytes.byteLength)} %`;
}

let stalled = false;
let round: Promise<void> | undefined;

/** Sends the draft's photos while the citizen goes on answering; a lost line is tried again for as long as the page is open. */
export function goAhead(): Promise<void> {
  return round ??= insist().finally(() => { round = undefined; });
}

async function insist(): Promise<void> {
  const draft = await current();
  for (let tries = 0; ; tries++) {
    try {
      stalled = false;
      await sendAhead(draft.report, changed);
      changed();
      return;
    } catch {
      stalled = true;
      changed();
      const rest = waits[Math.min(tries, waits.length - 1)] ?? 40_000;
      await Promise.race([new Promise((resolve) => setTimeout(resolve, rest)), new Promise((resolve) => window.addEventListener("online", resolve, { once: true }))]);
    }
  }
}
