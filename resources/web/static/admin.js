/** The owner's page: sign in, then queues, staff, the branch, keys and health, each at an address of its own. */

import { Api, Refused, Unreachable } from "./api.js";
import { BranchSettings } from "./admin/branch.js";
import { Counters } from "./admin/counters.js";
import { Health } from "./admin/health.js";
import { Keys, NewKey } from "./admin/keys.js";
import { People, Person } from "./admin/people.js";
import { Queue } from "./admin/queue.js";
import { Queues } from "./admin/queues.js";
import { readAll } from "./admin/reading.js";
import { confirmed } from "./dialog.js";
import { byId, setText, showOnly } from "./elements.js";
import { fillIcons } from "./icons.js";
import { keep, recall } from "./kept.js";
import { fillLanguages } from "./language.js";
import { Live } from "./live.js";
import { hush, say, sayFaults } from "./notice.js";
import { Refresh } from "./refresh.js";
import { showStatus } from "./status.js";
import { askToSignIn, prepareSignIn } from "./staff/signin.js";
import { fillWords, loadWords, refusalWords, words } from "./words.js";

const PARTS = ["sign-in", "no-owner", "office"];
const HINT_PAUSE_MS = 400;
const READ_AGAIN_MS = 8_000;
const SIGN_MS = 1_000;

