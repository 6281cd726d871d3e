/** Which queues a board's address asks for: `/board/2`, `/board?queues=1,2`, or all of them. */

/**
 * @param {{pathname: string, search: string}} address
 * @returns {Set<number> | null} null for all
 */
export function wantedQueues({ pathname, search }) {
  const named = pathname.split("/")[2] || new URLSearchParams(search).get("queues");
  return named ? new Set(named.split(",").map(Number)) : null;
}
