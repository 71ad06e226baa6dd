import { lists, within, type Area, type Asks } from "./areas";
import { answersOf, faultsOf, showAsks } from "./asks";
import { begin, bodyOf, current, hasWords, keep, restore, titleOf, watch } from "./draft";
import { all } from "./dom";
import { flush } from "./outbox";
import { allWaiting, changed, dropDraft, dropWaiting, keepDraft, keepWaiting, newId, onChange, photosOf, type Answers, type Draft, type Fault } from "./pocket";
import { photoField, type PhotoField } from "./photos";
import { wantSync } from "./sync";
import { listWaiting } from "./waiting";

/* The whole form on one page that the phone keeps: works with no network at all, for one report or for many in a row. */

const find = <T extends HTMLElement = HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(selector);
  return found;
};

export async function startOffline(form: HTMLFormElement, fields: Map<HTMLInputElement, PhotoField>): Promise<void> {
  const photos = find<HTMLInputElement>("#foto");
  fields.set(photos, photoField(photos, false));
  const areas = await fillLists();
  follow(areas);
  find("#kategori").addEventListener("change", () => void ask(form));
  await put(form, areas);
  watch(form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void review(form);
  });
  find("[data-edit]").addEventListener("click", () => step(form, "write"));
  find("[data-file]").addEventListener("click", () => void file(form, areas));
  find("[data-drop]").addEventListener("click", () => void dropDraft().then(() => again(form, areas)));
  find("[data-again]").addEventListener("click", () => void again(form, areas));
  find("[data-send-now]").addEventListener("click", () => void sendNow());
  const show = (): void => void showWaiting(form, areas);
  onChange(show);
  for (const event of ["online", "offline"]) window.addEventListener(event, showNet);
  showNet();
  await showWaiting(form, areas);
}

function showNet(): void {
  const note = find("[data-net]");
  note.hidden = navigator.onLine;
  find("[data-net] span").textContent = navigator.onLine ? "" : "Tidak ada sinyal. Tulis saja; laporan Anda kami simpan di ponsel ini dan terkirim sendiri begitu ada sinyal.";
}

let asks: Record<string, Asks> = {};

const asked = (): Asks | undefined => asks[find<HTMLSelectElement>("#kategori").value];

const askBox = (): HTMLElement => find("[data-asks]");

/** The questions of the chosen category, with what was answered before. */
async function ask(form: HTMLFormElement): Promise<void> {
  await keep(form);
  await putAsks(form);
}

async function putAsks(form: HTMLFormElement): Promise<void> {
  showAsks(askBox(), asked());
  await restore(form);
  askBox().dispatchEvent(new Event("change"));
}

async function fillLists(): Promise<Area[]> {
  const told = await lists().catch(() => undefined);
  if (!told) return [];
  for (const [slug, name] of told.categories) find<HTMLSelectElement>("#kategori").add(new Option(name, slug));
  asks = told.asks ?? {};
  if (told.province) {
    find("[data-regencies]").hidden = false;
    find<HTMLSelectElement>("#kabupaten").disabled = false;
    fill("#kabupaten", told.areas.filter((one) => one.code.split(".").length === 2));
  } else fill("#kecamatan", told.areas.filter((one) => one.code.split(".").length === 3));
  return told.areas;
}

function fill(selector: string, areas: Area[]): void {
  const select = find<HTMLSelectElement>(selector);
  while (select.options.length > 1) select.remove(1);
  for (const area of areas) select.add(new Option(area.name, area.code));
}

function follow(areas: Area[]): void {
  find("#kabupaten").addEventListener("change", () => { fill("#kecamatan", within(areas, find<HTMLSelectElement>("#kabupaten").value)); fill("#desa", []); });
  find("#kecamatan").addEventListener("change", () => fill("#desa", within(areas, find<HTMLSelectElement>("#kecamatan").value)));
  for (const sender of all<HTMLInputElement>("[name=Sender]")) sender.addEventListener("change", showContact);
}

function showContact(): void {
  find("[data-contact]").hidden = document.querySelector<HTMLInputElement>("[name=Sender]:checked")?.value === "Unnamed";
}

