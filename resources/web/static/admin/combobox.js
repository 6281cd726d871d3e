/** A field that is searched by typing: the choices that hold every word typed, in a list below. */

import { make } from "../elements.js";
import { words } from "../words.js";
import { Field } from "./fields.js";

const MOST_SHOWN = 60;
let made = 0;

/**
 * @typedef {object} Choice
 * @property {string | null} value
 * @property {string} text
 * @property {string} [beside] shown at the end of the line
 */

const plain = (/** @type {string} */ text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[_/]/g, " ").toLowerCase();

export class SearchField extends Field {
  /** @type {Choice[]} */
  #choices = [];
  /** @type {Choice[]} */
  #shown = [];
  /** @type {string | null | undefined} */
  #value = null;
  #active = -1;
  #input;
  #list;

  /** @param {import("./fields.js").Naming & {dir?: string}} options */
  constructor(options) {
    const id = `search-${(made += 1)}`;
    const input = make("input", { type: "text", name: options.name, role: "combobox", autocomplete: "off",
      spellcheck: "false", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id,
      dir: options.dir });
    const list = make("ul", { class: "search-list", id, role: "listbox", "aria-label": options.label,
      hidden: true });
    super(options, [input], { body: make("div", { class: "search" }, input, list) });
    this.#input = /** @type {HTMLInputElement} */ (input);
    this.#list = list;
    this.#listen();
  }

  get value() {
    return this.#value;
  }

  set value(value) {
    this.#value = value;
    this.#input.value = this.inWords(value);
  }

  /** @param {Choice[]} choices what there is; what is chosen stays */
  offer(choices) {
    this.#choices = choices;
    if (this.#value !== undefined && document.activeElement !== this.#input) this.value = this.#value;
    if (!this.#list.hidden) this.#open();
  }

  check() {
    return this.#value === undefined ? words("wrongChoice") : null;
  }

  inWords(value) {
    return this.#choices.find((one) => one.value === value)?.text ?? value ?? "";
  }

  #listen() {
    const input = this.#input;
    input.addEventListener("focus", () => input.select());
    input.addEventListener("click", () => this.#open(""));
    input.addEventListener("input", () => this.#typed());
    input.addEventListener("keydown", (event) => this.#key(event));
    input.addEventListener("blur", () => this.#shut());
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => {
      const line = /** @type {HTMLElement} */ (event.target).closest("[role=option]");
      if (line) this.#choose(this.#shown[Number(/** @type {HTMLElement} */ (line).dataset.index)]);
    });
  }

  /** Typing chooses only what is typed in full; until then nothing is chosen. */
  #typed() {
    const text = plain(this.#input.value.trim());
    const exact = this.#choices.find((one) => plain(one.text) === text);
    this.#value = exact ? exact.value : undefined;
    this.#open();
  }

  #open(typed = this.#input.value) {
    const wanted = plain(typed).split(" ").filter(Boolean);
    const fits = (/** @type {Choice} */ one) => {
      const text = plain(`${one.text} ${one.value ?? ""}`);
      return wanted.every((word) => text.includes(word));
    };
    this.#shown = this.#choices.filter(fits).slice(0, typed ? MOST_SHOWN : this.#choices.length);
    this.#active = this.#shown.findIndex((one) => one.value === this.#value);
    this.#list.replaceChildren(...this.#shown.map((one, index) => this.#line(one, index)));
    if (this.#shown.length === 0) {
      this.#list.append(make("li", { class: "search-none", role: "option", "aria-disabled": "true",
        "aria-selected": "false", text: words("nothingFits") }));
    }
    this.#list.hidden = false;
    this.#input.setAttribute("aria-expanded", "true");
    this.#mark();
  }

  #line(choice, index) {
    return make("li", { class: "search-line", role: "option", id: `${this.#list.id}-${index}`,
      "aria-selected": String(choice.value === this.#value), data: { index } },
    make("span", { dir: "auto", text: choice.text }),
    choice.beside ? make("span", { class: "soft number", text: choice.beside }) : null);
  }

  #mark() {
    this.#list.querySelector(".search-active")?.classList.remove("search-active");
    const line = this.#list.querySelector(`[data-index="${this.#active}"]`);
    line?.classList.add("search-active");
    line?.scrollIntoView({ block: "nearest" });
    if (line) this.#input.setAttribute("aria-activedescendant", line.id);
    else this.#input.removeAttribute("aria-activedescendant");
  }

  #shut() {
    this.#list.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
  }

  #choose(choice) {
    this.value = choice.value;
    this.#shut();
    this.tell(null);
    this.element.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #key(event) {
    const open = !this.#list.hidden;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (!open) return this.#open("");
      const count = this.#shown.length;
      if (count > 0) this.#active = (this.#active + step + count) % count;
      this.#mark();
    } else if (event.key === "Enter" && open && this.#shown[this.#active]) {
      event.preventDefault();
      this.#choose(this.#shown[this.#active]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      this.#shut();
    }
  }
}
