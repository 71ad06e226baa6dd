/** Also with the page closed, where the browser can; elsewhere the next visit, the signal or the button does it. */
export async function wantSync(tag = "kirim"): Promise<void> {
  const registration = await navigator.serviceWorker?.ready as (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }) | undefined;
  await registration?.sync?.register(tag).catch(() => undefined);
}
