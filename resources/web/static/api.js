/**
 * Speaks HTTP with the server: who asks, one key per wish, repeats until answered, words for refusals.
 * It decides nothing about tickets.
 */

/**
 * @typedef {object} Problem
 * @property {number} status
 * @property {string} code
 * @property {string} title
 * @property {string} detail
 * @property {string} [state]
 * @property {string[]} [allowed]
 */

const ROOT = "/api/v1/";
const PATIENCE_MS = 10_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;
const COME_AGAIN = new Set([429, 502, 503, 504]);

/** The server answered, and the answer is no. */
export class Refused extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem.detail || problem.title);
    this.problem = problem;
  }
}

/** No answer came; nothing is known of what happened. */
export class Unreachable extends Error {}

/** 128 random bits as hex; works on plain http, where crypto.randomUUID is missing. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The pause before try number `tries` + 1, in milliseconds, with some chance in it so that many
 * tablets do not come back at the same instant.
 * @param {number} tries
 */
export function pauseAfter(tries) {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, tries - 1));
  return longest * (0.6 + Math.random() * 0.4);
}

/**
 * Wait, but no longer than until the network is back.
 * @param {number} milliseconds
 */
const sleep = (milliseconds) => new Promise((wake) => {
  const done = () => {
    clearTimeout(timer);
    removeEventListener("online", done);
    wake(undefined);
  };
  const timer = setTimeout(done, milliseconds);
  addEventListener("online", done);
});

export class Api {
  /** @param {{ticket?: string}} [who] staff are known by their cookie, a customer by a secret */
  constructor({ ticket } = {}) {
    this.who = ticket ? { Authorization: `Ticket ${ticket}` } : {};
  }

  /**
   * Read once. Throws Refused or Unreachable.
   * @param {string} path
   */
  read(path) {
    return this.#ask("GET", path);
  }

  /**
   * Post once, without a key: for signing in and out. Throws Refused or Unreachable.
   * @param {string} path
   * @param {object} [body]
   */
  post(path, body = {}) {
    return this.#ask("POST", path, body);
  }

  /**
   * Post with one key, again and again until the server answers. Throws Refused.
   * @param {string} path
   * @param {object} [body]
   * @param {(tries: number) => void} [onRepeat] told before each further try
   */
  async change(path, body = {}, onRepeat = () => {}) {
    const key = newKey();
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#ask("POST", path, body, key);
      } catch (error) {
        if (!mayAskAgain(error)) throw error;
        onRepeat(tries);
        await sleep(pauseBeforeRepeat(error, tries));
      }
    }
  }

  async #ask(method, path, body, key) {
    const response = await this.#fetch(method, path, body, key);
    const answer = await parse(response);
    if (response.ok) return answer;
    const refused = new Refused(problemOf(response, answer));
    refused.retryAfterS = Number(response.headers.get("Retry-After")) || 0;
    throw refused;
  }

  async #fetch(method, path, body, key) {
    const headers = { Accept: "application/json", ...this.who };
    if (body) headers["Content-Type"] = "application/json";
    if (key) headers["Idempotency-Key"] = key;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
    try {
      return await fetch(ROOT + path, {
        method,
        headers,
        body: body && JSON.stringify(body),
        cache: "no-store",
        signal: stop.signal,
      });
    } catch (error) {
      throw new Unreachable(String(error));
    } finally {
      clearTimeout(timer);
    }
  }
}

/**
 * Whether no lasting answer was given: none at all, or "not now".
 * @param {unknown} error
 */
export function mayAskAgain(error) {
  return error instanceof Unreachable ||
    (error instanceof Refused && COME_AGAIN.has(error.problem.status));
}

function pauseBeforeRepeat(error, tries) {
  return Math.max(pauseAfter(tries), (error.retryAfterS ?? 0) * 1000);
}

async function parse(response) {
  try {
    return await response.json();
  } catch {
    if (response.ok) throw new Unreachable("the answer broke off");
    return null;
  }
}

/** @returns {Problem} */
function problemOf(response, answer) {
  const named = answer && typeof answer === "object" ? answer : {};
  return {
    code: "unknown",
    title: response.statusText,
    detail: "",
    ...named,
    status: response.status,
  };
}
