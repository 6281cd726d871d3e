/**
 * The page that explains how a device comes to trust the branch's certificate. Over plain HTTP it
 * looks every few seconds whether it does by now, and then goes on to where one wanted to be.
 */

import { Api, Refused, Unreachable } from "./api.js";
import { byId, make, setText } from "./elements.js";
import { fillLanguages } from "./language.js";
import { DEVICES } from "./trust/devices.js";
import { fillWords, loadWords, words } from "./words.js";

const LOOKS_EVERY_MS = 3000;
const PAGES = new Set(["/staff", "/admin", "/pair"]);

/** Where to go on to: a page of staff's, never another site; what stands after the # goes along. */
function wanted() {
  const asked = new URLSearchParams(location.search).get("to") ?? "";
  return `${PAGES.has(asked) ? asked : "/staff"}${location.hash}`;
}

const overTls = `https://${location.host}`;

/** Whether this device trusts the certificate: a connection comes about, whatever it answers. */
async function isTrusted() {
  if (location.protocol === "https:") return true;
  try {
    await fetch(`${overTls}/api/v1/health`, { mode: "no-cors", cache: "no-store" });
    return true;
  } catch {
    return false;
  }
}

async function start() {
  await loadWords("trust");
  fillWords(document);
  fillLanguages(document);
  try {
    const [trust, branch] = await Promise.all([read("trust"), read("branch")]);
    setText(byId("branch"), branch.name);
    head(words(trust.made ? "title" : "titleNothing"));
    if (trust.made) await guide(trust);
    else say(trust.tls ? words("known") : words("noTls"), "good", trust.tls ? "" : location.origin);
  } catch (error) {
    if (!(error instanceof Unreachable) && !(error instanceof Refused)) throw error;
    head(words("title"));
    say(words("unreachable"), "bad", location.origin);
  }
}

/** @param {string} title */
function head(title) {
  setText(byId("title"), title);
  document.title = `${title} · WaitWise`;
}

/** @param {string} path */
const read = (path) => new Api().read(path);

/** Eight pairs a line, whatever the letters of the language make of the width. */
function linesOf(fingerprint) {
  return fingerprint.match(/.{1,24}/g).map((text) => make("span", { text }));
}

async function guide(trust) {
  byId("fingerprint").replaceChildren(...linesOf(trust.fingerprint));
  byId("file").setAttribute("href", trust.file);
  byId("devices").replaceChildren(...DEVICES.map(device));
  byId("steps").hidden = false;
  if (await isTrusted()) arrive();
  else await wait();
}

async function wait() {
  say(words("notYet"), "bad", overTls, words("goAnyway"));
  for (;;) {
    await new Promise((wake) => setTimeout(wake, LOOKS_EVERY_MS));
    if (await isTrusted()) break;
  }
  arrive();
}

/** Over plain HTTP nobody came to read this page for its own sake: on to the one that was wanted. */
function arrive() {
  say(words("trusted"), "good", overTls);
  if (location.protocol === "http:" && new URLSearchParams(location.search).has("to")) {
    location.replace(overTls + wanted());
  }
}

/**
 * @param {string} text
 * @param {"good" | "bad"} state
 * @param {string} base where the button leads; empty for this very server
 * @param {string} label
 */
function say(text, state, base, label = words("goOn")) {
  setText(byId("state"), text);
  byId("state").dataset.state = state;
  const go = byId("go");
  go.href = base + wanted();
  go.hidden = false;
  setText(go, label);
  go.classList.toggle("button-main", state === "good");
}

/** @param {{name: string, agent: RegExp, steps: string[]}} one */
function device(one) {
  return make("details", { class: "trust-device", open: one.agent.test(navigator.userAgent) },
    make("summary", { text: one.name }),
    make("ol", {}, ...one.steps.map((text) => make("li", { text: words(text) }))));
}

start();
