/**
 * JSON whose text depends on nothing but what it says: keys in the order of their UTF-16 code units and no spaces, as
 * RFC 8785 lays down. What is `undefined` is left out. Throws `TypeError` for what JSON cannot say.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
  }
  const isSaid = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
  if (!isSaid) throw new TypeError(`JSON cannot say ${String(value)}`);
  return JSON.stringify(value);
}

/** Whether two values say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null);
}
