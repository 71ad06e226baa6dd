import { listenForNews } from "./sw-push";

/* The service worker: a small public shell for when the network is gone, the outbox, and news. It never keeps a private page. */

declare const self: ServiceWorkerGlobalScope;

self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
listenForNews();
