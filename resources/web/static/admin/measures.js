/** What the self-check measured, in the page's language; the end of a value's name says its unit. */

import { LANGUAGES, locale } from "../words.js";

const SIZES = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"];
const THOUSAND = 1000;
const SPANS = /** @type {const} */ ([["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]]);
const TWICE = 2;

/**
 * @param {Record<string, string | number>} values
 * @returns {Record<string, string | number>} the same, as they are read
 */
export const shown = (values) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, one(name, value)]));

/** @param {string} iso @returns {string} */
export function asMoment(iso) {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return iso;
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(at);
}

function one(name, value) {
  switch (name.split("_").pop()) {
    case "bytes": return asSize(value);
    case "s": return asSpan(value);
    case "ms": return unit(value, "millisecond", value < 10 ? 1 : 0);
    case "at": return asMoment(value);
    case "languages": return asList(value.split(",").map((tag) => LANGUAGES[tag] ?? tag));
    default: return value;
  }
}

function asSize(bytes) {
  const power = Math.min(SIZES.length - 1, bytes > 0 ? Math.floor(Math.log(bytes) / Math.log(THOUSAND)) : 0);
  return unit(bytes / THOUSAND ** power, SIZES[power], power ? 1 : 0);
}

/** In the greatest unit of which there are at least two. */
function asSpan(seconds) {
  const [name, length] = SPANS.find(([, long]) => seconds >= TWICE * long) ?? SPANS[SPANS.length - 1];
  return unit(seconds / length, name, 0, "long");
}

function unit(amount, name, digits, unitDisplay = "short") {
  const options = { style: "unit", unit: name, unitDisplay, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale(), /** @type {Intl.NumberFormatOptions} */ (options)).format(amount);
}

const asList = (names) => new Intl.ListFormat(locale(), { type: "conjunction" }).format(names);
