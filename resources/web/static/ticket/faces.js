/** What the customer's page says in each state: an icon, a headline, and a word more. */

import { T } from "./texts.js";

/**
 * @typedef {object} Face
 * @property {string} icon
 * @property {string} headline
 * @property {string} [place] where to go, shown largest
 * @property {string} text
 */

/** @type {Record<string, (ticket: any) => Face>} */
const FACES = {
  WAITING: (ticket) => ({
    icon: "people",
    headline: aheadWords(ticket.ahead),
    text: ticket.priority_boost > 0 ? T.returnedText : T.waitingText,
  }),
  SERVING: (ticket) => ({
    icon: ticket.here ? "check" : "call",
    headline: ticket.here ? T.atCounter : T.yourTurn,
    place: ticket.counter === null ? undefined : T.goTo(ticket.counter),
    text: ticket.here ? "" : T.goNow,
  }),
  LATE: () => ({ icon: "late", headline: T.late, text: T.lateText }),
  MISSED: (ticket) => ({ icon: "absent", headline: T.missed, text: goneText(ticket, T.missedText) }),
  CANCELLED: (ticket) => ({
    icon: "leave",
    headline: T.cancelled,
    text: goneText(ticket, T.cancelledText),
  }),
  COMPLETED: () => ({ icon: "check", headline: T.completed, text: T.completedText }),
};

/**
 * @param {any} ticket
 * @returns {Face}
 */
export const faceOf = (ticket) => FACES[ticket.state](ticket);

/** @param {number | null} ahead */
function aheadWords(ahead) {
  if (ahead === null) return T.waiting;
  if (ahead === 0) return T.nobodyAhead;
  return ahead === 1 ? T.oneAhead : T.ahead(ahead);
}

function goneText(ticket, text) {
  return ticket.allowed.includes("rejoin") ? `${text} ${T.mayRejoin}` : text;
}
