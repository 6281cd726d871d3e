/** The tickets this phone holds: their secrets, kept in the browser and sent nowhere but home. */

import { keep, recall } from "./kept.js";

const MOST = 8;

/**
 * @typedef {object} Held
 * @property {string} secret
 * @property {number} queue
 * @property {string} number
 */

/** @returns {Held[]} the newest first */
export function heldTickets() {
  const kept = recall("tickets");
  return Array.isArray(kept) ? kept.filter((one) => typeof one?.secret === "string") : [];
}

/**
 * @param {string} secret
 * @param {{queue: number, number: string}} ticket
 */
export function holdTicket(secret, { queue, number }) {
  keep("tickets", [{ secret, queue, number }, ...others(secret)].slice(0, MOST));
}

/** @param {string} secret */
export function dropTicket(secret) {
  const left = others(secret);
  keep("tickets", left.length > 0 ? left : null);
}

const others = (secret) => heldTickets().filter((one) => one.secret !== secret);
