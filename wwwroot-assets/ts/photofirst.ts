import { lists, nearest } from "./areas";
import { placeOf, type Point } from "./exif";

/* The photo-first start: the place of a photo is read and named on the phone, and is nobody's before "Ya, di sini". */

const farthest = 40;

export function proposePlace(form: HTMLFormElement): (files: File[]) => Promise<void> {
  const find = <T extends HTMLElement>(selector: string): T | null => form.querySelector<T>(selector);
  const card = find("[data-proposal]");
  const here = find<HTMLButtonElement>("[data-here]");
  let point: Point | undefined;

  const say = (sentence: string): void => {
    const status = find("[data-place-status]");
    if (status) status.textContent = sentence;
  };
  const write = (confirmed?: Point): void => {
    for (const [selector, degrees] of [["[data-lat]", confirmed?.latitude], ["[data-lon]", confirmed?.longitude]] as const) {
      const input = find<HTMLInputElement>(selector);
      if (!input) continue;
      input.value = degrees?.toFixed(6) ?? "";
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  };
  const propose = async (where: Point, from: string): Promise<void> => {
    write();
    const found = nearest((await lists().catch(() => undefined))?.areas ?? [], where);
    if (found && found.kilometres > farthest) return say(`${from} jauh dari wilayah kami, jadi tempatnya kami tanyakan nanti.`);
    point = where;
    const spot = `${where.latitude.toLocaleString("id-ID", { maximumFractionDigits: 4 })}; ${where.longitude.toLocaleString("id-ID", { maximumFractionDigits: 4 })}`;
    const words = card?.querySelector("[data-proposal-words]");
    if (words) words.textContent = found ? `${from}: sekitar Kecamatan ${found.name} (${spot}).` : `${from}: titik ${spot}.`;
    if (card) card.hidden = false;
    say("");
    card?.querySelector<HTMLElement>("h2")?.focus();
  };

  find("[data-proposal-yes]")?.addEventListener("click", () => {
    write(point);
    if (card) card.hidden = true;
    say("Tempat dicatat. Anda masih dapat mengubahnya sebelum dikirim.");
  });
  find("[data-proposal-no]")?.addEventListener("click", () => {
    point = undefined;
    write();
    if (card) card.hidden = true;
    say("Baik, tempatnya kami tanyakan nanti.");
  });
  if (here && "geolocation" in navigator) {
    here.hidden = false;
    here.addEventListener("click", () => {
      say("Mencari lokasi Anda…");
      navigator.geolocation.getCurrentPosition(({ coords }) => void propose(coords, "Menurut lokasi ponsel"),
        () => say("Lokasi belum ditemukan. Lanjutkan saja; tempatnya kami tanyakan nanti."), { enableHighAccuracy: true, timeout: 20_000, maximumAge: 30_000 });
    });
  }
  return async (files) => {
    for (const file of files) {
      const where = await placeOf(file);
      if (where) return propose(where, "Menurut foto ini");
    }
    if (files.length > 0) say("Foto ini tidak menyimpan lokasi. Pakai lokasi ponsel, atau lanjutkan; tempatnya kami tanyakan nanti.");
  };
}
