/** The project's own line icons, on a grid of 24; they take the colour of the text around them. */

const SVG = "http://www.w3.org/2000/svg";

/** @type {Record<string, string[]>} name to the paths that draw it */
const PATHS = {
  call: ["M6 16v-5a6 6 0 0 1 12 0v5l1.5 2h-15z", "M10 21h4", "M12 5V3"],
  again: ["M20 12a8 8 0 1 1-2.6-5.9", "M20 3v4.5h-4.5", "M12 8v4l2.5 2"],
  here: ["M12 21s-6.5-5.7-6.5-11a6.5 6.5 0 0 1 13 0c0 5.3-6.5 11-6.5 11z", "M9.5 10l1.8 1.8 3.4-3.6"],
  check: ["M4.5 12.5l5 5 10-11"],
  absent: ["M10 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z", "M3.5 20a6.5 6.5 0 0 1 11-4.7", "M16 16l5 5", "M21 16l-5 5"],
  remove: ["M5 7h14", "M10 7V4.5h4V7", "M7 7l.8 12.5h8.4L17 7", "M10.5 11v5", "M13.5 11v5"],
  back: ["M9 7L4.5 11.5 9 16", "M4.5 11.5H15a4.5 4.5 0 0 1 0 9h-3"],
  pause: ["M9 5v14", "M15 5v14"],
  open: ["M8 5l11 7-11 7z"],
  close: ["M6 6l12 12", "M18 6L6 18"],
  more: ["M5 11v2", "M12 11v2", "M19 11v2"],
  leave: ["M14 4H5.5v16H14", "M10.5 12H21", "M17 8l4 4-4 4"],
  warning: ["M12 4L2.8 19.5h18.4z", "M12 10v4.5", "M12 17h.01"],
  info: ["M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z", "M12 11v5.5", "M12 7.8h.01"],
  clock: ["M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z", "M12 7v5l3.5 2"],
  people: ["M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z", "M2.5 20a6.5 6.5 0 0 1 13 0", "M15.5 4.5a3.3 3.3 0 0 1 0 6.3", "M18 14.5a6.5 6.5 0 0 1 3.5 5.5"],
  settings: ["M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z", "M4 7h8.5", "M17.5 7H20", "M9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z", "M4 17h2.5", "M11.5 17H20"],
  counter: ["M3 12h18", "M5 12v8", "M19 12v8", "M12 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z", "M8.5 12a3.5 3.5 0 0 1 7 0", "M9 16h6"],
  board: ["M3 5h18v11H3z", "M8 20h8", "M12 16v4", "M7 9h4", "M7 12h7"],
  onward: ["M9.5 5.5l6.5 6.5-6.5 6.5"],
  backward: ["M14.5 5.5L8 12l6.5 6.5"],
  person: ["M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8z", "M4.5 20.5a7.5 7.5 0 0 1 15 0"],
  branch: ["M4 20.5V9.5L12 4l8 5.5v11", "M2.5 20.5h19", "M9.5 20.5v-6h5v6"],
  health: ["M3 12.5h4l2.5-6 4.5 12 2.5-6H21"],
  print: ["M7 9V3.5h10V9", "M7 17H3.5V9h17v8H17", "M7 14h10v6.5H7z"],
  ticket: ["M3.5 6h17v4a2 2 0 0 0 0 4v4h-17v-4a2 2 0 0 0 0-4z", "M14 6v2", "M14 11v2", "M14 16v2"],
  late: ["M7 3.5h10", "M7 20.5h10", "M8 3.5c0 5 4 5.5 4 8.5s-4 3.5-4 8.5", "M16 3.5c0 5-4 5.5-4 8.5s4 3.5 4 8.5"],
  transfer: ["M4 8h14", "M14 4l4 4-4 4", "M20 16H6", "M10 12l-4 4 4 4"],
  print: ["M7 9V3h10v6", "M7 18H4v-9h16v9h-3", "M7 14h10v7H7z"],
  note: ["M5 19l1-4L16.5 4.5l3 3L9 18z", "M14.5 6.5l3 3"],
  add: ["M12 5v14", "M5 12h14"],
  why: ["M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z", "M9.5 9.5a2.5 2.5 0 1 1 3.700 2.200c-.8.45-1.200 1-1.200 1.8", "M12 16.8h.01"],
  key: ["M8 20a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9z", "M11.2 12.3L20 3.5", "M16 7.5l3.2 3.2"],
  keys: ["M3 6.5h18v11H3z", "M7 10.5h.01", "M11 10.5h.01", "M15 10.5h.01", "M8 14h8"],
  erase: ["M8.5 6H21v12H8.5L3 12z", "M12 9.5l5 5", "M17 9.5l-5 5"],
  install: ["M12 4v10", "M8 10.5l4 4 4-4", "M5 19.5h14"],
  language: ["M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z", "M3 12h18", "M12 3c3 3 3.7 6 3.7 9s-.7 6-3.7 9c-3-3-3.7-6-3.7-9s.7-6 3.7-9z"],
  share: ["M12 15V4", "M8 7.5L12 3.5l4 4", "M7 11H5v9.5h14V11h-2"],
  sound: ["M4 9.5v5h3.5l4.5 4v-13l-4.5 4z", "M15.5 9a4 4 0 0 1 0 6", "M18 6a8.5 8.5 0 0 1 0 12"],
  mute: ["M4 9.5v5h3.5l4.5 4v-13l-4.5 4z", "M16 9.5l5 5", "M21 9.5l-5 5"],
  copy: ["M9 9h11v11H9z", "M15 9V4H4v11h5"],
  expand: ["M4 9V4h5", "M15 4h5v5", "M20 15v5h-5", "M9 20H4v-5"],
  search: ["M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z", "M15.5 15.5L20.5 20.5"],
  arrow: ["M4 12h15", "M13 6l6 6-6 6"],
};

const MIRRORED = new Set(["back", "leave", "arrow"]);

/**
 * @param {string} name
 * @returns {SVGElement} hidden from screen readers; the words beside it speak
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", MIRRORED.has(name) ? "icon icon-mirrored" : "icon");
  svg.setAttribute("aria-hidden", "true");
  for (const d of PATHS[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

/**
 * Put an icon in front of every element that names one in data-icon.
 * @param {ParentNode} root
 */
export function fillIcons(root) {
  for (const one of root.querySelectorAll("[data-icon]")) one.prepend(icon(one.dataset.icon));
}
