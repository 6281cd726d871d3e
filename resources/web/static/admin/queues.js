/** The list of queues. */

import { make, showList } from "../elements.js";
import { icon } from "../icons.js";
import { words } from "../words.js";
import { readAll } from "./reading.js";
import { chevron, heading } from "./views.js";

/** @implements {View} */
export class Queues {
  dirty = false;
  title = words("queues");
  #desk;
  #list = make("ul", { class: "things" });
  #empty = make("p", { class: "card things-empty", hidden: true, text: words("noQueues") });

  /** @param {import("./views.js").Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    const add = make("a", { class: "button button-main", href: "#/queues/new" },
      icon("add"), make("span", { text: words("newQueue") }));
    this.element = make("div", { class: "view" },
      heading(this.title, { beside: [add] }), this.#list, this.#empty);
  }

  async load() {
    const queues = await readAll(this.#desk.api, "queues");
    this.#empty.hidden = queues.length > 0;
    showList(this.#list, queues, (queue) => queue.id, queueLine);
  }
}

function queueLine(queue) {
  const facts = [
    words("countersCount", { count: queue.service_slots }),
    words(queue.calling === "automatic" ? "automatic" : "onDemand"),
    words("waitingCount", { count: queue.waiting }),
  ];
  return make("li", { class: "card thing" },
    make("span", { class: "thing-sign number", text: queue.prefix }),
    make("a", { class: "thing-words", href: `#/queues/${queue.id}` },
      make("strong", {}, make("bdi", { text: queue.name })),
      make("span", { class: "soft", text: facts.join(" · ") })),
    make("span", { class: "thing-chips" },
      queue.takes_effect_later && make("span", { class: "chip chip-warn", text: words("laterChip") }),
      queue.join_from_phone && make("span", { class: "chip", text: words("fromPhones") }),
      make("span", { class: queue.open ? "chip chip-good" : "chip chip-warn",
        text: words(queue.open ? "queueOpen" : "queueClosed") })),
    chevron("onward"));
}
