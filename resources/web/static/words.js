/**
 * The words of the pages, in the reader's language: one JSON file per page and language, beside one
 * with what all pages share. Picks the language, and gives `lang` and `dir` to the document.
 */

import { pauseAfter } from "./api.js";
import { keep, recall } from "./kept.js";

/** Every language there is, by its tag, under its own name. */
export const LANGUAGES = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  pt: "Português",
  it: "Italiano",
  ar: "العربية",
  "zh-Hans": "简体中文",
  ja: "日本語",
  hi: "हिन्दी",
};

const FALLBACK = "en";
const RIGHT_TO_LEFT = new Set(["ar"]);
const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08ff\ufb1d-\ufefc]/;
const [ISOLATE, END_OF_ISOLATE] = ["\u2068", "\u2069"];

/** @typedef {string | Record<string, string>} Text one text, or one per plural category */

/** @type {Record<string, Text>} */
let texts = {};
let language = FALLBACK;
/** @type {Intl.PluralRules} */
let plurals = new Intl.PluralRules(FALLBACK);
/** @type {Intl.NumberFormat} */
let numbers = new Intl.NumberFormat(FALLBACK);

/**
 * Fetch the words that all pages share and those of `page`, again and again until they are there.
 * @param {string} [page] the folder below words/
 * @param {string | null} [wish] the language somebody chose elsewhere, as a ticket's
 */
export async function loadWords(page, wish) {
  const chosen = chooseLanguage(wish);
  const folders = page ? ["shared", page] : ["shared"];
  const loaded = await Promise.all(folders.map((folder) => fetchTexts(`${folder}/${chosen}`)));
  texts = Object.assign({}, ...loaded);
  language = chosen;
  plurals = new Intl.PluralRules(language);
  numbers = new Intl.NumberFormat(locale());
  document.documentElement.lang = language;
  document.documentElement.dir = RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
}

/**
 * The text for `key`; `{name}` in it stands for the value of that name, and a text with plurals is
 * chosen by the value `count`.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function words(key, values = {}) {
  const found = texts[key];
  if (found === undefined) throw new Error(`there are no words "${key}" in "${language}"`);
  const text = typeof found === "string" ? found : pluralOf(found, Number(values.count));
  return text.replace(/\{(\w+)\}/g, (_, name) => inserted(key, name, values[name]));
}

/**
 * @param {string} key
 * @returns {boolean}
 */
export const hasWords = (key) => key in texts;

/** The tag of the language the page speaks. */
export const pageLanguage = () => language;

/** The page's language for Intl; the digits are those of the ticket numbers, in every language. */
export const locale = () => `${language}-u-nu-latn`;

/**
 * Remember a choice of language and show the page again in it.
 * @param {string} tag
 */
export function changeLanguage(tag) {
  keep("language", tag);
  const here = new URL(location.href);
  here.searchParams.delete("lang");
  if (here.href === location.href) location.reload();
  else location.replace(here.href);
}

/**
 * Fill in the words of a page: data-text names an element's text, data-label its aria-label.
 * @param {ParentNode} root
 */
export function fillWords(root) {
  for (const one of root.querySelectorAll("[data-text]")) one.textContent = words(one.dataset.text);
  for (const one of root.querySelectorAll("[data-label]")) {
    one.setAttribute("aria-label", words(one.dataset.label));
  }
}

/**
 * What the server's refusal says, in the page's language where the page knows the refusal. The
 * server's own words are English, and the more exact ones.
 * @param {import("./api.js").Problem} problem
 * @returns {string}
 */
export function refusalWords(problem) {
  const own = problem.detail || problem.title;
  const key = `problem.${problem.code}`;
  if (language === FALLBACK || !hasWords(key)) return own;
  if (!String(texts[key]).includes("{state}")) return words(key);
  return problem.state ? words(key, { state: words(`state.${problem.state}`) }) : own;
}

function chooseLanguage(wish) {
  const asked = new URLSearchParams(location.search).get("lang");
  for (const one of [asked, recall("language"), wish, ...navigator.languages]) {
    const known = nearest(one);
    if (known) return known;
  }
  return FALLBACK;
}

/** The language of ours that is closest to a tag as "de-AT" or "zh-CN", or null. */
function nearest(tag) {
  const [wanted] = String(tag ?? "").toLowerCase().split("-");
  return Object.keys(LANGUAGES).find((one) => one.split("-")[0] === wanted) ?? null;
}

async function fetchTexts(path) {
  for (let tries = 1; ; tries += 1) {
    try {
      const response = await fetch(`/static/words/${path}.json`);
      if (response.ok) return await response.json();
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    }
    await new Promise((wake) => setTimeout(wake, pauseAfter(tries)));
  }
}

function pluralOf(forms, count) {
  if (Number.isNaN(count)) throw new Error("a text with plurals needs a count");
  return forms[plurals.select(count)] ?? forms.other;
}

function inserted(key, name, value) {
  if (value === undefined) throw new Error(`"${key}" needs a value for {${name}}`);
  const text = typeof value === "number" ? numbers.format(value) : value;
  return mayTurn(text) ? ISOLATE + text + END_OF_ISOLATE : text;
}

/** Whether a text put into another could turn the order of what stands around it. */
function mayTurn(text) {
  return RIGHT_TO_LEFT.has(language) || RIGHT_TO_LEFT_LETTER.test(text);
}
