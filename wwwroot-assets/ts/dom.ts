/** Every element that matches, typed; safe while the tree changes. */
export const all = <T extends Element = HTMLElement>(selector: string, root: ParentNode = document): T[] =>
  Array.from(root.querySelectorAll<T>(selector));

let region: HTMLElement | undefined;

/** Says a sentence to screen readers without moving anything on the page. */
export function announce(sentence: string): void {
  if (!region) {
    region = document.createElement("p");
    region.className = "hide";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  region.textContent = sentence;
}
