/** How wide a ticket's number may get: a queue has up to three letters, and each may be a W. */

const LETTER_EM = 1;
const DIGIT_EM = 0.62;

/**
 * Tell the stylesheet the width, in the size of the letters themselves, as `--ems`.
 * @param {HTMLElement} element
 * @param {string} number
 * @returns {HTMLElement} the same
 */
export function tellWidth(element, number) {
  const digits = number.replace(/\D/g, "").length;
  const ems = digits * DIGIT_EM + (number.length - digits) * LETTER_EM;
  element.style.setProperty("--ems", String(ems));
  return element;
}
