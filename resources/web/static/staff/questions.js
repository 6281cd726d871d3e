/** What staff are asked before something is done: a reason, a queue, a name, a note. */

import { fillIn } from "../dialog.js";
import { make } from "../elements.js";
import { icon } from "../icons.js";
import { words } from "../words.js";

const REMOVE_REASONS = ["removeLeft", "removeMistake", "removeTwice", "removeElsewhere"];
const PAUSE_REASONS = ["pauseBreak", "pauseLunch", "pausePaperwork", "pauseColleague", "pauseMeeting"];
const REASON_LENGTH = 100;
const NOTE_LENGTH = 200;
const NAME_LENGTH = 200;
const PHONE_LENGTH = 40;

/**
 * @param {any} ticket
 * @returns {Promise<{reason?: string} | null>}
 */
export async function askReasonToRemove(ticket) {
  const values = await fillIn({
    title: words("removeTitle", { number: ticket.number }),
    text: words("removeText"),
    fields: reasonFields(REMOVE_REASONS),
    yes: words("remove"),
    no: words("keepTicket"),
    look: "danger",
    icon: "remove",
  });
  return values && withReason(values);
}

/** @returns {Promise<{reason?: string} | null>} */
export async function askReasonToPause() {
  const values = await fillIn({
    title: words("pauseTitle"),
    fields: reasonFields(PAUSE_REASONS),
    yes: words("pause"),
    no: words("cancel"),
    icon: "pause",
  });
  return values && withReason(values);
}

/**
 * @param {any} ticket
 * @param {import("../api.js").Api} api
 * @returns {Promise<{queue: number, keep_arrival: boolean} | null>}
 */
export async function askWhereTo(ticket, api) {
  const { items } = await api.read("queues");
  const others = items.filter((queue) => queue.id !== ticket.queue);
  const served = ticket.state === "SERVING";
  const values = await fillIn({
    title: words("transferTitle", { number: ticket.number }),
    text: others.length === 0 ? words("noOtherQueue") : words(served ? "transferServing" : "transferWaiting"),
    fields: others.length === 0 ? [] : [arrivalField(), make("div", { class: "dialog-choices" }, ...others.map(queueButton))],
    no: words("cancel"),
  });
  return values && { queue: Number(values.queue), keep_arrival: values.keep_arrival === "on" };
}

/**
 * @param {any} queue
 * @returns {Promise<{name?: string, phone?: string} | null>}
 */
export async function askWhoWalksIn(queue) {
  const values = await fillIn({
    title: words("walkInTitle", { queue: queue.name }),
    fields: [
      field(words("customerName"), { name: "name", maxlength: NAME_LENGTH, autofocus: true }),
      field(words("customerPhone"), { name: "phone", type: "tel", maxlength: PHONE_LENGTH }),
    ],
    yes: words("add"),
    no: words("cancel"),
    icon: "add",
  });
  return values && Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
}

/**
 * @param {any} ticket
 * @returns {Promise<{note: string | null} | null>}
 */
export async function askNote(ticket) {
  const values = await fillIn({
    title: words("noteTitle", { number: ticket.number }),
    text: words("noteText"),
    fields: [field(words("note"), { name: "note", maxlength: NOTE_LENGTH, rows: 3, autofocus: true }, ticket.note ?? "")],
    yes: words("save"),
    no: words("cancel"),
    icon: "check",
  });
  return values && { note: values.note || null };
}

function reasonFields(keys) {
  const usual = keys.map((key) => make("button", {
    class: "button",
    type: "button",
    name: "usual",
    value: words(key),
    text: words(key),
  }));
  return [
    make("div", { class: "dialog-usual", role: "group", "aria-label": words("reason") }, ...usual),
    field(words("otherReason"), { name: "reason", maxlength: REASON_LENGTH }),
  ];
}

function withReason({ usual, reason }) {
  const given = usual ?? reason;
  return given ? { reason: given } : {};
}

function field(label, properties, value = "") {
  const input = make(properties.rows ? "textarea" : "input", { dir: "auto", autocomplete: "off", ...properties });
  /** @type {any} */ (input).value = value;
  return make("label", { class: "field" }, make("span", { text: label }), input);
}

function arrivalField() {
  return make("label", { class: "check" },
    make("input", { type: "checkbox", name: "keep_arrival" }),
    make("span", {},
      make("strong", { text: words("keepArrival") }),
      make("span", { class: "soft", text: words("keepArrivalText") })));
}

function queueButton(queue) {
  return make("button", { class: "button queue-button", type: "button", name: "queue", value: queue.id },
    icon("arrow"),
    make("span", { dir: "auto", text: queue.name }),
    make("span", { class: "chip", text: words("waitingCount", { count: queue.waiting }) }));
}
