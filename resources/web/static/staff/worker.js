/**
 * Keeps the staff page's shell: its files of one version, never data. The server puts VERSION and
 * SHELL in front of this; another content is another version, and replaces the one before.
 */

const PAGE = "/staff";
const CACHE = `shell-${VERSION}`;

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (mode === "navigate" && pathname === PAGE) event.respondWith(kept(PAGE, event.request));
  else if (SHELL.includes(pathname)) event.respondWith(kept(pathname, event.request));
});

async function fill() {
  const cache = await caches.open(CACHE);
  await cache.addAll(SHELL.map((path) => new Request(path, { cache: "reload" })));
  await skipWaiting();
}

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  await clients.claim();
}

async function kept(path, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}
