/**
 * A form over one thing of the API. Sends only what was changed here, so that nobody else's changes are
 * undone; keeps what was typed whatever happens; says what is wrong beside the field.
 */

import { Refused, mayAskAgain } from "../api.js";
import { make, setText } from "../elements.js";
import { icon } from "../icons.js";
import { hush, say } from "../notice.js";
import { pageLanguage, refusalWords, words } from "../words.js";

/** @typedef {import("./fields.js").Field} Field */
/** @typedef {Record<string, any>} Values */

/**
 * @typedef {object} Options
 * @property {Field[]} fields
 * @property {Node[]} content what holds the fields
 * @property {string} submit the words on the button
 * @property {Values} values what stands there at first
 * @property {boolean} [isNew] nothing is stored yet: all fields are sent but those left empty
 * @property {() => Promise<Values>} [read] what is stored now
 * @property {(changes: Values, onRepeat: (tries: number) => void) => Promise<Values>} send
 * @property {(answer: Values) => void} sent
 * @property {(error: unknown) => boolean} failed whether somebody else sees to it
 * @property {string} [icon] on the button
 * @property {boolean} [inline] the button stands beside the fields
 * @property {boolean} [mayBeEmpty] a new thing that needs no field at all
 * @property {() => void} [cancel]
 */

export class Form {
  /** @type {Values} */
  #stored;
  #options;
  #saving = false;
  #refusal = make("div", { class: "form-refused", role: "alert", hidden: true });
  #button;

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    this.#stored = {};
    this.#button = make("button", { class: "button button-main form-go", type: "submit" },
      icon(options.icon ?? "check"), make("span", { text: options.submit }));
    const cancel = options.cancel &&
      make("button", { class: "button", type: "button", text: words("cancel"), on: { click: options.cancel } });
    this.element = make("form", { class: options.inline ? "form form-inline" : "form", novalidate: true, autocomplete: "off",
      on: { submit: (event) => this.#submit(event), input: () => this.#typed() } },
    ...options.content, this.#refusal,
    make("div", { class: "form-end" }, this.#button, cancel));
    for (const field of options.fields) {
      this.#stored[field.name] = field.value = options.values[field.name];
    }
  }

  get saving() {
    return this.#saving;
  }

  /** Whether something stands here that is not stored. */
  get dirty() {
    return this.#saving || this.#options.fields.some((field) => this.#touched(field));
  }

  /**
   * What is stored now. Fields that nobody touched here follow; beside the others it is said.
   * @param {Values} values
   * @returns {boolean} whether it was said beside any
   */
  offer(values) {
    let said = false;
    for (const field of this.#options.fields) {
      if (!(field.name in values) || same(values[field.name], this.#stored[field.name])) continue;
      const theirs = values[field.name];
      const touched = this.#touched(field);
      this.#stored[field.name] = theirs;
      if (!touched) field.value = theirs;
      const differs = touched && !same(field.value, theirs);
      field.tellTheirs(differs ? theirs : undefined);
      said ||= differs;
    }
    return said;
  }

  /** What stands here now is where one starts from. */
  forget() {
    for (const field of this.#options.fields) this.#stored[field.name] = field.value;
  }

  #touched(field) {
    return !same(field.value, this.#stored[field.name]);
  }

  #typed() {
    for (const field of this.#options.fields) if (!this.#touched(field)) field.tellTheirs();
  }

  async #submit(event) {
    event.preventDefault();
    if (this.#saving || !this.#looksRight()) return;
    const wanted = this.#changes();
    if (Object.keys(wanted).length === 0 && !this.#options.mayBeEmpty) return say(words("nothingChanged"));
    this.#mark(true);
    try {
      if (await this.#changedMeanwhile()) say(words("changedMeanwhile"), "bad");
      else await this.#send(this.#changes());
    } catch (error) {
      this.#refused(error);
    } finally {
      this.#mark(false);
    }
  }

  #looksRight() {
    this.#refusal.hidden = true;
    const wrong = this.#options.fields.filter((field) => {
      const text = field.check();
      field.tell(text);
      return text;
    });
    wrong[0]?.focus();
    return wrong.length === 0;
  }

  #changes() {
    const { fields, isNew } = this.#options;
    const sent = fields.filter((field) => (isNew ? field.value !== null : this.#touched(field)));
    return Object.fromEntries(sent.map((field) => [field.name, field.value]));
  }

  /** Look once more just before saving; without an answer, saving itself is what is repeated. */
  async #changedMeanwhile() {
    if (!this.#options.read) return false;
    try {
      return this.offer(await this.#options.read());
    } catch (error) {
      if (mayAskAgain(error)) return false;
      throw error;
    }
  }

  async #send(changes) {
    const answer = await this.#options.send(changes, onRepeat);
    hush();
    Object.assign(this.#stored, changes);
    for (const field of this.#options.fields) field.tellTheirs();
    this.offer(answer);
    this.#saving = false;
    this.#options.sent(answer);
  }

  #refused(error) {
    if (!(error instanceof Refused)) throw error;
    hush();
    if (this.#options.failed(error)) return;
    const field = this.#options.fields.find((one) => one.name === error.problem.field);
    if (field) {
      field.tell(fieldWords(field, error.problem));
      field.focus();
    } else {
      this.tell(refusalWords(error.problem));
    }
  }

  /** Say, above the button, why nothing was saved. @param {string} text */
  tell(text) {
    setText(this.#refusal, text);
    this.#refusal.hidden = false;
    this.#refusal.scrollIntoView({ block: "nearest" });
  }

  #mark(saving) {
    this.#saving = saving;
    this.#button.setAttribute("aria-busy", String(saving));
    setText(this.#button.lastElementChild, saving ? words("saving") : this.#options.submit);
    this.element.setAttribute("aria-busy", String(saving));
  }
}

/** Told once it takes longer than usual. @param {number} tries */
export function onRepeat(tries) {
  if (tries === 1) say(words("notSaved"), "bad");
}

/** Lists are the same when they hold the same. */
const same = (a, b) => Object.is(a, b) || (Array.isArray(a) && Array.isArray(b) && String(a) === String(b));

/** What the server says of one field, in the page's language where there are words for it. */
function fieldWords(field, problem) {
  const known = field.refusals[problem.code];
  if (known) return known;
  const own = problem.detail.replace(/^[a-z_]+: /, "");
  return pageLanguage() === "en" ? own.charAt(0).toUpperCase() + own.slice(1) : words("wrongValue");
}
