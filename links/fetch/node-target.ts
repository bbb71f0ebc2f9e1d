/** From the slash after the host to the fragment, in characters that may stand in a request line. */
const TARGET = /^https?:\/\/[^/?#\\]*(\/[\x21-\x22\x24-\x5b\x5d-\x7e]*)(?:#|$)/i;

/** What stands in the request line for an address as it was given: parsing must not change how it is escaped. */
export function targetOf(given: string, parsed: URL): string {
  return TARGET.exec(given)?.[1] ?? pathOf(parsed);
}

/** Path and query. */
export function pathOf({ pathname, search }: URL): string {
  return pathname + search;
}
