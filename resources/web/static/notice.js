/** Says something on top of the page: an answer, or a refusal in words. Spoken by screen readers. */

import { byId, make } from "./elements.js";
import { icon } from "./icons.js";
import { words } from "./words.js";

const SHOWN_MS = 8_000;
const ICONS = { bad: "warning", good: "check", info: "info" };

let timer = 0;

/**
 * @param {string} text
 * @param {"info" | "good" | "bad"} [kind] what is bad stays until the next notice
 */
export function say(text, kind = "info") {
  const region = byId("notice");
  clearTimeout(timer);
  const dismiss = make("button", { class: "icon-button", type: "button", "aria-label": words("dismiss"),
    on: { click: hush } }, icon("close"));
  region.setAttribute("role", kind === "bad" ? "alert" : "status");
  region.replaceChildren(make("div", { class: `notice notice-${kind}` },
    icon(ICONS[kind]), make("p", { text }), dismiss));
  if (kind !== "bad") timer = setTimeout(hush, SHOWN_MS);
}

/** Take the notice away. */
export function hush() {
  clearTimeout(timer);
  byId("notice").replaceChildren();
}

/** Tell the person, too, when this page itself is at fault. */
export function sayFaults() {
  addEventListener("error", () => say(words("unexpected"), "bad"));
  addEventListener("unhandledrejection", () => say(words("unexpected"), "bad"));
}
