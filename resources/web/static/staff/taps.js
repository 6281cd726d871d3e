/** Carries out what was tapped: one at a time, with one key, repeated until it is answered. */

import { Refused } from "../api.js";
import { byId } from "../elements.js";
import { hush } from "../notice.js";
import { words } from "../words.js";

/** An answer that takes longer is told to be under way still. */
const PATIENCE_MS = 2_000;

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
   * of it. Resolves with the answer, or null if it was refused, which `refused` is told after
   * that, or if another is under way.
   * @param {HTMLElement} button
   * @param {string} what the words on the button
   * @param {string} path
   * @param {object} body
   * @param {() => Promise<void>} shown
   * @param {(problem: import("../api.js").Problem) => void | Promise<void>} refused
   */
  async carryOut(button, what, path, body, shown, refused) {
    if (this.#busy) return null;
    this.#mark(button, true);
    let refusal = null;
    try {
      return await this.#ask(what, path, body);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refusal = error.problem;
      return null;
    } finally {
      if (refusal?.status === 401) this.#onDenied();
      else await shown();
      this.#mark(button, false);
      if (refusal && refusal.status !== 401) await refused(refusal);
    }
  }

  async #ask(what, path, body) {
    const timer = setTimeout(() => showUnsent(what), PATIENCE_MS);
    const onRepeat = (/** @type {number} */ tries) => tries > 1 && showUnsent(what);
    try {
      const answer = await this.#api.change(path, body, onRepeat);
      hush();
      return answer;
    } finally {
      clearTimeout(timer);
      showUnsent(null);
    }
  }

  #mark(button, busy) {
    this.#busy = busy;
    button.setAttribute("aria-busy", String(busy));
    document.body.toggleAttribute("data-busy", busy);
  }
}

/** Say on the page what is not sent yet, until it is. */
function showUnsent(what) {
  const sign = byId("unsent");
  sign.hidden = what === null;
  sign.textContent = what === null ? "" : words("notSent", { what });
}
