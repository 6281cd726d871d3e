/**
 * What may be tapped now: the server's `allowed` events and the counter's own state, as buttons. This
 * is a look-up from what the server says to words and paths; it holds no rule about tickets.
 */

import { words } from "../words.js";

/**
 * @typedef {object} Offer
 * @property {string} event
 * @property {string} text
 * @property {string} icon
 * @property {string} path
 * @property {object} [body]
 * @property {"main" | "quiet" | "danger"} look
 * @property {boolean} [confirm]
 */

/** In the order they are shown; `path` below tickets/{id}/. */
const BY_EVENT = [
  { event: "check_in", path: "here", words: "here", icon: "here", row: "main" },
  { event: "complete", path: "complete", words: "complete", icon: "check", row: "main" },
  { event: "call_again", path: "call-again", words: "callAgain", icon: "again", row: "rest" },
  { event: "time_out", path: "no-show", words: "noShow", icon: "absent", row: "rest" },
  { event: "rejoin", path: "rejoin", words: "rejoin", icon: "back", row: "rest" },
  { event: "cancel", path: "remove", words: "remove", icon: "remove", row: "rest", confirm: true },
];

/**
 * The buttons for a ticket. "Here" is said once; then the ticket shows it.
 * @param {any} ticket
 * @returns {Offer[]}
 */
export function ticketOffers(ticket) {
  const likely = ticket.here ? "complete" : "check_in";
  return BY_EVENT
    .filter(({ event }) => ticket.allowed.includes(event) && !(event === "check_in" && ticket.here))
    .map((one) => ({
      ...one,
      text: words(one.words),
      path: `tickets/${ticket.id}/${one.path}`,
      look: one.event === likely ? "main" : "quiet",
    }));
}

/**
 * The buttons of a free counter.
 * @param {any} queue
 * @param {any} counter
 * @returns {Offer[]}
 */
export function counterOffers(queue, counter) {
  if (counter.state !== "open") return [openOffer(counter)];
  if (queue.calling !== "on_demand") return [];
  return [{
    event: "call",
    text: words("callNext"),
    icon: "call",
    path: `queues/${queue.id}/call-next`,
    body: { counter: counter.id },
    look: "main",
    row: "main",
  }];
}

function openOffer(counter) {
  const path = `counters/${counter.id}/open`;
  return { event: "open", text: words("open"), icon: "open", path, look: "main", row: "main" };
}
