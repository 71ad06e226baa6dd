import type { Waiting } from "./pocket";

/** Where a report stands, and nothing better than the truth. */
export function stateWords(one: Waiting): string {
  switch (one.state) {
    case "waiting": return one.reason ?? "Menunggu sinyal. Tersimpan di ponsel ini dan terkirim sendiri begitu ada sinyal.";
    case "sending": return one.photosSent < one.photos ? `Mengirim foto ${one.photosSent + 1} dari ${one.photos}…` : "Mengirim laporan…";
    case "repair": return "Belum terkirim, perlu diperbaiki.";
    case "received": return `Sudah kami terima dengan nomor ${one.number ?? ""}.`;
  }
}

interface Acts { repair(one: Waiting): Promise<void>; forget(one: Waiting): Promise<void> }

/** One card per report; what is on the screen already is only changed, so that a button keeps its focus. */
export function listWaiting(list: HTMLElement, waiting: Waiting[], acts: Acts): void {
  for (const old of Array.from(list.children)) if (!waiting.some((one) => one.id === (old as HTMLElement).dataset["id"])) old.remove();
  for (const one of waiting) {
    const key = JSON.stringify([one.state, one.reason, one.photosSent, one.photos, one.number, one.faults]);
    const old = list.querySelector<HTMLElement>(`[data-id="${one.id}"]`);
    if (old?.dataset["key"] === key) continue;
    const fresh = card(one, acts);
    fresh.dataset["key"] = key;
    if (old) old.replaceWith(fresh);
    else list.append(fresh);
  }
}

function card(one: Waiting, acts: Acts): HTMLElement {
  const line = document.createElement("li");
  line.className = "card stack tight";
  line.dataset["id"] = one.id;
  line.dataset["state"] = one.state;
  const add = (tag: string, className: string, text: string): HTMLElement => {
    const made = Object.assign(document.createElement(tag), { className, textContent: text });
    line.append(made);
    return made;
  };
  add("p", "strong", one.title);
  add("p", one.state === "repair" ? "error" : "hint", stateWords(one)).setAttribute("role", "status");
  for (const fault of one.faults) add("p", "error", fault.sentence);
  if (one.state === "received") {
    if (one.promise) add("p", "hint", `Kami periksa paling lambat ${one.promise}.`);
    add("p", "bignum", one.number ?? "");
    add("p", "hint", "Kode lacak, rahasia. Simpan sebelum menghapusnya dari ponsel ini:");
    add("output", "code", one.code ?? "");
    Object.assign(add("a", "btn plain wide", "Lacak laporan"), { href: `/lacak/${one.code ?? ""}` });
  }
  const press = (text: string, act: () => Promise<void>, question?: string): void => {
    const button = add("button", "linkbtn", text) as HTMLButtonElement;
    button.type = "button";
    button.addEventListener("click", () => {
      if (!question || confirm(question)) void act();
    });
  };
  if (one.state === "repair") press("Perbaiki", () => acts.repair(one));
  if (one.state === "received") press("Sudah saya simpan, hapus dari ponsel ini", () => acts.forget(one));
  else if (one.state !== "sending") press("Hapus laporan ini", () => acts.forget(one), "Laporan ini belum terkirim. Hapus dari ponsel?");
  return line;
}
