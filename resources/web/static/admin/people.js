/** Those who can sign in: the list, making, changing and removing one. */

import { Refused } from "../api.js";
import { confirmed } from "../dialog.js";
import { make, setText, showList } from "../elements.js";
import { icon } from "../icons.js";
import { say } from "../notice.js";
import { refusalWords, words } from "../words.js";
import { ChoiceField, SecretField, TextField } from "./fields.js";
import { Form, onRepeat } from "./form.js";
import { readAll } from "./reading.js";
import { chevron, group, heading } from "./views.js";

/** @implements {View} */
export class People {
  dirty = false;
  title = words("people");
  #desk;
  #list = make("ul", { class: "things" });

  /** @param {import("./views.js").Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    const add = make("a", { class: "button button-main", href: "#/staff/new" },
      icon("add"), make("span", { text: words("newPerson") }));
    this.element = make("div", { class: "view" }, heading(this.title, { beside: [add] }), this.#list);
  }

  async load() {
    const people = await readAll(this.#desk.api, "users");
    const me = this.#desk.me().id;
    showList(this.#list, people.map((one) => ({ ...one, me: one.id === me })), (one) => one.id, personLine);
  }
}

function personLine(person) {
  return make("li", { class: "card thing" },
    make("span", { class: "thing-sign" }, icon("person")),
    make("a", { class: "thing-words", href: `#/staff/${person.id}` },
      make("strong", {}, make("bdi", { text: person.name })),
      person.me && make("span", { class: "soft", text: words("thatIsYou") })),
    make("span", { class: "thing-chips" },
      make("span", { class: "chip", text: words(person.role === "owner" ? "owner" : "staffRole") })),
    chevron("onward"));
}

/** @implements {View} */
export class Person {
  title = words("newPerson");
  element = make("div", { class: "view" });
  #desk;
  #id;
  /** @type {Form | null} */
  #form = null;
  #head = make("div");
  #role = new ChoiceField({ name: "role", label: words("role"), choices: [
    { value: "staff", text: words("staffRole"), hint: words("staffRoleHint") },
    { value: "owner", text: words("owner"), hint: words("ownerHint") },
  ] });
  #last = make("p", { class: "banner", hidden: true });
  #remove = make("button", { class: "button button-bad", type: "button", on: { click: () => this.#delete() } },
    icon("remove"), make("span", { text: words("removePerson") }));

  /**
   * @param {import("./views.js").Desk} desk
   * @param {number} [id] none: a new one
   */
  constructor(desk, id) {
    this.#desk = desk;
    this.#id = id;
    if (id === undefined) this.#build({ name: "", role: "staff", pin: "" });
  }

  get dirty() {
    return this.#form?.dirty ?? false;
  }

  async load() {
    if (this.#id === undefined) return;
    const people = await readAll(this.#desk.api, "users");
    const person = found(people, this.#id);
    const owners = people.filter((one) => one.role === "owner").length;
    if (this.#form) this.#form.offer(person);
    else this.#build({ ...person, pin: null });
    this.#show(person, person.role === "owner" && owners === 1);
  }

  #build(person) {
    const isNew = this.#id === undefined;
    const name = new TextField({ name: "name", label: words("personName"), hint: words("personNameHint"), most: 80,
      refusals: { taken: words("personNameTaken") } });
    const pin = new SecretField({ name: "pin", label: words(isNew ? "pinOfPerson" : "newPin"), optional: !isNew,
      hint: words(isNew ? "pinHint" : "newPinHint") });
    this.#form = new Form({
      fields: [name, this.#role, pin],
      values: person,
      isNew,
      submit: words(isNew ? "makePerson" : "save"),
      content: [make("div", { class: "form-columns" },
        make("div", { class: "form-column" }, group(words("groupPerson"), name.element, pin.element)),
        make("div", { class: "form-column" }, group(words("groupRole"), this.#role.element, this.#last)))],
      read: isNew ? undefined : async () => found(await readAll(this.#desk.api, "users"), this.#id),
      send: (changes, repeat) => this.#send(changes, repeat),
      sent: (answer) => this.#saved(answer),
      failed: (error) => this.#failed(error),
      cancel: () => this.#desk.go("#/staff"),
    });
    this.element.replaceChildren(this.#head, this.#form.element, isNew ? "" : this.#removeCard());
    if (isNew) this.#show(person, false);
  }

  async #send(changes, repeat) {
    const { api } = this.#desk;
    if (this.#id === undefined) return { ...(await api.change("users", changes, repeat)), pin: "" };
    return { ...(await api.send("PATCH", `users/${this.#id}`, changes, repeat)), pin: null };
  }

  #saved(person) {
    say(words(this.#id === undefined ? "personMade" : "saved"), "good");
    if (this.#id === undefined) this.#desk.go("#/staff");
    else this.#show(person, !this.#last.hidden);
  }

  #show(person, isLast) {
    if (this.#id !== undefined) this.title = person.name;
    if (this.#head.dataset.shown !== this.title) {
      this.#head.replaceChildren(heading(this.title, { back: { href: "#/staff", text: words("allPeople") } }));
    }
    this.#head.dataset.shown = this.title;
    this.#role.allow(!isLast);
    this.#remove.disabled = isLast;
    this.#last.hidden = !isLast;
    if (isLast) setText(this.#last, words("lastOwner", { name: person.name }));
  }

  #removeCard() {
    return make("section", { class: "card danger" },
      make("div", {}, make("h2", { class: "group-title", text: words("removePerson") }),
        make("p", { class: "field-hint", text: words("removePersonHint") })), this.#remove);
  }

  async #delete() {
    if (this.#remove.getAttribute("aria-busy") === "true") return;
    const me = this.#desk.me().id === this.#id;
    const sure = await confirmed({ title: words("removePersonTitle", { name: this.title }),
      text: words(me ? "removeMeText" : "removePersonText"), yes: words("removePerson"), no: words("keepIt"),
      icon: "remove" });
    if (!sure) return;
    this.#remove.setAttribute("aria-busy", "true");
    try {
      await this.#desk.api.send("DELETE", `users/${this.#id}`, {}, onRepeat);
      say(words("personRemoved", { name: this.title }), "good");
      this.#desk.go("#/staff");
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (!this.#failed(error)) say(refusalWords(error.problem), "bad");
    } finally {
      this.#remove.setAttribute("aria-busy", "false");
    }
  }

  #failed(error) {
    if (error instanceof Refused && error.problem.code === "user_in_use") {
      this.#form?.tell(words("personInUse", { name: this.title }));
      return true;
    }
    return this.#desk.failed(error);
  }
}

/** The one with this id; refused as the server would, when there is none. */
function found(people, id) {
  const person = people.find((one) => one.id === id);
  if (person) return person;
  throw new Refused({ status: 404, code: "not_found", title: "", detail: "" });
}
