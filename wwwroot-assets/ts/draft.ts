import { all } from "./dom";
import { keepDraft, keepPhoto, newId, photosOf, readDraft, waitingOf, type Answers, type Draft } from "./pocket";

/* The draft on the phone: every letter as it is typed, under the step and the name of its field, for seven days. */

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

let known: Draft | undefined;

export async function current(): Promise<Draft> {
  return known ??= (await readDraft()) ?? { report: newId(), steps: {}, posted: [], at: Date.now() };
}

export function begin(draft?: Draft): void {
  known = draft;
}

const typed = ["Words", "Landmark", "Latitude", "Name", "Phone", "Email"];

/** Is there anything a person would miss? */
export const hasWords = (draft: Draft): boolean => Object.values(draft.steps).some((answers) => typed.some((name) => answers[name]));

const stepOf = (control: Control): string => control.dataset["step"] ?? location.pathname;

function controlsOf(form: HTMLFormElement): Control[] {
  return (Array.from(form.elements) as Control[]).filter((one) => one.name && !one.name.startsWith("_") && !one.disabled
    && (one instanceof HTMLSelectElement || one instanceof HTMLTextAreaElement || (one instanceof HTMLInputElement
      && one.type !== "file" && (one.type !== "hidden" || one.hasAttribute("data-lat") || one.hasAttribute("data-lon")))));
}

function isTouched(control: Control): boolean {
  if (control instanceof HTMLSelectElement) return control.selectedIndex !== Math.max(0, Array.from(control.options).findIndex((one) => one.defaultSelected));
  if (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox")) return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

function read(form: HTMLFormElement): Map<string, Answers> {
  const steps = new Map<string, Answers>();
  for (const control of controlsOf(form)) {
    const answers = steps.get(stepOf(control)) ?? {};
    steps.set(stepOf(control), answers);
    if (!(control instanceof HTMLInputElement) || (control.type !== "radio" && control.type !== "checkbox")) answers[control.name] = control.value;
    else if (control.checked) answers[control.name] = control.value;
    else answers[control.name] ??= "";
  }
  return steps;
}

/** Keeps what stands in the form now. */
export async function keep(form: HTMLFormElement, posted = false): Promise<void> {
  const draft = await current();
  for (const [step, answers] of read(form)) {
    draft.steps[step] = answers;
    draft.posted = draft.posted.filter((one) => one !== step);
    if (posted) draft.posted.push(step);
  }
  sign(draft);
  await keepDraft(draft);
}

export function watch(form: HTMLFormElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(form), 200);
  };
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer) void keep(form);
  });
}

/** Puts back what was typed and never arrived; what did arrive only fills what stands empty. What was typed while this script was still on its way is newer than
 * anything kept, and is kept now. True when anything changed. */
export async function restore(form: HTMLFormElement): Promise<boolean> {
  const draft = await current();
  const touched = new Set(controlsOf(form).filter(isTouched).map((one) => one.name));
  let any = false;
  for (const control of controlsOf(form)) {
    const step = stepOf(control);
    const saved = draft.steps[step]?.[control.name];
    if (saved === undefined || touched.has(control.name)) continue;
    const isNewer = !draft.posted.includes(step);
    if (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox")) {
      const group = all<HTMLInputElement>(`input[name="${control.name}"]`, form);
      if ((!isNewer && group.some((one) => one.checked)) || control.checked === (control.value === saved)) continue;
      control.checked = control.value === saved;
      any = true;
    } else if (saved !== control.value && (isNewer || control.value === "")) {
      const before = control.value;
      control.value = saved;
      any ||= control.value !== before;
    }
  }
  if (touched.size > 0) void keep(form);
  return any;
}

/** The page and the phone mean the same report: the server's id where it has one, else the phone's. */
export async function adopt(): Promise<void> {
  const field = document.querySelector<HTMLInputElement>("[data-report]");
  if (!field) return;
  const draft = await current();
  if (field.value === "" || field.value === draft.report || (await waitingOf(field.value))) return sign(draft);
  for (const photo of await photosOf(draft.report)) {
    delete photo.upload;
    await keepPhoto(Object.assign(photo, { report: field.value, offset: 0, done: false }));
  }
  draft.report = field.value;
  if (draft.at && (await readDraft())) await keepDraft(draft);
}

function sign(draft: Draft): void {
  for (const field of all<HTMLInputElement>("[data-report]")) if (field.value === "") field.value = draft.report;
}

/** The step that asks what a category wants to know besides the story. */
export const asksStep = "/lapor/jenis/tanya";

/** The answers as the server takes them from an outbox. */
export function bodyOf(draft: Draft): Record<string, unknown> {
  const at = (step: string): Answers => draft.steps[step] ?? {};
  const place: Answers = { ...at("/lapor/tempat"), ...(at("/lapor/tempat/kecamatan")["Area"] ? at("/lapor/tempat/kecamatan") : {}) };
  const { Desa, Landmark, Dusun, Rt, Rw } = at("/lapor/tempat/desa");
  const extra = Object.entries(at(asksStep)).filter(([name, answer]) => name.startsWith("x-") && answer !== "").map(([name, answer]) => [name.slice(2), answer]);
  const { Sender, Confidential, Name, Phone, Email } = at("/lapor/kontak");
  const number = (text?: string): number | undefined => (text ? Number(text) : undefined);
  return {
    words: at("/lapor")["Words"] ?? "", category: at("/lapor/jenis")["Category"] || undefined, area: place["Area"] || undefined, desa: Desa || undefined, landmark: Landmark || undefined,
    dusun: Dusun || undefined, rt: Rt || undefined, rw: Rw || undefined, extra: Object.fromEntries(extra),
    latitude: number(place["Latitude"]) ?? number(at("/lapor/foto-dulu")["Latitude"]), longitude: number(place["Longitude"]) ?? number(at("/lapor/foto-dulu")["Longitude"]),
    sender: Sender || undefined, confidential: Confidential === "true", name: Name || undefined, phone: Phone || undefined, email: Email || undefined,
    helper: at("/lapor/luring")["Helper"] || undefined,
  };
}

export const titleOf = (draft: Draft): string => (draft.steps["/lapor"]?.["Words"] ?? "").trim().slice(0, 90) || "Laporan tanpa judul";
