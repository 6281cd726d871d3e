/** The counters of a queue: who holds each, opening, pausing and closing it, and one more. */

import { Refused } from "../api.js";
import { confirmed } from "../dialog.js";
import { make, showList } from "../elements.js";
import { icon } from "../icons.js";
import { hush, say } from "../notice.js";
import { refusalWords, words } from "../words.js";
import { TextField } from "./fields.js";
import { Form, onRepeat } from "./form.js";
import { queueHead } from "./queue.js";
import { readAll } from "./reading.js";

const LOOKS = { open: "chip chip-good", paused: "chip chip-warn", closed: "chip" };
const STATES = { open: "counterOpen", paused: "counterPaused", closed: "counterClosed" };

/** @implements {View} */
export class Counters {
  title = words("counters");
  #desk;
  #id;
  #head = make("div");
  #list = make("ul", { class: "things" });
  #form;

  /**
   * @param {import("./views.js").Desk} desk
   * @param {number} id the queue's
   */
  constructor(desk, id) {
    this.#desk = desk;
    this.#id = id;
    this.#form = this.#newForm();
    this.element = make("div", { class: "view" }, this.#head,
      make("p", { class: "soft", text: words("countersHint") }), this.#list, this.#form.element);
  }

  get dirty() {
    return this.#form.dirty;
  }

  async load() {
    const { api } = this.#desk;
    const [queue, counters] = await Promise.all([
      api.read(`queues/${this.#id}`), readAll(api, `queues/${this.#id}/counters`)]);
    this.title = queue.name;
    const shown = JSON.stringify([queue.name, queue.join_from_phone]);
    if (this.#head.dataset.shown !== shown) this.#head.replaceChildren(queueHead(queue, "counters"));
    this.#head.dataset.shown = shown;
    showList(this.#list, counters, (counter) => counter.id, (counter) => this.#line(counter));
  }

  #newForm() {
    const label = new TextField({ name: "label", label: words("oneMoreCounter"), hint: words("counterLabelHint"),
      most: 20, optional: true, refusals: { taken: words("counterLabelTaken") } });
    return new Form({
      fields: [label],
      values: { label: null },
      isNew: true,
      mayBeEmpty: true,
      submit: words("addCounter"),
      icon: "add",
      inline: true,
      content: [label.element],
      send: (changes, repeat) => this.#desk.api.change(`queues/${this.#id}/counters`, changes, repeat),
      sent: (counter) => this.#added(counter, label),
      failed: this.#desk.failed,
    });
  }

  async #added(counter, label) {
    say(words("counterAdded", { label: counter.label }), "good");
    label.value = null;
    this.#form.forget();
    await this.#loadAgain();
  }

  #line(counter) {
    const moves = { open: ["open", "openCounter"], paused: ["pause", "pauseCounter"], closed: ["close", "closeCounter"] };
    const buttons = Object.entries(moves).filter(([state]) => state !== counter.state).map(([, [move, text]]) => {
      const button = make("button", { class: "button", type: "button", data: { move },
        "aria-label": `${words(text)}: ${words("counter", { label: counter.label })}`,
        on: { click: () => this.#move(button, counter, move) } }, icon(move), make("span", { text: words(text) }));
      return button;
    });
    return make("li", { class: "card thing thing-counter", data: { counter: counter.label } },
      make("span", { class: "thing-sign" }, icon("counter")),
      make("span", { class: "thing-words" },
        make("strong", { text: words("counter", { label: counter.label }) }),
        make("span", { class: "soft", text: whose(counter) })),
      make("span", { class: "thing-chips" },
        make("span", { class: LOOKS[counter.state], text: words(STATES[counter.state]) })),
      make("span", { class: "thing-moves" }, ...buttons));
  }

  async #move(button, counter, move) {
    if (button.getAttribute("aria-busy") === "true" || !(await this.#sure(counter, move))) return;
    button.setAttribute("aria-busy", "true");
    try {
      await this.#desk.api.change(`counters/${counter.id}/${move}`, {}, onRepeat);
      hush();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (!this.#desk.failed(error)) say(refusalWords(error.problem), "bad");
    } finally {
      button.setAttribute("aria-busy", "false");
      await this.#loadAgain();
    }
  }

  /** Whoever opens a counter holds it: somebody else's is not taken by the way. */
  #sure(counter, move) {
    const theirs = counter.staff && counter.staff.id !== this.#desk.me().id;
    if (!theirs || move === "pause") return true;
    const label = words("counter", { label: counter.label });
    return confirmed({
      title: words(move === "open" ? "takeOverTitle" : "closeTitle", { counter: label }),
      text: words(move === "open" ? "takeOverText" : "closeText", { name: counter.staff.name }),
      yes: words(move === "open" ? "takeOver" : "closeCounter"),
      no: words("keepIt"),
    });
  }

  async #loadAgain() {
    try {
      await this.load();
    } catch (error) {
      if (!this.#desk.failed(error)) say(words("unreachable"), "bad");
    }
  }
}

function whose(counter) {
  const holder = counter.staff ? words("heldBy", { name: counter.staff.name }) : words("nobodyHolds");
  return counter.ticket ? `${holder} · ${words("serves", { number: counter.ticket.number })}` : holder;
}
