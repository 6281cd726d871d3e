/** The choice of the page's language: every language under its own name. */

import { make } from "./elements.js";
import { icon } from "./icons.js";
import { LANGUAGES, changeLanguage, pageLanguage, words } from "./words.js";

/** @returns {HTMLElement} */
export function languageChooser() {
  const options = Object.entries(LANGUAGES).map(([tag, name]) =>
    make("option", { value: tag, lang: tag, selected: tag === pageLanguage(), text: name }));
  return make("label", { class: "language" },
    icon("language"),
    make("span", { class: "spoken", text: words("language") }),
    make("select", {
      class: "language-select",
      on: { change: (event) => changeLanguage(event.target.value) },
    }, ...options));
}

/**
 * Put a chooser into every element that has data-languages.
 * @param {ParentNode} root
 */
export function fillLanguages(root) {
  for (const one of root.querySelectorAll("[data-languages]")) one.replaceChildren(languageChooser());
}
