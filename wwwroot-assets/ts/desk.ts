/* Starts Blazor for officer pages and brings them back after a lost connection.
   The framework's own reconnection dialog hangs after a server restart, so this one waits for the server,
   tries to join the old circuit, and loads the page anew when that circuit is gone. */

import { all, announce } from "./dom";
import { listenToKeys } from "./keys";
import { tidyMenus } from "./menus";
import { watchMaps } from "./placemap";
import { recordInto } from "./recorder";
import { watchWaking, type EnhancedPages } from "./wake";

interface BlazorStart extends EnhancedPages {
  start(options: { circuit: { reconnectionHandler: { onConnectionDown(): void; onConnectionUp(): void } } }): Promise<void>;
  reconnect(): Promise<boolean>;
}
declare const Blazor: BlazorStart;

const wait = (ms: number): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), ms));

let down = false;
let banner: HTMLElement | undefined;

function prepareBanner(): void {
  banner = document.createElement("div");
  banner.className = "linkdown";
  // As a popover it also stands above an open dialog.
  if ("popover" in banner) banner.popover = "manual";
  banner.setAttribute("role", "status");
  banner.setAttribute("aria-live", "assertive");
  // Enhanced navigation would otherwise sweep away what the server did not render.
  banner.setAttribute("data-permanent", "");
  document.body.append(banner);
}

function show(lost: boolean): void {
  if (!banner) return;
  if (banner.popover && banner.matches(":popover-open") !== lost) banner.togglePopover(lost);
  banner.textContent = lost ? "Sambungan terputus, menyambung lagi…" : "";
}

async function alive(): Promise<boolean> {
  try {
    return (await fetch("/health/live", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

async function comeBack(): Promise<void> {
  while (down) {
    await wait(1000);
    if (!(await alive())) continue;
    let joined = false;
    try {
      joined = await Promise.race([Blazor.reconnect(), wait(3000)]);
    } catch {
      joined = false;
    }
    if (joined) {
      down = false;
      show(false);
    } else {
      location.reload();
    }
    return;
  }
}

/* A link to hand on: pressed, it lies on the clipboard. Where the browser keeps the clipboard to itself, the words are selected. */
function watchCopies(): void {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-copy]") : null;
    const source = button && document.querySelector<HTMLInputElement>(button.dataset["copy"] ?? "");
    if (!source) return;
    void navigator.clipboard?.writeText(source.value).then(() => announce("Tautan disalin."), () => undefined);
    source.select();
  });
}

/* Dialogs arrive as plain <dialog data-modal>; only a script can make them modal and give the focus back. */
function watchDialogs(): void {
  const openers = new Map<HTMLDialogElement, Element | null>();
  const look = (): void => {
    for (const dialog of Array.from(document.querySelectorAll<HTMLDialogElement>("dialog[data-modal]"))) {
      if (openers.has(dialog)) continue;
      openers.set(dialog, document.activeElement);
      if (dialog.open) dialog.removeAttribute("open");
      dialog.showModal();
    }
    for (const [dialog, opener] of openers) {
      if (dialog.isConnected) continue;
      openers.delete(dialog);
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    }
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
}

/* Buttons come and go with the circuit, so the page listens for them all. */
function watchPrint(): void {
  document.addEventListener("click", (press) => {
    if (press.target instanceof Element && press.target.closest("[data-print]")) window.print();
  });
}

/* What a circuit adds to the page: recorders begin, and a form's faults take the focus, so that keyboard and screen reader stand before them. */
const arrivals: readonly (readonly [string, (one: HTMLElement) => void])[] = [["[data-voice]", recordInto], [".errors[role=alert]", (faults) => faults.focus()]];

function watchArrivals(): void {
  const met = new WeakSet<HTMLElement>();
  const look = (): void => {
    if (!document.querySelector("main[data-live]")) return;
    for (const [selector, greet] of arrivals)
      for (const one of all(selector)) {
        if (met.has(one)) continue;
        met.add(one);
        greet(one);
      }
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-live"] });
}

prepareBanner();
watchPrint();
watchArrivals();
watchDialogs();
watchCopies();
tidyMenus();
listenToKeys();
watchMaps();
void Blazor.start({
  circuit: {
    reconnectionHandler: {
      onConnectionDown: () => {
        if (down) return;
        down = true;
        show(true);
        void comeBack();
      },
      onConnectionUp: () => {
        down = false;
        show(false);
      },
    },
  },
});
watchWaking(Blazor);
