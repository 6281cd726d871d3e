/** The middle of the desk: whom this counter serves, and the buttons that go with it. */

import { byId, make, setText } from "../elements.js";
import { icon } from "../icons.js";
import { tellWidth } from "../number.js";
import { counterOffers, noteOffer, servingOffers } from "./offers.js";
import { words } from "../words.js";

/** For this long new buttons take no tap, so that a double tap hits only the old ones. */
const SETTLE_MS = 450;

let settling = 0;

/**
 * @param {{queue: any, counter: any, waiting: any[]}} desk
 * @param {(button: HTMLElement, offer: any, ticket: any) => void} onTap
 * @param {(ticket: any) => void} onWhy
 */
export function showServing(desk, onTap, onWhy) {
  const { counter } = desk;
  setText(byId("serving-title"), heading(counter));
  const shown = JSON.stringify([counter, desk.queue.calling, desk.waiting.length > 0]);
  const middle = byId("serving");
  if (middle.dataset.shown === shown) return;
  middle.dataset.shown = shown;
  middle.replaceChildren(...(counter.ticket ? ticketFacts(counter.ticket, onTap, onWhy) : freeFacts(desk)));
  announce(counter.ticket);
  showButtons(desk, onTap);
}

function heading(counter) {
  if (counter.ticket) return words("nowServing");
  return { open: words("counterFree"), paused: words("paused"), closed: words("closed") }[counter.state];
}

function ticketFacts(ticket, onTap, onWhy) {
  const [what, since] = ticket.here ? ["served", ticket.served_at] : ["called", ticket.called_at];
  return [
    tellWidth(make("p", { class: "number serving-number", text: ticket.number }), ticket.number),
    ticket.name ? make("p", { class: "serving-name", dir: "auto", text: ticket.name }) : null,
    make("p", { class: `serving-time ${ticket.here ? "serving-here" : ""}` },
      icon(ticket.here ? "check" : "call"),
      make("span", { text: words(what) }),
      make("span", { class: "clock", data: { since } })),
    make("p", { class: "serving-links" },
      linkButton("why", "why", words("why"), () => onWhy(ticket)),
      linkButton("note", "note", ticket.note ?? words("note"),
        (button) => onTap(button, noteOffer(ticket), ticket))),
  ].filter((one) => one !== null);
}

function linkButton(event, name, text, onClick) {
  const button = make("button", {
    class: "button button-link",
    type: "button",
    data: { event },
    on: { click: () => onClick(button) },
  }, icon(name), make("span", { dir: "auto", text }));
  return button;
}

function freeFacts({ queue, counter, waiting }) {
  return [
    make("span", { class: "serving-free" }, icon(counter.state === "open" ? "counter" : "pause")),
    make("p", { class: "serving-text", text: freeText(queue, counter, waiting) }),
  ];
}

function freeText(queue, counter, waiting) {
  if (counter.reason) return words("pausedFor", { reason: counter.reason });
  if (counter.state !== "open") return words("pausedText");
  if (queue.calling !== "on_demand") return words("automaticText");
  return waiting.length > 0 ? words("freeText") : words("nobodyWaits");
}

function announce(ticket) {
  setText(byId("spoken"), ticket ? words("saidCalled", { number: ticket.number }) : "");
}

function showButtons(desk, onTap) {
  const { queue, counter } = desk;
  const offers = counter.ticket ? servingOffers(desk) : counterOffers(queue, counter);
  const actions = byId("actions");
  const shown = JSON.stringify([offers, counter.ticket?.here]);
  if (actions.dataset.shown === shown) return;
  actions.dataset.shown = shown;
  const hadFocus = actions.contains(document.activeElement);
  const button = (/** @type {any} */ offer) => actionButton(offer, counter.ticket, onTap);
  actions.replaceChildren(
    row("actions-main", offers.filter((one) => one.row === "main").map(button)),
    row("actions-rest", offers.filter((one) => one.row === "rest").map(button)),
  );
  settle(actions, hadFocus);
}

function row(name, children) {
  return make("div", { class: name, hidden: children.length === 0 }, ...children);
}

function actionButton(offer, ticket, onTap) {
  const button = make("button", {
    class: `button button-${offer.look} action`,
    type: "button",
    disabled: true,
    data: { event: offer.event },
    on: { click: () => onTap(button, offer, ticket) },
  }, icon(offer.icon), make("span", { text: offer.text }));
  return button;
}

function settle(actions, focus) {
  actions.setAttribute("data-settling", "");
  clearTimeout(settling);
  settling = setTimeout(() => {
    actions.removeAttribute("data-settling");
    for (const button of actions.querySelectorAll("button")) button.disabled = false;
    if (focus) actions.querySelector(".button-main")?.focus();
  }, SETTLE_MS);
}
