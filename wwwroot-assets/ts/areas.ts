import type { Point } from "./exif";

/* The lists the phone keeps: areas by their codes, which name their ancestors, categories, and what a category asks besides the story. */

export interface Area { code: string; name: string; at?: Point }
export interface Stopper { sentence: string; phone?: string; link?: string; final: boolean }
export interface Ask { key: string; text: string; kind: "Text" | "Choice" | "Number"; required: boolean; choices: { text: string; stopper?: Stopper }[] }
export interface Asks { stopper?: Stopper; questions: Ask[] }
export interface Lists { province: boolean; areas: Area[]; categories: [string, string][]; asks?: Record<string, Asks> }

let asked: Promise<Lists> | undefined;

export function lists(): Promise<Lists> {
  return asked ??= fetch("/lapor/daftar.json").then(async (response) => {
    if (!response.ok) throw new Error("lists");
    const told = await response.json() as { province: boolean; areas: [string, string, number?, number?][]; categories: [string, string][]; asks?: Record<string, Asks> };
    return { ...told, areas: told.areas.map(([code, name, latitude, longitude]) => ({ code, name, ...(latitude !== undefined && longitude !== undefined ? { at: { latitude, longitude } } : {}) })) };
  }).catch((fault: unknown) => {
    asked = undefined;
    throw fault;
  });
}

export const within = (areas: Area[], parent: string): Area[] => areas.filter((one) => one.code.startsWith(parent + ".") && one.code.length > parent.length && !one.code.slice(parent.length + 1).includes("."));

const kecamatanLength = "35.07.13".length;

/** The kecamatan whose centre is nearest, and how far that is; the outline decides later, on the server. */
export function nearest(areas: Area[], point: Point): { name: string; kilometres: number } | undefined {
  let best: { name: string; kilometres: number } | undefined;
  for (const area of areas) {
    if (!area.at || area.code.length !== kecamatanLength) continue;
    const kilometres = distance(area.at, point);
    if (!best || kilometres < best.kilometres) best = { name: area.name, kilometres };
  }
  return best;
}

function distance(one: Point, other: Point): number {
  const radians = Math.PI / 180;
  const north = (one.latitude - other.latitude) * radians;
  const east = (one.longitude - other.longitude) * radians * Math.cos(one.latitude * radians);
  return 6371 * Math.hypot(north, east);
}
