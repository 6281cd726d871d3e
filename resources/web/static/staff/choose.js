/** The choice of a counter: every queue with its counters, and who holds each. */

import { confirmed } from "../dialog.js";
import { byId, make, showList } from "../elements.js";
import { icon } from "../icons.js";
import { say } from "../notice.js";
import { Refresh } from "../refresh.js";
import { refusalWords, words } from "../words.js";

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
      root.replaceChildren(make("p", { class: "empty", text: words("noQueues") }));
      return;
    }
    root.querySelector(".empty")?.remove();
    showList(root, lines, ({ queue }) => queue.id, (line) => this.#queueCard(line));
  }

  #queueCard({ queue, counters }) {
    const closed = queue.open ? null : make("span", { class: "chip chip-warn", text: words("queueClosed") });
    return make("section", { class: "card choose-queue" },
      make("header", { class: "choose-head" },
        make("h2", { dir: "auto", text: queue.name }),
        make("span", { class: "chip", dir: "auto", text: words("waitingCount", { count: queue.waiting }) }),
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
      make("strong", { text: words("counter", { label: counter.label }) }),
      make("span", { class: "soft", text: this.#whose(counter) })));
    return button;
  }

  #holding(counter) {
    if (!counter.staff) return "nobody";
    return counter.staff.id === this.#staff.me().id ? "me" : "other";
  }

  #whose(counter) {
    const serves = counter.ticket && words("serves", { number: counter.ticket.number });
    return [this.#holder(counter), stateWords(counter), serves].filter(Boolean).join(" · ");
  }

  #holder(counter) {
    const holding = this.#holding(counter);
    if (holding === "me") return words("yours");
    if (holding === "other") return words("heldBy", { name: counter.staff.name });
    return counter.ticket ? null : words("nobodyHolds");
  }

  async #take(button, counter) {
    if (this.#holding(counter) === "other" && !(await this.#mayTakeOver(counter))) return;
    const what = words("counter", { label: counter.label });
    const path = `counters/${counter.id}/open`;
    const refused = (problem) => say(refusalWords(problem), "bad");
    const taken = await this.#staff.taps.carryOut(button, what, path, {}, async () => {}, refused);
    if (taken) this.#staff.onTaken(counter.queue, counter.id);
    else await this.show();
  }

  #mayTakeOver(counter) {
    return confirmed({
      title: words("takeOverTitle", { counter: words("counter", { label: counter.label }) }),
      text: words("takeOverText", { name: counter.staff.name }),
      yes: words("takeOver"),
      no: words("cancel"),
    });
  }
}

function stateWords({ state, reason }) {
  if (state === "open") return null;
  if (state === "closed") return words("closed");
  return reason ? words("pausedFor", { reason }) : words("paused");
}
