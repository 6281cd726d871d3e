/** Carries out what was tapped: one at a time, with one key, repeated until it is answered. */

import { Refused } from "../api.js";
import { hush, say } from "../notice.js";
import { refusalWords, words } from "../words.js";

const QUIET_TRIES = 1;

export class Taps {
  #api;
  #onDenied;
  #busy = false;

  /**
   * @param {import("../api.js").Api} api
   * @param {() => void} onDenied the server no longer knows who taps
   */
  constructor(api, onDenied) {
    this.#api = api;
    this.#onDenied = onDenied;
    addEventListener("beforeunload", (event) => this.#busy && event.preventDefault());
  }

  get busy() {
    return this.#busy;
  }

  /**
   * Post, showing on `button` that it is under way; then wait for `shown`, which shows what came
   * of it. Resolves with the answer, or null if it was refused (and said so) or another is under way.
   * @param {HTMLElement} button
   * @param {string} what the words on the button
   * @param {string} path
   * @param {object} body
   * @param {() => Promise<void>} shown
   */
  async carryOut(button, what, path, body, shown) {
    if (this.#busy) return null;
    this.#mark(button, true);
    try {
      return await this.#ask(what, path, body);
    } finally {
      await shown();
      this.#mark(button, false);
    }
  }

  async #ask(what, path, body) {
    let told = false;
    const onRepeat = (/** @type {number} */ tries) => {
      if (tries <= QUIET_TRIES || told) return;
      told = true;
      say(words("notSent", { what }), "bad");
    };
    try {
      const answer = await this.#api.change(path, body, onRepeat);
      hush();
      return answer;
    } catch (error) {
      this.#refused(error);
      return null;
    }
  }

  #refused(error) {
    if (!(error instanceof Refused)) throw error;
    if (error.problem.status === 401) this.#onDenied();
    else say(refusalWords(error.problem), "bad");
  }

  #mark(button, busy) {
    this.#busy = busy;
    button.setAttribute("aria-busy", String(busy));
    document.body.toggleAttribute("data-busy", busy);
  }
}
