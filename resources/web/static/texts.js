/** Words that several pages share. */

import { asMinutes } from "./clock.js";

export const T = {
  product: "WaitWise",
  dismiss: "Dismiss",
  connecting: "Connecting",
  live: "Live",
  offline: (/** @type {number} */ seconds) => `Offline, ${ago(seconds)} old`,
  unreachable: "The server does not answer. Nothing was lost; please check the Wi-Fi.",
  unexpected: "Something went wrong on this page. Nothing was lost; please load it again.",
};

/** @param {number} seconds */
function ago(seconds) {
  return seconds < 60 ? `${seconds} s` : asMinutes(seconds * 1000);
}
