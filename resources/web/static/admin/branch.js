/** The branch: its name, its time zone, when its day begins, and the country of its phone numbers. */

import { asTimeOfDay, clock } from "../clock.js";
import { make } from "../elements.js";
import { say } from "../notice.js";
import { locale, words } from "../words.js";
import { SearchField } from "./combobox.js";
import { TextField } from "./fields.js";
import { Form } from "./form.js";
import { group, heading } from "./views.js";

const MINUTE_MS = 60_000;

/** @implements {View} */
export class BranchSettings {
  title = words("branch");
  #desk;
  /** @type {Form | null} */
  #form = null;
  /** @type {any} */
  #choices = null;
  #shownAt = 0;
  #zone = new SearchField({ name: "time_zone", label: words("timeZone"), hint: words("timeZoneHint"), dir: "ltr" });
  #country = new SearchField({ name: "country", label: words("country"), hint: words("countryHint") });

  /** @param {import("./views.js").Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    this.element = make("div", { class: "view" }, heading(this.title));
  }

  get dirty() {
    return this.#form?.dirty ?? false;
  }

  async load() {
    const branch = await this.#read();
    if (!this.#choices) {
      this.#choices = await this.#desk.api.read("branch/choices");
      this.#country.offer(countries(this.#choices.countries, branch.country));
    }
    this.#showTimes(branch.time_zone);
    if (this.#form) this.#form.offer(branch);
    else this.#build(branch);
  }

  #read() {
    return this.#desk.api.read("branch");
  }

  /** The time in each zone, anew once a minute. */
  #showTimes(present) {
    const now = clock.now() ?? Date.now();
    const minute = Math.floor(now / MINUTE_MS);
    if (minute === this.#shownAt) return;
    this.#shownAt = minute;
    this.#zone.offer(zones(this.#choices.time_zones, present, now));
  }

  #build(branch) {
    const name = new TextField({ name: "name", label: words("branchName"), hint: words("branchNameHint"), most: 80 });
    const day = new TextField({ name: "day_starts_at", label: words("dayStartsAt"), hint: words("dayStartsAtHint"),
      most: 5, pattern: /^([01]\d|2[0-3]):[0-5]\d$/, wrong: words("wrongTimeOfDay"),
      attributes: { class: "field-short", dir: "ltr", placeholder: "04:00" } });
    this.#form = new Form({
      fields: [name, this.#zone, day, this.#country],
      values: branch,
      submit: words("save"),
      content: [make("div", { class: "form-columns" },
        make("div", { class: "form-column" }, group(words("groupPlace"), name.element, this.#country.element)),
        make("div", { class: "form-column" }, group(words("groupTime"), this.#zone.element, day.element)))],
      read: () => this.#read(),
      send: (changes, repeat) => this.#desk.api.send("PATCH", "branch", changes, repeat),
      sent: () => say(words("saved"), "good"),
      failed: this.#desk.failed,
    });
    this.element.append(this.#form.element);
  }
}

function zones(known, present, now) {
  const choices = known.map(({ name, offset_s: ahead }) =>
    ({ value: name, text: name.replaceAll("_", " "), beside: asTimeOfDay(now + ahead * 1000, "UTC") }));
  const missing = choices.every((one) => one.value !== present);
  return missing ? [{ value: present, text: present }, ...choices] : choices;
}

function countries(known, present) {
  const names = new Intl.DisplayNames(locale(), { type: "region" });
  const choices = known.map(({ code, calling_code: number }) =>
    ({ value: code, text: names.of(code) ?? code, beside: `+${number}` }));
  choices.sort((a, b) => a.text.localeCompare(b.text, locale()));
  if (present !== null && choices.every((one) => one.value !== present)) {
    choices.unshift({ value: present, text: present, beside: "" });
  }
  return [{ value: null, text: words("noCountry") }, ...choices];
}
