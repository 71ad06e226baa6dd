import * as L from "leaflet";
import Supercluster, { type ClusterFeature, type PointFeature } from "supercluster";
import "leaflet/dist/leaflet.css";
import "./map.css";

/* The map, fetched only where somebody looks at one. Pages work without it. */

interface Report { nomor: string; judul: string; keadaan: string; warna: string }
interface Area { kode: string; nama: string }
type Place = GeoJSON.Feature<GeoJSON.MultiPolygon, Area>;
type Outlines = GeoJSON.FeatureCollection<GeoJSON.MultiPolygon, Area>;
type Found = ClusterFeature<Report> | PointFeature<Report>;
type Points = GeoJSON.FeatureCollection<GeoJSON.Point, Report>;

/** Where a finger pressed, and in which of our areas that is as far as the outlines tell. */
export interface Pick { latitude: number; longitude: number; area: string | undefined }

const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const indonesia = L.latLngBounds([-11, 95], [6, 141]);

async function fetchJson<T>(url: string): Promise<T> {
  const answer = await fetch(url, { credentials: "omit" });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return (await answer.json()) as T;
}

function ground(box: HTMLElement): L.Map {
  const map = L.map(box, {
    zoomControl: false, attributionControl: false, zoomAnimation: !calm, fadeAnimation: !calm, markerZoomAnimation: !calm, inertia: !calm, maxZoom: 19, minZoom: 4, zoomSnap: 0.25,
  });
  L.control.zoom({ position: "topright", zoomInTitle: "Perbesar", zoomOutTitle: "Perkecil" }).addTo(map);
  const { tiles, attribution } = box.dataset;
  if (tiles) {
    // Leaflet takes markup; what the settings say goes in as words.
    const words = document.createElement("span");
    words.textContent = attribution ?? "";
    L.control.attribution({ prefix: false }).addAttribution(words.innerHTML).addTo(map);
    L.tileLayer(tiles, { maxZoom: 19 }).addTo(map);
  }
  // Outlines say nothing without sight; the words and the table do.
  map.getPane("overlayPane")?.setAttribute("aria-hidden", "true");
  map.fitBounds(indonesia);
  return map;
}

function drawn(outlines: Outlines, className: string): L.GeoJSON {
  // The sheet colours them: the same in light, dark and high contrast.
  return L.geoJSON(outlines, { interactive: false, style: { className, weight: 2 } });
}

async function withOutlines(map: L.Map, url: string | undefined): Promise<Outlines | undefined> {
  if (!url) return undefined;
  const outlines = await fetchJson<Outlines>(url);
  if (outlines.features.length === 0) return undefined;
  const layer = drawn(outlines, "wilayah").addTo(map);
  map.fitBounds(layer.getBounds(), { padding: [8, 8], animate: false });
  return outlines;
}

function mark(css: string, words: string, label: string, position: L.LatLngExpression): L.Marker {
  const face = document.createElement("span");
  face.textContent = words;
  face.className = css;
  const marker = L.marker(position, { icon: L.divIcon({ html: face, className: "titik", iconSize: [44, 44] }), keyboard: true, title: label });
  marker.on("add", () => marker.getElement()?.setAttribute("aria-label", label));
  return marker;
}

function list(reports: Report[]): HTMLElement {
  const most = 12;
  const items = document.createElement("ul");
  for (const report of reports.slice(0, most)) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `/laporan/${encodeURIComponent(report.nomor)}`;
    link.textContent = report.judul;
    item.append(link, ` (${report.keadaan.toLowerCase()})`);
    items.append(item);
  }
  if (reports.length > most) items.append(Object.assign(document.createElement("li"), { textContent: `dan ${(reports.length - most).toLocaleString("id-ID")} lagi` }));
  return items;
}

function tell(map: L.Map, at: L.LatLngExpression, reports: Report[]): void {
  const popup = L.popup({ maxWidth: 280, closeButton: true, autoPan: true }).setLatLng(at).setContent(list(reports));
  popup.on("add", () => {
    const box = popup.getElement();
    box?.querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", "Tutup");
    box?.querySelector<HTMLElement>("a[href^='/laporan/']")?.focus();
  });
  popup.openOn(map);
}

/** Published reports with clusters over the outlines; takes the place of the picture that was there. */
export async function showReports(box: HTMLElement): Promise<void> {
  const points = await fetchJson<Points>(box.dataset["points"] ?? "");
  box.replaceChildren();
  box.classList.add("hidup");
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", "Peta laporan. Tombol panah menggeser, Tab berpindah antartitik.");
  const map = ground(box);
  const outlines = await withOutlines(map, box.dataset["outlines"]);
  const index = new Supercluster<Report, Report>({ radius: 56, maxZoom: 17 });
  index.load(points.features);
  if (points.features.length > 0 && (!outlines || new URLSearchParams(location.search).has("kecamatan")))
    map.fitBounds(L.geoJSON(points).getBounds(), { padding: [32, 32], maxZoom: 15, animate: false });
  const shown = L.layerGroup().addTo(map);
  const draw = (): void => {
    const frame = map.getBounds().pad(0.2);
    shown.clearLayers();
    for (const feature of index.getClusters([frame.getWest(), frame.getSouth(), frame.getEast(), frame.getNorth()], Math.round(map.getZoom()))) {
      const [longitude, latitude] = feature.geometry.coordinates as [number, number];
      shown.addLayer(markOf(map, index, feature, [latitude, longitude]));
    }
  };
  map.on("moveend", draw);
  draw();
}

