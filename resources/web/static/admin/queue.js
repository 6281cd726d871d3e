/** One queue: every setting it has; making it, changing it, deleting it. */

import { confirmed } from "../dialog.js";
import { make } from "../elements.js";
import { icon } from "../icons.js";
import { say } from "../notice.js";
import { Refused } from "../api.js";
import { refusalWords, words } from "../words.js";
import { ChoiceField, SwitchField, TextField } from "./fields.js";
import { Form, onRepeat } from "./form.js";
import { DurationField, NumberField } from "./numbers.js";
import { group, heading } from "./views.js";

const FIRST = {
  name: "", prefix: null, max_size: null, service_slots: 1, grace_time_s: 300, call_timeout_s: null,
  calling: "on_demand", open: true, join_from_phone: false,
};
const MOST_IN_LINE = 100_000;
const MOST_COUNTERS = 1_000;

function fieldsOf(isNew) {
  return {
    name: new TextField({ name: "name", label: words("queueName"), hint: words("queueNameHint"), most: 80,
      refusals: { taken: words("queueNameTaken") } }),
    prefix: new TextField({ name: "prefix", label: words("prefix"), upper: true, most: 3, optional: isNew,
      hint: words(isNew ? "prefixHintNew" : "prefixHint"), pattern: /^[A-Z]{1,3}$/,
      wrong: words("wrongPrefix"), refusals: { taken: words("prefixTaken") },
      attributes: { class: "field-short", autocapitalize: "characters", dir: "ltr" } }),
    open: new SwitchField({ name: "open", label: words("takesCustomers"), hint: words("takesCustomersHint") }),
    phone: new SwitchField({ name: "join_from_phone", label: words("joinFromPhone"), hint: words("joinFromPhoneHint") }),
    size: new NumberField({ name: "max_size", label: words("maxSize"), hint: words("maxSizeHint"),
      most: MOST_IN_LINE, none: words("unlimited") }),
    slots: new NumberField({ name: "service_slots", label: words("serviceSlots"),
      hint: words("serviceSlotsHint"), most: MOST_COUNTERS }),
    calling: new ChoiceField({ name: "calling", label: words("calling"), choices: [
      { value: "on_demand", text: words("onDemand"), hint: words("onDemandHint") },
      { value: "automatic", text: words("automatic"), hint: words("automaticHint") },
    ] }),
    timeout: new DurationField({ name: "call_timeout_s", label: words("callTimeout"),
      hint: words("callTimeoutHint"), none: words("never"), first: 120 }),
    grace: new DurationField({ name: "grace_time_s", label: words("graceTime"), hint: words("graceTimeHint") }),
  };
}

/**
 * The head of a queue's pages: its name, and the way to its settings, counters and poster.
 * @param {any} queue
 * @param {"settings" | "counters"} here
 */
export function queueHead(queue, here) {
  const current = (/** @type {string} */ one) => (one === here ? "page" : null);
  const poster = queue.join_from_phone
    ? make("a", { class: "button", href: `/admin/poster/${queue.id}`, target: "_blank" },
      icon("print"), make("span", { text: words("poster") }))
    : null;
  return make("div", {},
    heading(queue.name, { back: { href: "#/queues", text: words("allQueues") }, beside: [poster] }),
    make("nav", { class: "tabs", "aria-label": queue.name },
      make("a", { href: `#/queues/${queue.id}`, "aria-current": current("settings"), text: words("settings") }),
      make("a", { href: `#/queues/${queue.id}/counters`, "aria-current": current("counters"), text: words("counters") })));
}

/** @implements {View} */
export class Queue {
  title = words("newQueue");
  element = make("div", { class: "view" });
  #desk;
  #id;
  /** @type {Form | null} */
  #form = null;
  #head = make("div");
  #later = make("div", { class: "banner", role: "status", hidden: true });

  /**
   * @param {import("./views.js").Desk} desk
   * @param {number} [id] none: a new one
   */
  constructor(desk, id) {
    this.#desk = desk;
    this.#id = id;
    if (id === undefined) this.#build(FIRST);
  }

  get dirty() {
    return this.#form?.dirty ?? false;
  }

