/** Small things a device remembers across reloads; a browser that forbids it only forgets them. */

/**
 * @param {string} name
 * @returns {any} what was kept, or null
 */
export function recall(name) {
  try {
    return JSON.parse(localStorage.getItem(`waitwise.${name}`) ?? "null");
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {unknown} value null forgets
 */
export function keep(name, value) {
  try {
    if (value === null) localStorage.removeItem(`waitwise.${name}`);
    else localStorage.setItem(`waitwise.${name}`, JSON.stringify(value));
  } catch {
    return;
  }
}
