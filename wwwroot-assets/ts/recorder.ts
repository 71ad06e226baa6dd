import { announce } from "./dom";

/* Records up to a minute and puts the recording into the plain file field, so that a form stays a form and a circuit hears of it as of any file. */

const longest = 60;
const kinds: readonly (readonly [string, string])[] = [["audio/webm;codecs=opus", "webm"], ["audio/mp4", "m4a"], ["audio/ogg;codecs=opus", "ogg"]];

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, "0")}`;

export function recordInto(panel: HTMLElement): void {
  const find = <T extends HTMLElement>(name: string): T | null => panel.querySelector<T>(`[data-voice-${name}]`);
  const [live, record, word, status, heard, play, drop] = [find("live"), find<HTMLButtonElement>("record"), find("word"), find("status"), find("heard"), find<HTMLAudioElement>("play"), find("drop")];
  const field = panel.querySelector<HTMLInputElement>("input[type=file]");
  if (!live || !record || !word || !status || !heard || !play || !drop || !field || typeof MediaRecorder !== "function" || !("mediaDevices" in navigator)) return;
  const kind = kinds.find(([type]) => MediaRecorder.isTypeSupported(type));
  if (!kind) return;
  live.hidden = false;
  // Beside a recorder of our own the field is for recordings that are there already.
  field.removeAttribute("capture");
  for (const label of Array.from(field.labels ?? [])) label.textContent = "Atau pilih rekaman yang sudah ada";
  let recorder: MediaRecorder | undefined;
  let address = "";

  const say = (sentence: string): void => { status.textContent = sentence; };
  const forget = (): void => {
    if (address) URL.revokeObjectURL(address);
    address = "";
    play.removeAttribute("src");
    heard.hidden = true;
    if (field.value) {
      field.value = "";
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  };

  function keep(parts: Blob[], seconds: number): void {
    const [type = "", name = ""] = kind ?? [];
    const sound = new File(parts, `suara.${name}`, { type: type.split(";")[0] ?? "" });
    const files = new DataTransfer();
    files.items.add(sound);
    field!.files = files.files;
    field!.dispatchEvent(new Event("change", { bubbles: true }));
    address = URL.createObjectURL(sound);
    play!.src = address;
    heard!.hidden = false;
    word!.textContent = "Rekam ulang";
    say(`Rekaman ${clock(seconds)} siap. Dengarkan dulu, atau langsung lanjut.`);
    announce("Rekaman siap");
  }

  async function start(): Promise<void> {
    const sound = await navigator.mediaDevices.getUserMedia({ audio: true });
    forget();
    const parts: Blob[] = [];
    let seconds = 0;
    recorder = new MediaRecorder(sound, { mimeType: kind![0], audioBitsPerSecond: 24000 });
    recorder.ondataavailable = (event) => { if (event.data.size > 0) parts.push(event.data); };
    const show = (): void => say(`Merekam, ${clock(seconds)} dari ${clock(longest)}`);
    const ticking = setInterval(() => {
      seconds++;
      show();
      if (seconds >= longest) recorder?.stop();
    }, 1000);
    recorder.onstop = () => {
      clearInterval(ticking);
      sound.getTracks().forEach((track) => track.stop());
      recorder = undefined;
      keep(parts, seconds);
    };
    recorder.start();
    word!.textContent = "Berhenti";
    show();
  }

  record.addEventListener("click", () => {
    if (recorder) return recorder.stop();
    record.disabled = true;
    say("Menunggu izin mikrofon…");
    start()
      .catch(() => say("Mikrofon tidak bisa dipakai. Beri izin di browser, atau pilih rekaman dari ponsel di bawah ini."))
      .finally(() => { record.disabled = false; });
  });
  drop.addEventListener("click", () => {
    forget();
    word.textContent = "Mulai merekam";
    say("Rekaman dihapus.");
  });
  panel.closest("form")?.addEventListener("submit", (event) => {
    // A browser's own error page would take the recording with it.
    if (navigator.onLine && !recorder) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    say(recorder ? "Tekan “Berhenti” dahulu." : "Belum ada jaringan. Rekaman masih di halaman ini; tekan “Lanjut” lagi nanti.");
  });
}