  async load() {
    if (this.#id === undefined) return;
    const queue = await this.#read();
    if (this.#form) this.#form.offer(queue);
    else this.#build(queue);
    this.#show(queue);
  }

  #read() {
    return this.#desk.api.read(`queues/${this.#id}`);
  }

  #build(queue) {
    const isNew = this.#id === undefined;
    const fields = fieldsOf(isNew);
    this.#form = new Form({
      fields: Object.values(fields),
      values: queue,
      isNew,
      submit: words(isNew ? "makeQueue" : "save"),
      content: [make("div", { class: "form-columns" },
        make("div", { class: "form-column" },
          group(words("groupCustomers"), fields.name.element, fields.prefix.element,
            fields.open.element, fields.phone.element)),
        make("div", { class: "form-column" },
          group(words("groupCalling"), fields.calling.element, fields.timeout.element, fields.grace.element))),
      group(words("groupSize"), make("div", { class: "form-columns" }, fields.slots.element, fields.size.element))],
      read: isNew ? undefined : () => this.#read(),
      send: (changes, repeat) => (isNew
        ? this.#desk.api.change("queues", changes, repeat)
        : this.#desk.api.send("PATCH", `queues/${this.#id}`, changes, repeat)),
      sent: (answer) => this.#saved(answer),
      failed: this.#desk.failed,
      cancel: () => this.#desk.go("#/queues"),
    });
    if (isNew) {
      this.#head.append(heading(words("newQueue"), { back: { href: "#/queues", text: words("allQueues") } }));
    }
    this.element.replaceChildren(this.#head, this.#later, this.#form.element, isNew ? "" : this.#deleteCard());
  }

  #saved(queue) {
    say(words(this.#id === undefined ? "queueMade" : "saved"), "good");
    if (this.#id === undefined) this.#desk.go(`#/queues/${queue.id}`);
    else this.#show(queue);
  }

  #show(queue) {
    this.title = queue.name;
    const shown = JSON.stringify([queue.name, queue.join_from_phone]);
    if (this.#head.dataset.shown !== shown) this.#head.replaceChildren(queueHead(queue, "settings"));
    this.#head.dataset.shown = shown;
    this.#showLater(queue);
  }

  /** What a shrinking still waits for. */
  #showLater(queue) {
    this.#later.hidden = !queue.takes_effect_later;
    if (!queue.takes_effect_later) return;
    const over = queue.max_size === null ? 0 : queue.active - queue.max_size;
    const lines = [
      queue.takes_effect_later.includes("retire") ? words("laterCounters", { count: queue.service_slots }) : null,
      over > 0 ? words("laterSize", { count: over }) : null,
    ];
    this.#later.replaceChildren(icon("clock"),
      make("div", {}, make("strong", { text: words("laterTitle") }),
        ...lines.filter(Boolean).map((text) => make("p", { text }))));
  }

  #deleteCard() {
    const button = make("button", { class: "button button-bad", type: "button", on: { click: () => this.#delete(button) } },
      icon("remove"), make("span", { text: words("deleteQueue") }));
    return make("section", { class: "card danger" },
      make("div", {}, make("h2", { class: "group-title", text: words("deleteQueue") }),
        make("p", { class: "field-hint", text: words("deleteQueueHint") })), button);
  }

  async #delete(button) {
    if (button.getAttribute("aria-busy") === "true") return;
    const sure = await confirmed({ title: words("deleteQueueTitle", { name: this.title }),
      text: words("deleteQueueText"), yes: words("deleteQueue"), no: words("keepIt"), icon: "remove" });
    if (!sure) return;
    button.setAttribute("aria-busy", "true");
    try {
      await this.#desk.api.send("DELETE", `queues/${this.#id}`, {}, onRepeat);
      say(words("queueDeleted", { name: this.title }), "good");
      this.#desk.go("#/queues");
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const inUse = error.problem.code === "queue_in_use";
      if (!this.#desk.failed(error)) say(inUse ? words("queueInUse") : refusalWords(error.problem), "bad");
    } finally {
      button.setAttribute("aria-busy", "false");
    }
  }
}

