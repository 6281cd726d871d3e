/** The now-serving board: all queues, or those its address names. Numbers, never names. */

import { Api, Refused } from "./api.js";
import { stayAwake } from "./awake.js";
import { asMinutes, asTimeOfDay, clock, runClocks } from "./clock.js";
import { byId, setText } from "./elements.js";
import { fillIcons } from "./icons.js";
import { Live } from "./live.js";
import { Refresh } from "./refresh.js";
import { watchVersion } from "./version.js";
import { Announcer } from "./board/announcer.js";
import { CallWatch } from "./board/calls.js";
import { wantedQueues } from "./board/wanted.js";
import { renderBoards, renderNothing } from "./board/render.js";
import { runScreen } from "./board/screen.js";
import { fillWords, loadWords, words } from "./words.js";

const READ_BRANCH_MS = 60_000;
const LOOK_QUIET_MS = 1_000;

const wanted = wantedQueues(location);
const hears = { onBoards: hearBoards, onQueueGone: readBranch, onNewQueue: () => wanted || readBranch() };
const live = new Live(hears, undefined, "board");
const refresh = new Refresh(read);
const calls = new CallWatch();
const announcer = new Announcer();

/** @type {any} */
let branch = null;
/** @type {number | null} the server's time of what is shown */
let shownAt = null;

async function start() {
  await loadWords("board");
  fillWords(document);
  fillIcons(document);
  announcer.showButton(byId("sound"));
  runScreen();
  stayAwake(() => true);
  runClocks(document, beat);
  setInterval(readBranch, READ_BRANCH_MS);
  watchVersion(reloadWhenQuiet);
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
  const one = wanted && queues.length === 1;
  setText(byId("title"), one ? queues[0].name : branch.name);
  document.title = words("titleOf", { place: byId("title").textContent ?? "" });
  if (queues.length > 0) return live.follow(queues.map((queue) => queue.id));
  live.stop();
  renderNothing(wanted ? words("unknownQueue") : words("noQueues"));
}

function followed() {
  return wanted ? branch.queues.filter((one) => wanted.has(one.id)) : branch.queues;
}

/** @param {Map<number, any>} boards */
function hearBoards(boards) {
  const shown = followed().map(({ id }) => boards.get(id)).filter(Boolean);
  renderBoards(shown, branch.time_zone, wanted !== null && wanted.size === 1);
  for (const call of calls.newOnes(shown, clock.now())) announcer.announce(call);
  const standing = new Set(shown.flatMap(({ serving }) => serving.filter(({ here }) => !here).map(callKey)));
  announcer.keep((call) => standing.has(callKey(call)));
}

const callKey = ({ number, counter, since }) => JSON.stringify([number, counter, since]);

function beat() {
  const now = clock.now();
  if (now === null || !branch) return;
  setText(byId("clock"), asTimeOfDay(now, branch.time_zone));
  if (!live.stale) shownAt = now - (live.age ?? 0);
  const stale = byId("stale");
  stale.hidden = !live.stale || shownAt === null;
  document.body.classList.toggle("board-old", !stale.hidden);
  if (!stale.hidden) setText(stale, staleWords(now));
}

function staleWords(now) {
  // In steps, for a screen reader says it anew whenever it changes.
  const seconds = Math.floor((now - shownAt) / 10_000) * 10;
  const age = seconds < 60 ? words("secondsShort", { seconds }) : asMinutes(seconds * 1000);
  return words("stale", { time: asTimeOfDay(shownAt, branch.time_zone, true), age });
}

/** The server has a newer page: take it, but cut nobody's announcement off. */
function reloadWhenQuiet() {
  if (announcer.busy) setTimeout(reloadWhenQuiet, LOOK_QUIET_MS);
  else location.reload();
}

start();
