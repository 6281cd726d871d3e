/** The words of the board. */

export const T = {
  title: (/** @type {string} */ place) => `${place} · Board`,
  nowServing: "Now serving",
  number: "Number",
  counter: "Counter",
  late: "Called, please come",
  recent: "Last calls",
  nobodyServed: "Nobody is being called just now",
  waiting: (/** @type {number} */ n) => `${n} waiting`,
  closed: "Closed",
  next: "Next",
  moreLate: (/** @type {number} */ n) => `and ${n} more`,
  stale: (/** @type {string} */ time) => `Not connected. This is how it was at ${time}.`,
  noQueues: "There is no queue yet",
  unknownQueue: "There is no such queue here",
};
