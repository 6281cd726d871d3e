/** The small sign that says whether what is shown is live, and how old it is if not. */

import { asMinutes } from "./clock.js";
import { setText } from "./elements.js";
import { words } from "./words.js";

/**
 * @param {HTMLElement} sign
 * @param {import("./live.js").Live} live
 */
export function showStatus(sign, live) {
  const state = live.age === null ? "connecting" : live.stale ? "offline" : "live";
  sign.dataset.live = state;
  const seconds = Math.floor((live.age ?? 0) / 1000);
  setText(sign, state === "offline" ? words("offline", { age: age(seconds) }) : words(state));
}

/** @param {number} seconds */
function age(seconds) {
  return seconds < 60 ? words("secondsShort", { seconds }) : asMinutes(seconds * 1000);
}
