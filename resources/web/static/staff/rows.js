/** The rows of the two lists: who is next, and who is late. */

import { make } from "../elements.js";
import { icon } from "../icons.js";
import { ticketOffers } from "./offers.js";
import { words } from "../words.js";

/**
 * @param {any} ticket waiting
 * @param {(button: HTMLElement, offer: any, ticket: any) => void} onTap
 */
export function waitingRow(ticket, onTap) {
  const returned = ticket.priority_boost > 0 &&
    make("span", { class: "chip chip-good" }, icon("back"), make("span", { text: words("returned") }));
  return make("li", { class: "row" },
    make("span", { class: "number row-number", text: ticket.number }),
    make("span", { class: "row-words" },
      ticket.name ? make("span", { class: "row-name", dir: "auto", text: ticket.name }) : null,
      returned || null,
      make("span", { class: "soft row-time" },
        make("span", { class: "spoken", text: `${words("waits")} ` }),
        make("bdi", { data: { waited: ticket.joined_at } }))),
    make("span", { class: "row-buttons" }, ...rowButtons(ticket, onTap)));
}

/**
 * @param {any} ticket late
 * @param {(button: HTMLElement, offer: any, ticket: any) => void} onTap
 */
export function lateRow(ticket, onTap) {
  return make("li", { class: "row" },
    make("span", { class: "number row-number", text: ticket.number }),
    make("span", { class: "row-words" },
      ticket.name ? make("span", { class: "row-name", dir: "auto", text: ticket.name }) : null,
      make("span", { class: "chip chip-warn" },
        icon("late"),
        make("span", { class: "clock", data: { until: ticket.expires_at } }),
        make("span", { class: "chip-word", text: words("graceLeft") }))),
    make("span", { class: "row-buttons" }, ...rowButtons(ticket, onTap)));
}

function rowButtons(ticket, onTap) {
  return ticketOffers(ticket).map((offer) => {
    const button = offer.event === "cancel" ? smallButton(offer, ticket) : wordButton(offer);
    button.addEventListener("click", () => onTap(button, offer, ticket));
    return button;
  });
}

function wordButton(offer) {
  return make("button", { class: "button", type: "button", data: { event: offer.event } },
    icon(offer.icon), make("span", { text: offer.text }));
}

function smallButton(offer, ticket) {
  const label = `${words("remove")} ${ticket.number}`;
  const properties = { class: "icon-button", type: "button", "aria-label": label, title: label };
  return make("button", { ...properties, data: { event: offer.event } }, icon(offer.icon));
}
