/* Menus are <details class="drop">, which open and close without script. With it they behave as menus do everywhere:
   one at a time, gone at a press elsewhere, and Escape gives the focus back to the button. */

import { all } from "./dom";

const open = (): HTMLDetailsElement[] => all<HTMLDetailsElement>("details.drop[open]");

export function tidyMenus(): void {
  document.addEventListener("click", (press) => {
    for (const menu of open()) if (press.target instanceof Node && !menu.contains(press.target) && press.target.isConnected) menu.open = false;
  });
  document.addEventListener("keydown", (key) => {
    if (key.key !== "Escape" || key.defaultPrevented || document.querySelector("dialog[open]")) return;
    for (const menu of open()) {
      const held = menu.contains(document.activeElement);
      menu.open = false;
      if (held) menu.querySelector("summary")?.focus();
    }
  });
}
