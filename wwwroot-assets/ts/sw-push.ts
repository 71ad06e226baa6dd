import { placeOf } from "./places";

/* What the worker does with news from the server: shows it, and opens the page it is about. Nothing of it is kept. */

declare const self: ServiceWorkerGlobalScope;

interface News {
  title: string;
  body: string;
  tag: string;
  url: string;
}

/** Called once when the worker starts; event listeners must be there before its first turn ends. */
export function listenForNews(): void {
  self.addEventListener("push", (event) => event.waitUntil(show(event.data)));
  self.addEventListener("notificationclick", (event) => {
    event.notification.close();
    event.waitUntil(follow(event.notification.tag, event.notification.data));
  });
}

// A push that shows nothing costs the permission, so whatever arrives is shown as something.
async function show(data: PushMessageData | null): Promise<void> {
  const news = read(data);
  await self.registration.showNotification(news.title, { body: news.body, tag: news.tag, data: news.url, icon: "/icon-192.png", badge: "/icon-192.png", lang: "id" });
}

function read(data: PushMessageData | null): News {
  const plain: News = { title: "Kabar laporan", body: "Ada perkembangan baru pada laporan Anda.", tag: "kabar", url: "/lacak" };
  try {
    const said: unknown = data?.json();
    if (typeof said !== "object" || said === null) return plain;
    for (const key of Object.keys(plain) as (keyof News)[]) {
      const value: unknown = (said as Partial<Record<keyof News, unknown>>)[key];
      if (typeof value === "string" && value !== "") plain[key] = value;
    }
  } catch {
    // Not ours, or damaged: the plain sentence is true all the same.
  }
  return plain;
}

async function follow(number: string, url: unknown): Promise<void> {
  const kept = await placeOf(number).catch(() => undefined);
  const path = kept ?? (typeof url === "string" && /^\/(?!\/)/.test(url) ? url : "/lacak");
  const address = new URL(path, self.location.origin).href;
  for (const page of await self.clients.matchAll({ type: "window", includeUncontrolled: true })) {
    if (page.url === address) return void (await page.focus());
  }
  await self.clients.openWindow(address);
}
