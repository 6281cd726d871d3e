/** The pad of big keys that types a PIN; the keyboard types it, too. */

import { make } from "../elements.js";
import { icon } from "../icons.js";
import { words } from "../words.js";

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0"];

/**
 * @param {HTMLElement} pad is filled with keys
 * @param {HTMLInputElement} input is typed into
 */
export function preparePad(pad, input) {
  pad.setAttribute("aria-label", words("pinPad"));
  pad.replaceChildren(
    ...KEYS.map((digit) => (digit ? key(digit, input) : make("span"))),
    eraser(input),
  );
}

function key(digit, input) {
  return make("button", {
    class: "button pad-key",
    type: "button",
    text: digit,
    on: { click: () => type(input, input.value + digit) },
  });
}

function eraser(input) {
  return make("button", {
    class: "button pad-key",
    type: "button",
    "aria-label": words("pinErase"),
    on: { click: () => type(input, input.value.slice(0, -1)) },
  }, icon("erase"));
}

function type(input, text) {
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