function markOf(map: L.Map, index: Supercluster<Report, Report>, feature: Found, at: [number, number]): L.Marker {
  if (!isCluster(feature)) {
    const report = feature.properties;
    return mark(`satu ${report.warna}`, "", `${report.judul}, ${report.keadaan.toLowerCase()}`, at).on("click", () => tell(map, at, [report]));
  }
  const { cluster_id: id, point_count: count } = feature.properties;
  return mark("kumpulan", count.toLocaleString("id-ID"), `${count.toLocaleString("id-ID")} laporan di sekitar sini`, at).on("click", () => {
    const zoom = index.getClusterExpansionZoom(id);
    // Rounded points may lie on one another: no zoom parts them.
    if (zoom > 16 || map.getZoom() >= zoom) tell(map, at, index.getLeaves(id, 100).map((leaf) => leaf.properties));
    else map.setView(at, zoom, { animate: !calm });
  });
}

function isCluster(feature: Found): feature is ClusterFeature<Report> {
  return (feature.properties as { cluster?: boolean }).cluster === true;
}

/** One press, one pin; another press moves it. Nothing is dragged. */
export async function showTap(box: HTMLElement, from: { latitude: number; longitude: number } | undefined, picked: (pick: Pick) => void): Promise<{ pressMiddle: () => void }> {
  const map = ground(box);
  const outlines = await withOutlines(map, box.dataset["outlines"]);
  const inner = L.layerGroup().addTo(map);
  let pin: L.Marker | undefined;
  let near: string | undefined;
  let places: Place[] = [];
  const names = L.layerGroup();

  /* The names that fit beside one another; nearer, more of them do. */
  const label = (): void => {
    names.clearLayers();
    const taken: L.Bounds[] = [];
    for (const place of places) {
      const middle = L.geoJSON(place).getBounds().getCenter();
      const at = map.latLngToContainerPoint(middle);
      const room = L.point(place.properties.nama.length * 4.8 + 4, 12);
      const box = L.bounds(at.subtract(room), at.add(room));
      if (taken.some((other) => other.intersects(box))) continue;
      taken.push(box);
      names.addLayer(named(place.properties.nama, middle));
    }
  };

  const look = async (area: Area): Promise<void> => {
    if (near === area.kode) return;
    near = area.kode;
    const inside = await fetchJson<Outlines>(`${box.dataset["outlines"]}?induk=${encodeURIComponent(area.kode)}`).catch(() => undefined);
    if (near !== area.kode) return;
    inner.clearLayers();
    if (!inside || inside.features.length === 0) return;
    const layer = drawn(inside, "desa");
    inner.addLayer(layer);
    inner.addLayer(names);
    places = inside.features;
    label();
    if (map.getZoom() < 12) map.fitBounds(layer.getBounds(), { padding: [8, 8], animate: !calm });
  };

  const press = (at: L.LatLng): void => {
    const area = outlines?.features.find((one) => covers(one.geometry, at))?.properties;
    pin?.remove();
    pin = mark("jarum", "", "Tempat yang Anda pilih", at).addTo(map);
    if (area) void look(area);
    picked({ latitude: at.lat, longitude: at.lng, area: area?.nama ?? (outlines ? "" : undefined) });
  };

  map.on("click", (event) => press(event.latlng));
  map.on("zoomend", label);
  if (from) {
    // Without tiles there is nothing to see from nearby.
    map.setView([from.latitude, from.longitude], box.dataset["tiles"] ? 16 : 13, { animate: false });
    const area = outlines?.features.find((one) => covers(one.geometry, L.latLng(from.latitude, from.longitude)))?.properties;
    if (area) void look(area);
    pin = mark("jarum", "", "Tempat yang Anda pilih", [from.latitude, from.longitude]).addTo(map);
  }
  return { pressMiddle: () => press(map.getCenter()) };
}

interface Neighbour { nomor: string; judul: string; lat: number; lon: number }

/** One ticket's place for an officer, with what else was reported around it; a press opens that ticket. */
export async function showPlace(box: HTMLElement): Promise<void> {
  const at = L.latLng(Number(box.dataset["lat"]), Number(box.dataset["lon"]));
  box.classList.add("hidup");
  const map = ground(box);
  await withOutlines(map, box.dataset["outlines"]).catch(() => undefined);
  const near = JSON.parse(box.dataset["near"] ?? "[]") as Neighbour[];
  for (const one of near)
    mark("satu laut", "", `${one.judul} (${one.nomor})`, [one.lat, one.lon]).addTo(map).on("click", () => location.assign(`/petugas/laporan/${encodeURIComponent(one.nomor)}`));
  mark("jarum", "", "Tempat laporan ini", at).addTo(map);
  // Without tiles there is nothing to see from nearby, unless there are neighbours.
  map.setView(at, box.dataset["tiles"] || near.length > 0 ? 16 : 11, { animate: false });
}

function named(name: string, at: L.LatLng): L.Marker {
  const words = document.createElement("span");
  words.textContent = name;
  return L.marker(at, { icon: L.divIcon({ html: words, className: "nama", iconSize: [0, 0] }), interactive: false, keyboard: false });
}

/* Counts how often a ray to the east crosses the rings: an odd number is inside. */
function covers(shape: GeoJSON.MultiPolygon, { lat, lng }: L.LatLng): boolean {
  let inside = false;
  for (const ring of shape.coordinates.flat()) {
    ring.forEach(([x = 0, y = 0], place) => {
      const [left = 0, low = 0] = ring[(place + 1) % ring.length] ?? [];
      if (y > lat !== low > lat && lng < ((left - x) * (lat - y)) / (low - y) + x) inside = !inside;
    });
  }
  return inside;
}
