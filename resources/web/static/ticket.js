/** The customer's page: one ticket, followed live. The secret in the link says which. */

import { Api, Refused, mayAskAgain } from "./api.js";
import { clock, remaining, runClocks, showTimes } from "./clock.js";
import { byId, fillTexts, make, setText, showOnly } from "./elements.js";
import { icon } from "./icons.js";
import { Live } from "./live.js";
import { say, sayFaults } from "./notice.js";
import { Refresh } from "./refresh.js";
import { showStatus } from "./status.js";
import { showActions } from "./ticket/actions.js";
import { faceOf } from "./ticket/faces.js";
import { T } from "./ticket/texts.js";
import { loadWords } from "./words.js";

const UNKNOWN = new Set([401, 403, 404]);

const secret = location.pathname.split("/")[2] ?? "";
const api = new Api({ ticket: secret });
const live = new Live({ onBoards: reread, onTransition: reread, onQueueGone: reread, onDenied: reread }, secret);
const refresh = new Refresh(read);

/** @type {any} the ticket as last read */
let ticket = null;
/** @type {string | null} the grace time whose end was noticed */
let endNoticed = null;

async function start() {
  sayFaults();
  await loadWords();
  fillTexts(document, T);
  runClocks(document, beat);
  await reread();
  if (ticket) await showBranch();
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
  live.follow([ticket.queue]);
  render();
}

async function showBranch() {
  try {
    const branch = await new Api().read("branch");
    setText(byId("branch"), branch.name);
    setText(byId("queue"), branch.queues.find((one) => one.id === ticket.queue)?.name ?? "");
  } catch (error) {
    if (!mayAskAgain(error)) throw error;
    setTimeout(showBranch, 5_000);
  }
}

function render() {
  showOnly("ticket", ["ticket", "unknown"]);
  const face = faceOf(ticket);
  document.body.dataset.state = ticket.here ? "HERE" : ticket.state;
  document.title = T.title(ticket.number, face.place ? `${face.headline}: ${face.place}` : face.headline);
  setText(byId("number"), ticket.number);
  renderFace(face);
  renderGrace();
  showActions(ticket, api, reread);
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
  if (!UNKNOWN.has(error.problem.status)) return say(error.message, "bad");
  refresh.stop();
  live.stop();
  ticket = null;
  delete document.body.dataset.state;
  byId("live").hidden = true;
  return showOnly("unknown", ["ticket", "unknown"]);
}

start();
