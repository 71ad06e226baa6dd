import { all } from "./dom";
import { dropPhotos } from "./pocket";
import { dropVisit, flushVisits, keepVisit, type Visit } from "./visits";

/* The visits that wait on this phone, each with nothing better than the truth. */

function words(visit: Visit): string {
  if (visit.state === "repair") return "Belum terkirim, perlu diperbaiki.";
  if (visit.state === "sending") return visit.photosSent < visit.photos ? `Mengirim foto ${visit.photosSent + 1} dari ${visit.photos}…` : "Mengirim…";
  return visit.reason ?? "Menunggu sinyal. Terkirim sendiri begitu ada sinyal.";
}

/** @param number Only those of this ticket; all of them where none is given. */
export function listVisits(visits: Visit[], number?: string): void {
  const shown = visits.filter((one) => !number || one.number === number);
  for (const section of all("[data-visits]")) section.hidden = shown.length === 0;
  for (const list of all("[data-visit-list]")) list.replaceChildren(...shown.map(card));
}

function card(visit: Visit): HTMLElement {
  const line = document.createElement("li");
  line.className = "card stack tight";
  line.dataset["state"] = visit.state;
  const add = (tag: string, className: string, text: string): HTMLElement => {
    const made = Object.assign(document.createElement(tag), { className, textContent: text });
    line.append(made);
    return made;
  };
  add("p", "strong", `${visit.number}: ${visit.title}`);
  add("p", visit.state === "repair" ? "error" : "hint", words(visit)).setAttribute("role", "status");
  for (const fault of visit.faults) add("p", "error", fault);
  if (visit.note) add("p", "words", visit.note);
  if (visit.photos > 0) add("p", "muted", `${visit.photos} foto`);
  const press = (text: string, act: () => Promise<void>): void => {
    const button = add("button", "linkbtn", text) as HTMLButtonElement;
    button.type = "button";
    button.addEventListener("click", () => void act());
  };
  if (visit.state === "repair") press("Coba kirim lagi", async () => {
    await keepVisit({ ...visit, state: "waiting", faults: [] });
    await flushVisits().catch(() => undefined);
  });
  if (visit.state === "repair" && visit.photos > 0 && visit.note) press("Kirim catatannya saja", async () => {
    await dropPhotos(visit.id);
    await keepVisit({ ...visit, state: "waiting", faults: [], photos: 0, photosSent: 0, spots: {} });
    await flushVisits().catch(() => undefined);
  });
  press("Buang dari ponsel ini", async () => {
    if (confirm("Catatan dan foto ini belum sampai ke kantor. Buang dari ponsel ini?")) await dropVisit(visit.id);
  });
  return line;
}
