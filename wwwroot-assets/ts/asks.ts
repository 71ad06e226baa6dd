import type { Ask, Asks, Stopper } from "./areas";
import { asksStep } from "./draft";
import type { Fault } from "./pocket";

/* What a category asks besides the story, and whom it sends elsewhere, on the page the phone keeps. The same rules as the server's step. */

const idOf = (ask: Ask): string => `tanya-${ask.key}`;

function make<K extends keyof HTMLElementTagNameMap>(tag: K, facts: Partial<HTMLElementTagNameMap[K]>, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), facts);
  made.append(...children);
  return made;
}

/** Puts the questions of a category into their place; what was typed before is put back by the draft. */
export function showAsks(box: HTMLElement, asks: Asks | undefined): void {
  box.hidden = !asks;
  box.replaceChildren(...(asks?.questions ?? []).map(question));
  const stopper = make("div", { className: "stack" });
  stopper.setAttribute("data-stopper", "");
  stopper.setAttribute("role", "status");
  box.append(stopper);
  box.onchange = () => {
    const found = stopperOf(box, asks);
    stopper.replaceChildren(...(found ? [card(found)] : []));
  };
}

/** What must be repaired before the report can go. */
export function faultsOf(box: HTMLElement, asks: Asks | undefined): Fault[] {
  const faults: Fault[] = [];
  for (const ask of asks?.questions ?? []) {
    const answer = answerTo(box, ask).trim();
    if (answer === "" && ask.required) faults.push({ field: idOf(ask), sentence: ask.kind === "Choice" ? "Pilih salah satu jawaban" : "Isi jawaban ini" });
    if (answer !== "" && ask.kind === "Number" && !/^[0-9.,]*[0-9][0-9.,]*$/.test(answer)) faults.push({ field: idOf(ask), sentence: "Tulis dengan angka saja" });
  }
  const found = stopperOf(box, asks);
  if (found?.final) faults.push({ field: "kategori", sentence: found.sentence });
  return faults;
}

/** Questions that were answered, and the answers. */
export const answersOf = (box: HTMLElement, asks: Asks | undefined): [string, string][] =>
  (asks?.questions ?? []).map((ask): [string, string] => [ask.text, answerTo(box, ask)]).filter(([, answer]) => answer !== "");

const stopperOf = (box: HTMLElement, asks: Asks | undefined): Stopper | undefined =>
  asks?.stopper ?? asks?.questions.map((ask) => ask.choices.find((choice) => choice.text === answerTo(box, ask))?.stopper).find(Boolean) ?? undefined;

const answerTo = (box: HTMLElement, ask: Ask): string => {
  const name = CSS.escape(`x-${ask.key}`);
  return box.querySelector<HTMLInputElement>(`input[name=${name}]:checked, input[name=${name}]:not([type=radio])`)?.value ?? "";
};

function question(ask: Ask): HTMLElement {
  const legend = ask.required ? ask.text : `${ask.text} (boleh dikosongkan)`;
  if (ask.kind === "Choice") {
    const group = make("fieldset", { className: "field" }, make("legend", { textContent: legend }));
    ask.choices.forEach((choice, index) => {
      const radio = make("input", { type: "radio", name: `x-${ask.key}`, value: choice.text, id: index === 0 ? idOf(ask) : "" });
      radio.dataset["step"] = asksStep;
      group.append(make("label", { className: "pick" }, radio, make("span", { textContent: choice.text })));
    });
    return group;
  }
  const input = make("input", { id: idOf(ask), name: `x-${ask.key}`, maxLength: 300, autocomplete: "off", inputMode: ask.kind === "Number" ? "decimal" : "text" });
  input.dataset["step"] = asksStep;
  return make("div", { className: "field" }, make("label", { htmlFor: idOf(ask), textContent: legend }), input);
}

function card(stopper: Stopper): HTMLElement {
  const words = make("div", { className: "stack tight" }, make("h2", { textContent: "Bukan kewenangan kami" }), make("p", { textContent: stopper.sentence }));
  if (stopper.phone) words.append(make("p", {}, make("a", { className: "btn wide", href: `tel:${stopper.phone.replace(/[^0-9+]/g, "")}`, textContent: `Telepon ${stopper.phone}` })));
  if (stopper.link) words.append(make("p", {}, make("a", { className: "btn plain wide", href: stopper.link, rel: "noopener noreferrer", textContent: "Buka situsnya" })));
  words.append(make("p", {
    className: "hint",
    textContent: stopper.final ? "Laporan tentang ini tidak dapat kami kerjakan, jadi tidak kami terima di sini. Bila keliru, pilih jenis atau jawaban yang lain."
      : "Anda tetap boleh melapor di sini. Kami teruskan dengan surat kepada yang berwenang, dan Anda dapat mengikutinya.",
  }));
  return make("section", { className: "note bad" }, words);
}
