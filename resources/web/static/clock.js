/**
 * The server's time on this screen. The browser's own clock is never believed: only how long ago
 * (performance.now) the server last said what time it is.
 */

import { locale } from "./words.js";

const JUMP_MS = 2_000;
const TICK_MS = 250;

class ServerClock {
  /** @type {number | null} */
  #offset = null;

  /**
   * Take note of a `now` the server sent. A message that was long under way would set the clock
   * back, so the latest plausible time wins.
   * @param {string} iso
   */
  hear(iso) {
    const offset = Date.parse(iso) - performance.now();
    const known = this.#offset;
    if (known === null || offset > known || known - offset > JUMP_MS) this.#offset = offset;
  }

  /** Milliseconds since 1970 by the server's clock, or null before it was ever heard. */
  now() {
    return this.#offset === null ? null : this.#offset + performance.now();
  }
}

export const clock = new ServerClock();

/**
 * "m:ss" or "h:mm:ss".
 * @param {number} milliseconds
 */
export function asClock(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/**
 * A length of time in words of the page's language: "4 min", "1 hr 5 min".
 * @param {number} milliseconds
 */
export function asMinutes(milliseconds) {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return unit(minutes, "minute");
  return `${unit(hours, "hour")} ${unit(minutes % 60, "minute")}`;
}

function unit(amount, name) {
  return new Intl.NumberFormat(locale(), { style: "unit", unit: name }).format(amount);
}

/**
 * The time of day, in the branch's time zone.
 * @param {number} at milliseconds since 1970
 * @param {string} [timeZone]
 * @param {boolean} [seconds]
 */
export function asTimeOfDay(at, timeZone, seconds = false) {
  return new Intl.DateTimeFormat(locale(), {
    hour: "2-digit",
    minute: "2-digit",
    second: seconds ? "2-digit" : undefined,
    hourCycle: "h23",
    timeZone,
  }).format(at);
}

/** @param {string} iso */
export const elapsed = (iso) => (clock.now() ?? Date.parse(iso)) - Date.parse(iso);

/** @param {string} iso */
export const remaining = (iso) => Math.max(0, -elapsed(iso));

/**
 * Run every clock below `root` from now on: elements with data-since count up, with data-until
 * down, and data-waited show minutes. Calls `also` at every beat.
 * @param {ParentNode} root
 * @param {() => void} [also]
 */
export function runClocks(root, also = () => {}) {
  const beat = () => {
    showTimes(root);
    also();
  };
  beat();
  setInterval(beat, TICK_MS);
}

/** @param {ParentNode} root */
export function showTimes(root) {
  for (const one of root.querySelectorAll("[data-since], [data-until], [data-waited]")) {
    const text = timeText(one.dataset);
    if (one.textContent !== text) one.textContent = text;
  }
}

function timeText({ since, until, waited }) {
  if (since) return asClock(elapsed(since));
  if (until) return asClock(roundedUp(remaining(until)));
  return waited ? asMinutes(elapsed(waited)) : "";
}

/** A countdown reads 0:00 only when it is over. */
const roundedUp = (/** @type {number} */ milliseconds) => Math.ceil(milliseconds / 1000) * 1000;
