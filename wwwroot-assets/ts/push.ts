import { keepPlace } from "./places";

/* Only on the page where news are chosen: asks the browser for a push address and posts it as a plain form. */

const bytes = (text: string): Uint8Array<ArrayBuffer> => {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
};

const text = (key: ArrayBuffer | null): string =>
  key === null ? "" : btoa(String.fromCharCode(...new Uint8Array(key))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

function offer(panel: HTMLElement): void {
  const button = panel.querySelector<HTMLButtonElement>("[data-push-on]");
  const status = panel.querySelector<HTMLElement>("[data-push-status]");
  const form = button?.form;
  if (!button || !status || !form) return;
  const say = (sentence: string): void => { status.textContent = sentence; };
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) {
    say("Browser ini belum bisa menerima kabar. Di iPhone, tambahkan portal ini ke layar utama dahulu. Cara lain di halaman ini tetap bekerja.");
    return;
  }
  if (Notification.permission === "denied") {
    say("Izin pemberitahuan untuk portal ini ditolak di browser Anda. Ubah di pengaturan browser, atau pilih cara lain.");
    return;
  }
  say("Pemberitahuan muncul di layar perangkat ini, tanpa membuka apa pun. Sekali tekan membawa Anda ke laporan.");
  button.hidden = false;
  button.addEventListener("click", () => {
    button.disabled = true;
    say("Menunggu izin dari browser…");
    subscribe(panel, form).catch((fault: unknown) => {
      button.disabled = false;
      say(fault instanceof DOMException && fault.name === "NotAllowedError"
        ? "Izin belum diberikan. Tekan lagi dan pilih “Izinkan”, atau pilih cara lain."
        : "Browser belum memberi alamat kirim. Coba lagi sebentar, atau pilih cara lain.");
    });
  });
}

async function subscribe(panel: HTMLElement, form: HTMLFormElement): Promise<void> {
  const { key = "", number = "", follow = "" } = panel.dataset;
  const worker = (await navigator.serviceWorker.getRegistration("/")) ?? (await navigator.serviceWorker.register("/sw.js"));
  await navigator.serviceWorker.ready;
  const known = await worker.pushManager.getSubscription();
  // One made under another key can never be written to by us.
  if (known && text(known.options.applicationServerKey) !== key) await known.unsubscribe();
  const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
  await keepPlace(number, follow).catch(() => undefined);
  const fill = (name: string, value: string): void => { (form.elements.namedItem(name) as HTMLInputElement).value = value; };
  fill("Endpoint", made.endpoint);
  fill("P256dh", text(made.getKey("p256dh")));
  fill("Auth", text(made.getKey("auth")));
  form.requestSubmit();
}

document.querySelectorAll<HTMLElement>("[data-push]").forEach(offer);
