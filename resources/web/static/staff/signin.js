/** The sign-in: name and PIN; the server's cookie remembers it, this page only the name. */

import { Refused, Unreachable, newKey } from "../api.js";
import { byId, setText } from "../elements.js";
import { keep, recall } from "../kept.js";
import { preparePad } from "./pad.js";
import { refusalWords, words } from "../words.js";

/** A name for this device, made once. */
function deviceName() {
  const known = recall("device");
  if (known) return known;
  const name = `browser-${newKey().slice(0, 8)}`;
  keep("device", name);
  return name;
}

/**
 * Prepare the form.
 * @param {import("../api.js").Api} api
 * @param {(user: {id: number, name: string}) => void} onSignedIn
 */
export function prepareSignIn(api, onSignedIn) {
  preparePad(byId("sign-in-pad"), byId("sign-in-pin"));
  byId("sign-in-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    setBusy(true);
    const user = await signIn(api);
    setBusy(false);
    if (user) onSignedIn(user);
    else focusOn("sign-in-pin");
  });
}

/**
 * Show the form with a word why.
 * @param {string} [why]
 */
export function askToSignIn(why = "") {
  setText(byId("sign-in-why"), why);
  byId("sign-in-name").value = recall("name") ?? "";
  byId("sign-in-pin").value = "";
  focusOn(recall("name") ? "sign-in-pin" : "sign-in-name");
}

/** Not where that brings up a keyboard over the pad. */
function focusOn(id) {
  if (!matchMedia("(pointer: coarse)").matches) byId(id).focus();
}

async function signIn(api) {
  const name = byId("sign-in-name").value.trim();
  const body = { name, secret: byId("sign-in-pin").value, device: deviceName() };
  byId("sign-in-pin").value = "";
  try {
    const { user } = await api.post("auth/login", body);
    keep("name", name);
    return user;
  } catch (error) {
    setText(byId("sign-in-why"), reason(error));
    return null;
  }
}

function reason(error) {
  if (error instanceof Unreachable) return words("unreachable");
  if (error instanceof Refused) return refusalAtTheDoor(error.problem);
  throw error;
}

/** @param {import("../api.js").Problem} problem */
function refusalAtTheDoor(problem) {
  return problem.status === 401 ? words("wrongPin") : refusalWords(problem);
}

function setBusy(busy) {
  const button = byId("sign-in-go");
  button.disabled = busy;
  button.setAttribute("aria-busy", String(busy));
  if (busy) setText(byId("sign-in-why"), "");
}
