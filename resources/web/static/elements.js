/** Makes and updates elements; text goes in as text, never as markup. */

/**
 * @param {string} tag
 * @param {Record<string, any>} [properties] class, text, data: {…}, on: {event: listener}, else attributes
 * @param {...(Node | string | null | false | undefined)} children
 * @returns {HTMLElement}
 */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  const { class: name, text, data = {}, on = {}, ...attributes } = properties;
  if (name) element.className = name;
  if (text !== undefined) element.textContent = text;
  Object.assign(element.dataset, data);
  for (const [event, listener] of Object.entries(on)) element.addEventListener(event, listener);
  for (const [key, value] of Object.entries(attributes)) setAttribute(element, key, value);
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function setAttribute(element, key, value) {
  if (value === false || value === null || value === undefined) element.removeAttribute(key);
  else element.setAttribute(key, value === true ? "" : String(value));
}

/**
 * The element with this id.
 * @param {string} id
 * @returns {any}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no element "${id}"`);
  return element;
}

/**
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Show `items` as children of `list`, keeping the element of every item that stays, and with it
 * the focus. `build` makes an element, and is called again where the item changed.
 * @template Item
 * @param {Element} list
 * @param {Item[]} items
 * @param {(item: Item) => string | number} keyOf
 * @param {(item: Item, index: number) => HTMLElement} build
 */
export function showList(list, items, keyOf, build) {
  const old = new Map(Array.from(list.children, (child) => [child.dataset.key, child]));
  const wanted = items.map((item, index) => reuse(old.get(String(keyOf(item))), item, index));
  for (const child of [...list.children]) if (!wanted.includes(child)) child.remove();
  wanted.forEach((child, index) => {
    if (list.children[index] !== child) list.insertBefore(child, list.children[index] ?? null);
  });

  function reuse(element, item, index) {
    const content = JSON.stringify([item, index]);
    if (element?.dataset.content === content) return element;
    const made = build(item, index);
    made.dataset.key = String(keyOf(item));
    made.dataset.content = content;
    return made;
  }
}

/**
 * Show one of several sections.
 * @param {string} id
 * @param {string[]} ids
 */
export function showOnly(id, ids) {
  for (const one of ids) byId(one).hidden = one !== id;
}
