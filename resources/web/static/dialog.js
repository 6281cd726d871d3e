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
export async function choose({ title, text, choices }) {
  const dialog = newDialog(title, text,
    make("div", { class: "dialog-choices" }, ...choices.map((one) => choiceButton(one))));
  dialog.addEventListener("click", (event) => {
    const button = event.target.closest?.("button");
    if (button) dialog.close(button.value);
  });
  return (await closed(dialog)) || null;
}

/**
 * Ask for something to be filled in. Resolves with the values of the fields, without the blanks
 * around them, or null if the dialog was dismissed. A button with a name sends its own value, too.
 * @param {object} question
 * @param {string} question.title
 * @param {string} [question.text]
 * @param {Node[]} question.fields
 * @param {string} [question.yes] the button that sends; without it only those among the fields do
 * @param {string} question.no
 * @param {"main" | "danger"} [question.look]
 * @param {string} [question.icon]
 * @returns {Promise<Record<string, string> | null>}
 */
export async function fillIn({ title, text, fields, yes, no, look = "main", icon: name }) {
  const calm = look === "danger" || !yes;
  const form = make("form", { class: "dialog-form", autocomplete: "off" }, ...fields,
    make("div", { class: "dialog-choices dialog-end" },
      make("button", { class: "button", type: "button", text: no, autofocus: calm, on: { click: () => dialog.close() } }),
      yes ? make("button", { class: `button button-${look}`, type: "submit" },
        name ? icon(name) : null, make("span", { text: yes })) : null));
  const dialog = newDialog(title, text, form);
  let values = null;
  const send = (button) => {
    values = valuesOf(form, button);
    dialog.close();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (yes) send(null);
  });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[name]");
    if (button) send(button);
  });
  await closed(dialog);
  return values;
}

/**
 * Show something until it is closed.
 * @param {{title: string, content: Node[], close: string}} what
 */
export async function show({ title, content, close }) {
  const done = make("button", { class: "button button-main", type: "button", text: close, autofocus: true,
    on: { click: () => dialog.close() } });
  const dialog = newDialog(title, undefined, ...content, make("div", { class: "dialog-choices" }, done));
  await closed(dialog);
}

function newDialog(title, text, ...content) {
  const dialog = /** @type {any} */ (make("dialog", { class: "dialog", "aria-labelledby": "dialog-title" },
    make("h2", { id: "dialog-title", text: title }),
    text ? make("p", { text }) : null,
    ...content));
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close(""));
  return dialog;
}

/** Open the dialog, and resolve with its answer when it is closed. */
function closed(dialog) {
  document.body.append(dialog);
  return new Promise((answer) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      answer(dialog.returnValue);
    });
    dialog.showModal();
  });
}

function valuesOf(form, button) {
  const sent = [...new FormData(form)];
  if (button) sent.push([button.name, button.value]);
  return Object.fromEntries(sent.map(([name, value]) => [name, String(value).trim()]));
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
