/** The now-serving board: all queues, or the one its address names. Numbers, never names. */

import { Api, Refused } from "./api.js";
import { asTimeOfDay, clock, runClocks } from "./clock.js";
import { byId, fillTexts, setText } from "./elements.js";
import { fillIcons } from "./icons.js";
import { Live } from "./live.js";
import { Refresh } from "./refresh.js";
import { renderBoards, renderNothing } from "./board/render.js";
import { T } from "./board/texts.js";

const READ_BRANCH_MS = 60_000;

const wanted = location.pathname.split("/")[2] ?? "";
const live = new Live({ onBoards: render, onQueueGone: readBranch, onNewQueue: () => wanted || readBranch() });
const refresh = new Refresh(read);

/** @type {any} */
let branch = null;
/** @type {number | null} the server's time of what is shown */
let shownAt = null;

async function start() {
  fillTexts(document, T);
  fillIcons(document);
  runClocks(document, beat);
  setInterval(readBranch, READ_BRANCH_MS);
  await readBranch();
}

async function readBranch() {
  try {
    await refresh.ask();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

async function read() {
  branch = await new Api().read("branch");
  const queues = followed();
  setText(byId("title"), queues.length === 1 && wanted ? queues[0].name : branch.name);
  document.title = T.title(byId("title").textContent ?? "");
  if (queues.length > 0) live.follow(queues.map((queue) => queue.id));
  else renderNothing(wanted ? T.unknownQueue : T.noQueues);
}

function followed() {
  return wanted ? branch.queues.filter((one) => String(one.id) === wanted) : branch.queues;
}

/** @param {Map<number, any>} boards */
function render(boards) {
  const order = followed().map((queue) => queue.id);
  const shown = order.map((id) => boards.get(id)).filter(Boolean);
  renderBoards(shown, branch.time_zone, Boolean(wanted));
}

function beat() {
  const now = clock.now();
  if (now === null || !branch) return;
  setText(byId("clock"), asTimeOfDay(now, branch.time_zone));
  if (!live.stale) shownAt = now - (live.age ?? 0);
  const stale = byId("stale");
  stale.hidden = !live.stale || shownAt === null;
  document.body.classList.toggle("board-old", !stale.hidden);
  if (shownAt !== null) setText(stale, T.stale(asTimeOfDay(shownAt, branch.time_zone, true)));
}

start();
