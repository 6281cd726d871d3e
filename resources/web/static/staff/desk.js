/** The desk: one counter, whom it serves, who is next, who is late. Reads again at every hint. */

import { mayAskAgain } from "../api.js";
import { choose, confirmed } from "../dialog.js";
import { byId, make, setText, showList } from "../elements.js";
import { icon } from "../icons.js";
import { say } from "../notice.js";
import { Refresh } from "../refresh.js";
import { showTimes } from "../clock.js";
import { refusalWords, words } from "../words.js";
import { keepAwake } from "./awake.js";
import { whatBecameOf, whomOneHas } from "./lost.js";
import { callOffer } from "./offers.js";
import { askReasonToPause, askWhoWalksIn } from "./questions.js";
import { lateRow, waitingRow } from "./rows.js";
import { showServing } from "./serving.js";
import { showShortcuts } from "./shortcuts.js";
import { showWhy } from "./why.js";

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
   * @param {import("./install.js").Install} staff.install
   * @param {(why?: string) => void} staff.onLeft the counter is no longer this person's
   * @param {() => void} staff.onSignOut
   * @param {(error: unknown) => void} staff.onFailed
   */
  constructor(staff) {
    this.#staff = staff;
    byId("desk-more").addEventListener("click", () => this.#more());
    byId("desk-pause").addEventListener("click", () => this.#pauseOrOpen());
    byId("desk-walk-in").addEventListener("click", () => this.#addWalkIn());
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
    keepAwake(false);
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
    keepAwake(desk.counter.state === "open");
    showServing(desk, this.#tapped, this.#why);
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
    setText(byId("desk-state"), words(counter.state === "paused" ? "pausedAfter" : "closedAfter"));
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
    const body = offer.ask ? await this.#asked(() => offer.ask(ticket, this.#staff.api)) : offer.body;
    if (body === null || !this.#desk) return;
    const next = this.#desk.waiting[0] ?? null;
    const answer = await this.#post(button, offer.text, offer.path, body, ticket);
    if (answer) await this.#answered(button, offer, ticket, answer, next);
  };

  /** What came of a tap that its buttons do not show by themselves. */
  #answered(button, { event }, ticket, answer, next) {
    if (event === "complete_and_call") return this.#callNext(button);
    if (event === "call") return this.#called(answer.ticket, next);
    if (event === "transfer") return this.#transferred(ticket, answer);
    if (event === "print") return say(words(answer.copy ? "printingCopy" : "printing", { number: ticket.number }), "good");
    return null;
  }

  async #callNext(button) {
    if (!this.#desk) return;
    const { queue, counter } = this.#desk;
    await this.#tapped(button, callOffer(queue, counter), null);
  }

  /** Two who call at once get two customers; who does not get the one shown as next is told why. */
  async #called(ticket, next) {
    if (next === null || ticket?.id === next.id) return ticket === null && say(words("nobodyWaits"));
    const became = await this.#whatBecameOf(next);
    if (became) return say(`${became} ${whomOneHas(ticket)}`);
    return ticket === null && say(words("nobodyWaits"));
  }

  async #transferred(ticket, made) {
    const queue = await this.#asked(() => this.#staff.api.read(`queues/${made.queue}`));
    const values = { number: ticket.number, newNumber: made.number, queue: queue?.name ?? "" };
    if (queue) say(words("transferred", values), "good");
  }

  /** A refusal in words: whoever was faster, if that is why. */
  async #refused(problem, ticket) {
    const became = ticket && problem.status === 409 ? await this.#whatBecameOf(ticket) : null;
    const mine = this.#desk?.counter.ticket ?? null;
    say(became ? `${became} ${whomOneHas(mine)}` : refusalWords(problem), "bad");
  }

  /** Null also where that cannot be read just now. */
  async #whatBecameOf(ticket) {
    try {
      return await whatBecameOf(this.#staff.api, ticket);
    } catch (error) {
      if (!mayAskAgain(error)) this.#staff.onFailed(error);
      return null;
    }
  }

  /** What somebody answers; null if the server cannot be asked what that takes. */
  async #asked(question) {
    try {
      return await question();
    } catch (error) {
      if (mayAskAgain(error)) say(words("unreachable"), "bad");
      else this.#staff.onFailed(error);
      return null;
    }
  }

  #why = (ticket) => this.#asked(async () => {
    const { time_zone: timeZone } = await this.#staff.api.read("branch");
    await showWhy(ticket, this.#staff.api, timeZone);
  });

  async #addWalkIn() {
    if (!this.#desk) return;
    const { queue } = this.#desk;
    const body = await askWhoWalksIn(queue);
    if (body === null) return;
    const path = `queues/${queue.id}/join`;
    const answer = await this.#post(byId("desk-walk-in"), words("walkIn"), path, body);
    if (answer) say(words("inLine", { number: answer.ticket.number }), "good");
  }

  #post(button, what, path, body = {}, ticket = null) {
    const refused = (problem) => this.#refused(problem, ticket);
    return this.#staff.taps.carryOut(button, what, path, body, () => this.#shownSoon(), refused);
  }

  /** What came of a tap is shown before the next tap; but a lost network blocks nobody for long. */
  #shownSoon() {
    const late = new Promise((done) => setTimeout(done, SHOWN_WITHIN_MS));
    return Promise.race([this.show(), late]);
  }

  async #pauseOrOpen() {
    if (!this.#desk) return;
    const { id, state } = this.#desk.counter;
    const button = byId("desk-pause");
    if (state !== "open") {
      await this.#post(button, words("open"), `counters/${id}/open`);
      return;
    }
    const body = await askReasonToPause();
    if (body !== null) await this.#post(button, words("pause"), `counters/${id}/pause`, body);
  }

  async #more() {
    const closed = (this.#desk?.counter.state ?? "closed") === "closed";
    const answer = await choose({
      title: this.#staff.me().name,
      choices: [
        ...(closed ? [] : [{ value: "close", text: words("close"), icon: "close" }]),
        { value: "change", text: words("change"), icon: "counter" },
        { value: "shortcuts", text: words("shortcuts"), icon: "keys" },
        ...(this.#staff.install.possible ? [{ value: "install", text: words("install"), icon: "install" }] : []),
        { value: "sign-out", text: words("signOut"), icon: "leave" },
        { value: "", text: words("cancel"), first: true },
      ],
    });
    if (answer === "close") await this.#close();
    if (answer === "shortcuts") await showShortcuts();
    if (answer === "install") await this.#staff.install.ask();
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
