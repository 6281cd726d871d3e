/** The staff page: sign in, choose a counter, serve. Holds the three views together. */

import { Api, Refused, Unreachable } from "./api.js";
import { runClocks } from "./clock.js";
import { byId, showOnly } from "./elements.js";
import { fillIcons } from "./icons.js";
import { keep, recall } from "./kept.js";
import { fillLanguages } from "./language.js";
import { Live } from "./live.js";
import { hush, say, sayFaults } from "./notice.js";
import { showStatus } from "./status.js";
import { BackupWatch } from "./staff/backup.js";
import { Choose } from "./staff/choose.js";
import { Desk } from "./staff/desk.js";
import { Install, keepShell } from "./staff/install.js";
import { printer } from "./staff/printer.js";
import { askToSignIn, prepareSignIn } from "./staff/signin.js";
import { listenForShortcuts } from "./staff/shortcuts.js";
import { Taps } from "./staff/taps.js";
import { fillWords, loadWords, refusalWords, words } from "./words.js";

const VIEWS = ["sign-in", "choose", "desk"];

const api = new Api();
const live = new Live({
  onPrinter: (now) => printer.hear(now),
  onBoards: () => shown?.show(),
  onQueueGone: () => shown?.show(),
  onNewQueue: () => shown === chooser && chooser.show(),
  onDenied: denied,
});
const taps = new Taps(api, () => denied());
const install = new Install();
const backups = new BackupWatch(api);
const common = { api, taps, live, me: () => recall("user"), onFailed: failed };
const chooser = new Choose({ ...common, onTaken: serve });
const desk = new Desk({ ...common, install, onLeft: chooseCounter, onSignOut: signOut });

/** @type {Choose | Desk | null} the view that the server's hints concern */
let shown = null;

async function start() {
  sayFaults();
  await loadWords("staff");
  fillWords(document);
  fillIcons(document);
  fillLanguages(document);
  document.title = `${words("title")} · WaitWise`;
  prepareSignIn(api, signedIn);
  listenForShortcuts();
  keepShell(() => !taps.busy && !document.querySelector("dialog[open]"));
  byId("choose-sign-out").addEventListener("click", signOut);
  const signs = document.querySelectorAll("[data-sign=live]");
  runClocks(byId("desk"), () => signs.forEach((sign) => showStatus(sign, live)));
  if (recall("user")) await resume();
  else ask();
}

/** After a reload or a new sign-in: back to where this person was. */
async function resume() {
  const place = recall("counter");
  if (place?.user === recall("user").id) await serve(place.queue, place.counter);
  else await chooseCounter();
  if (recall("user")) await backups.start();
}

function ask(why) {
  shown = null;
  desk.stand();
  backups.stop();
  printer.stop();
  live.stop();
  keep("user", null);
  hush();
  showOnly("sign-in", VIEWS);
  askToSignIn(why);
}

async function signedIn(user) {
  keep("user", user);
  await resume();
  document.querySelector(`#${shown === desk ? "desk" : "choose"} h1`)?.focus();
}

async function chooseCounter(why) {
  desk.stand();
  keep("counter", null);
  shown = chooser;
  showOnly("choose", VIEWS);
  if (why) say(why, "bad");
  await chooser.show();
}

async function serve(queue, counter) {
  keep("counter", { user: recall("user").id, queue, counter });
  shown = desk;
  showOnly("desk", VIEWS);
  await desk.sit(queue, counter);
}

async function signOut() {
  try {
    await api.post("auth/logout");
  } catch (error) {
    if (error instanceof Unreachable) return say(words("unreachable"), "bad");
    if (!(error instanceof Refused)) throw error;
  }
  keep("counter", null);
  return ask(words("signedOut"));
}

/** Word that comes late, once the page asks already, does not take back why it asks. */
function denied() {
  if (byId("sign-in").hidden) ask(words("sessionOver"));
}

/** A reading failed for good. */
function failed(error) {
  if (!(error instanceof Refused)) throw error;
  if (error.problem.status === 401) denied();
  else if (error.problem.status === 404) chooseCounter(words("counterGone"));
  else say(refusalWords(error.problem), "bad");
}

start();
