/** Keeps the screen on while it is wanted; a browser that cannot, or may not over plain http, sleeps. */

let wanted = false;
/** @type {any} */
let lock = null;

document.addEventListener("visibilitychange", hold);

/** @param {boolean} wish */
export async function keepAwake(wish) {
  wanted = wish;
  await hold();
}

/** The browser lets go whenever the page is hidden, so it is asked again on return. */
async function hold() {
  const visible = document.visibilityState === "visible";
  if (!wanted) {
    await lock?.release();
    lock = null;
  } else if (visible && "wakeLock" in navigator && (lock === null || lock.released)) {
    lock = await navigator.wakeLock.request("screen").catch(() => null);
  }
}
