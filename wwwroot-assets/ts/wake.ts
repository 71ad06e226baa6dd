import { all } from "./dom";

/* A page of a circuit is drawn twice: once by the server's answer, and anew, node for node, when its circuit lives. Whatever somebody pressed, wrote or
   stood on in between would be gone with the first drawing. It is kept here and done again on the second one. The layout marks such a page with
   data-circuit; this script adds data-live once it answers. */

/** What the framework's script tells about pages that change without a full load. */
export interface EnhancedPages {
  addEventListener(name: "enhancednavigationstart" | "enhancedload" | "enhancednavigationend", listener: () => void): void;
}

/** How long a press waits for its button to be drawn again, in milliseconds; whoever waited longer, or presses something else, has given up. */
const patience = 4_000;

/** A circuit that does not come in so long will not come: nothing is held any more. */
const awaited = 20_000;

let tops: Element[] = [];
let isLive = false;
let owed: { done: (main: HTMLElement) => boolean; at: number }[] = [];
let pressed: HTMLElement[] = [];
let stoodOn: Element | null = null;
let arrivedAt = 0;
const alive = new WeakSet<Element>();

const page = (): HTMLElement | null => document.querySelector<HTMLElement>("main[data-circuit]");
const words = (one: Element): string => (one.textContent ?? "").trim();
const isField = (one: Element): one is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement => one.matches("input, textarea, select");

/** Where it stands below the page, counted in children from the top; empty when it does not. */
function place(one: Element): number[] {
  const steps: number[] = [];
  let at: Element = one;
  for (; !tops.includes(at); at = at.parentElement) {
    if (!at.parentElement) return [];
    steps.unshift(Array.from(at.parentElement.children).indexOf(at));
  }
  return [tops.indexOf(at), ...steps];
}

/** What stands in its place in the living page: the same thing with the same words, or nothing. */
function twin(one: Element, path: readonly number[], main: HTMLElement): HTMLElement | null {
  const found = one.id ? document.getElementById(one.id) : path.reduce<Element | undefined>((at, step) => at?.children[step], main);
  if (!(found instanceof HTMLElement) || !main.contains(found) || found.tagName !== one.tagName || found.getAttribute("type") !== one.getAttribute("type")) return null;
  return isField(one) || words(found) === words(one) ? found : null;
}

function isWrittenIn(one: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): boolean {
  if (one instanceof HTMLSelectElement) return Array.from(one.options).some((option) => option.selected !== option.defaultSelected) && one.selectedIndex > 0;
  if (one instanceof HTMLTextAreaElement) return one.value !== one.defaultValue;
  if (one.type === "file") return (one.files?.length ?? 0) > 0;
  return one.type === "checkbox" || one.type === "radio" ? one.checked !== one.defaultChecked : one.value !== one.defaultValue;
}

function writeAgain(from: Element, to: HTMLElement): void {
  if (to instanceof HTMLInputElement && from instanceof HTMLInputElement) {
    if (from.type === "checkbox" || from.type === "radio") {
      if (to.checked !== from.checked) to.click();
      return;
    }
    if (from.type === "file") to.files = from.files;
    else to.value = from.value;
  } else if (isField(to) && isField(from)) {
    to.value = from.value;
  }
  to.dispatchEvent(new Event("input", { bubbles: true }));
  to.dispatchEvent(new Event("change", { bubbles: true }));
}

function owe(one: Element, deed: (to: HTMLElement) => void): void {
  const path = place(one);
  if (path.length === 0) return;
  owed.push({
    at: Date.now(),
    done: (main) => {
      const to = twin(one, path, main);
      if (to) deed(to);
      return to !== null;
    },
  });
}

/* Words first, then where somebody stood, then what was pressed, each as soon as its twin is drawn. */
function pay(): void {
  const main = page();
  if (!main) return;
  while (owed[0]) {
    if (!owed[0].done(main) && Date.now() - owed[0].at < patience) return;
    owed.shift();
  }
}

function wake(main: HTMLElement): void {
  isLive = true;
  for (const field of tops.flatMap((top) => all("input, textarea, select", top)).filter(isField).filter(isWrittenIn)) owe(field, (to) => writeAgain(field, to));
  if (stoodOn && document.activeElement === document.body) owe(stoodOn, (to) => to.focus());
  for (const button of pressed) owe(button, (to) => to.click());
  pressed = [];
  main.dataset["live"] = "";
}

function look(): void {
  const main = page();
  if (!main) return;
  if (!isLive && main.children.length > 0 && !tops.some((top) => top.isConnected)) wake(main);
  if (!isLive) return;
  for (const child of Array.from(main.children)) alive.add(child);
  pay();
}

function leave(): void {
  page()?.removeAttribute("data-live");
}

/** The living page stays where it is when only its address changed, or when what was asked for turned out to be a file to keep. */
function stays(): boolean {
  const main = page();
  if (!main || !Array.from(main.children).some((one) => alive.has(one))) return false;
  isLive = true;
  main.dataset["live"] = "";
  return true;
}

/* Otherwise this is a page as the server drew it. */
function arrive(): void {
  if (stays()) return;
  const main = page();
  tops = main ? Array.from(main.children) : [];
  [isLive, owed, pressed, stoodOn, arrivedAt] = [false, [], [], null, Date.now()];
}

const sleeps = (one: Element): boolean => !isLive && Date.now() - arrivedAt < awaited && tops.some((top) => top.contains(one));

function hold(event: MouseEvent): void {
  if (isLive && event.isTrusted) owed = [];
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>("button, [role=button]") : null;
  if (!button || !sleeps(button)) return;
  // A form that names its method needs no circuit; an action alone is written by the framework into every form.
  const form = button instanceof HTMLButtonElement && button.type === "submit" ? button.form : null;
  if (form?.hasAttribute("method")) return;
  event.preventDefault();
  event.stopPropagation();
  pressed.push(button);
}

export function watchWaking(blazor: EnhancedPages): void {
  arrive();
  document.addEventListener("click", hold, { capture: true });
  document.addEventListener("focusin", (event) => {
    if (event.target instanceof Element && sleeps(event.target)) stoodOn = event.target;
  });
  blazor.addEventListener("enhancednavigationstart", leave);
  blazor.addEventListener("enhancedload", arrive);
  blazor.addEventListener("enhancednavigationend", stays);
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}
