/** A poster for the wall: its code leads a phone to the page that joins the queue. */

import { Api, Refused, mayAskAgain, pauseAfter } from "./api.js";
import { byId, make, setText, showOnly } from "./elements.js";
import { fillIcons } from "./icons.js";
import { say, sayFaults } from "./notice.js";
import { LANGUAGES, fillWords, loadWords, pageLanguage, refusalWords, words } from "./words.js";

const PARTS = ["poster", "no-poster"];
const UNBROKEN = /[^\s\-\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const queueId = Number(location.pathname.split("/").at(-1));

async function start() {
  await loadWords("poster");
  sayFaults();
  fillWords(document);
  fillIcons(document);
  fillLanguages();
  byId("poster-print").addEventListener("click", () => print());
  try {
    show(await readBranch());
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    say(refusalWords(error.problem), "bad");
  }
}

async function readBranch() {
  for (let tries = 1; ; tries += 1) {
    try {
      return await new Api().read("branch");
    } catch (error) {
      if (!mayAskAgain(error)) throw error;
      await new Promise((wake) => setTimeout(wake, pauseAfter(tries)));
    }
  }
}

/** The poster's language is its own: it changes nobody's page. */
function fillLanguages() {
  const select = byId("poster-language");
  select.append(...Object.entries(LANGUAGES).map(([tag, name]) =>
    make("option", { value: tag, lang: tag, selected: tag === pageLanguage(), text: name })));
  select.addEventListener("change", () => {
    location.search = new URLSearchParams({ lang: select.value }).toString();
  });
}

function show(branch) {
  const queue = branch.queues.find((one) => one.id === queueId);
  if (!queue?.join_from_phone) return showNone(queue);
  setText(byId("poster-branch"), branch.name);
  setText(byId("poster-queue"), queue.name);
  byId("poster-queue").style.setProperty("--longest", String(longestWord(queue.name)));
  document.title = `${words("title")} · ${queue.name}`;
  const code = byId("poster-code");
  code.alt = words("posterCode", { name: queue.name });
  code.src = `/join/${queue.id}/code.svg`;
  byId("poster-print").hidden = false;
  showOnly("poster", PARTS);
}

/** How many letters stand without a place to break: nobody hyphenates for us on every machine. */
function longestWord(name) {
  return Math.max(1, ...Array.from(name.matchAll(UNBROKEN), ([word]) => word.length));
}

function showNone(queue) {
  setText(byId("no-poster-text"), queue ? words("noPosterText", { name: queue.name }) : words("noQueueHere"));
  showOnly("no-poster", PARTS);
}

start();
