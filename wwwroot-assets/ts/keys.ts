/* The keyboard of officer pages. A key presses or focuses what carries it as data-key; it is silent where somebody types,
   never stands in the way of the browser's own keys, and can be switched off for this officer on this device. */

const switchBox = "[data-keys-switch]";
const listName = "cp-queue";

const visible = (one: HTMLElement): boolean => one.getClientRects().length > 0;
const storeName = (): string => `cp-keys.${document.querySelector<HTMLElement>("[data-officer]")?.dataset["officer"] ?? ""}`;

function remembered(name: string, storage: () => Storage): string | null {
  try {
    return storage().getItem(name);
  } catch {
    return null;
  }
}

function remember(name: string, value: string, storage: () => Storage): void {
  try {
    storage().setItem(name, value);
  } catch {
    // A browser that keeps nothing forgets this, too.
  }
}

export const isOn = (): boolean => remembered(storeName(), () => localStorage) !== "off";

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit", "reset"].includes(target.type);
}

/* --- the queue's rows: the focus itself is the cursor, so that Enter and a screen reader know it --- */

const rows = (): HTMLTableRowElement[] => Array.from(document.querySelectorAll<HTMLTableRowElement>("tr[data-number]"));
const rowLink = (row: Element | undefined): HTMLAnchorElement | null => row?.querySelector<HTMLAnchorElement>("a.title") ?? null;

function currentRow(): HTMLTableRowElement | null {
  return document.activeElement?.closest<HTMLTableRowElement>("tr[data-number]") ?? null;
}

function move(step: 1 | -1): void {
  const all = rows();
  if (all.length === 0) {
    neighbour(step);
    return;
  }
  const at = currentRow();
  const next = at ? all.indexOf(at) + step : step === 1 ? 0 : all.length - 1;
  const link = rowLink(all[Math.max(0, Math.min(all.length - 1, next))]);
  link?.focus();
  link?.closest("tr")?.scrollIntoView({ block: "nearest" });
}

/* On a ticket j and k go on through the list the officer came from. */
function rememberList(): void {
  const links = rows().map((row) => rowLink(row)?.getAttribute("href")).filter((one): one is string => !!one);
  if (links.length > 0) remember(listName, JSON.stringify(links), () => sessionStorage);
}

function neighbour(step: 1 | -1): void {
  const links = JSON.parse(remembered(listName, () => sessionStorage) ?? "[]") as string[];
  const at = links.indexOf(location.pathname);
  const next = at < 0 ? undefined : links[at + step];
  if (next) location.assign(next);
}

function mark(): void {
  currentRow()?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
}

/* --- keys that elements carry --- */

function carrier(key: string): HTMLElement | undefined {
  return Array.from(document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)).find((one) => visible(one) && !one.matches(":disabled"));
}

function press(one: HTMLElement): void {
  if (one.matches("input, textarea, select") || "keyFocus" in one.dataset) {
    one.closest("details:not([open])")?.setAttribute("open", "");
    one.focus();
    one.scrollIntoView({ block: "nearest" });
  } else {
    one.click();
  }
}

/* Nothing is marked yet: the row the officer stands on is meant. The bar comes with the server's answer. */
function markThenPress(key: string): void {
  if (!currentRow()) return;
  mark();
  let tries = 20;
  const wait = (): void => {
    const found = carrier(key);
    if (found) press(found);
    else if (--tries > 0) setTimeout(wait, 75);
  };
  setTimeout(wait, 75);
}

function sheet(): void {
  const dialog = document.querySelector<HTMLDialogElement>("dialog[data-keys-sheet]");
  if (!dialog) return;
  for (const box of Array.from(dialog.querySelectorAll<HTMLInputElement>(switchBox))) box.checked = isOn();
  if (!dialog.open) dialog.showModal();
}

const told = new WeakMap<Element, string>();

/* What was typed last reaches the server before the press that sends it. Where the server first shows what would happen, the first stroke asks for
   that and the second one is the press: nobody agrees to what they have not seen. */
function send(from: Element): void {
  const isNews = (from instanceof HTMLInputElement || from instanceof HTMLTextAreaElement) && (told.get(from) ?? from.defaultValue) !== from.value;
  from.dispatchEvent(new Event("change", { bubbles: true }));
  if (isNews && from.closest("[data-looks]")) return;
  const scope = from.closest("dialog, form, [data-send-scope]");
  const button = scope?.querySelector<HTMLButtonElement>("[data-send]:not(:disabled)") ?? scope?.querySelector<HTMLButtonElement>(".btn.main:not(:disabled)") ?? scope?.querySelector<HTMLButtonElement>("button[type=submit]:not(:disabled)");
  button?.click();
}

const own: Record<string, () => void> = { j: () => move(1), k: () => move(-1), x: mark, "?": sheet, "/": () => document.querySelector<HTMLInputElement>("[data-find]")?.focus() };

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || !isOn()) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target instanceof Element && isTyping(event.target)) {
    event.preventDefault();
    send(event.target);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  // A dialog has the keyboard to itself.
  if (document.querySelector("dialog[open]")) return;
  const act = own[event.key];
  if (act) {
    event.preventDefault();
    act();
    return;
  }
  if (!/^[a-z]$/.test(event.key)) return;
  const found = carrier(event.key);
  if (found) {
    event.preventDefault();
    press(found);
  } else if ("asrnm".includes(event.key) && rows().length > 0) {
    event.preventDefault();
    markThenPress(event.key);
  }
}

export function listenToKeys(): void {
  document.addEventListener("keydown", pressed);
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest("[data-keys-open]")) sheet();
    if (event.target.closest("tr[data-number] a.title")) rememberList();
  });
  document.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) told.set(event.target, event.target.value);
    if (event.target instanceof HTMLInputElement && event.target.matches(switchBox)) remember(storeName(), event.target.checked ? "on" : "off", () => localStorage);
  });
}
