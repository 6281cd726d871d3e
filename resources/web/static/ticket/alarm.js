/** Rings and shakes the phone when its number is called, a few times, until somebody reacts. */

import { keep, recall } from "../kept.js";
import { icon } from "../icons.js";
import { make } from "../elements.js";
import { Sound } from "../sound.js";
import { words } from "../words.js";

const RINGS = 4;
const PAUSE_MS = 3_500;
const SHAKE_MS = [350, 150, 350, 150, 700];
/** @type {import("../sound.js").Note[]} */
const BELL = [[784, 0, 0.7], [988, 0.18, 0.7], [1319, 0.36, 1.1]];
const WORDS = { locked: "soundLocked", on: "soundOn", off: "soundOff" };

export class Alarm {
  #sound = new Sound(() => this.#showState());
  /** @type {HTMLElement | null} */
  #button = null;
  #timer = 0;
  /** @type {string | null} the call that is ringing */
  #rings = null;
  #shown = "";

  /** @param {HTMLElement} button says whether the phone can ring, and changes it */
  showButton(button) {
    this.#button = button;
    button.hidden = !Sound.possible;
    button.addEventListener("click", () => this.#tapped());
    this.#showState();
  }

  /**
   * Ring if this ticket was called and has not rung for that; be quiet if it is no longer.
   * @param {any} ticket
   */
  hear(ticket) {
    const called = ticket.state === "SERVING" && !ticket.here;
    const call = called ? `${ticket.id} ${ticket.called_at}` : null;
    if (call === this.#rings) return;
    this.stop();
    this.#rings = call;
    if (call !== null && recall("rung") !== call) this.#ring(call, RINGS);
  }

  /** Be quiet. */
  stop() {
    clearTimeout(this.#timer);
    if (this.#rings !== null) shake(0);
  }

  #ring(call, times) {
    if (times === 0) return keep("rung", call);
    this.#sound.play(BELL);
    // Before the first tap a browser refuses to shake, and complains of being asked.
    shake(SHAKE_MS);
    this.#timer = setTimeout(() => this.#ring(call, times - 1), PAUSE_MS);
  }

  /** Whoever switches it on hears what it will be like. */
  async #tapped() {
    await this.#sound.toggle();
    await this.#sound.play(BELL);
  }

  #showState() {
    const state = this.#sound.state;
    if (!this.#button || this.#shown === state) return;
    this.#shown = state;
    this.#button.dataset.sound = state;
    this.#button.replaceChildren(icon(state === "on" ? "sound" : "mute"),
      make("span", { text: words(WORDS[state]) }));
  }
}

/**
 * Vibrate where there is a motor; the browser complains of it before the first tap.
 * @param {number | number[]} pattern
 */
function shake(pattern) {
  if (navigator.userActivation?.hasBeenActive !== false) navigator.vibrate?.(pattern);
}
