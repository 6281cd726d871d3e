/** The board as a screen in the room: full-screen by a button or a key, and no pointer in the way. */

import { byId } from "../elements.js";

const IDLE_MS = 4_000;
const KEY = "f";

let timer = 0;

/** Begin. */
export function runScreen() {
  byId("full").hidden = !document.fullscreenEnabled;
  byId("full").addEventListener("click", toggle);
  addEventListener("keydown", (event) => {
    if (event.key === KEY && !event.ctrlKey && !event.metaKey && !event.altKey) toggle();
  });
  for (const sign of ["pointermove", "pointerdown", "keydown"]) addEventListener(sign, wake);
  wake();
}

async function toggle() {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen({ navigationUI: "hide" });
  } catch {
    byId("full").hidden = true; // the browser says it can, and cannot
  }
}

function wake() {
  document.body.classList.remove("board-idle");
  clearTimeout(timer);
  timer = setTimeout(() => document.body.classList.add("board-idle"), IDLE_MS);
}
