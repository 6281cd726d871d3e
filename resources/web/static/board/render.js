/** Puts boards on the screen: calls, late ones, last calls, and a line per queue. */

import { asTimeOfDay, showTimes } from "../clock.js";
import { byId, make, setText, showList } from "../elements.js";
import { icon } from "../icons.js";
import { tellWidth } from "../number.js";
import { words } from "../words.js";

const LATE_SHOWN = 6;
const RECENT_SHOWN = 6;
const NEXT_SHOWN = 6;
const LONG_LABEL = 4;

/**
 * @param {any[]} boards in the order of the queues
 * @param {string} timeZone
 * @param {boolean} one whether it is the board of a single queue
 */
export function renderBoards(boards, timeZone, one) {
  const calls = boards.flatMap(({ name, serving }) =>
    serving.map((call) => ({ ...call, queue: boards.length > 1 ? name : null })));
  renderCalls(calls.sort(newestFirst("since")));
  renderLate(boards.flatMap((board) => board.late).sort(oldestFirst("expires_at")));
  renderRecent(boards.flatMap((board) => board.recent).sort(newestFirst("at")), timeZone);
  renderQueues(boards, one);
  showTimes(document);
}

/**
 * @param {string} words why there is nothing to show
 */
export function renderNothing(words) {
  for (const list of ["serving", "late", "recent", "queues"]) byId(list).replaceChildren();
  showAside(false);
  document.querySelector(".calls-head").hidden = true;
  showEmpty(words);
}

const newestFirst = (key) => (a, b) => Date.parse(b[key]) - Date.parse(a[key]);
const oldestFirst = (key) => (a, b) => Date.parse(a[key]) - Date.parse(b[key]);

function renderCalls(calls) {
  const list = byId("serving");
  list.dataset.density = density(calls.length);
  showList(list, calls, ({ number, counter }) => `${number} ${counter}`, callRow);
  document.querySelector(".calls-head").hidden = list.dataset.density !== "few";
  showEmpty(calls.length > 0 ? null : words("nobodyServed"));
}

function showEmpty(words) {
  byId("serving-empty").hidden = words === null;
  setText(byId("serving-empty-words"), words ?? "");
}

function density(count) {
  if (count === 0) return "none";
  if (count <= 5) return "few";
  return count <= 12 ? "some" : "many";
}

function callRow({ number, counter, here, queue }) {
  return make("li", { class: `call ${here ? "call-here" : "call-new"}` },
    queue === null ? null : make("span", { class: "call-queue" }, make("bdi", { text: queue })),
    tellWidth(make("span", { class: "call-line" },
      make("span", { class: "number call-number", text: number }),
      icon(here ? "check" : "arrow"),
      make("span", { class: `call-counter ${counter.length > LONG_LABEL ? "call-long" : ""}` },
        make("span", { class: "spoken", text: `${words("counter")} ` }),
        make("bdi", { text: counter }))), number));
}

function renderLate(late) {
  byId("late-part").hidden = late.length === 0;
  showList(byId("late"), late.slice(0, LATE_SHOWN), ({ number }) => number, lateRow);
  const more = late.length - LATE_SHOWN;
  byId("late-more").hidden = more <= 0;
  setText(byId("late-more"), words("moreLate", { count: more }));
}

function lateRow({ number, expires_at: until }) {
  return make("li", { class: "part-row" },
    make("span", { class: "number", text: number }),
    make("span", { class: "clock", data: { until } }));
}

function renderRecent(calls, timeZone) {
  byId("recent-part").hidden = calls.length === 0;
  showAside(calls.length > 0 || !byId("late-part").hidden);
  const keyOf = ({ number, at }) => `${number} ${at}`;
  const row = (call) => recentRow(call, timeZone);
  showList(byId("recent"), calls.slice(0, RECENT_SHOWN), keyOf, row);
}

function showAside(shown) {
  byId("aside").hidden = !shown;
  byId("content").classList.toggle("board-alone", !shown);
}

function recentRow({ number, counter, at }, timeZone) {
  return make("li", { class: "part-row" },
    make("span", { class: "number", text: number }),
    make("span", { class: "part-counter" }, icon("arrow"), make("bdi", { text: counter })),
    make("span", { class: "clock soft", text: asTimeOfDay(Date.parse(at), timeZone) }));
}

function renderQueues(boards, one) {
  const items = boards.map(({ queue, name, open, waiting }) =>
    ({ queue, name, open, count: waiting.count, numbers: waiting.numbers.slice(0, NEXT_SHOWN) }));
  showList(byId("queues"), items, ({ queue }) => queue, (item) => queueTile(item, one));
}

function queueTile({ name, open, count, numbers }, one) {
  return make("p", { class: "queue-tile" },
    one ? null : make("strong", { class: "queue-name" }, make("bdi", { text: name })),
    open ? null : make("span", { class: "chip chip-warn queue-closed", text: words("closed") }),
    make("span", { class: "queue-count" }, icon("people"), make("bdi", { text: words("waiting", { count }) })),
    one && numbers.length > 0 ? nextNumbers(numbers) : null);
}

function nextNumbers(numbers) {
  return make("span", { class: "queue-next" },
    make("span", { class: "soft", text: words("next") }),
    ...numbers.map((number) => make("span", { class: "number", text: number })));
}
