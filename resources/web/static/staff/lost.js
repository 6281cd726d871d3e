/** Explains a lost race: where the customer is now whom somebody else was faster to take. */

import { words } from "../words.js";

/**
 * What became of a ticket since it was shown, in words; null if it is as it was.
 * @param {import("../api.js").Api} api
 * @param {any} shown the ticket as it was shown
 * @returns {Promise<string | null>}
 */
export async function whatBecameOf(api, shown) {
  const now = await api.read(`tickets/${shown.id}`);
  if (now.state === shown.state && now.counter === shown.counter) return null;
  const last = await lastChange(api, shown.id);
  const name = last.requested_by ?? last.actor_name;
  return now.state === "SERVING" ? whereServed(now, name) : howEnded(now, name);
}

/**
 * @param {any} ticket whom this counter serves, or null
 * @returns {string}
 */
export const whomOneHas = (ticket) =>
  ticket ? words("youHave", { number: ticket.number }) : words("youHaveNobody");

function whereServed({ number, counter }, name) {
  if (name === null) return words("lostCalledBySystem", { number, counter });
  return words("lostCalled", { number, counter, name });
}

function howEnded(ticket, name) {
  const { number } = ticket;
  const state = words(`state.${ticket.state}`);
  if (name === null) return words("lostMovedByItself", { number, state });
  return words("lostMoved", { number, state, name });
}

/** The history comes oldest first, in pages. */
async function lastChange(api, id) {
  let page = await api.read(`tickets/${id}/history`);
  while (page.next) page = await api.read(`tickets/${id}/history?cursor=${encodeURIComponent(page.next)}`);
  return page.items.at(-1);
}
