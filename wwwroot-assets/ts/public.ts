import { all, announce } from "./dom";

/* Pages for everybody: sharing, and the map where somebody asks for it. */

type MapParts = typeof import("./map");

async function fetchMap(box: HTMLElement): Promise<MapParts> {
  const { script, sheet } = box.dataset;
  if (!document.querySelector("link[data-map-sheet]")) {
    await new Promise<void>((done) => {
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: sheet ?? "", onload: () => done(), onerror: () => done() });
      link.dataset["mapSheet"] = "";
      document.head.append(link);
    });
  }
  return (await import(new URL(script ?? "", document.baseURI).href)) as MapParts;
}

async function openReportMaps(): Promise<void> {
  for (const box of all("[data-map]")) {
    // Whatever fails, the picture and the table that came with the page stay.
    try {
      await (await fetchMap(box)).showReports(box);
    } catch {
      announce("Peta belum dapat dibuka. Tabel di bawahnya berisi angka yang sama.");
    }
  }
}

function offerTap(): void {
  for (const button of all<HTMLButtonElement>("[data-tap]")) {
    button.hidden = false;
    button.addEventListener("click", () => void openTap(button));
  }
}

async function openTap(button: HTMLButtonElement): Promise<void> {
  const scope = button.closest("form") ?? document.body;
  const box = scope.querySelector<HTMLElement>("[data-tap-map]");
  const middle = scope.querySelector<HTMLButtonElement>("[data-tap-middle]");
  if (!box || !middle) return;
  const say = (words: string): void => {
    for (const status of all("[data-gps-status]", scope)) status.textContent = words;
  };
  button.disabled = true;
  box.hidden = false;
  say("Membuka peta…");
  try {
    const map = await (await fetchMap(box)).showTap(box, placeIn(scope), (pick) => {
      fill(scope, "[data-lat]", pick.latitude.toFixed(6));
      fill(scope, "[data-lon]", pick.longitude.toFixed(6));
      // A list answer from before would otherwise be taken for a correction of the map.
      for (const select of all<HTMLSelectElement>("select", scope)) select.value = "";
      say(pick.area === "" ? "Titik itu di luar wilayah kami. Tekan tempat lain, atau lanjutkan untuk melihat siapa yang berwenang."
        : pick.area ? `Titik dipilih di ${pick.area}. Kurang tepat? Tekan tempat lain di peta.` : "Titik dipilih. Kurang tepat? Tekan tempat lain di peta.");
    });
    middle.hidden = false;
    middle.addEventListener("click", () => map.pressMiddle());
    button.hidden = true;
    say("Tekan tempatnya di peta.");
    box.focus();
  } catch {
    box.hidden = true;
    button.disabled = false;
    say("Peta belum dapat dibuka. Pilih kecamatan di bawah ini.");
  }
}

function placeIn(scope: ParentNode): { latitude: number; longitude: number } | undefined {
  const [latitude, longitude] = ["[data-lat]", "[data-lon]"].map((one) => parseFloat(scope.querySelector<HTMLInputElement>(one)?.value ?? ""));
  return latitude !== undefined && longitude !== undefined && isFinite(latitude) && isFinite(longitude) ? { latitude, longitude } : undefined;
}

function fill(scope: ParentNode, selector: string, value: string): void {
  for (const input of all<HTMLInputElement>(selector, scope)) {
    input.value = value;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function offerShare(): void {
  if (!("share" in navigator)) return;
  for (const button of all("[data-share]")) {
    button.hidden = false;
    button.addEventListener("click", () => void navigator.share({ title: document.title, url: button.dataset["share"] ?? location.href }).catch(() => undefined));
  }
}

void openReportMaps();
offerTap();
offerShare();
