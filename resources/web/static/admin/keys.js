/** The keys that programs sign in with: the list, making one, showing its secret once, taking it back. */

import { Refused } from "../api.js";
import { confirmed } from "../dialog.js";
import { make, showList } from "../elements.js";
import { icon } from "../icons.js";
import { say } from "../notice.js";
import { locale, refusalWords, words } from "../words.js";
import { ManyField, TextField } from "./fields.js";
import { Form, onRepeat } from "./form.js";
import { readAll } from "./reading.js";
import { group, heading } from "./views.js";

const scopes = () => [
  { value: "read", text: words("scopeRead"), hint: words("scopeReadHint") },
  { value: "join", text: words("scopeJoin"), hint: words("scopeJoinHint") },
  { value: "serve", text: words("scopeServe"), hint: words("scopeServeHint") },
  { value: "metrics", text: words("scopeMetrics"), hint: words("scopeMetricsHint") },
];

/** @implements {View} */
export class Keys {
  dirty = false;
  title = words("apiKeys");
  #desk;
  #list = make("ul", { class: "things" });
  #empty = make("p", { class: "card things-empty", hidden: true, text: words("noKeys") });

  /** @param {import("./views.js").Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    const add = make("a", { class: "button button-main", href: "#/keys/new" },
      icon("add"), make("span", { text: words("newKey") }));
    this.element = make("div", { class: "view" }, heading(this.title, { beside: [add] }),
      make("p", { class: "soft" }, `${words("keysHint")} `, make("a", { href: "/docs", text: words("keysDocs") })),
      this.#list, this.#empty);
  }

  async load() {
    const keys = await readAll(this.#desk.api, "api-keys");
    this.#empty.hidden = keys.length > 0;
    showList(this.#list, keys, (key) => key.id, (key) => this.#line(key));
  }

  #line(key) {
    const made = new Intl.DateTimeFormat(locale(), { dateStyle: "medium" }).format(new Date(key.made_at));
    const button = make("button", { class: "button button-bad", type: "button",
      "aria-label": `${words("revokeKey")}: ${key.name}`, on: { click: () => this.#revoke(button, key) } },
    icon("remove"), make("span", { text: words("revokeKey") }));
    const opens = scopes().filter(({ value }) => key.scopes.includes(value));
    return make("li", { class: "card thing", data: { apiKey: key.id } },
      make("span", { class: "thing-sign" }, icon("key")),
      make("span", { class: "thing-words" },
        make("strong", {}, make("bdi", { text: key.name })),
        make("span", { class: "soft", text: words("keyMade", { day: made }) })),
      make("span", { class: "thing-chips" }, ...opens.map(({ text }) => make("span", { class: "chip", text }))),
      make("span", { class: "thing-moves" }, button));
  }

  async #revoke(button, key) {
    if (button.getAttribute("aria-busy") === "true") return;
    const sure = await confirmed({ title: words("revokeKeyTitle", { name: key.name }),
      text: words("revokeKeyText"), yes: words("revokeKey"), no: words("keepIt"), icon: "remove" });
    if (!sure) return;
    button.setAttribute("aria-busy", "true");
    try {
      await this.#desk.api.send("DELETE", `api-keys/${key.id}`, {}, onRepeat);
      say(words("keyRevoked", { name: key.name }), "good");
    } catch (error) {
      this.#refused(error);
    } finally {
      button.setAttribute("aria-busy", "false");
      await this.#loadAgain();
    }
  }

  #refused(error) {
    const gone = error instanceof Refused && error.problem.status === 404;
    if (gone) say(words("gone"), "bad");
    else if (!this.#desk.failed(error)) say(refusalWords(error.problem), "bad");
  }

  async #loadAgain() {
    try {
      await this.load();
    } catch (error) {
      if (!this.#desk.failed(error)) say(words("unreachable"), "bad");
    }
  }
}

/** @implements {View} */
export class NewKey {
  title = words("newKey");
  #desk;
  #form;

  /** @param {import("./views.js").Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    this.#form = this.#newForm();
    this.element = make("div", { class: "view" }, head(this.title), this.#form.element);
  }

  get dirty() {
    return this.#form?.dirty ?? false;
  }

  async load() {}

  #newForm() {
    const name = new TextField({ name: "name", label: words("keyName"), hint: words("keyNameHint"), most: 80 });
    const opens = new ManyField({ name: "scopes", label: words("keyScopes"), choices: scopes() });
    return new Form({
      fields: [name, opens],
      values: { name: "", scopes: [] },
      isNew: true,
      submit: words("makeKey"),
      icon: "key",
      content: [make("div", { class: "form-columns" },
        make("div", { class: "form-column" }, group(words("groupProgram"), name.element)),
        make("div", { class: "form-column" }, group(words("groupScopes"), opens.element)))],
      send: (changes, repeat) => this.#desk.api.change("api-keys", changes, repeat),
      sent: (made) => this.#show(made),
      failed: this.#desk.failed,
      cancel: () => this.#desk.go("#/keys"),
    });
  }

  /** The secret stands here until one goes on, and nowhere else. */
  #show(made) {
    this.#form.forget();
    this.title = made.name;
    const secret = make("input", { class: "key-secret number", type: "text", readonly: true, value: made.key,
      dir: "ltr", "aria-label": words("keySecret"), on: { focus: () => secret.select() } });
    const copyButton = make("button", { class: "button button-main", type: "button",
      on: { click: () => copy(secret) } }, icon("copy"), make("span", { text: words("copyKey") }));
    this.element.replaceChildren(head(made.name),
      make("section", { class: "card group key-made" },
        make("div", { class: "banner" }, icon("warning"), make("p", { text: words("keyOnce") })),
        make("div", { class: "field" }, make("div", { class: "field-pair" }, secret, copyButton)),
        make("p", { class: "field-hint", text: words("keyHow") }),
        make("pre", { class: "key-header", dir: "ltr", text: `Authorization: Bearer ${made.key}` })),
      make("div", {}, make("a", { class: "button", href: "#/keys", text: words("keyDone") })));
    copyButton.focus();
  }
}

const head = (/** @type {string} */ title) =>
  heading(title, { back: { href: "#/keys", text: words("allKeys") } });

/** The clipboard is there over https alone; everywhere else what is selected can be copied. */
async function copy(secret) {
  secret.select();
  try {
    if (navigator.clipboard) await navigator.clipboard.writeText(secret.value);
    else if (!document.execCommand("copy")) return;
  } catch {
    return; // the key stands there, selected
  }
  say(words("keyCopied"), "good");
}
