/** Reads whole lists, page after page. */

/**
 * @param {import("../api.js").Api} api
 * @param {string} path
 * @returns {Promise<any[]>}
 */
export async function readAll(api, path) {
  const items = [];
  for (let cursor = ""; ;) {
    const page = await api.read(`${path}?limit=200${cursor}`);
    items.push(...page.items);
    if (page.next === null) return items;
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
}
