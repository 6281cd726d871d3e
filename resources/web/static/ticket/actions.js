/** What the customer may do now, as buttons: what the server allows, and nothing else. */

import { Refused } from "../api.js";
import { confirmed } from "../dialog.js";
import { byId, make } from "../elements.js";
import { icon } from "../icons.js";
import { hush, say } from "../notice.js";
import { refusalWords, words } from "../words.js";

let busy = false;

/**
 * @param {any} ticket
 * @param {import("../api.js").Api} api
 * @param {() => Promise<void>} reread
 */
export function showActions(ticket, api, reread) {
  const root = byId("actions");
  const shown = JSON.stringify([ticket.id, ticket.state, ticket.allowed]);
  if (root.dataset.shown === shown) return;
  root.dataset.shown = shown;
  const hadFocus = root.contains(document.activeElement);
  root.replaceChildren(...offers(ticket).map((offer) => actionButton(offer, ticket, api, reread)));
  if (hadFocus) root.querySelector("button")?.focus();
}

function offers({ state, allowed }) {
  const late = state === "LATE";
  const rejoin = { event: "rejoin", path: "rejoin", icon: "back", look: "main",
    text: late ? words("rejoinLate") : words("rejoin"), body: late ? { from: "LATE" } : {},
    done: late ? words("rejoinedInPlace") : words("rejoinedAtEnd") };
  const leave = { event: "cancel", path: "leave", icon: "leave", look: "quiet", text: words("leave"), body: {} };
  return [rejoin, leave].filter(({ event }) => allowed.includes(event));
}

function actionButton(offer, ticket, api, reread) {
  const button = make("button", {
    class: `button button-${offer.look} pass-action`,
    type: "button",
    data: { event: offer.event },
    on: { click: () => carryOut(button, offer, ticket, api, reread) },
  }, icon(offer.icon), make("span", { text: offer.text }));
  return button;
}

async function carryOut(button, offer, ticket, api, reread) {
  if (busy || (offer.event === "cancel" && !(await sureToLeave()))) return;
  mark(button, true);
  try {
    await api.change(`tickets/${ticket.id}/${offer.path}`, offer.body, () => say(words("notSent"), "bad"));
    hush();
    if (offer.done) say(offer.done, "good");
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    say(refusalWords(error.problem), "bad");
  } finally {
    mark(button, false);
  }
  await reread();
}

function sureToLeave() {
  return confirmed({ title: words("leaveTitle"), text: words("leaveText"), yes: words("leaveYes"),
    no: words("leaveNo"), icon: "leave" });
}

function mark(button, underWay) {
  busy = underWay;
  button.setAttribute("aria-busy", String(underWay));
}
