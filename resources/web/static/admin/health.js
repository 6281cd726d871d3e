/** Is all well? What the self-check saw: what to see to first, then all that is as it should be. */

import { asTimeOfDay } from "../clock.js";
import { make, setText, showList } from "../elements.js";
import { icon } from "../icons.js";
import { say } from "../notice.js";
import { hasWords, refusalWords, words } from "../words.js";
import { asMoment, shown } from "./measures.js";
import { heading } from "./views.js";

const READ_AGAIN_MS = 1_000;
const SIGNS = { ok: "check", warning: "warning", fault: "close" };

const groups = () => [
  [words("healthData"), ["disk", "sync", "folder", "leftovers", "file", "invariants", "backup"]],
  [words("healthTime"), ["clock", "engine_time", "time_zone"]],
  [words("healthNetwork"), ["port", "certificate", "devices"]],
  [words("healthMachine"), ["screens", "fonts", "voice", "printer", "version"]],
];
const summaries = () => ({ ok: words("healthOk"), warning: words("healthWarning"), fault: words("healthFault") });
const chips = () => ({ ok: words("statusOk"), warning: words("statusWarning"), fault: words("statusFault") });

/** @implements {View} */
export class Health {
  dirty = false;
  title = words("health");
  #desk;
  #again = 0;
  #look = make("button", { class: "button", type: "button", on: { click: () => this.#lookAgain() } },
    icon("again"), make("span", { text: words("lookAgain") }));
  #sign = make("span", { class: "health-sign" });
  #summary = make("strong", {});
  #when = make("span", { class: "soft" });
  #sum = make("section", { class: "card health-sum", role: "status", hidden: true },
    this.#sign, make("span", { class: "thing-words" }, this.#summary, this.#when));
  #bad = make("ul", { class: "things" });
  #badPart = make("section", { class: "health-part", hidden: true },
    make("h2", { class: "group-title", text: words("healthToDo") }), this.#bad);
  #good = groups().map(([title, names]) => goodPart(title, names));

  /** @param {import("./views.js").Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    this.element = make("div", { class: "view" }, heading(this.title, { beside: [this.#look] }),
      this.#sum, this.#badPart,
      make("div", { class: "health-good" }, ...this.#good.map(({ element }) => element)));
  }

  async load() {
    this.#show(await this.#desk.api.read("doctor"));
  }

  #show(report) {
    this.#sum.hidden = false;
    if (this.#sum.dataset.status !== report.status) this.#sign.replaceChildren(icon(SIGNS[report.status]));
    this.#sum.dataset.status = report.status;
    setText(this.#summary, summaries()[report.status]);
    const when = words("healthSeen", { when: asTimeOfDay(Date.parse(report.now)) });
    setText(this.#when, report.looking ? words("lookingAtAll") : when);
    this.#look.setAttribute("aria-busy", String(report.looking));
    const bad = report.lines.filter((line) => line.status !== "ok");
    this.#badPart.hidden = bad.length === 0;
    showList(this.#bad, gravestFirst(bad), (line) => line.name, badLine);
    for (const part of this.#good) part.show(report.lines.filter((line) => line.status === "ok"));
    if (report.looking) this.#readSoon();
  }

  #readSoon() {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.element.isConnected && this.#try(() => this.load()), READ_AGAIN_MS);
  }

  #lookAgain() {
    if (this.#look.getAttribute("aria-busy") === "true") return;
    this.#look.setAttribute("aria-busy", "true");
    return this.#try(async () => this.#show(await this.#desk.api.post("doctor")));
  }

  async #try(job) {
    try {
      await job();
    } catch (error) {
      this.#look.setAttribute("aria-busy", "false");
      if (error.problem ? !this.#desk.failed(error) : true) {
        say(error.problem ? refusalWords(error.problem) : words("unreachable"), "bad");
      }
    }
  }
}

function goodPart(title, names) {
  const list = make("ul", { class: "health-lines" });
  const element = make("section", { class: "card group" }, make("h2", { class: "group-title", text: title }), list);
  const show = (lines) => {
    const own = lines.filter((line) => names.includes(line.name));
    element.hidden = own.length === 0;
    showList(list, own, (line) => line.name, goodLine);
  };
  return { element, show };
}

const gravestFirst = (lines) => [...lines].sort((a, b) => Number(b.status === "fault") - Number(a.status === "fault"));

function badLine(line) {
  const todo = toDo(line);
  return make("li", { class: "card health-bad", data: { line: line.name, status: line.status } },
    make("span", { class: "health-sign" }, icon(SIGNS[line.status])),
    make("div", { class: "health-words" },
      make("div", { class: "health-head" }, make("h3", { text: titleOf(line) }),
        make("span", { class: `chip chip-${line.status === "fault" ? "bad" : "warn"}`, text: chips()[line.status] })),
      make("p", { text: seen(line) }), rowsOf(line),
      todo && make("p", { class: "health-do" }, icon("arrow"), make("span", { text: todo }))));
}

function goodLine(line) {
  const todo = toDo(line);
  return make("li", { class: "health-line", data: { line: line.name, status: line.status } },
    make("span", { class: "health-sign" }, icon(SIGNS.ok)),
    make("div", { class: "health-words" }, make("h3", { text: titleOf(line) }),
      make("p", { class: "soft", text: seen(line) }), rowsOf(line), todo && make("p", { class: "soft", text: todo })));
}

const titleOf = (line) => fromWords(`health.${line.name}`, line, line.title);

const seen = (line) => fromWords(keyOf(line), line, line.seen);

const toDo = (line) => line.to_do && fromWords(`${keyOf(line)}.do`, line, line.to_do);

/** A page that is older than the server says what that says in English. */
const fromWords = (key, line, otherwise) => (hasWords(key) ? words(key, shown(line.values)) : otherwise);

const keyOf = (line) => (line.found === "unseen" ? "health.unseen" : `health.${line.name}.${line.found}`);

function rowsOf(line) {
  if (line.rows.length === 0) return null;
  const build = line.name === "devices" ? deviceRow : plainRow;
  return make("ul", { class: "health-rows" }, ...line.rows.map((row) => make("li", {}, ...build(row))));
}

/** Paths, addresses, sizes and the server's English: none of it turns with the page. */
const plainRow = (row) => [nameOf(row),
  row.text && make("bdi", { class: "soft", dir: "ltr", text: row.text })];

const nameOf = (row) => (row.reason && hasWords(`health.reason.${row.reason}`)
  ? make("span", { text: words(`health.reason.${row.reason}`) })
  : make("bdi", { dir: "ltr", text: row.name }));

function deviceRow(row) {
  const kind = row.text === "board" ? words("deviceBoard") : words("deviceTablet");
  const state = row.at === null ? words("connectedNow") : asMoment(row.at);
  return [make("bdi", { text: row.name }), make("span", { class: "soft", text: kind }),
    make("span", { class: row.at === null ? "chip chip-good" : "chip", text: state })];
}
