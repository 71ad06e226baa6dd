import type { Face, Guest } from "./mesh";

/* Pictures side by side; a tile stays the same element while its person stays, so that nothing flickers. */

export function icon(name: string): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "i");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/* "Ir. Wahyu Hidayat, M.T." is WH: degrees carry a dot. */
function initials(name: string): string {
  const words = name.split(/[\s,]+/).filter(Boolean);
  const bare = words.filter((word) => !word.includes("."));
  return (bare.length > 0 ? bare : words).slice(0, 2).map((word) => word[0]!.toUpperCase()).join("");
}

function make(seat: string): HTMLElement {
  const tile = document.createElement("figure");
  tile.className = "guest";
  tile.dataset["seat"] = seat;
  const video = document.createElement("video");
  video.autoplay = true;
  video.playsInline = true;
  video.muted = true;
  const blank = document.createElement("p");
  blank.className = "blank";
  const letters = document.createElement("b");
  const mood = document.createElement("span");
  blank.append(letters, mood);
  const caption = document.createElement("figcaption");
  const name = document.createElement("b");
  const office = document.createElement("span");
  caption.append(name, office);
  tile.append(video, blank, caption);
  return tile;
}

function fill(tile: HTMLElement, face: Face, stream: MediaStream, mood: string, isSilent: boolean, own: boolean): void {
  const video = tile.querySelector("video")!;
  if (video.srcObject !== stream) video.srcObject = stream;
  video.muted = isSilent;
  // A video that was moved or that got its first track late stands still until it is told.
  if (video.paused && stream.getTracks().length > 0) void video.play().catch(() => undefined);
  const name = own ? `${face.name} (Anda)` : face.name;
  video.setAttribute("aria-label", `Gambar ${name}`);
  const [blank, caption] = [tile.querySelector<HTMLElement>(".blank")!, tile.querySelector<HTMLElement>("figcaption")!];
  const isSeen = !face.unseen && mood === "" && stream.getVideoTracks().length > 0;
  tile.classList.toggle("unseen", !isSeen);
  tile.classList.toggle("own", own);
  const words = mood || (face.unseen ? "Kamera mati" : isSeen ? "" : "Menunggu gambar…");
  write(blank.children[0]!, initials(face.name));
  write(blank.children[1]!, words);
  write(caption.querySelector("b")!, name);
  write(caption.querySelector("span")!, face.office === face.name ? "" : face.office);
  const mark = caption.querySelector("svg");
  if (face.muted && !mark) {
    const off = icon("mic-off");
    off.removeAttribute("aria-hidden");
    off.setAttribute("role", "img");
    off.setAttribute("aria-label", "Mikrofon mati");
    caption.prepend(off);
  } else if (!face.muted) mark?.remove();
}

const write = (element: Element, text: string): void => { if (element.textContent !== text) element.textContent = text; };

/** Draws who is there into the grid. */
export function draw(grid: HTMLElement, guests: Guest[], own: { face: Face; stream: MediaStream } | undefined, isSilent: boolean): void {
  const wanted = new Map<string, () => void>();
  const tileOf = (seat: number): HTMLElement => {
    const found = Array.from(grid.children).find((one) => (one as HTMLElement).dataset["seat"] === `${seat}`) as HTMLElement | undefined;
    if (found) return found;
    const made = make(`${seat}`);
    grid.append(made);
    return made;
  };
  for (const guest of guests) wanted.set(`${guest.face.seat}`, () => fill(tileOf(guest.face.seat), guest.face, guest.stream, guest.mood === "talking" ? "" : "Menyambung…", isSilent, false));
  if (own) wanted.set(`${own.face.seat}`, () => fill(tileOf(own.face.seat), own.face, own.stream, "", true, true));
  for (const tile of Array.from(grid.children) as HTMLElement[]) if (!wanted.has(tile.dataset["seat"] ?? "")) tile.remove();
  for (const paint of wanted.values()) paint();
  grid.dataset["count"] = `${wanted.size}`;
}
