/** The customer's page: one ticket, followed live. The secret in the link says which. */

import { Api, Refused, mayAskAgain } from "./api.js";
import { look, stayAwake } from "./awake.js";
import { clock, remaining, runClocks, showTimes } from "./clock.js";
import { byId, make, setText, showOnly } from "./elements.js";
import { fillIcons, icon } from "./icons.js";
import { fillLanguages } from "./language.js";
import { Live } from "./live.js";
import { say, sayFaults } from "./notice.js";
import { tellWidth } from "./number.js";
import { Refresh } from "./refresh.js";
import { showStatus } from "./status.js";
import { dropTicket, holdTicket } from "./tickets.js";
import { showActions } from "./ticket/actions.js";
import { Alarm } from "./ticket/alarm.js";
import { faceOf } from "./ticket/faces.js";
import { SHARED, share } from "./ticket/share.js";
import { fillWords, loadWords, refusalWords, words } from "./words.js";

const UNKNOWN = new Set([401, 403, 404]);

let secret = location.pathname.split("/")[2] ?? "";
let api = new Api({ ticket: secret });
let live = newLive();
const refresh = new Refresh(read);
const alarm = new Alarm();

/** @type {any} the ticket as last read */
let ticket = null;
/** @type {boolean} */
let speaks = false;
/** @type {string | null} the grace time whose end was noticed */
let endNoticed = null;

function newLive() {
  const hears = { onBoards: reread, onTransition: reread, onQueueGone: reread, onDenied: reread };
  return new Live(hears, secret);
}

async function start() {
  sayFaults();
  await reread();
  if (!speaks) await speak(null);
  if (!ticket) return showOnly("unknown", ["ticket", "unknown"]);
  runClocks(document, beat);
  await showBranch();
}

/** From now on the page has words, in the language the ticket was taken in or that of the phone. */
async function speak(language) {
  await loadWords("ticket", language);
  speaks = true;
  document.title = words("title");
  fillWords(document);
  fillIcons(document);
  fillLanguages(document);
  alarm.showButton(byId("sound"));
  byId("share").addEventListener("click", () => share(ticket.number));
}

async function reread() {
  try {
    await refresh.ask();
  } catch (error) {
    failed(error);
  }
}

async function read() {
  ticket = await api.read("ticket");
  if (!speaks) await speak(ticket.language);
  if (ticket.moved_to) return goOn();
  live.follow([ticket.queue]);
  render();
}

/** Staff sent the customer on to another queue: the page, and its sound, go along. */
async function goOn() {
  const moved = await api.read(`tickets/${ticket.id}/moved-to`);
  live.stop();
  dropTicket(secret);
  secret = moved.secret;
  api = new Api({ ticket: secret });
  live = newLive();
  history.replaceState(null, "", `/t/${secret}${location.search}${location.hash}`);
  await read();
  const queue = await showBranch();
  say(words("movedOn", { queue: queue ?? "", number: ticket.number }), "good");
}

/** @returns {Promise<string | null>} the name of the queue, once it is known */
async function showBranch() {
  try {
    const branch = await new Api().read("branch");
    const name = branch.queues.find((one) => one.id === ticket?.queue)?.name ?? "";
    setText(byId("branch"), branch.name);
    setText(byId("queue"), name);
    return name;
  } catch (error) {
    if (!mayAskAgain(error)) throw error;
    setTimeout(showBranch, 5_000);
    return null;
  }
}

function render() {
  showOnly("ticket", ["ticket", "unknown"]);
  const face = faceOf(ticket);
  document.body.dataset.state = faceName(ticket);
  const place = face.place ? `${face.headline}: ${face.place}` : face.headline;
  document.title = `${ticket.number} · ${place} · WaitWise`;
  setText(tellWidth(byId("number"), ticket.number), ticket.number);
  renderFace(face);
  renderGrace();
  showActions(ticket, api, reread);
  const over = ticket.state === "COMPLETED" || ticket.state === "CANCELLED";
  byId("tools").hidden = over;
  if (location.hash !== SHARED && ticket.state !== "COMPLETED") holdTicket(secret, ticket);
  else dropTicket(secret);
  alarm.hear(ticket);
  stayAwakeFor();
}

/** HERE is served at the counter; a ticket that is over stays so, whoever once stood there. */
const faceName = (/** @type {any} */ one) =>
  one.state === "SERVING" && one.here ? "HERE" : one.state;

let awake = false;

/** The screen stays on while there is something to wait for: a phone asleep does not ring. */
function stayAwakeFor() {
  if (awake) return look();
  awake = true;
  return stayAwake(() => ["WAITING", "SERVING", "LATE"].includes(ticket?.state) && !ticket.here);
}

/** @param {import("./ticket/faces.js").Face} face */
function renderFace(face) {
  const state = byId("state");
  const shown = JSON.stringify(face);
  if (state.dataset.shown === shown) return;
  state.dataset.shown = shown;
  state.replaceChildren(
    make("p", { class: "pass-headline" }, icon(face.icon), make("span", { text: face.headline })),
    face.place ? make("p", { class: "pass-place", text: face.place }) : "",
    face.wait ? make("p", { class: "pass-wait", text: face.wait }) : "",
    face.text ? make("p", { class: "pass-text", text: face.text }) : "",
  );
}

function renderGrace() {
  const late = ticket.state === "LATE";
  byId("grace").hidden = !late;
  if (late) byId("grace-clock").dataset.until = ticket.expires_at;
  else delete byId("grace-clock").dataset.until;
  showTimes(byId("grace"));
}

function beat() {
  showStatus(byId("live"), live);
  byId("cut-off").hidden = live.age === null || !live.stale;
  if (ticket?.state === "LATE") noticeEnd();
}

/** When the grace time ends, ask what became of the ticket. */
function noticeEnd() {
  const over = clock.now() !== null && remaining(ticket.expires_at) === 0;
  if (!over || endNoticed === ticket.expires_at) return;
  endNoticed = ticket.expires_at;
  reread();
}

function failed(error) {
  if (!(error instanceof Refused)) throw error;
  if (!UNKNOWN.has(error.problem.status)) return say(refusalWords(error.problem), "bad");
  refresh.stop();
  live.stop();
  alarm.stop();
  dropTicket(secret);
  ticket = null;
  delete document.body.dataset.state;
  byId("live").hidden = true;
  if (speaks) showOnly("unknown", ["ticket", "unknown"]);
}

start();
