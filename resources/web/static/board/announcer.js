/**
 * Says who is called: a chime, then a voice, one announcement after the other. It never cuts one
 * off, leaves none out but those that are over, and never waits for a voice that does not come back.
 */

import { icon } from "../icons.js";
import { Sound } from "../sound.js";
import { words } from "../words.js";
import { phraseOf } from "./phrases.js";

const LONGEST_VOICE_MS = 15_000;
const RATE = 0.95;
/** @type {import("../sound.js").Note[]} */
const CHIME = [[784, 0, 0.9], [587, 0.45, 1.3]];
const LABELS = { locked: "soundLocked", on: "soundOn", off: "soundOff" };

export class Announcer {
  #sound = new Sound(() => this.#showState());
  /** @type {import("./calls.js").Call[]} */
  #waiting = [];
  #speaking = false;
  /** @type {HTMLElement | null} */
  #button = null;
  #shown = "";

  /** Whether something is being said. */
  get busy() {
    return this.#speaking;
  }

  /** @param {HTMLElement} button says whether there is sound, and changes it */
  showButton(button) {
    this.#button = button;
    button.hidden = !Sound.possible;
    button.addEventListener("click", () => this.#tapped());
    this.#showState();
  }

  /** @param {import("./calls.js").Call} call */
  announce(call) {
    if (this.#sound.state !== "on") return;
    const place = this.#waiting.findIndex(({ number }) => number === call.number);
    if (place < 0) this.#waiting.push(call);
    else this.#waiting[place] = call; // called again before its turn came
    this.#run();
  }

  /**
   * Leave out those that wait and are called no more.
   * @param {(call: import("./calls.js").Call) => boolean} stands
   */
  keep(stands) {
    this.#waiting = this.#waiting.filter(stands);
  }

  async #run() {
    if (this.#speaking) return;
    this.#speaking = true;
    for (let call = this.#waiting.shift(); call; call = this.#waiting.shift()) {
      await this.#sound.play(CHIME);
      if (this.#sound.state === "on") await say(await phraseOf(call));
    }
    this.#speaking = false;
  }

  /** Whoever switches it on hears what it will be like. */
  async #tapped() {
    await this.#sound.toggle();
    await this.#sound.play(CHIME);
  }

  #showState() {
    const state = this.#sound.state;
    if (!this.#button || this.#shown === state) return;
    this.#shown = state;
    this.#button.dataset.sound = state;
    const label = words(LABELS[state]);
    this.#button.setAttribute("aria-label", label);
    this.#button.title = label;
    this.#button.replaceChildren(icon(state === "on" ? "sound" : "mute"));
    if (state === "locked") this.#button.append(label);
  }
}

/** @param {import("./phrases.js").Phrase | null} phrase null where no voice speaks its language */
function say(phrase) {
  if (phrase === null) return null;
  return new Promise((ended) => {
    const spoken = new SpeechSynthesisUtterance(phrase.text);
    spoken.lang = phrase.voice.lang;
    spoken.voice = phrase.voice;
    spoken.rate = RATE;
    const over = () => {
      clearTimeout(timer);
      ended(null);
    };
    // Some browsers forget to tell the end.
    const timer = setTimeout(() => {
      speechSynthesis.cancel();
      over();
    }, LONGEST_VOICE_MS);
    spoken.onend = over;
    spoken.onerror = over;
    speechSynthesis.speak(spoken);
  });
}
