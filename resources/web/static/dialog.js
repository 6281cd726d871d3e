/** Questions in a modal dialog; the browser keeps the focus inside and gives it back afterwards. */

import { make } from "./elements.js";
import { icon } from "./icons.js";

/**
 * @typedef {object} Choice
 * @property {string} value
 * @property {string} text
 * @property {string} [icon]
 * @property {"main" | "danger" | "quiet"} [look]
 * @property {boolean} [first] has the focus when the dialog opens
 */

/**
 * Ask, and resolve with the value of the choice, or null if the dialog was dismissed.
 * @param {{title: string, text?: string, choices: Choice[]}} question
 * @returns {Promise<string | null>}
 */
export function choose({ title, text, choices }) {
  const dialog = make("dialog", { class: "dialog", "aria-labelledby": "dialog-title" },
    make("h2", { id: "dialog-title", text: title }),
    text ? make("p", { text }) : null,
    make("div", { class: "dialog-choices" }, ...choices.map((one) => choiceButton(one))),
  );
  document.body.append(dialog);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close("");
    const button = event.target.closest?.("button");
    if (button) dialog.close(button.value);
  });
  return new Promise((answer) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      answer(dialog.returnValue || null);
    });
    dialog.showModal();
  });
}

/** @param {Choice} choice */
function choiceButton(choice) {
  const look = `button button-${choice.look ?? "quiet"}`;
  const properties = { class: look, type: "button", value: choice.value, autofocus: choice.first };
  return make("button", properties, choice.icon ? icon(choice.icon) : null,
    make("span", { text: choice.text }));
}

/**
 * Ask before something that is hard to take back. The harmless answer has the focus.
 * @param {{title: string, text: string, yes: string, no: string, icon?: string}} question
 * @returns {Promise<boolean>}
 */
export async function confirmed({ title, text, yes, no, icon: name }) {
  const choices = [
    { value: "no", text: no, first: true },
    { value: "yes", text: yes, look: /** @type {const} */ ("danger"), icon: name },
  ];
  return (await choose({ title, text, choices })) === "yes";
}
