/** The page where there is none says so in the reader's language; until then it is English. */

import { fillWords, loadWords } from "./words.js";

async function start() {
  await loadWords("astray");
  fillWords(document);
}

start();
