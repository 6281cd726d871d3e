/** Tells staff that the branch could not be backed up; looks while somebody is signed in. */

import { mayAskAgain } from "../api.js";
import { byId } from "../elements.js";
import { say } from "../notice.js";
import { locale, words } from "../words.js";

const LOOK_EVERY_MS = 300_000;

export class BackupWatch {
  #api;
  #timer = 0;
  #told = false;

  /** @param {import("../api.js").Api} api */
  constructor(api) {
    this.#api = api;
  }

  /** Look from now on. */
  start() {
    this.stop();
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
    return this.#look();
  }

  /** Look no more, and say nothing of it. */
  stop() {
    clearInterval(this.#timer);
    this.#show(null);
  }

  async #look() {
    try {
      const { backup } = await this.#api.read("health");
      this.#show(backup && !backup.ok ? inWords(backup) : null);
    } catch (error) {
      // What cannot be read now is read the next time; the page tells of a lost connection itself.
      if (!mayAskAgain(error)) throw error;
    }
  }

  /** On the choice of counters for as long as it is so; at a desk once. */
  #show(text) {
    const sign = byId("backup-failed");
    sign.hidden = text === null;
    sign.textContent = text ?? "";
    if (text !== null && !this.#told && byId("choose").hidden) say(text, "bad");
    this.#told = text !== null;
  }
}

function inWords({ at }) {
  if (at === null) return words("backupNever");
  const day = new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" });
  return words("backupFailed", { when: day.format(new Date(at)) });
}
