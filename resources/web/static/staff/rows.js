/** The rows of the two lists: who is next, and who is late. */

import { choose } from "../dialog.js";
import { make } from "../elements.js";
import { icon } from "../icons.js";
import { rowOffers } from "./offers.js";
import { words } from "../words.js";

/** @typedef {(button: HTMLElement, offer: any, ticket: any) => void} OnTap */

/**
 * @param {any} ticket waiting
 * @param {OnTap} onTap
 */
export function waitingRow(ticket, onTap) {
  const returned = ticket.priority_boost > 0 &&
    make("span", { class: "chip chip-good" }, icon("back"), make("span", { text: words("returned") }));
  const waited = make("span", { class: "soft row-time" },
    make("span", { class: "spoken", text: `${words("waits")} ` }),
    make("bdi", { data: { waited: ticket.joined_at } }));
  return row(ticket, [returned || null, waited], [moreButton(ticket, rowOffers(ticket), onTap)]);
}

/**
 * @param {any} ticket late
 * @param {OnTap} onTap
 */
export function lateRow(ticket, onTap) {
  const clock = make("span", { class: "chip chip-warn" },
    icon("late"),
    make("span", { class: "clock", data: { until: ticket.expires_at } }),
    make("span", { class: "chip-word", text: words("graceLeft") }));
  const offers = rowOffers(ticket);
  const back = offers.filter((one) => one.event === "rejoin").map((one) => wordButton(one, ticket, onTap));
  const others = offers.filter((one) => one.event !== "rejoin");
  return row(ticket, [clock], [...back, moreButton(ticket, others, onTap)]);
}

function row(ticket, facts, buttons) {
  return make("li", { class: "row" },
    make("span", { class: "number row-number", text: ticket.number }),
    make("span", { class: "row-words" },
      ticket.name ? make("span", { class: "row-name", dir: "auto", text: ticket.name }) : null,
      ...facts,
      ticket.note ? rowNote(ticket.note) : null),
    make("span", { class: "row-buttons" }, ...buttons));
}

function rowNote(note) {
  return make("span", { class: "row-note soft", title: note },
    icon("note"), make("span", { dir: "auto", text: note }));
}

function wordButton(offer, ticket, onTap) {
  const button = make("button", {
    class: "button",
    type: "button",
    data: { event: offer.event },
    on: { click: () => onTap(button, offer, ticket) },
  }, icon(offer.icon), make("span", { text: offer.text }));
  return button;
}

function moreButton(ticket, offers, onTap) {
  const label = words("moreFor", { number: ticket.number });
  const button = make("button", {
    class: "icon-button",
    type: "button",
    "aria-label": label,
    title: label,
    on: { click: ask },
  }, icon("more"));
  return button;

  async function ask() {
    const choices = offers.map(({ event, text, icon: name }) => ({ value: event, text, icon: name }));
    const stop = { value: "", text: words("cancel"), first: true };
    const event = await choose({ title: ticket.number, choices: [...choices, stop] });
    const chosen = offers.find((one) => one.event === event);
    if (chosen) onTap(button, chosen, ticket);
  }
}
