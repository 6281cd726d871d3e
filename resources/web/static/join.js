/** Joins a queue from the customer's own phone: what the code on a poster opens. */

import { Api, Refused, mayAskAgain } from "./api.js";
import { asMinutes } from "./clock.js";
import { byId, setText, showOnly } from "./elements.js";
import { fillIcons } from "./icons.js";
import { fillLanguages } from "./language.js";
import { Live } from "./live.js";
import { hush, say, sayFaults } from "./notice.js";
import { Refresh } from "./refresh.js";
import { heldTickets, holdTicket } from "./tickets.js";
import { newWish, send, unanswered } from "./join/wish.js";
import { fillWords, loadWords, pageLanguage, refusalWords, words } from "./words.js";

const ACTIVE = new Set(["WAITING", "SERVING", "LATE"]);

const wanted = Number(location.pathname.split("/")[2]);
const live = new Live({ onBoards: hearBoards, onQueueGone: reread });
const refresh = new Refresh(read);

/** @type {any} */
let queue = null;
let busy = false;

async function start() {
  sayFaults();
  await loadWords("join");
  fillWords(document);
  fillIcons(document);
  fillLanguages(document);
  document.title = words("title");
  byId("form").addEventListener("submit", submitted);
  await reread();
  if (!queue) return;
  if (await showOwnTicket()) return;
  live.follow([queue.id]);
  const left = unanswered(queue.id);
  if (left) join(left);
}

async function reread() {
  try {
    await refresh.ask();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    say(refusalWords(error.problem), "bad");
  }
}

async function read() {
  const branch = await new Api().read("branch");
  setText(byId("branch"), branch.name);
  queue = branch.queues.find((one) => one.id === wanted) ?? null;
  showOnly(queue ? "queue-part" : "unknown", ["queue-part", "unknown"]);
  if (queue) render();
  else live.stop();
}

/** A second scan shows the ticket that the first one took. */
async function showOwnTicket() {
  for (const { secret, queue: of } of heldTickets()) {
    if (of === queue.id && (await isActive(secret))) {
      location.replace(`/t/${secret}`);
      return true;
    }
  }
  return false;
}

async function isActive(secret) {
  try {
    return ACTIVE.has((await new Api({ ticket: secret }).read("ticket")).state);
  } catch (error) {
    if (error instanceof Refused || mayAskAgain(error)) return false;
    throw error;
  }
}

/** @param {Map<number, any>} boards */
function hearBoards(boards) {
  const board = boards.get(wanted);
  if (!board || !queue) return;
  Object.assign(queue, { name: board.name, open: board.open, waiting: board.waiting.count });
  render();
}

function render() {
  setText(byId("queue"), queue.name);
  document.title = `${queue.name} · ${words("title")}`;
  const closed = closedWords();
  setText(byId("waiting"), queue.waiting === 0 ? words("nobodyWaits") : words("waiting", { count: queue.waiting }));
  byId("waiting").hidden = closed !== null;
  byId("form").hidden = closed !== null;
  byId("closed").hidden = closed === null;
  if (!closed) return;
  setText(byId("closed-title"), closed.title);
  setText(byId("closed-text"), closed.text);
}

function closedWords() {
  if (!queue.join_from_phone) return { title: words("notByPhone"), text: words("notByPhoneText") };
  return queue.open ? null : { title: words("closed"), text: words("closedText") };
}

function submitted(event) {
  event.preventDefault();
  const name = byId("name").value.trim();
  join(newWish(queue.id, { language: pageLanguage(), ...(name ? { name } : {}) }));
}

/** @param {import("./join/wish.js").Wish} wish */
async function join(wish) {
  if (busy) return;
  mark(true);
  showProblem("");
  try {
    arrive(await send(queue.id, wish, () => say(words("notSent"), "bad")));
  } catch (error) {
    mark(false);
    if (!(error instanceof Refused)) throw error;
    hush();
    refused(error);
  }
}

function arrive({ ticket, secret }) {
  if (secret === null) {
    mark(false);
    return showProblem(words("hasTicket", { number: ticket.number }));
  }
  holdTicket(secret, ticket);
  location.replace(`/t/${secret}`);
}

function refused(error) {
  const { code } = error.problem;
  if (code === "too_many") {
    showProblem(words("tooMany", { time: asMinutes(Math.max(60, error.retryAfterS + 59) * 1000) }));
  } else if (code === "queue_full") showProblem(words("full"));
  else if (code === "queue_closed" || code === "forbidden" || code === "not_found") reread();
  else showProblem(refusalWords(error.problem));
}

function showProblem(text) {
  byId("problem").hidden = text === "";
  setText(byId("problem"), text);
}

function mark(underWay) {
  busy = underWay;
  byId("go").setAttribute("aria-busy", String(underWay));
  byId("name").disabled = underWay;
}

start();
