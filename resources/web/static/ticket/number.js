/** The ticket's number, as large as the page lets it be: a queue has up to three letters. */

import { setText } from "../elements.js";

const LETTER_EM = 1;
const DIGIT_EM = 0.62;

/**
 * @param {HTMLElement} place
 * @param {string} number
 */
export function showNumber(place, number) {
  setText(place, number);
  place.style.setProperty("--ems", String(emsOf(number)));
}

/** How wide it may get, in its own size: letters may all be a W, digits are all alike. */
function emsOf(number) {
  const digits = number.replace(/\D/g, "").length;
  return digits * DIGIT_EM + (number.length - digits) * LETTER_EM;
}