/** @type {[RegExp, (desk: import("./admin/views.js").Desk, id: number) => any][]} */
const ROUTES = [
  [/^#\/queues$/, (desk) => new Queues(desk)],
  [/^#\/queues\/new$/, (desk) => new Queue(desk)],
  [/^#\/queues\/(\d+)$/, (desk, id) => new Queue(desk, id)],
  [/^#\/queues\/(\d+)\/counters$/, (desk, id) => new Counters(desk, id)],
  [/^#\/staff$/, (desk) => new People(desk)],
  [/^#\/staff\/new$/, (desk) => new Person(desk)],
  [/^#\/staff\/(\d+)$/, (desk, id) => new Person(desk, id)],
  [/^#\/keys$/, (desk) => new Keys(desk)],
  [/^#\/keys\/new$/, (desk) => new NewKey(desk)],
  [/^#\/branch$/, (desk) => new BranchSettings(desk)],
  [/^#\/health$/, (desk) => new Health(desk)],
];

const api = new Api();
const live = new Live({ onBoards: hint, onQueueGone: hint, onNewQueue: hint, onDenied: denied });
/** @type {import("./admin/views.js").Desk} */
const desk = { api, me: () => recall("user"), go, failed };

/** @type {import("./admin/views.js").View | null} */
let view = null;
/** The address of what is shown, and whose sign-in it is. */
let here = "";
let whose = 0;
/** How far along the browser's history this is, to stay where something is not saved. */
let place = 0;
/** @type {Refresh | null} */
let refresh = null;
let hinted = 0;

async function start() {
  await loadWords("admin");
  sayFaults();
  fillWords(document);
  fillIcons(document);
  fillLanguages(document);
  prepareSignIn(api, signedIn);
  byId("office-sign-out").addEventListener("click", signOut);
  byId("no-owner-sign-out").addEventListener("click", signOut);
  addEventListener("hashchange", () => follow());
  addEventListener("beforeunload", (event) => view?.dirty && event.preventDefault());
  document.addEventListener("visibilitychange", hint);
  setInterval(hint, READ_AGAIN_MS);
  setInterval(() => document.querySelectorAll("[data-sign=live]").forEach((sign) => showStatus(sign, live)), SIGN_MS);
  if (recall("user")) await enter(recall("user"));
  else ask();
}

function ask(why) {
  live.stop();
  keep("user", null);
  hush();
  showOnly("sign-in", PARTS);
  askToSignIn(why);
}

async function signedIn(user) {
  keep("user", user);
  await enter(user);
  byId(user.role === "owner" ? "office-view" : "no-owner").querySelector("h1")?.focus();
}

/** What was typed before a sign-in ended is still there for the same person, and for nobody else. */
async function enter(user) {
  if (user.role !== "owner") return refuseEntry(user);
  if (whose !== user.id) close();
  whose = user.id;
  showOnly("office", PARTS);
  if (view && here === location.hash) await load();
  else await follow();
}

function refuseEntry(user) {
  live.stop();
  close();
  setText(byId("no-owner-text"), words("ownersOnlyText", { name: user?.name ?? "" }));
  showOnly("no-owner", PARTS);
}

function close() {
  refresh?.stop();
  view = refresh = null;
  here = "";
  byId("office-view").replaceChildren();
}

/** Show what the address names. */
async function follow() {
  const wanted = ROUTES.some(([pattern]) => pattern.test(location.hash)) ? location.hash : "#/queues";
  if (wanted !== location.hash) history.replaceState(history.state, "", wanted);
  if (byId("office").hidden || wanted === here) return;
  if (view?.dirty && !(await mayLeave())) {
    history.go(place - (history.state?.place ?? place + 1));
    return;
  }
  if (location.hash === wanted) await show(wanted);
}

function mayLeave() {
  return confirmed({ title: words("unsavedTitle"), text: words("unsavedText"), yes: words("discard"), no: words("stay") });
}

/** Go there without asking: what was typed is saved, or given up. @param {string} hash */
function go(hash) {
  refresh?.stop();
  view = null;
  location.hash = hash;
}

async function show(hash) {
  const [pattern, build] = /** @type {(typeof ROUTES)[number]} */ (ROUTES.find(([one]) => one.test(hash)));
  close();
  here = hash;
  place = history.state?.place ?? place + 1;
  history.replaceState({ place }, "");
  const shown = build(desk, Number(pattern.exec(hash)?.[1]));
  view = shown;
  refresh = new Refresh(() => read(shown));
  mark(hash);
  await load();
  if (view !== shown) return;
  byId("office-view").replaceChildren(shown.element);
  byId("office-view").dataset.shown = hash;
  scrollTo(0, 0);
  byId("office-view").querySelector("h1")?.focus();
  setTitle(shown);
}

async function load() {
  try {
    await refresh?.ask();
  } catch (error) {
    if (!failed(error)) say(refusalWords(error.problem), "bad");
  }
}

async function read(shown) {
  const [queues, branch] = await Promise.all([readAll(api, "queues"), api.read("branch")]);
  if (view !== shown) return;
  live.follow(queues.map((queue) => queue.id));
  setText(byId("office-branch"), branch.name);
  await shown.load();
  setTitle(shown);
}

function setTitle(shown) {
  document.title = `${shown.title} · ${words("administration")}`;
}

function mark(hash) {
  for (const link of document.querySelectorAll(".office-nav a")) {
    if (hash.startsWith(link.getAttribute("href"))) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

/** Something may have changed: read again soon, many hints at once. */
function hint() {
  if (hinted || !view || byId("office").hidden || document.visibilityState !== "visible") return;
  hinted = setTimeout(() => {
    hinted = 0;
    if (view) load();
  }, HINT_PAUSE_MS);
}

async function signOut() {
  if (view?.dirty && !(await mayLeave())) return;
  try {
    await api.post("auth/logout");
  } catch (error) {
    if (error instanceof Unreachable) return say(words("unreachable"), "bad");
    if (!(error instanceof Refused)) throw error;
  }
  close();
  ask(words("signedOut"));
}

/** Word that comes late, once the page asks already, does not take back why it asks. */
function denied() {
  if (byId("sign-in").hidden) ask(words("sessionOver"));
}

/**
 * What concerns the sign-in, or a thing that is no more.
 * @param {unknown} error
 */
function failed(error) {
  if (!(error instanceof Refused)) throw error;
  const { status } = error.problem;
  if (status === 401) denied();
  else if (status === 403) refuseEntry(recall("user"));
  else if (status === 404) gone();
  else return false;
  return true;
}

function gone() {
  const list = ["#/staff", "#/keys"].find((one) => here.startsWith(one)) ?? "#/queues";
  go(list);
  say(words("gone"), "bad");
}

start();
