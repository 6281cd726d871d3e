/** The choice of a counter: every queue with its counters, and who holds each. */

import { confirmed } from "../dialog.js";
import { byId, make, showList } from "../elements.js";
import { icon } from "../icons.js";
import { Refresh } from "../refresh.js";
import { T } from "./texts.js";

export class Choose {
  #staff;
  #refresh = new Refresh(() => this.#read());

  /**
   * @param {object} staff
   * @param {import("../api.js").Api} staff.api
   * @param {import("./taps.js").Taps} staff.taps
   * @param {import("../live.js").Live} staff.live
   * @param {() => {id: number, name: string}} staff.me
   * @param {(queue: number, counter: number) => void} staff.onTaken
   * @param {(error: unknown) => void} staff.onFailed
   */
  constructor(staff) {
    this.#staff = staff;
  }

  /** Read the counters again and show them. */
  async show() {
    try {
      await this.#refresh.ask();
    } catch (error) {
      this.#staff.onFailed(error);
    }
  }

  async #read() {
    const { api, live } = this.#staff;
    const { items: queues } = await api.read("queues");
    const lists = await Promise.all(queues.map((queue) => api.read(`queues/${queue.id}/counters`)));
    live.follow(queues.map((queue) => queue.id));
    this.#render(queues.map((queue, index) => ({ queue, counters: lists[index].items })));
  }

  #render(lines) {
    const root = byId("choose-queues");
    if (lines.length === 0) {
      root.replaceChildren(make("p", { class: "empty", text: T.noQueues }));
      return;
    }
    root.querySelector(".empty")?.remove();
    showList(root, lines, ({ queue }) => queue.id, (line) => this.#queueCard(line));
  }

  #queueCard({ queue, counters }) {
    const closed = queue.open ? null : make("span", { class: "chip chip-warn", text: T.queueClosed });
    return make("section", { class: "card choose-queue" },
      make("header", { class: "choose-head" },
        make("h2", { dir: "auto", text: queue.name }),
        make("span", { class: "chip", dir: "auto", text: T.waitingCount(queue.waiting) }),
        closed),
      make("div", { class: "choose-counters" }, ...counters.map((one) => this.#counterButton(one))));
  }

  #counterButton(counter) {
    const button = make("button", {
      class: "button choose-counter",
      type: "button",
      data: { counter: counter.id, held: this.#holding(counter) },
      on: { click: () => this.#take(button, counter) },
    },
    icon("counter"),
    make("span", { class: "choose-words" },
      make("strong", { text: T.counter(counter.label) }),
      make("span", { class: "soft", text: this.#whose(counter) })));
    return button;
  }

  #holding(counter) {
    if (!counter.staff) return "nobody";
    return counter.staff.id === this.#staff.me().id ? "me" : "other";
  }

  #whose(counter) {
    const words = { nobody: counter.ticket ? null : T.nobodyHolds, me: T.yours, other: T.heldBy(counter.staff?.name ?? "") };
    const state = counter.state === "open" ? null : T.counterStates[counter.state];
    const serves = counter.ticket ? T.serves(counter.ticket.number) : null;
    return [words[this.#holding(counter)], state, serves].filter(Boolean).join(" · ");
  }

  async #take(button, counter) {
    if (this.#holding(counter) === "other" && !(await this.#mayTakeOver(counter))) return;
    const what = T.counter(counter.label);
    const path = `counters/${counter.id}/open`;
    const taken = await this.#staff.taps.carryOut(button, what, path, {}, async () => {});
    if (taken) this.#staff.onTaken(counter.queue, counter.id);
    else await this.show();
  }

  #mayTakeOver(counter) {
    return confirmed({
      title: T.takeOverTitle(T.counter(counter.label)),
      text: T.takeOverText(counter.staff.name),
      yes: T.takeOver,
      no: T.cancel,
    });
  }
}
