/* What the worker does with news from the server: shows it, and opens the page it is about. Nothing of it is kept. */

declare const self: ServiceWorkerGlobalScope;

/** Called once when the worker starts; event listeners must be there before its first turn ends. */
export function listenForNews(): void {
  self.addEventListener("push", () => { /* Filled by the notifications. */ });
  self.addEventListener("notificationclick", () => { /* Filled by the notifications. */ });
}
