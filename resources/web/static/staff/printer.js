/** Tells staff that no tickets are printed, as soon as the server says so, and when they are again. */

import { byId } from "../elements.js";
import { say } from "../notice.js";
import { words } from "../words.js";

const WHY = {
  no_paper: "printer.no_paper",
  cover_open: "printer.cover_open",
  offline: "printer.offline",
  unreachable: "printer.unreachable",
  stalled: "printer.stalled",
  broke_off: "printer.broke_off",
  not_set_up: "printer.not_set_up",
  no_room: "printer.no_room",
  defect: "printer.defect",
};

class PrinterWatch {
  #trouble = null;
  #unprinted = "";
  /** Whether tickets can be put on paper here at all. */
  there = false;

  /**
   * @param {{ok: boolean, trouble: string | null, paper_low: boolean, unprinted: string} | null} now
   *   null: there is none
   */
  hear(now) {
    this.there = now !== null;
    const trouble = now === null || now.ok ? null : now.trouble;
    const unprinted = now?.unprinted ?? "";
    const text = trouble === null ? (one(unprinted) ?? low(now)) : inWords(trouble);
    const sign = byId("printer-failed");
    sign.hidden = text === null;
    sign.textContent = text ?? "";
    if (byId("choose").hidden) this.#tell(trouble, unprinted);
    this.#trouble = trouble;
    this.#unprinted = unprinted;
  }

  /** Nobody is signed in: nothing is said of it. */
  stop() {
    this.hear(null);
  }

  /** At a desk, where there is no place for a sign, once when it begins and once when it is over. */
  #tell(trouble, unprinted) {
    if (trouble !== this.#trouble) this.#say(trouble);
    if (unprinted !== "" && unprinted !== this.#unprinted) say(one(unprinted), "bad");
  }

  #say(trouble) {
    if (trouble !== null) say(inWords(trouble), "bad");
    else if (byId("sign-in").hidden) say(words("printerWell"), "good");
  }
}

/** The branch has one printer. */
export const printer = new PrinterWatch();

function inWords(trouble) {
  return words("printerFailed", { why: words(WHY[trouble]) });
}

/** What is said of one ticket that could not be printed, while the others are; null of none. */
function one(number) {
  return number === "" ? null : words("printerUnprinted", { number });
}

function low(now) {
  return now?.paper_low ? words("printerLow") : null;
}