/** Shows the draft in the form; the desa can only be chosen once its kecamatan is. */
async function put(form: HTMLFormElement, areas: Area[]): Promise<void> {
  const draft = await current();
  const area = draft.steps["/lapor/tempat/kecamatan"]?.["Area"] || draft.steps["/lapor/tempat"]?.["Area"] || "";
  if (area.split(".").length === 3 && !find<HTMLSelectElement>("#kabupaten").disabled) fill("#kecamatan", within(areas, area.slice(0, 5)));
  draft.steps["/lapor/tempat"] = { ...draft.steps["/lapor/tempat"], Area: area };
  fill("#desa", within(areas, area));
  const known = await restore(form);
  if (area) find<HTMLSelectElement>("#kecamatan").value = area;
  await putAsks(form);
  find("[data-draft-note]").textContent = known && hasWords(draft) ? "Tulisan Anda kami pulihkan dari ponsel ini." : "";
  find("[data-drop]").hidden = !hasWords(draft);
  find<HTMLDetailsElement>("[data-helping]").open = find<HTMLSelectElement>("#peran").value !== "";
  showContact();
  await showPhotos();
  step(form, "write", false);
}

const showPhotos = async (): Promise<void> => changed();

function step(form: HTMLFormElement, which: "write" | "check" | "sent", focus = true): void {
  form.hidden = which !== "write";
  find("[data-check]").hidden = which !== "check";
  find("[data-again]").hidden = which !== "sent";
  const head = which === "write" ? form.querySelector<HTMLElement>("h1") : which === "check" ? find("[data-check] h1") : find("#di-ponsel");
  if (focus) head?.focus();
}

function showFaults(form: HTMLFormElement, faults: Fault[]): void {
  const box = find("[data-faults]");
  box.hidden = faults.length === 0;
  document.title = faults.length > 0 ? `Perlu diperbaiki: ${document.title.replace(/^Perlu diperbaiki: /, "")}` : document.title.replace(/^Perlu diperbaiki: /, "");
  find("[data-faults] ul").replaceChildren(...faults.map((fault) => {
    const line = document.createElement("li");
    const link = Object.assign(document.createElement("a"), { href: `#${fault.field}`, textContent: fault.sentence });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      document.getElementById(fault.field)?.focus();
    });
    line.append(link);
    return line;
  }));
  for (const old of all("[data-fault]", form)) {
    old.closest(".field")?.classList.remove("wrong");
    old.remove();
  }
  for (const fault of faults) {
    const field = document.getElementById(fault.field);
    const words = Object.assign(document.createElement("p"), { className: "error", textContent: fault.sentence });
    words.setAttribute("data-fault", "");
    const box = field?.closest(".field");
    box?.classList.add("wrong");
    box?.querySelector("label, legend")?.after(words);
  }
  if (faults.length > 0) box.focus();
}

async function review(form: HTMLFormElement): Promise<void> {
  await keep(form);
  const draft = await current();
  const body = bodyOf(draft);
  const letters = String(body["words"]).trim().length;
  const faults: Fault[] = [];
  if (letters < 10 || letters > 5000) faults.push({ field: "cerita", sentence: "Ceritakan apa yang terjadi, paling sedikit 10 dan paling banyak 5.000 huruf" });
  if (!body["area"] && body["latitude"] === undefined) faults.push({ field: "kecamatan", sentence: "Pilih tempatnya dari daftar, atau pakai lokasi ponsel." });
  for (const [field, number] of [["rt", body["rt"]], ["rw", body["rw"]]] as const)
    if (number && !/^[0-9]{1,5}$/.test(String(number))) faults.push({ field, sentence: "Tulis nomor RT dan RW dengan angka, misalnya 03" });
  faults.push(...faultsOf(askBox(), asked()));
  if (!body["sender"]) faults.push({ field: "dengan-nama", sentence: "Pilih salah satu: dengan nama, anonim, atau tanpa identitas" });
  showFaults(form, faults);
  if (faults.length > 0) return;
  await showAnswers(draft, body);
  find("[data-promise]").textContent = navigator.onLine
    ? "Laporan dikirim sekarang. Sampai Anda melihat nomornya, laporan tetap tersimpan di ponsel ini."
    : "Tidak ada sinyal. Laporan menunggu di ponsel ini dan terkirim sendiri, satu kali, begitu ada sinyal.";
  step(form, "check");
}

