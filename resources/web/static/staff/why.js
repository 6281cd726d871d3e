/** "Why this one?": the rule that chose a customer, and who was not called and why. */

import { asTimeOfDay } from "../clock.js";
import { show } from "../dialog.js";
import { make } from "../elements.js";
import { words } from "../words.js";

const RULES = { boost: "whyBoost", join_time: "whyJoinTime" };
const REASONS = { late: "whyLate", joined_later: "whyJoinedLater", not_boosted: "whyNotBoosted" };

/**
 * @param {any} ticket
 * @param {import("../api.js").Api} api
 * @param {string} timeZone
 */
export async function showWhy(ticket, api, timeZone) {
  const why = await api.read(`tickets/${ticket.id}/why`);
  await show({
    title: words("whyTitle", { number: ticket.number }),
    content: [
      make("p", { class: "why-rule", text: words(RULES[why.rule]) }),
      make("p", {},
        make("span", { class: "clock", text: asTimeOfDay(Date.parse(why.at), timeZone) }),
        ` · ${caller(why)} ${words("whyWaiting", { count: why.waiting })}`),
      ...passedOver(why.passed_over),
    ],
    close: words("closeDialog"),
  });
}

function caller({ requested_by: name }) {
  return name === null ? words("whyByItself") : words("whyBy", { name });
}

function passedOver(passed) {
  if (passed.length === 0) return [make("p", { text: words("whyNobodyPassed") })];
  return [
    make("h3", { class: "why-title", text: words("whyPassed") }),
    make("ul", { class: "why-list" }, ...passed.map(({ number, why }) =>
      make("li", {},
        make("strong", { class: "number", text: number }),
        make("span", { class: "soft", text: words(REASONS[why]) })))),
  ];
}
