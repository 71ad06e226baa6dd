import { isTaken, Room, takeSeat, type Guest } from "./mesh";
import { draw } from "./tiles";

/* A meeting on a wall. The screen takes a seat by its own token and only receives. It stays silent: the sound comes from the device somebody in that
   room speaks into, which knows what it plays; two loudspeakers and a microphone would howl. */

let stages: HTMLElement[] = [];
let room: Room | undefined;
let guests: Guest[] = [];
let meeting = "";
let again = 0;
let frame = "";

function say(words: string): void {
  for (const stage of stages) {
    let line = stage.querySelector<HTMLElement>("[data-meeting-say]");
    if (!line) {
      line = document.createElement("p");
      line.className = "lnote";
      line.dataset["meetingSay"] = "";
      stage.prepend(line);
    }
    line.textContent = words;
    line.hidden = words === "";
  }
}

function paint(): void {
  for (const stage of stages) {
    let grid = stage.querySelector<HTMLElement>(".guests");
    if (!grid) {
      grid = document.createElement("div");
      grid.className = "guests";
      stage.append(grid);
    }
    draw(grid, guests, undefined, true);
  }
  say(guests.length === 0 ? "Ruang sudah dibuka. Menunggu peserta masuk." : "");
}

function embed(address: string): void {
  frame = address;
  for (const stage of stages) {
    if (stage.querySelector("iframe")) continue;
    const box = document.createElement("iframe");
    box.className = "ljitsi";
    box.title = "Ruang rapat";
    box.allow = "autoplay; fullscreen";
    box.src = address;
    stage.append(box);
  }
  say("");
}

async function enter(): Promise<void> {
  clearTimeout(again);
  const asked = meeting;
  const taken = await takeSeat("/papan/rapat", {});
  if (asked !== meeting || stages.length === 0) return;
  if (!isTaken(taken)) {
    say(taken.code === "not-found" || taken.code === "http" ? "Rapat sedang berlangsung. Gambar peserta hanya tampil di layar yang dipasangkan." : taken.words);
    again = window.setTimeout(() => void enter(), 5000);
    return;
  }
  room = new Room(taken, true, {
    people: (now) => { guests = now; if (frame === "") paint(); },
    ended: (why) => {
      [room, guests, frame] = [undefined, [], ""];
      if (why === "over") return;
      say("Sambungan ke ruang rapat terputus, menyambung lagi…");
      again = window.setTimeout(() => void enter(), 2000);
    },
    line: (isThere) => { if (!isThere) say("Sambungan ke portal terputus, mencoba lagi…"); else if (frame === "") paint(); },
  });
  if (taken.jitsi) embed(taken.jitsi);
  else paint();
}

/** Called whenever the wall was drawn or a tile changed: the places where a meeting is to be shown now. */
export function attend(now: HTMLElement[]): void {
  const fresh = now.some((stage) => !stages.includes(stage));
  const next = now[0]?.dataset["meeting"] ?? "";
  stages = now;
  if (next !== meeting) {
    clearTimeout(again);
    room?.leave();
    [room, guests, frame, meeting] = [undefined, [], "", next];
    if (next !== "") void enter();
    return;
  }
  if (!fresh || next === "") return;
  if (frame !== "") embed(frame);
  else if (room) paint();
}

window.addEventListener("pagehide", () => room?.goodbye());
