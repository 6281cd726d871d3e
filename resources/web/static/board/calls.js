/** Finds out which calls a board shows that were not yet announced. */

const FRESH_MS = 90_000;

/**
 * @typedef {object} Call
 * @property {string} number
 * @property {string} counter
 * @property {string} since
 * @property {string | null} language
 */

export class CallWatch {
  /** @type {Map<number, number>} per queue the time of the newest call that was seen */
  #seen = new Map();

  /**
   * The calls since the last time, the oldest first. What the first look finds was announced by
   * those who were there; what is old, or is at the counter already, is no news.
   * @param {any[]} boards
   * @param {number | null} now the server's time
   * @returns {Call[]}
   */
  newOnes(boards, now) {
    const found = boards.flatMap((board) => this.#newOf(board, now));
    const shown = new Set(boards.map((board) => board.queue));
    for (const queue of this.#seen.keys()) if (!shown.has(queue)) this.#seen.delete(queue);
    return found.sort((a, b) => a.at - b.at);
  }

  #newOf(board, now) {
    const calls = board.serving.map((one) => ({ ...one, at: Date.parse(one.since) }));
    const before = this.#seen.get(board.queue);
    const past = board.recent.map((one) => Date.parse(one.at));
    this.#seen.set(board.queue, Math.max(before ?? 0, ...past, ...calls.map((one) => one.at)));
    if (before === undefined) return [];
    return calls.filter(({ at, here }) => at > before && !here && (now ?? at) - at < FRESH_MS);
  }
}
