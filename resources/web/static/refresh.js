/** Reads something again whenever asked, one reading at a time, until it succeeds. */

import { mayAskAgain, pauseAfter } from "./api.js";

export class Refresh {
  #read;
  #running = null;
  #again = false;
  #stopped = false;

  /** @param {() => Promise<void>} read repeated where no lasting answer came */
  constructor(read) {
    this.#read = read;
  }

  /** Read; what is asked during a reading leads to one more. Resolves after the last. */
  ask() {
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Read no more. */
  stop() {
    this.#stopped = true;
  }

  async #run() {
    let tries = 0;
    while (this.#again && !this.#stopped) {
      this.#again = false;
      tries = (await this.#once()) ? 0 : tries + 1;
      if (tries > 0) await new Promise((wake) => setTimeout(wake, pauseAfter(tries)));
    }
  }

  async #once() {
    try {
      await this.#read();
      return true;
    } catch (error) {
      if (!mayAskAgain(error)) throw error;
      this.#again = true;
      return false;
    }
  }
}
