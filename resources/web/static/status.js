/** The small sign that says whether what is shown is live, and how old it is if not. */

import { setText } from "./elements.js";
import { T } from "./texts.js";

/**
 * @param {HTMLElement} sign
 * @param {import("./live.js").Live} live
 */
export function showStatus(sign, live) {
  const state = live.age === null ? "connecting" : live.stale ? "offline" : "live";
  sign.dataset.live = state;
  const seconds = Math.floor((live.age ?? 0) / 1000);
  setText(sign, state === "offline" ? T.offline(seconds) : T[state]);
}
