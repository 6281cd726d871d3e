/** The keys of a keyboard that tap what is offered. They decide nothing: no button, no key. */

import { show } from "../dialog.js";
import { make } from "../elements.js";
import { words } from "../words.js";

const action = (/** @type {string} */ event) => `#actions [data-event=${event}]`;

/** @type {{key: string, words: string, button: string}[]} */
const SHORTCUTS = [
  { key: "Enter", words: "shortcutMain", button: "#actions .button-main" },
  { key: "N", words: "callNext", button: action("call") },
  { key: "H", words: "here", button: action("check_in") },
  { key: "C", words: "complete", button: action("complete") },
  { key: "X", words: "completeAndCall", button: action("complete_and_call") },
  { key: "A", words: "callAgain", button: action("call_again") },
  { key: "S", words: "noShow", button: action("time_out") },
  { key: "T", words: "transfer", button: action("transfer") },
  { key: "R", words: "remove", button: action("cancel") },
  { key: "O", words: "note", button: "#serving [data-event=note]" },
  { key: "Y", words: "why", button: "#serving [data-event=why]" },
  { key: "W", words: "walkIn", button: "#desk-walk-in" },
  { key: "P", words: "pause", button: "#desk-pause" },
];
const HELP = "?";

/** Listen from now on, wherever the focus is but in a field or a dialog. */
export function listenForShortcuts() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isElsewhere(event.target)) return;
    const key = keyOf(event);
    // Enter on a button is that button's own.
    if (key === "Enter" && event.target.closest("button")) return;
    if (key === HELP) showShortcuts();
    else tap(key, event);
  });
}

/** Show which keys there are. */
export function showShortcuts() {
  const lines = [...SHORTCUTS, { key: HELP, words: "shortcuts" }].map((one) => [
    make("dt", {}, make("kbd", { text: one.key })),
    make("dd", { text: words(one.words) }),
  ]);
  return show({
    title: words("shortcuts"),
    content: [make("dl", { class: "keys" }, ...lines.flat())],
    close: words("closeDialog"),
  });
}

function tap(key, event) {
  const found = SHORTCUTS.find((one) => one.key === key);
  const button = found && document.querySelector(found.button);
  if (!button || button.disabled || document.body.hasAttribute("data-busy")) return;
  event.preventDefault();
  button.click();
}

/** The Latin letter, also where the keyboard writes another script. */
function keyOf({ key, code }) {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  return /^Key[A-Z]$/.test(code) ? code.slice("Key".length) : key;
}

function isElsewhere(target) {
  return document.querySelector("#desk[hidden], dialog[open]") !== null ||
    target.closest("a, input, select, textarea") !== null;
}
