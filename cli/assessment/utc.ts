/** A time in ISO 8601 as the ledger keeps it, so that later ones sort behind earlier ones as text. */
export function inUtc(time: string): string {
  return new Date(time).toISOString();
}
