import { all, announce } from "./dom";

/* Citizen pages work as plain forms; everything here only adds to what already works. */

function findMe(): void {
  if (!("geolocation" in navigator)) return;
  for (const button of all<HTMLButtonElement>("[data-gps]")) {
    button.hidden = false;
    button.addEventListener("click", () => locate(button, button.closest("form") ?? document));
  }
}

function locate(button: HTMLButtonElement, scope: ParentNode): void {
  const say = (sentence: string): void => {
    for (const status of all("[data-gps-status]", scope)) status.textContent = sentence;
  };
  button.disabled = true;
  say("Mencari lokasi Anda…");
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      button.disabled = false;
      fill("[data-lat]", coords.latitude, scope);
      fill("[data-lon]", coords.longitude, scope);
      say(`Lokasi ditemukan, ketepatan sekitar ${Math.round(coords.accuracy).toLocaleString("id-ID")} meter.`);
    },
    (error) => {
      button.disabled = false;
      say(error.code === error.PERMISSION_DENIED
        ? "Ponsel tidak mengizinkan lokasi. Pilih kecamatan dan desa di bawah ini."
        : "Lokasi belum ditemukan. Coba sekali lagi, atau pilih kecamatan dan desa di bawah ini.");
    },
    { enableHighAccuracy: true, timeout: 20000, maximumAge: 30000 });
}

function fill(selector: string, degrees: number, scope: ParentNode): void {
  for (const input of all<HTMLInputElement>(selector, scope)) {
    input.value = degrees.toFixed(6);
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function copyAndPrint(): void {
  for (const button of all("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => void copy(button));
  }
  for (const button of all("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}

async function copy(button: HTMLElement): Promise<void> {
  const source = document.querySelector<HTMLElement>(button.dataset["copy"] ?? "");
  if (!source) return;
  const text = (source instanceof HTMLInputElement ? source.value : source.textContent ?? "").trim();
  let done = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without https there is no clipboard: select the words, so that one long press copies them.
    window.getSelection()?.selectAllChildren(source);
    done = false;
  }
  announce(done ? "Tersalin" : "Teks sudah dipilih, tekan lama untuk menyalin");
  swapText(button, done ? "Tersalin" : "Tekan lama untuk menyalin", 2500);
}

const sending = new Map<HTMLElement, ChildNode[]>();

function swapText(button: HTMLElement, text: string, backAfter?: number): void {
  if (!sending.has(button)) sending.set(button, Array.from(button.childNodes));
  button.textContent = text;
  if (backAfter) setTimeout(() => restore(button), backAfter);
}

function restore(button: HTMLElement): void {
  const nodes = sending.get(button);
  if (nodes) button.replaceChildren(...nodes);
  sending.delete(button);
}

interface Phone {
  chosen(input: HTMLInputElement): void;
  beforeSubmit(form: HTMLFormElement, submitter: HTMLButtonElement | null): Promise<boolean>;
}

let phone: Promise<Phone> | undefined;

/* Draft, photos, outbox and service worker weigh more than this page: they come when somebody touches it, or when the phone keeps something. */
function wakePhone(): Promise<Phone> | undefined {
  const address = document.body.dataset["phone"];
  if (!address || typeof indexedDB === "undefined" || !("noModule" in HTMLScriptElement.prototype)) return undefined;
  return phone ??= import(new URL(address, document.baseURI).href) as Promise<Phone>;
}

function keepOnPhone(): void {
  const wake = (): void => void wakePhone()?.catch(() => { phone = undefined; });
  for (const event of ["pointerdown", "keydown", "input"]) document.addEventListener(event, wake, { once: true, capture: true, passive: true });
  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches("input[type=file][data-shrink]")) void wakePhone()?.then((one) => one.chosen(target), () => undefined);
  });
  try {
    if (localStorage.getItem("portal-ponsel") || document.querySelector("[data-offline]")) wake();
  } catch {
    // A browser that forbids storage keeps nothing: the plain form does its work.
  }
}

/** The pressed form waits until the phone has everything; a phone that takes too long does not hold it up, except for photos. */
async function maySubmit(form: HTMLFormElement, submitter: HTMLButtonElement | null): Promise<boolean> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), form.querySelector<HTMLInputElement>("input[type=file]")?.value ? 30_000 : 2000));
  const woken = await Promise.race([phone, late]);
  return woken ? woken.beforeSubmit(form, submitter) : true;
}

const cleared = new WeakSet<HTMLFormElement>();

/* One press, one report: buttons rest while the form travels, and wake when the page is shown again. */
function submitOnce(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.method !== "post") return;
    const submitter = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
    const isAsked = form.hasAttribute("data-asking");
    if (phone && !cleared.has(form)) {
      event.preventDefault();
      if (isAsked) return;
      form.setAttribute("data-asking", "");
      if (submitter) swapText(submitter, submitter.dataset["busy"] ?? "Mengirim…");
      // In a later turn: while this submit event is still being sent out, the browser ignores another submit without a word.
      void maySubmit(form, submitter).catch(() => true).then((may) => setTimeout(() => {
        form.removeAttribute("data-asking");
        if (submitter) restore(submitter);
        if (!may) return;
        cleared.add(form);
        form.requestSubmit(submitter);
        cleared.delete(form);
      }));
      return;
    }
    // After this turn of the loop, or the pressed button's own name and value would not be sent.
    setTimeout(() => {
      if (submitter) swapText(submitter, submitter.dataset["busy"] ?? "Mengirim…");
      for (const button of all<HTMLButtonElement>("button:not([type=button], :disabled)", form)) {
        button.disabled = true;
        button.dataset["resting"] = "";
      }
    });
  });
  window.addEventListener("pageshow", () => {
    for (const button of all<HTMLButtonElement>("button[data-resting]")) {
      button.disabled = false;
      delete button.dataset["resting"];
    }
    for (const button of Array.from(sending.keys())) restore(button);
  });
}

findMe();
copyAndPrint();
keepOnPhone();
submitOnce();
document.querySelector<HTMLElement>(".errors[tabindex]")?.focus();
