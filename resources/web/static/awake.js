/** Keeps the screen on while the page is seen, where the browser can (over https, most of them). */

let wanted = () => false;
/** @type {any} */
let held = null;
let asking = false;

/**
 * From now on keep the screen on whenever `whether` says so; call `look` when that may have changed.
 * @param {() => boolean} whether
 */
export function stayAwake(whether) {
  wanted = whether;
  document.addEventListener("visibilitychange", look);
  return look();
}

/** Take or give back the lock, as is wanted now. */
export async function look() {
  const should = wanted() && document.visibilityState === "visible";
  if (!should) {
    await held?.release();
    held = null;
  } else if (!asking && (!held || held.released)) {
    asking = true;
    held = await ask();
    asking = false;
  }
}

async function ask() {
  try {
    return (await navigator.wakeLock?.request("screen")) ?? null;
  } catch {
    return null; // a battery that is low, or a browser that is asked not to
  }
}
