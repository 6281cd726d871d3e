/**
 * The page as an app: offers to install it, and has a worker keep its shell, so that it opens without
 * a network. Over plain http a browser allows neither, and nothing is missed.
 */

const WORKER = "/staff-worker.js";
const SCOPE = "/staff";
const LOOK_FOR_UPGRADE_MS = 3_600_000;

export class Install {
  /** @type {any} */
  #prompt = null;

  constructor() {
    addEventListener("beforeinstallprompt", (event) => {
      event.preventDefault();
      this.#prompt = event;
    });
    addEventListener("appinstalled", () => {
      this.#prompt = null;
    });
  }

  /** Whether the browser would install it now. */
  get possible() {
    return this.#prompt !== null;
  }

  async ask() {
    const prompt = this.#prompt;
    this.#prompt = null;
    await prompt?.prompt();
  }
}

/**
 * Let the worker keep the shell. An upgraded server brings another worker; the page then loads
 * again with the new shell, as soon as nothing is under way.
 * @param {() => boolean} idle
 */
export async function keepShell(idle) {
  if (!("serviceWorker" in navigator)) return;
  const upgrading = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => upgrading && reloadWhen(idle));
  try {
    const kept = await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
    setInterval(() => kept.update().catch(notReached), LOOK_FOR_UPGRADE_MS);
  } catch (error) {
    notReached(error);
  }
}

/** A worker is a convenience: a browser that refuses it, or a network that is away, breaks nothing. */
function notReached(error) {
  if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
}

function reloadWhen(idle) {
  if (idle()) location.reload();
  else setTimeout(() => reloadWhen(idle), 1_000);
}
