/**
 * What may be tapped now: the server's `allowed` events and the counter's own state, as buttons. This
 * is a look-up from what the server says to words and paths; it holds no rule about tickets.
 */

import { askNote, askReasonToRemove, askWhereTo } from "./questions.js";
import { printer } from "./printer.js";
import { words } from "../words.js";

/**
 * @typedef {object} Offer
 * @property {string} event
 * @property {string} text
 * @property {string} icon
 * @property {string} path
 * @property {object} [body]
 * @property {(ticket: any, api: import("../api.js").Api) => Promise<object | null>} [ask] the body,
 *   or null if one thought better of it
 * @property {"main" | "quiet" | "danger"} look
 * @property {"main" | "rest"} row
 */

/** In the order they are shown; `path` below tickets/{id}/. */
const BY_EVENT = [
  { event: "check_in", path: "here", words: "here", icon: "here", row: "main" },
  { event: "complete", path: "complete", words: "complete", icon: "check", row: "main" },
  { event: "call_again", path: "call-again", words: "callAgain", icon: "again", row: "rest" },
  { event: "time_out", path: "no-show", words: "noShow", icon: "absent", row: "rest" },
  { event: "rejoin", path: "rejoin", words: "rejoin", icon: "back", row: "rest" },
  { event: "transfer", path: "transfer", words: "transfer", icon: "transfer", row: "rest", ask: askWhereTo },
  { event: "cancel", path: "remove", words: "remove", icon: "remove", row: "rest", ask: askReasonToRemove },
];

/** A transfer ends the ticket here by this event, so it is offered where this one is. */
const TRANSFER_ENDS_BY = { SERVING: "complete", WAITING: "cancel" };

/**
 * The buttons for a ticket. "Here" is said once; then the ticket shows it.
 * @param {any} ticket
 * @returns {Offer[]}
 */
export function ticketOffers(ticket) {
  const likely = ticket.here ? "complete" : "check_in";
  return BY_EVENT
    .filter(({ event }) => mayHappen(event, ticket))
    .map(({ words: key, ...one }) => ({
      ...one,
      text: words(key),
      path: `tickets/${ticket.id}/${one.path}`,
      look: one.event === likely ? "main" : "quiet",
    }));
}

function mayHappen(event, { allowed, here, state }) {
  if (event === "check_in" && here) return false;
  return allowed.includes(event === "transfer" ? TRANSFER_ENDS_BY[state] : event);
}

/**
 * The same, the note, and paper where there is a printer.
 * @param {any} ticket
 * @returns {Offer[]}
 */
export const rowOffers = (ticket) =>
  [...ticketOffers(ticket), noteOffer(ticket), ...(printer.there ? [printOffer(ticket)] : [])];

function printOffer(ticket) {
  const path = `tickets/${ticket.id}/print`;
  return { event: "print", text: words("printTicket"), icon: "print", path, look: "quiet", row: "rest" };
}

/**
 * @param {any} ticket
 * @returns {Offer}
 */
export function noteOffer(ticket) {
  const path = `tickets/${ticket.id}/note`;
  return { event: "note", text: words("note"), icon: "note", path, ask: askNote, look: "quiet", row: "rest" };
}

/**
 * The buttons of a counter that serves somebody: those of the ticket, and completing and calling in
 * one, which then is the likely one.
 * @param {{queue: any, counter: any, waiting: any[]}} desk
 * @returns {Offer[]}
 */
export function servingOffers({ queue, counter, waiting }) {
  const offers = ticketOffers(counter.ticket);
  const callsMore = queue.calling === "on_demand" && counter.state === "open" && waiting.length > 0;
  if (!callsMore || offers.every((one) => one.event !== "complete" || one.look !== "main")) return offers;
  const others = offers.map((one) => ({ ...one, look: /** @type {const} */ ("quiet"), row: /** @type {const} */ ("rest") }));
  const path = `tickets/${counter.ticket.id}/complete`;
  const both = { event: "complete_and_call", text: words("completeAndCall"), icon: "call", path };
  return [{ ...both, look: "main", row: "main" }, ...others];
}

/**
 * The buttons of a free counter.
 * @param {any} queue
 * @param {any} counter
 * @returns {Offer[]}
 */
export function counterOffers(queue, counter) {
  if (counter.state !== "open") return [openOffer(counter)];
  return queue.calling === "on_demand" ? [callOffer(queue, counter)] : [];
}

/**
 * @param {any} queue
 * @param {any} counter
 * @returns {Offer}
 */
export function callOffer(queue, counter) {
  return {
    event: "call",
    text: words("callNext"),
    icon: "call",
    path: `queues/${queue.id}/call-next`,
    body: { counter: counter.id },
    look: "main",
    row: "main",
  };
}

function openOffer(counter) {
  const path = `counters/${counter.id}/open`;
  return { event: "open", text: words("open"), icon: "open", path, look: "main", row: "main" };
}
