/** What a voice says of a call: in the customer's language if there are words and a voice for it. */

import { LANGUAGES, pageLanguage, wordsIn } from "../words.js";

/**
 * @typedef {object} Phrase
 * @property {string} text
 * @property {SpeechSynthesisVoice} voice
 */

/**
 * @param {import("./calls.js").Call} call
 * @returns {Promise<Phrase | null>} null where no voice speaks the page's language either
 */
export async function phraseOf({ number, counter, language }) {
  for (const tag of [language, pageLanguage()]) {
    const known = tag && knownTag(tag);
    const voice = known && voiceFor(known);
    if (!voice) continue;
    const say = await wordsIn("board", known);
    return { text: say("announcement", { number: asSpoken(number), label: counter }), voice };
  }
  return null;
}

/** "A042" as it is read out: "A 42". */
export function asSpoken(number) {
  const [, letters, digits] = /^(\D*)(\d*)$/.exec(number) ?? [null, number, ""];
  return [...letters, digits && String(Number(digits))].filter(Boolean).join(" ");
}

const languageOf = (/** @type {string} */ tag) => tag.toLowerCase().split(/[-_]/)[0];

function knownTag(tag) {
  return Object.keys(LANGUAGES).find((one) => languageOf(one) === languageOf(tag)) ?? null;
}

function voiceFor(tag) {
  if (!("speechSynthesis" in globalThis)) return null;
  const voices = speechSynthesis.getVoices().filter(({ lang }) => languageOf(lang) === languageOf(tag));
  // The others are spoken on somebody else's machine, and silent without the internet.
  return voices.find((voice) => voice.localService) ?? null;
}