async function showAnswers(draft: Draft, body: Record<string, unknown>): Promise<void> {
  const chosen = (selector: string): string => {
    const select = find<HTMLSelectElement>(selector);
    return select.value === "" ? "" : select.selectedOptions[0]?.text ?? "";
  };
  const count = (await photosOf(draft.report)).length;
  const near = [body["dusun"] && `Dusun ${String(body["dusun"])}`, body["rt"] && `RT ${String(body["rt"])}`, body["rw"] && `RW ${String(body["rw"])}`].filter(Boolean).join(" ");
  const place = [String(body["landmark"] ?? ""), near, chosen("#desa"), chosen("#kecamatan") && `Kecamatan ${chosen("#kecamatan")}`, body["latitude"] !== undefined ? "lokasi ponsel" : ""];
  const sender = { Named: "Dengan nama", Anonymous: "Anonim", Unnamed: "Tanpa identitas" }[String(body["sender"])] ?? "";
  const contact = body["sender"] === "Unnamed" ? [] : [body["name"], body["phone"], body["email"]].filter(Boolean).map(String);
  const rows: [string, string][] = [
    ["Apa yang terjadi", String(body["words"])], ["Tentang", chosen("#kategori") || "Kami yang memilihkan"], ...answersOf(askBox(), asked()), ["Foto", count === 0 ? "Tanpa foto" : `${count} foto`],
    ["Di mana", place.filter(Boolean).join("\n")], ["Kontak", [sender, ...contact, body["confidential"] ? "Rahasia" : ""].filter(Boolean).join("\n")],
  ];
  if (body["helper"]) rows.push(["Diisikan oleh", chosen("#peran")]);
  find("[data-answers]").replaceChildren(...rows.map(([question, answer]) => {
    const row = document.createElement("div");
    row.append(Object.assign(document.createElement("dt"), { textContent: question }), Object.assign(document.createElement("dd"), { textContent: answer }));
    return row;
  }));
}

let filing = false;

async function file(form: HTMLFormElement, areas: Area[]): Promise<void> {
  if (filing) return;
  filing = true;
  try {
    const draft = await current();
    const photos = await photosOf(draft.report);
    await keepWaiting({ id: draft.report, body: bodyOf(draft), draft, title: titleOf(draft), state: "waiting", at: Date.now(), photos: photos.length, photosSent: 0, faults: [] });
    await dropDraft();
    begin(next(draft));
    step(form, "sent");
    await showWaiting(form, areas);
    await wantSync();
  } finally {
    filing = false;
  }
  await flush().catch(() => undefined);
}

/** The next report of the same round: the place and the helper's role stay, everything else is another resident's. */
function next(draft: Draft): Draft {
  const stay = (step: string, names: string[]): Answers => Object.fromEntries(names.map((name) => [name, draft.steps[step]?.[name] ?? ""]));
  return {
    report: newId(), posted: [], at: Date.now(),
    steps: { "/lapor/tempat": stay("/lapor/tempat", ["Area"]), "/lapor/tempat/desa": stay("/lapor/tempat/desa", ["Desa"]), "/lapor/luring": stay("/lapor/luring", ["Helper"]) },
  };
}

async function again(form: HTMLFormElement, areas: Area[]): Promise<void> {
  const draft = hasWords(await current()) ? next(await current()) : await current();
  begin(draft);
  form.reset();
  showFaults(form, []);
  for (const hidden of all<HTMLInputElement>("[data-lat], [data-lon]", form)) hidden.value = "";
  for (const status of all("[data-gps-status]", form)) status.textContent = "";
  await put(form, areas);
  step(form, "write");
}

async function sendNow(): Promise<void> {
  const button = find<HTMLButtonElement>("[data-send-now]");
  button.disabled = true;
  await flush().catch(() => undefined);
  button.disabled = false;
}

async function showWaiting(form: HTMLFormElement, areas: Area[]): Promise<void> {
  const waiting = await allWaiting();
  find("[data-waiting]").hidden = waiting.length === 0;
  // The last card is gone, and with it the button: the empty form takes its place.
  if (waiting.length === 0 && form.hidden && find("[data-check]").hidden && !filing) await again(form, areas);
  find("[data-send-now]").hidden = !waiting.some((one) => one.state === "waiting");
  listWaiting(find("[data-outbox]"), waiting, {
    repair: async (one) => {
      const draft = await current();
      if (hasWords(draft) && draft.report !== one.id && !confirm("Draf yang sedang ditulis akan diganti. Lanjutkan?")) return;
      begin(one.draft);
      await keepDraft(one.draft);
      await dropWaiting(one.id, false);
      form.reset();
      await put(form, areas);
      showFaults(form, one.faults);
    },
    forget: (one) => dropWaiting(one.id),
  });
}
