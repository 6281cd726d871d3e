/** The desk: one counter, whom it serves, who is next, who is late. Reads again at every hint. */

import { choose, confirmed } from "../dialog.js";
import { byId, make, setText, showList } from "../elements.js";
import { icon } from "../icons.js";
import { say } from "../notice.js";
import { Refresh } from "../refresh.js";
import { showTimes } from "../clock.js";
import { lateRow, waitingRow } from "./rows.js";
import { showServing } from "./serving.js";
import { words } from "../words.js";

const LINE_LIMIT = 30;
const SHOWN_WITHIN_MS = 2_500;

export class Desk {
  #staff;
  #place = null;
  #desk = null;
  #refresh = null;

  /**
   * @param {object} staff
   * @param {import("../api.js").Api} staff.api
   * @param {import("./taps.js").Taps} staff.taps
   * @param {import("../live.js").Live} staff.live
   * @param {() => {id: number, name: string}} staff.me
   * @param {(why?: string) => void} staff.onLeft the counter is no longer this person's
   * @param {() => void} staff.onSignOut
   * @param {(error: unknown) => void} staff.onFailed
   */
  constructor(staff) {
    this.#staff = staff;
    byId("desk-more").addEventListener("click", () => this.#more());
    byId("desk-pause").addEventListener("click", () => this.#pauseOrOpen());
  }

  /**
   * Sit down at a counter. Resolves when it is shown.
   * @param {number} queue
   * @param {number} counter
   */
  async sit(queue, counter) {
    this.#place = { queue, counter };
    this.#refresh = new Refresh(() => this.#read());
    this.#staff.live.follow([queue]);
    await this.show();
  }

  /** Leave the counter; nothing more is read. */
  stand() {
    this.#refresh?.stop();
    this.#refresh = this.#place = this.#desk = null;
  }

  /** Read everything again and show it. */
  async show() {
    try {
      await this.#refresh?.ask();
    } catch (error) {
      this.#staff.onFailed(error);
    }
  }

  async #read() {
    const place = this.#place;
    const { api } = this.#staff;
    const line = `queues/${place.queue}/tickets?limit=${LINE_LIMIT}&state=`;
    const [queue, counters, waiting, late] = await Promise.all([
      api.read(`queues/${place.queue}`),
      api.read(`queues/${place.queue}/counters`),
      api.read(`${line}WAITING`),
      api.read(`${line}LATE`),
    ]);
    if (place !== this.#place) return;
    const counter = counters.items.find((one) => one.id === place.counter);
    if (this.#stillMine(counter)) this.#render({ queue, counter, waiting: waiting.items, late: late.items });
  }

  #stillMine(counter) {
    if (!counter) this.#staff.onLeft(words("counterGone"));
    else if (counter.staff && counter.staff.id !== this.#staff.me().id) {
      this.#staff.onLeft(words("taken", { name: counter.staff.name, counter: counterWords(counter) }));
    } else return true;
    return false;
  }

  #render(desk) {
    this.#desk = desk;
    this.#renderBar(desk);
    showServing(desk, this.#tapped);
    this.#renderLine("next", desk.waiting, desk.queue.waiting, waitingRow);
    this.#renderLine("late", desk.late, desk.late.length, lateRow);
    showTimes(byId("desk"));
  }

  #renderBar({ queue, counter }) {
    setText(byId("desk-counter"), counterWords(counter));
    setText(byId("desk-queue"), queue.name);
    const pause = byId("desk-pause");
    const open = counter.state === "open";
    byId("desk-state").hidden = open || !counter.ticket;
    setText(byId("desk-state"), counter.state === "paused" ? words("pausedAfter") : words("closedAfter"));
    if (pause.dataset.open === String(open)) return;
    pause.dataset.open = String(open);
    pause.replaceChildren(icon(open ? "pause" : "open"), make("span", { text: open ? words("pause") : words("open") }));
  }

  #renderLine(name, tickets, count, row) {
    showList(byId(name), tickets, (ticket) => ticket.id, (ticket) => row(ticket, this.#tapped));
    setText(byId(`${name}-count`), String(count));
    byId(`${name}-empty`).hidden = tickets.length > 0;
    byId(name).hidden = tickets.length === 0;
    const more = byId(`${name}-more`);
    more.hidden = count <= tickets.length;
    setText(more, words("moreRows", { count: Math.max(0, count - tickets.length) }));
  }

  #tapped = async (button, offer, ticket) => {
    if (this.#staff.taps.busy) return;
    if (offer.confirm && !(await this.#sure(ticket))) return;
    const answer = await this.#post(button, offer.text, offer.path, offer.body);
    if (answer && offer.event === "call" && answer.ticket === null) say(words("nobodyWaits"));
  };

  #sure(ticket) {
    return confirmed({
      title: words("removeTitle", { number: ticket.number }),
      text: words("removeText"),
      yes: words("remove"),
      no: words("keepTicket"),
      icon: "remove",
    });
  }

  #post(button, what, path, body = {}) {
    return this.#staff.taps.carryOut(button, what, path, body, () => this.#shownSoon());
  }

  /** What came of a tap is shown before the next tap; but a lost network blocks nobody for long. */
  #shownSoon() {
    const late = new Promise((done) => setTimeout(done, SHOWN_WITHIN_MS));
    return Promise.race([this.show(), late]);
  }

  #pauseOrOpen() {
    if (!this.#desk) return null;
    const { counter } = this.#desk;
    const [verb, what] = counter.state === "open" ? ["pause", words("pause")] : ["open", words("open")];
    return this.#post(byId("desk-pause"), what, `counters/${counter.id}/${verb}`);
  }

  async #more() {
    const closed = (this.#desk?.counter.state ?? "closed") === "closed";
    const answer = await choose({
      title: this.#staff.me().name,
      choices: [
        ...(closed ? [] : [{ value: "close", text: words("close"), icon: "pause" }]),
        { value: "change", text: words("change"), icon: "counter" },
        { value: "sign-out", text: words("signOut"), icon: "leave" },
        { value: "", text: words("cancel"), first: true },
      ],
    });
    if (answer === "close") await this.#close();
    if (answer === "change" && (await this.#leave())) this.#staff.onLeft();
    if (answer === "sign-out" && (await this.#leave())) this.#staff.onSignOut();
  }

  #close() {
    const { counter } = this.#desk;
    return this.#post(byId("desk-more"), words("close"), `counters/${counter.id}/close`);
  }

  /** Close the counter behind oneself, so that nobody is called to an empty one. */
  async #leave() {
    if (!this.#desk) return true;
    const { counter } = this.#desk;
    if (counter.ticket && !(await this.#leaveAllTheSame(counter.ticket))) return false;
    return counter.state === "closed" || (await this.#close()) !== null;
  }

  #leaveAllTheSame(ticket) {
    return confirmed({
      title: words("leaveTitle", { number: ticket.number }),
      text: words("leaveText"),
      yes: words("leave"),
      no: words("stay"),
    });
  }
}

const counterWords = (/** @type {any} */ { label }) => words("counter", { label });
