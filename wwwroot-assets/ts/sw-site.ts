import { dropSite, keepSite, keptSite } from "./sitecache";

/* The worker's part for officers in the field: fresh pages while there is a signal, the kept ones without. */

const nothing = "<!doctype html><html lang=\"id\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Tanpa sinyal</title><h1>Tanpa sinyal</h1><p>Lembar ini tidak tersimpan di ponsel. Buka lagi saat ada sinyal, atau kembali ke <a href=\"/petugas/lapangan\">daftar lapangan</a>.</p>";

export async function siteOrKept(request: Request, path: string): Promise<Response> {
  let fresh: Response;
  try {
    fresh = await fetch(request);
  } catch {
    return await keptSite(path) ?? new Response(nothing, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
  // Sent to the sign-in page: this phone is nobody's now.
  if (fresh.type === "opaqueredirect" || fresh.redirected) await dropSite();
  else if (new URL(request.url).search === "") await keepSite(path, fresh.clone());
  return fresh;
}

export const isSignOut = (path: string): boolean => path === "/keluar" || path === "/masuk";
