import { all, announce } from "./dom";
import { loudness, open, openCamera, openMicrophone, type Devices } from "./devices";
import { isTaken, Room, takeSeat, type Face, type Guest } from "./mesh";
import { draw, icon } from "./tiles";

/* The room of a meeting: look into the mirror, go in, talk, leave. It comes back by itself after a lost line, and says in words what it waits for. */

const root = document.querySelector<HTMLElement>("[data-room]");
const part = <T extends HTMLElement>(name: string): T => root!.querySelector<T>(`[data-${name}]`)!;

let devices: Devices = { audio: null, video: null, words: "", isFine: false };
let room: Room | undefined;
let guests: Guest[] = [];
let own: Face | undefined;
let wantsSound = true;
let wantsPicture = true;
let isInside = false;
let isChecking: Promise<void> | undefined;
let quiet: (() => void) | undefined;
let again = 0;

const token = root?.dataset["token"] ?? "";
const isPortals = root?.dataset["kind"] !== "Jitsi";

function say(words: string, isBad = false): void {
  const line = part("say");
  line.textContent = words;
  line.hidden = words === "";
  line.classList.toggle("bad", isBad);
}

function press(name: string, isOn: boolean, on: [string, string], off: [string, string]): void {
  const [picture, words] = isOn ? on : off;
  for (const button of all<HTMLButtonElement>(`[data-${name}]`, root!)) {
    button.classList.toggle("off", !isOn);
    button.replaceChildren(icon(picture), Object.assign(document.createElement("span"), { textContent: words }));
  }
}

function buttons(): void {
  press("mic", wantsSound && devices.audio !== null, ["mic", "Matikan mikrofon"], ["mic-off", "Nyalakan mikrofon"]);
  press("cam", wantsPicture && devices.video !== null, ["video", "Matikan kamera"], ["video-off", "Nyalakan kamera"]);
}

function mirror(): void {
  if (!isPortals) return;
  const video = part<HTMLVideoElement>("mirror");
  const shown = wantsPicture ? devices.video : null;
  video.srcObject = shown ? new MediaStream([shown]) : null;
  part("mirror-blank").hidden = shown !== null;
  quiet?.();
  quiet = undefined;
  const meter = part<HTMLMeterElement>("level");
  meter.value = 0;
  if (devices.audio && wantsSound && !isInside) quiet = loudness(devices.audio, (level) => { meter.value = level; });
  buttons();
}

/** Asks for camera and microphone; asked twice at once it is one question. */
function check(): Promise<void> {
  return isChecking ??= (async () => {
    const words = part("devices");
    words.textContent = "Menunggu izin kamera dan mikrofon. Jawab pertanyaan peramban…";
    for (const track of [devices.audio, devices.video]) track?.stop();
    devices = await open();
    words.textContent = devices.words;
    words.classList.toggle("bad", !devices.isFine);
    part("check").querySelector("span")!.textContent = "Periksa lagi";
    mirror();
    isChecking = undefined;
  })();
}

function paint(): void {
  const grid = part("stage");
  const stream = room?.local ?? new MediaStream();
  draw(grid, guests, own ? { face: { ...own, muted: !(wantsSound && devices.audio), unseen: !(wantsPicture && devices.video) }, stream } : undefined, false);
  const names = [...(own ? [`${own.name} (Anda)`] : []), ...guests.map((guest) => guest.face.office ? `${guest.face.name}, ${guest.face.office}` : guest.face.name)];
  part("who").replaceChildren(...names.map((name) => Object.assign(document.createElement("li"), { textContent: name })));
  part("people").textContent = `${names.length}`;
}

function people(now: Guest[], self: Face | undefined): void {
  const before = new Set(guests.map((guest) => guest.face.seat));
  for (const guest of now) if (!before.has(guest.face.seat) && own) announce(`${guest.face.name} masuk.`);
  for (const guest of guests) if (!now.some((one) => one.face.seat === guest.face.seat)) announce(`${guest.face.name} keluar.`);
  [guests, own] = [now, self ?? own];
  say(now.length === 0 ? "Anda sendirian di ruang ini. Tunggu sebentar; peserta lain muncul di sini begitu masuk." : "");
  if (isPortals) paint();
}

function inside(yes: boolean): void {
  isInside = yes;
  part("lobby").hidden = yes;
  part("inside").hidden = !yes;
  document.body.classList.toggle("meeting", yes);
  if (yes) part("inside").querySelector<HTMLElement>("h2")?.focus();
  mirror();
}

function over(words: string): void {
  room = undefined;
  clearTimeout(again);
  for (const track of [devices.audio, devices.video]) track?.stop();
  devices = { audio: null, video: null, words: "", isFine: false };
  quiet?.();
  [guests, own] = [[], undefined];
  isInside = false;
  document.body.classList.remove("meeting");
  for (const name of ["lobby", "inside"]) part(name).hidden = true;
  part("after").hidden = false;
  part("after-words").textContent = words;
  part("after").querySelector<HTMLElement>("h2")?.focus();
}

function embed(address: string): void {
  const stage = part("stage");
  if (stage.querySelector("iframe")) return;
  const box = document.createElement("iframe");
  box.className = "jitsi";
  box.title = "Ruang rapat";
  box.allow = "camera; microphone; display-capture; fullscreen; autoplay";
  box.src = address;
  stage.replaceChildren(box);
  const link = part<HTMLAnchorElement>("outside");
  link.href = address;
  link.hidden = false;
}

