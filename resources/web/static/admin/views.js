/** What every part of the page is made of: a heading, a list, an empty state, a link back. */

import { make } from "../elements.js";
import { icon } from "../icons.js";

/**
 * What a part of the page can use.
 * @typedef {object} Desk
 * @property {import("../api.js").Api} api
 * @property {() => {id: number, name: string}} me
 * @property {(hash: string) => void} go to another part, without asking what is unsaved
 * @property {(error: unknown) => boolean} failed sees to what concerns the sign-in or a thing that is gone
 */

/**
 * A part of the page.
 * @typedef {object} View
 * @property {HTMLElement} element
 * @property {string} title
 * @property {() => Promise<void>} load reads what is stored, and shows it
 * @property {boolean} dirty whether something typed here is not saved
 */

/**
 * @param {string} title
 * @param {{back?: {href: string, text: string}, beside?: (Node | null)[]}} [options]
 */
export function heading(title, { back, beside = [] } = {}) {
  return make("header", { class: "view-head" },
    back && make("a", { class: "icon-button", href: back.href, "aria-label": back.text }, chevron("backward")),
    make("h1", { tabindex: -1 }, make("bdi", { text: title })),
    ...beside);
}

/** An arrow that points on or back, in whichever direction the page is read. @param {string} name */
export function chevron(name) {
  const arrow = icon(name);
  arrow.classList.add("icon-mirrored");
  return arrow;
}

/** @param {string} title @param {...(Node | null)} content */
export function group(title, ...content) {
  return make("section", { class: "card group" }, make("h2", { class: "group-title", text: title }), ...content);
}
