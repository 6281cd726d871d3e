/** Hands the ticket to another phone: by the system's own menu, else as a code and a link. */

import { make } from "../elements.js";
import { icon } from "../icons.js";
import { say } from "../notice.js";
import { words } from "../words.js";

/** Whoever opens a shared link follows somebody else's ticket; that phone may take one of its own. */
export const SHARED = "#shared";

/** @param {string} number */
export async function share(number) {
  const url = location.origin + location.pathname + SHARED;
  if (!navigator.share) return showLink(url);
  try {
    await navigator.share({ title: words("shareTitle", { number }), text: words("shareText"), url });
  } catch (error) {
    // AbortError: they changed their mind.
    if (!(error instanceof DOMException) || error.name !== "AbortError") showLink(url);
  }
}

function showLink(url) {
  const link = make("input", { class: "share-link", type: "text", readonly: true, value: url,
    dir: "ltr", "aria-label": words("link"), on: { focus: () => link.select() } });
  const dialog = make("dialog", { class: "dialog share", "aria-labelledby": "share-title" },
    make("h2", { id: "share-title", text: words("shareDialog") }),
    make("p", { text: words("shareText") }),
    make("img", { class: "share-code", src: `${location.pathname}/code.svg`, alt: words("code") }),
    link,
    make("div", { class: "dialog-choices" },
      make("button", { class: "button button-main", type: "button", on: { click: () => copy(link, dialog) } },
        icon("copy"), make("span", { text: words("copy") })),
      make("button", { class: "button button-quiet", type: "button", autofocus: true,
        on: { click: () => dialog.close() } }, make("span", { text: words("close") }))));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** The clipboard is there over https alone; everywhere else what is selected can be copied. */
async function copy(link, dialog) {
  link.select();
  try {
    if (navigator.clipboard) await navigator.clipboard.writeText(link.value);
    else if (!document.execCommand("copy")) return;
  } catch {
    return; // the link stands there, selected
  }
  dialog.close();
  say(words("copied"), "good");
}
