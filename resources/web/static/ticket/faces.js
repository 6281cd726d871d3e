/** What the customer's page says in each state: an icon, a headline, and a word more. */

import { asMinutes } from "../clock.js";
import { words } from "../words.js";

/**
 * @typedef {object} Face
 * @property {string} icon
 * @property {string} headline
 * @property {string} [place] where to go, shown largest
 * @property {string} [wait] how long it may take
 * @property {string} text
 */

/** @type {Record<string, (ticket: any) => Face>} */
const FACES = {
  WAITING: (ticket) => ({
    icon: "people",
    headline: aheadWords(ticket.ahead),
    wait: waitWords(ticket.estimate),
    text: ticket.priority_boost > 0 ? words("returnedText") : words("waitingText"),
  }),
  SERVING: (ticket) => ({
    icon: ticket.here ? "check" : "call",
    headline: ticket.here ? words("atCounter") : words("yourTurn"),
    place: ticket.counter === null ? undefined : words("goTo", { label: ticket.counter }),
    text: ticket.here ? "" : words("goNow"),
  }),
  LATE: () => ({ icon: "late", headline: words("late"), text: words("lateText") }),
  MISSED: (ticket) => ({
    icon: "absent",
    headline: words("missed"),
    text: goneText(ticket, words("missedText")),
  }),
  CANCELLED: (ticket) => ({
    icon: "leave",
    headline: words("cancelled"),
    text: goneText(ticket, words("cancelledText")),
  }),
  COMPLETED: () => ({ icon: "check", headline: words("completed"), text: words("completedText") }),
};

/**
 * @param {any} ticket
 * @returns {Face}
 */
export const faceOf = (ticket) => FACES[ticket.state](ticket);

/** @param {number | null} ahead */
function aheadWords(ahead) {
  if (ahead === null) return words("waiting");
  return ahead === 0 ? words("nobodyAhead") : words("ahead", { count: ahead });
}

/** @param {{low_s: number, high_s: number} | null} estimate */
function waitWords(estimate) {
  if (!estimate) return words("waitUnknown");
  const [low, high] = [minutes(estimate.low_s), Math.max(1, minutes(estimate.high_s))];
  if (low >= high) return words("waitAbout", { time: asMinutes(high * 60_000) });
  return words("waitRange", { low, time: asMinutes(high * 60_000) });
}

const minutes = (/** @type {number} */ seconds) => Math.ceil(seconds / 60);

function goneText(ticket, text) {
  return ticket.allowed.includes("rejoin") ? `${text} ${words("mayRejoin")}` : text;
}
