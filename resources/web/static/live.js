/**
 * What the server tells by itself: boards, transitions, heartbeats. Everything heard is a hint; after
 * a gap, a silence or a reconnect the boards are read again, and `age` admits how old they are.
 */

import { Api, Refused, mayAskAgain, pauseAfter } from "./api.js";
import { clock } from "./clock.js";

const SILENCE_MS = 12_000;
const STALE_MS = 8_000;
const WATCH_MS = 1_000;
const READ_WITHOUT_SOCKET_MS = 4_000;
const BAD_TOKEN = 4401;

/**
 * @typedef {object} Listener
 * @property {(boards: Map<number, object>) => void} [onBoards] something on the boards changed
 * @property {(message: object) => void} [onTransition]
 * @property {(printer: object | null) => void} [onPrinter] how the printer is; staff alone hear it
 * @property {() => void} [onDenied] the server no longer knows who this is
 * @property {() => void} [onQueueGone] a queue that was followed is no more
 * @property {() => void} [onNewQueue] there is a queue that is not followed
 */

export class Live {
  /** @type {Map<number, any>} */
  boards = new Map();
  #api = new Api();
  #listener;
  #queues = [];
  #ticket;
  #device;
  #socket = null;
  #heard = null;
  #tries = 0;
  #reconnecting = 0;
  #watching = 0;
  #reading = false;
  #readAt = -Infinity;

  /**
   * @param {Listener} listener
   * @param {string} [ticket] a ticket's secret, to hear of its transitions
   * @param {"board"} [device] what this is, where an owner would miss it
   */
  constructor(listener, ticket, device) {
    this.#listener = listener;
    this.#ticket = ticket;
    this.#device = device;
  }

  /** How long ago the server was last heard, in milliseconds; null: never. */
  get age() {
    return this.#heard === null ? null : performance.now() - this.#heard;
  }

  /** Whether what is shown may be out of date. */
  get stale() {
    return this.age === null || this.age > STALE_MS;
  }

  /**
   * Follow these queues, and no others, from now on.
   * @param {number[]} queues
   */
  follow(queues) {
    const same = queues.length === this.#queues.length && queues.every((q) => this.#queues.includes(q));
    if (same && this.#watching) return;
    this.#queues = [...queues];
    this.boards = new Map([...this.boards].filter(([queue]) => queues.includes(queue)));
    this.#watch();
    this.#reconnect();
  }

  /** Hear nothing more. */
  stop() {
    clearInterval(this.#watching);
    this.#watching = 0;
    removeEventListener("online", this.#wake);
    document.removeEventListener("visibilitychange", this.#wake);
    this.#drop();
    this.#queues = [];
    this.boards = new Map();
    this.#heard = null;
  }

  #wake = () => {
    if (document.visibilityState === "visible" && this.stale) this.#reconnect();
  };

  #watch() {
    if (this.#watching) return;
    this.#watching = setInterval(() => this.#look(), WATCH_MS);
    addEventListener("online", this.#wake);
    document.addEventListener("visibilitychange", this.#wake);
  }

  #look() {
    const open = this.#socket?.readyState === WebSocket.OPEN;
    if (open && this.age !== null && this.age > SILENCE_MS) this.#reconnect();
    const since = performance.now() - Math.max(this.#readAt, this.#heard ?? -Infinity);
    if (!open && since > READ_WITHOUT_SOCKET_MS) this.#read(this.#queues);
  }

  #drop() {
    clearTimeout(this.#reconnecting);
    const old = this.#socket;
    this.#socket = null;
    old?.close();
  }

  #reconnect() {
    this.#drop();
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/api/v1/ws`);
    this.#socket = socket;
    socket.onopen = () => socket.send(JSON.stringify(this.#hello()));
    socket.onmessage = (message) => socket === this.#socket && this.#hear(JSON.parse(message.data));
    socket.onclose = (closing) => socket === this.#socket && this.#closed(closing.code);
  }

  #hello() {
    const ticket = this.#ticket ? { ticket: this.#ticket } : {};
    return { type: "hello", ...ticket, queues: this.#queues, device: this.#device };
  }

  #closed(code) {
    this.#socket = null;
    if (code === BAD_TOKEN) this.#listener.onDenied?.();
    this.#tries += 1;
    this.#reconnecting = setTimeout(() => this.#reconnect(), pauseAfter(this.#tries));
  }

  #hear(message) {
    this.#heard = performance.now();
    this.#tries = 0;
    if (message.type === "snapshot") this.#takeAll(message.boards);
    if (message.type === "snapshot" || message.type === "printer") this.#listener.onPrinter?.(message.printer);
    if (message.type === "board") this.#takeNewer(message.board);
    if (message.type === "transition") this.#listener.onTransition?.(message);
    if (message.type === "heartbeat") this.#compare(message);
  }

  #takeAll(boards) {
    for (const board of boards) this.#keep(board);
    this.#listener.onBoards?.(this.boards);
  }

  #takeNewer(board) {
    const known = this.boards.get(board.queue);
    if (!this.#queues.includes(board.queue) || (known && board.revision < known.revision)) return;
    // A board is whole: one that skips revisions holds all that happened in between.
    this.#keep(board);
    this.#listener.onBoards?.(this.boards);
  }

  #keep(board) {
    clock.hear(board.now);
    this.boards.set(board.queue, board);
  }

  #compare({ revisions, now }) {
    clock.hear(now);
    if (this.#queues.some((queue) => !(queue in revisions))) this.#listener.onQueueGone?.();
    const behind = this.#queues.filter((queue) =>
      (revisions[queue] ?? 0) > (this.boards.get(queue)?.revision ?? -1));
    if (behind.length > 0) this.#read(behind);
    const others = Object.keys(revisions).filter((queue) => !this.#queues.includes(Number(queue)));
    if (others.length > 0) this.#listener.onNewQueue?.();
  }

  /** Read the boards over HTTP, one reading at a time. */
  async #read(queues) {
    if (this.#reading) return;
    this.#reading = true;
    try {
      const boards = await Promise.all(queues.map((q) => this.#api.read(`queues/${q}/board`)));
      this.#heard = performance.now();
      this.#takeAll(boards.filter((board) => this.#queues.includes(board.queue)));
    } catch (error) {
      this.#notRead(error);
    } finally {
      this.#reading = false;
      this.#readAt = performance.now();
    }
  }

  /** That nothing was read is what `age` tells; a queue that is gone is the page's to notice. */
  #notRead(error) {
    if (mayAskAgain(error)) return;
    if (!(error instanceof Refused)) throw error;
    if (error.problem.status === 404) this.#listener.onQueueGone?.();
  }
}
