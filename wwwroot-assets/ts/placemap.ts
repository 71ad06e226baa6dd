/* Maps on officer pages: they arrive with the circuit, so each is looked for as it comes. */

type MapParts = typeof import("./map");
const drawn = new WeakSet<Element>();

async function draw(box: HTMLElement): Promise<void> {
  const { script, sheet } = box.dataset;
  if (!document.querySelector("link[data-map-sheet]")) {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: sheet ?? "" });
    link.dataset["mapSheet"] = "";
    await new Promise<void>((done) => {
      link.onload = link.onerror = () => done();
      document.head.append(link);
    });
  }
  const parts = (await import(new URL(script ?? "", document.baseURI).href)) as MapParts;
  await parts.showPlace(box);
}

export function watchMaps(): void {
  const look = (): void => {
    for (const box of Array.from(document.querySelectorAll<HTMLElement>("[data-place-map]"))) {
      if (drawn.has(box)) continue;
      drawn.add(box);
      // Without a map the words beside it still say where it is.
      draw(box).catch(() => box.remove());
    }
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
}
