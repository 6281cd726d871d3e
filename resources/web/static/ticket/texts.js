/** The words of the customer's page. */

import { T as SHARED } from "../texts.js";

export const T = {
  yourNumber: "Your number",
  title: (/** @type {string} */ number, /** @type {string} */ words) =>
    `${number} · ${words} · ${SHARED.product}`,

  waiting: "Waiting",
  nobodyAhead: "You are next",
  oneAhead: "1 person ahead",
  ahead: (/** @type {number} */ n) => `${n} people ahead`,
  waitingText: "Keep this page open. It tells you when it is your turn.",
  returnedText: "You are back in line, in the place your arrival gave you.",
  yourTurn: "Your turn",
  goTo: (/** @type {string} */ counter) => `Counter ${counter}`,
  goNow: "Please go there now",
  atCounter: "You are at the counter",
  late: "We called you",
  lateText: "You were not there, but your place is kept for a while. Are you here now?",
  graceLeft: "Your place is kept for",
  missed: "You missed your call",
  missedText: "Your place was kept as long as possible.",
  cancelled: "You are no longer in line",
  cancelledText: "This ticket was cancelled.",
  mayRejoin: "You may join again, at the end of the line.",
  completed: "All done",
  completedText: "Thank you for your visit.",

  rejoinLate: "I'm here, put me back in line",
  rejoin: "Join again at the end",
  leave: "Leave the line",
  leaveTitle: "Leave the line?",
  leaveText: "Your place goes to the next customer.",
  leaveYes: "Leave",
  leaveNo: "Stay in line",
  notSent: "Not sent yet. Trying again until the server answers.",

  unknownTitle: "We don't know this ticket",
  unknownText: "Please check the link, or scan the code on your ticket again. The people at the desk can help you, too.",
};
