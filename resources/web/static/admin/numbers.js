/** Fields for numbers and lengths of time, which may be none: "unlimited", "never". */

import { make } from "../elements.js";
import { locale, words } from "../words.js";
import { Field } from "./fields.js";

const WHOLE = /^\d{1,9}$/;
let made = 0;

/** @returns {HTMLInputElement} */
function numberInput(name, label) {
  return /** @type {HTMLInputElement} */ (make("input", {
    type: "text", inputmode: "numeric", name, maxlength: 9, autocomplete: "off", class: "field-number",
    dir: "ltr", "aria-label": label,
  }));
}

const asNumber = (/** @type {HTMLInputElement} */ input) =>
  WHOLE.test(input.value.trim()) ? Number(input.value) : NaN;

const written = (/** @type {number} */ number) => new Intl.NumberFormat(locale()).format(number);

/** A tick that stands for "none at all", and switches the inputs beside it off. */
class None {
  /**
   * @param {string} text
   * @param {HTMLInputElement[]} inputs
   */
  constructor(text, inputs) {
    this.inputs = inputs;
    this.box = /** @type {HTMLInputElement} */ (make("input", {
      type: "checkbox", id: `none-${(made += 1)}`, on: { change: () => this.#changed() },
    }));
    this.element = make("label", { class: "field-none", for: this.box.id }, this.box, make("span", { text }));
  }

  get chosen() {
    return this.box.checked;
  }

  set chosen(chosen) {
    this.box.checked = chosen;
    for (const one of this.inputs) one.disabled = chosen;
  }

  #changed() {
    this.chosen = this.box.checked;
    if (!this.chosen) this.inputs[0].focus();
  }
}

/** A whole number from 1 on; with `none` it may be null. */
export class NumberField extends Field {
  #options;
  #input;
  #none;

  /** @param {import("./fields.js").Naming & {most: number, none?: string}} options */
  constructor(options) {
    const input = numberInput(options.name, options.none ? options.label : null);
    const none = options.none ? new None(options.none, [input]) : null;
    const body = none ? make("div", { class: "field-pair" }, input, none.element) : input;
    super(options, none ? [input, none.box] : [input], { group: Boolean(none), body });
    this.#options = options;
    this.#input = input;
    this.#none = none;
  }

  get value() {
    return this.#none?.chosen ? null : asNumber(this.#input);
  }

  set value(value) {
    if (this.#none) this.#none.chosen = value === null;
    this.#input.value = value === null ? "" : String(value);
  }

  check() {
    const { value } = this;
    if (value === null || (value >= 1 && value <= this.#options.most)) return null;
    return words("wrongNumber", { most: this.#options.most });
  }

  inWords(value) {
    return value === null ? this.#options.none ?? "" : written(value);
  }

  focus() {
    (this.#input.disabled ? this.controls[1] : this.#input).focus();
  }
}

const LONGEST_S = 7 * 24 * 3600;

/** A number and its unit, which no line break parts. */
function withUnit(input, unit) {
  return make("span", { class: "field-with-unit" }, input,
    make("span", { class: "field-unit", "aria-hidden": "true", text: unit }));
}

/** A length of time in minutes and seconds; with `none` it may be null. */
export class DurationField extends Field {
  #options;
  #minutes;
  #seconds;
  #none;

  /** @param {import("./fields.js").Naming & {none?: string, first?: number}} options `first` is what stands where none stood */
  constructor(options) {
    const minutes = numberInput(`${options.name}-minutes`, words("minutes"));
    const seconds = numberInput(`${options.name}-seconds`, words("seconds"));
    const none = options.none ? new None(options.none, [minutes, seconds]) : null;
    const body = make("div", { class: "field-pair" },
      withUnit(minutes, words("minutesShort")), withUnit(seconds, words("secondsUnit")),
      none?.element);
    super(options, none ? [minutes, seconds, none.box] : [minutes, seconds], { group: true, body });
    this.#options = options;
    this.#minutes = minutes;
    this.#seconds = seconds;
    this.#none = none;
  }

  get value() {
    if (this.#none?.chosen) return null;
    const [minutes, seconds] = [this.#minutes, this.#seconds].map((one) =>
      (one.value.trim() === "" ? 0 : asNumber(one)));
    return minutes * 60 + seconds;
  }

  set value(value) {
    if (this.#none) this.#none.chosen = value === null;
    const shown = value ?? this.#options.first ?? 0;
    this.#minutes.value = String(Math.floor(shown / 60));
    this.#seconds.value = String(shown % 60).padStart(2, "0");
  }

  check() {
    const { value } = this;
    if (value === null) return null;
    if (Number.isNaN(value)) return words("wrongTimeNumber");
    return value >= 1 && value <= LONGEST_S ? null : words("wrongTime");
  }

  inWords(value) {
    if (value === null) return this.#options.none ?? "";
    return `${written(Math.floor(value / 60))}:${String(value % 60).padStart(2, "0")}`;
  }

  focus() {
    (this.#minutes.disabled ? this.controls[2] : this.#minutes).focus();
  }
}
