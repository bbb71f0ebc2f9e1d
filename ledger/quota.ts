/** Bytes that the browser keeps for this origin, and may keep at most; null where it does not say. */
export interface Usage {
  readonly used: number | null;
  readonly quota: number | null;
}

/** The disk, or the browser's share of it for this origin, is full. What was there before is still there. */
export class LedgerFull extends Error {
  override readonly name = 'LedgerFull';
  readonly usage: Usage;

  constructor(usage: Usage, cause: unknown) {
    super('The ledger is full', { cause });
    this.usage = usage;
  }
}

/** What is kept and may be kept, as the browser estimates it. */
export async function usage(): Promise<Usage> {
  const storage: StorageManager | undefined = globalThis.navigator?.storage;
  if (storage === undefined) return { used: null, quota: null };
  const { usage: used = null, quota = null } = await storage.estimate();
  return { used, quota };
}

/** Whether an error is the browser's word that there is no room left. */
export function saysFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}
