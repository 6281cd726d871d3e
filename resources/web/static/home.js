/** The first page: where to go from here. */

import { Api, Refused, Unreachable } from "./api.js";
import { byId, fillTexts, make, setText } from "./elements.js";
import { fillIcons, icon } from "./icons.js";
import { T } from "./home/texts.js";

async function start() {
  fillTexts(document, T);
  fillIcons(document);
  for (const door of document.querySelectorAll(".home-door")) door.append(icon("arrow"));
  try {
    show(await new Api().read("branch"));
  } catch (error) {
    if (!(error instanceof Unreachable) && !(error instanceof Refused)) throw error;
  }
}

function show(branch) {
  setText(byId("branch"), branch.name);
  byId("queues-part").hidden = branch.queues.length < 2;
  byId("queues").replaceChildren(...branch.queues.map((queue) =>
    make("li", {}, make("a", { class: "button", href: `/board/${queue.id}`, text: queue.name }))));
}

start();
