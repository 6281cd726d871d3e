/** Notices that the server has another version of the page than the one that is shown. */

const LOOK_MS = 60_000;

/**
 * Ask now and again, and call `onNew` when the answer is another one than at first.
 * @param {() => void} onNew
 */
export function watchVersion(onNew) {
  /** @type {string | null} */
  let shown = null;
  const look = async () => {
    const version = await read();
    shown ??= version;
    if (version !== null && version !== shown) onNew();
  };
  look();
  return setInterval(look, LOOK_MS);
}

/** @returns {Promise<string | null>} null where no answer came; the next look will tell */
async function read() {
  try {
    const response = await fetch("/version", { cache: "no-store" });
    return response.ok ? (await response.json()).version : null;
  } catch {
    return null;
  }
}
