/**
 * The wish for a ticket: one key from the tap until the answer, kept through a reload, so that a tap
 * made twice, or answered after the page was gone, is one ticket.
 */

import { Api, Refused, newKey } from "../api.js";
import { keep, recall } from "../kept.js";
import { dropTicket, heldTickets } from "../tickets.js";

const GIVEN_UP_MS = 10 * 60_000;
const NO_LONGER_KNOWN = 401;

/**
 * @typedef {object} Wish
 * @property {string} key
 * @property {object} body
 * @property {string | null} secret of a ticket this phone holds, by which the branch knows it again
 * @property {number} at
 */

/**
 * The wish that was sent from here and not answered, or null.
 * @param {number} queue
 * @returns {Wish | null}
 */
export function unanswered(queue) {
  const wish = recall(nameOf(queue));
  return wish && Math.abs(Date.now() - wish.at) < GIVEN_UP_MS ? wish : null;
}

/**
 * @param {number} queue
 * @param {object} body
 * @returns {Wish}
 */
export function newWish(queue, body) {
  const held = heldTickets();
  const known = held.find((ticket) => ticket.queue === queue) ?? held[0];
  return { key: newKey(), body, secret: known?.secret ?? null, at: Date.now() };
}

/**
 * Send the wish until it is answered. Throws Refused.
 * @param {number} queue
 * @param {Wish} wish
 * @param {() => void} onRepeat
 */
export async function send(queue, wish, onRepeat) {
  keep(nameOf(queue), wish);
  const api = new Api(wish.secret ? { ticket: wish.secret } : {});
  try {
    const answer = await api.change(`queues/${queue}/join`, wish.body, onRepeat, wish.key);
    keep(nameOf(queue), null);
    return answer;
  } catch (error) {
    keep(nameOf(queue), null);
    if (!isForgotten(error, wish)) throw error;
    dropTicket(wish.secret ?? "");
    return send(queue, newWish(queue, wish.body), onRepeat);
  }
}

/** Whether the branch knows the ticket no longer by which this phone made itself known. */
const isForgotten = (error, wish) =>
  error instanceof Refused && error.problem.status === NO_LONGER_KNOWN && wish.secret !== null;

const nameOf = (queue) => `join.${queue}`;
