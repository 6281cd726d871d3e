/**
 * Sounds the browser makes itself. It asks for a tap first; until then, and when somebody switched
 * it off, `state` says so.
 */

import { keep, recall } from "./kept.js";

/** @typedef {[hertz: number, fromS: number, lastsS: number]} Note */

const VOLUME = 0.5;
const ATTACK_S = 0.015;

export class Sound {
  /** @type {AudioContext | null} */
  #context = null;
  #muted = recall("muted") === true;
  #onChange;

  /** @param {() => void} onChange told when `state` may have changed */
  constructor(onChange) {
    this.#onChange = onChange;
    if (!Sound.possible) return;
    for (const tap of ["click", "keydown"]) {
      addEventListener(tap, (event) => this.#tapped(event), { capture: true });
    }
  }

  static get possible() {
    return "AudioContext" in globalThis;
  }

  /** @returns {"locked" | "on" | "off"} */
  get state() {
    if (this.#muted) return "off";
    return this.#context?.state === "running" ? "on" : "locked";
  }

  /** Off if it is on, else on; in answer to a tap. */
  async toggle() {
    this.#muted = this.state === "on";
    keep("muted", this.#muted || null);
    if (!this.#muted) await this.unlock();
    this.#onChange();
  }

  /**
   * Play the notes if that is allowed; resolves when they have ended.
   * @param {Note[]} notes
   */
  async play(notes) {
    if (this.state !== "on" || !this.#context) return;
    const context = this.#context;
    await Promise.all(notes.map((note) => playNote(context, note)));
  }

  /** Any tap will do, but one on the button for it, which has a mind of its own. */
  #tapped({ target }) {
    if (!(target instanceof Element && target.closest("[data-sound]"))) this.unlock();
  }

  /** Ask the browser for sound; it agrees in answer to a tap. */
  async unlock() {
    if (this.#muted || this.#context?.state === "running") return;
    this.#context ??= this.#open();
    try {
      await this.#context.resume();
    } catch {
      return; // the next tap tries again
    }
    this.#onChange();
  }

  #open() {
    const context = new AudioContext();
    context.addEventListener("statechange", () => this.#onChange());
    return context;
  }
}

/** A soft bell: it ends by itself, and nothing of it is kept. */
function playNote(context, [hertz, fromS, lastsS]) {
  const [tone, loudness] = [context.createOscillator(), context.createGain()];
  const start = context.currentTime + fromS;
  tone.type = "sine";
  tone.frequency.value = hertz;
  loudness.gain.setValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(VOLUME, start + ATTACK_S);
  loudness.gain.exponentialRampToValueAtTime(0.001, start + lastsS);
  tone.connect(loudness).connect(context.destination);
  return new Promise((ended) => {
    tone.onended = () => {
      loudness.disconnect();
      ended(undefined);
    };
    tone.start(start);
    tone.stop(start + lastsS);
  });
}
