/** The words of the page that pairs a tablet. */

export const T = {
  title: "Pair this tablet",
  device: "What is it called?",
  example: "Counter 2",
  hint: "The name tells in the branch's lists which tablet is meant. Afterwards sign in with your name and PIN.",
  pair: "Pair",
  without: "Go on without pairing",
  over: "This code was used already, or its ten minutes are over. Show a new one, and scan that.",
  noCode: "The code is missing: scan the QR code with this tablet's camera.",
  unreachable: "The branch does not answer. Nothing was lost; check the Wi-Fi and try again.",
};
