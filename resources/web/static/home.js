/** The first page: a ticket, the ticket one has, the board, or the desk. */

import { Api, Refused, Unreachable } from "./api.js";
import { byId, make, setText } from "./elements.js";
import { fillIcons, icon } from "./icons.js";
import { fillLanguages } from "./language.js";
import { dropTicket, heldTickets } from "./tickets.js";
import { fillWords, loadWords, words } from "./words.js";

async function start() {
  await loadWords("home");
  fillWords(document);
  fillIcons(document);
  fillLanguages(document);
  for (const one of document.querySelectorAll(".home-door")) one.append(icon("arrow"));
  const branch = await reading(new Api().read("branch"));
  if (!branch) return;
  show(branch);
  await showMine(branch);
}

/** What was read, or null: everything here can be reached without it, too. */
async function reading(answer) {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Unreachable) && !(error instanceof Refused)) throw error;
    return null;
  }
}

function show(branch) {
  setText(byId("branch"), branch.name);
  const byPhone = branch.queues.filter((queue) => queue.join_from_phone);
  byId("take-part").hidden = byPhone.length === 0;
  byId("take").replaceChildren(...byPhone.map(takeDoor));
  byId("queues-part").hidden = branch.queues.length < 2;
  byId("queues").replaceChildren(...branch.queues.map((queue) => make("li", {},
    make("a", { class: "button", href: `/board/${queue.id}`, text: queue.name }))));
}

function takeDoor({ id, name, open, waiting }) {
  const count = waiting === 0 ? words("nobodyWaits") : words("waiting", { count: waiting });
  return make("li", {}, door(`/join/${id}`, "ticket", name, open ? count : words("closed")));
}

async function showMine(branch) {
  const held = await Promise.all(heldTickets().map(readHeld));
  const mine = held.filter((one) => one !== null);
  byId("none").hidden = mine.length > 0;
  byId("mine").replaceChildren(...mine.map(({ secret, ticket }) => {
    const queue = branch.queues.find((one) => one.id === ticket.queue)?.name ?? "";
    return make("li", {}, door(`/t/${secret}`, "ticket", ticket.number, queue));
  }));
}

/** The ticket as it is now, or null: it is over, unknown, or cannot be asked for. */
async function readHeld({ secret }) {
  try {
    const ticket = await new Api({ ticket: secret }).read("ticket");
    return ticket.allowed.length > 0 || ticket.state === "SERVING" ? { secret, ticket } : null;
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 401) dropTicket(secret);
    else if (!(error instanceof Refused) && !(error instanceof Unreachable)) throw error;
    return null;
  }
}

function door(href, name, title, text) {
  return make("a", { class: "card home-door", href }, icon(name),
    make("span", { class: "home-words" },
      make("strong", {}, make("bdi", { text: title })),
      make("span", { class: "soft" }, make("bdi", { text }))),
    icon("arrow"));
}

start();