const tracks = (): MediaStreamTrack[] => [wantsSound ? devices.audio : null, wantsPicture ? devices.video : null].filter((track): track is MediaStreamTrack => track !== null);

/** Takes a seat; where the room is not open yet, or the line is gone, it waits and tries again. */
async function enter(): Promise<void> {
  clearTimeout(again);
  const name = part<HTMLInputElement>("name").value.trim();
  const taken = await takeSeat(`/rapat/ruang/${token}/masuk`, { name, muted: !(wantsSound && devices.audio), unseen: !(wantsPicture && devices.video) });
  if (!isTaken(taken)) return refused(taken);
  if (!isInside) inside(true);
  if (taken.jitsi) for (const track of tracks()) track.stop();
  room = new Room(taken, false, {
    people,
    ended: (why) => {
      room = undefined;
      if (why === "over") return over("Rapat sudah selesai. Terima kasih sudah hadir.");
      if (why === "out") return over("Tautan ini dipakai di perangkat atau jendela lain, atau dicabut pengundang. Satu tautan berlaku untuk satu orang.");
      say("Sambungan terputus, menyambung lagi…", true);
      again = window.setTimeout(() => void enter(), 1500);
    },
    line: (isThere) => say(isThere ? "" : "Sambungan ke portal terputus, mencoba lagi. Gambar dan suara tetap berjalan selama jaringan ada.", !isThere),
  }, taken.jitsi ? [] : tracks());
  if (taken.jitsi) embed(taken.jitsi);
  else paint();
}

function refused(refusal: { code: string; words: string }): void {
  const waits = ["offline", "http", "storage.busy", "ticket.changed", "meeting.not-open-yet"].includes(refusal.code);
  if (isInside && !waits) return over(refusal.words);
  if (isInside) say(refusal.words, true);
  else knock(refusal.words, !waits);
  if (waits) again = window.setTimeout(() => void (isInside ? enter() : wait()), 3000);
}

function knock(words: string, isBad: boolean): void {
  const line = part("knock");
  line.textContent = words;
  line.classList.toggle("bad", isBad);
  if (isBad) part<HTMLButtonElement>("enter").disabled = false;
}

/** Looks whether the room was opened. Whoever pressed "Masuk" before goes in then. */
async function wait(): Promise<void> {
  clearTimeout(again);
  try {
    const answer = await fetch(`/rapat/ruang/${token}/keadaan`, { cache: "no-store" });
    const state = (await answer.json()) as { open?: boolean; code?: string; words?: string };
    if (state.open) return void enter();
    if (state.words) return over(state.words);
  } catch {
    // The portal is away; it is asked again.
  }
  again = window.setTimeout(() => void wait(), 3000);
}

async function goIn(): Promise<void> {
  const button = part<HTMLButtonElement>("enter");
  if (part<HTMLInputElement>("name").value.trim().length < 2) {
    knock("Tulis nama Anda dahulu, supaya peserta lain mengenal Anda.", true);
    part("name").focus();
    return;
  }
  button.disabled = true;
  knock("Masuk…", false);
  if (isPortals && !devices.audio && !devices.video && devices.words === "") await check();
  await enter();
}

async function toggleSound(): Promise<void> {
  const isOn = wantsSound && devices.audio !== null;
  if (!isOn && !devices.audio) devices.audio = await openMicrophone();
  wantsSound = !isOn;
  if (devices.audio) devices.audio.enabled = wantsSound;
  else say("Mikrofon tidak dapat dipakai. Izinkan lewat gambar gembok di kiri alamat halaman.", true);
  if (wantsSound && devices.audio) room?.replace("audio", devices.audio);
  after();
}

/* A camera that is off is let go: its light goes out. */
async function togglePicture(): Promise<void> {
  const isOn = wantsPicture && devices.video !== null;
  if (isOn) {
    devices.video?.stop();
    devices.video = null;
  } else {
    devices.video ??= await openCamera();
    if (!devices.video) say("Kamera tidak dapat dipakai. Izinkan lewat gambar gembok di kiri alamat halaman.", true);
  }
  wantsPicture = !isOn;
  room?.replace("video", devices.video);
  after();
}

function after(): void {
  room?.show(!(wantsSound && devices.audio), !(wantsPicture && devices.video));
  mirror();
  if (isInside && isPortals) paint();
}

function leave(): void {
  room?.leave();
  over("Anda sudah keluar dari ruang rapat. Selama rapat belum selesai, Anda bisa masuk lagi.");
}

if (root && token) {
  root.hidden = false;
  part("enter").addEventListener("click", () => void goIn());
  for (const button of all("[data-mic]", root)) button.addEventListener("click", () => void toggleSound());
  for (const button of all("[data-cam]", root)) button.addEventListener("click", () => void togglePicture());
  part("leave").addEventListener("click", leave);
  part("back").addEventListener("click", () => location.reload());
  part("name").addEventListener("keydown", (event) => { if (event.key === "Enter") void goIn(); });
  window.addEventListener("pagehide", () => room?.goodbye());
  buttons();
  // Who has allowed it before sees themselves at once; who has not is asked on a press, not out of nowhere.
  if (isPortals) {
    part("check").addEventListener("click", () => void check());
    void navigator.permissions?.query({ name: "camera" as PermissionName }).then((known) => { if (known.state === "granted") void check(); }, () => undefined);
  }
}
