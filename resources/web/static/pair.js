/** Pairs this tablet: its name, once, with the code that the QR code carried; then on to the PIN. */

import { Api, Refused, Unreachable } from "./api.js";
import { byId, setText } from "./elements.js";
import { keep, recall } from "./kept.js";
import { fillLanguages } from "./language.js";
import { fillWords, loadWords, refusalWords, words } from "./words.js";

const MADE_UP = /^browser-[0-9a-f]{8}$/;
const api = new Api();

/** The code after the #; out of the address at once, so that it is not kept with the page. */
function takeCode() {
  const code = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
  return code;
}

async function start() {
  const code = takeCode();
  await loadWords("pair");
  fillWords(document);
  fillLanguages(document);
  document.title = `${words("title")} · WaitWise`;
  const known = String(recall("device") ?? "");
  byId("device").value = MADE_UP.test(known) ? "" : known;
  byId("device").placeholder = words("example");
  byId("pair-form").addEventListener("submit", (event) => {
    event.preventDefault();
    pair(code);
  });
  byId("device").focus();
  try {
    setText(byId("branch"), (await api.read("branch")).name);
  } catch (error) {
    setText(byId("why"), reason(error));
  }
  if (!code) giveUp(words("noCode"));
}

/** @param {string} code */
async function pair(code) {
  setBusy(true);
  try {
    const { device } = await api.post("pairing/redeem", { code, device: byId("device").value.trim() });
    keep("device", device);
    location.replace("/staff");
  } catch (error) {
    if (error instanceof Refused && error.problem.code === "pairing_over") giveUp(words("over"));
    else setText(byId("why"), reason(error));
    setBusy(false);
  }
}

/** @param {string} why */
function giveUp(why) {
  setText(byId("why"), why);
  byId("without").hidden = false;
}

function reason(error) {
  if (error instanceof Refused) return refusalWords(error.problem);
  if (error instanceof Unreachable) return words("unreachable");
  throw error;
}

/** @param {boolean} busy */
function setBusy(busy) {
  byId("go").disabled = busy;
  byId("go").setAttribute("aria-busy", String(busy));
  if (busy) setText(byId("why"), "");
}

start();
