/**
 * The fields of a form: each shows a label, a hint, what is wrong beside it, and what somebody else
 * has made of it meanwhile. `value` is what the server takes; it decides nothing else.
 */

import { make, setText } from "../elements.js";
import { icon } from "../icons.js";
import { words } from "../words.js";

let made = 0;

/**
 * @typedef {object} Naming
 * @property {string} name the field's name in the API
 * @property {string} label
 * @property {string} [hint]
 * @property {Record<string, string>} [refusals] what to say of a refusal, by its code
 */

export class Field {
  #wrong = make("p", { class: "field-wrong", hidden: true });
  #theirs = make("div", { class: "field-theirs", role: "status", hidden: true });

  /**
   * @param {Naming} naming
   * @param {HTMLElement[]} controls the first takes the focus
   * @param {{group?: boolean, body?: HTMLElement}} [shape] a group of controls, and what holds them
   */
  constructor({ name, label, hint, refusals = {} }, controls, { group = false, body = controls[0] } = {}) {
    const id = `field-${(made += 1)}`;
    this.name = name;
    this.refusals = refusals;
    this.controls = controls;
    controls[0].id ||= `${id}-control`;
    this.#wrong.id = `${id}-wrong`;
    const title = group
      ? make("legend", { text: label })
      : make("label", { for: controls[0].id, text: label });
    const told = hint ? make("p", { class: "field-hint", id: `${id}-hint`, text: hint }) : null;
    this.element = make(group ? "fieldset" : "div", { class: "field", data: { field: name } },
      title, body, told, this.#wrong, this.#theirs);
    this.described = told ? [told.id] : [];
    for (const one of controls) this.#describe(one, false);
  }

  /** @returns {any} what the server takes */
  get value() {
    return null;
  }

  /** @param {any} _value */
  set value(_value) {}

  /** What is wrong with what stands here, or null. @returns {string | null} */
  check() {
    return null;
  }

  /** A value in words. @param {any} value @returns {string} */
  inWords(value) {
    return String(value);
  }

  focus() {
    this.controls[0].focus();
  }

  /** @param {string | null} wrong */
  tell(wrong) {
    setText(this.#wrong, wrong ?? "");
    this.#wrong.hidden = !wrong;
    for (const one of this.controls) this.#describe(one, Boolean(wrong));
  }

  /**
   * Somebody else has changed this meanwhile; null: that is settled.
   * @param {any} [value]
   */
  tellTheirs(value) {
    this.#theirs.hidden = value === undefined;
    if (value === undefined) return this.#theirs.replaceChildren();
    const take = make("button", { class: "button", type: "button", text: words("takeTheirs"),
      on: { click: () => this.#take(value) } });
    this.#theirs.replaceChildren(icon("info"),
      make("p", { text: words("changedTo", { value: this.inWords(value) }) }), take);
  }

  #take(value) {
    this.value = value;
    this.tell(null);
    this.tellTheirs();
    this.focus();
    this.element.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #describe(control, wrong) {
    const ids = wrong ? [...this.described, this.#wrong.id] : this.described;
    control.setAttribute("aria-describedby", ids.join(" "));
    if (ids.length === 0) control.removeAttribute("aria-describedby");
    if (wrong) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
}

/** A line of text; `optional` reads as null where nothing stands. */
export class TextField extends Field {
  #options;
  #input;

  /** @param {Naming & {optional?: boolean, most: number, pattern?: RegExp, wrong?: string, upper?: boolean, attributes?: object}} options */
  constructor(options) {
    const input = make("input", { type: "text", name: options.name, maxlength: options.most,
      autocomplete: "off", dir: "auto", required: !options.optional, ...options.attributes });
    super(options, [input]);
    this.#options = options;
    this.#input = /** @type {HTMLInputElement} */ (input);
  }

  get value() {
    const text = this.#input.value.trim();
    if (!text && this.#options.optional) return null;
    return this.#options.upper ? text.toUpperCase() : text;
  }

  set value(value) {
    this.#input.value = value ?? "";
  }

  check() {
    const text = this.value;
    if (text === null) return null;
    if (!text) return words("wrongMissing");
    return this.#options.pattern?.test(text) === false ? this.#options.wrong ?? null : null;
  }
}

/** A PIN or password: shown on demand, taken as it is, never filled in. */
export class SecretField extends Field {
  #input;
  #optional;

  /** @param {Naming & {optional?: boolean}} options */
  constructor(options) {
    const input = make("input", { type: "password", name: options.name, maxlength: 128,
      autocomplete: "new-password", required: !options.optional });
    const show = make("button", { class: "button", type: "button", "aria-pressed": "false",
      text: words("showPin"), on: { click: () => toggle() } });
    super(options, [input], { body: make("div", { class: "field-pair" }, input, show) });
    this.#input = /** @type {HTMLInputElement} */ (input);
    this.#optional = options.optional;
    const toggle = () => {
      const shown = this.#input.type === "password";
      this.#input.type = shown ? "text" : "password";
      show.setAttribute("aria-pressed", String(shown));
    };
  }

  get value() {
    return this.#input.value || (this.#optional ? null : "");
  }

  set value(value) {
    this.#input.value = value ?? "";
  }

  check() {
    if (this.value === null) return null;
    return this.#input.value.length < 4 || !this.#input.value.trim() ? words("wrongPinShort") : null;
  }
}

/** A switch. */
export class SwitchField extends Field {
  #input;

  /** @param {Naming} options */
  constructor(options) {
    const input = make("input", { type: "checkbox", role: "switch", name: options.name });
    super(options, [input]);
    this.element.classList.add("field-switch");
    this.#input = /** @type {HTMLInputElement} */ (input);
  }

  get value() {
    return this.#input.checked;
  }

  set value(value) {
    this.#input.checked = value;
  }

  inWords(value) {
    return words(value ? "on" : "off");
  }
}

/** @typedef {{value: string, text: string, hint: string}} Choice */

/** An input for each choice, and the cards that hold them, each with a sentence on what it means. */
function choiceCards(type, name, choices) {
  const inputs = choices.map(({ value }) =>
    /** @type {HTMLInputElement} */ (make("input", { type, name, value, id: `choice-${(made += 1)}` })));
  const cards = choices.map(({ text, hint }, index) =>
    make("label", { class: "choice", for: inputs[index].id }, inputs[index],
      make("span", {}, make("strong", { text }), make("span", { class: "field-hint", text: hint }))));
  return { inputs, body: make("div", { class: "choices" }, ...cards) };
}

/** One of a few. */
export class ChoiceField extends Field {
  #options;
  #inputs;

  /** @param {Naming & {choices: Choice[]}} options */
  constructor(options) {
    const { inputs, body } = choiceCards("radio", options.name, options.choices);
    super(options, inputs, { group: true, body });
    this.#options = options;
    this.#inputs = inputs;
  }

  get value() {
    return this.#inputs.find((one) => one.checked)?.value ?? null;
  }

  set value(value) {
    for (const one of this.#inputs) one.checked = one.value === value;
  }

  /** Whether it can be changed. @param {boolean} may */
  allow(may) {
    for (const one of this.#inputs) one.disabled = !may;
  }

  inWords(value) {
    return this.#options.choices.find((one) => one.value === value)?.text ?? String(value);
  }
}

/** Some of a few, and at least one. */
export class ManyField extends Field {
  #inputs;

  /** @param {Naming & {choices: Choice[]}} options */
  constructor(options) {
    const { inputs, body } = choiceCards("checkbox", options.name, options.choices);
    super(options, inputs, { group: true, body });
    this.#inputs = inputs;
  }

  get value() {
    return this.#inputs.filter((one) => one.checked).map((one) => one.value);
  }

  set value(value) {
    for (const one of this.#inputs) one.checked = value.includes(one.value);
  }

  check() {
    return this.value.length === 0 ? words("wrongNone") : null;
  }
}
