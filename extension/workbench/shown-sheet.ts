import type { Audit } from '../../ledger/contract.ts';
import type { KeptSheet } from '../../ledger/kept-sheet.ts';
import { sheetOf } from './kept-sheet.ts';
import type { SiteNow } from './site-now.ts';

/** A score sheet, and what it is of. */
export interface ShownSheet {
  /** Null where there is none yet. */
  readonly sheet: KeptSheet | null;
  /** What it is of: this moment, or an audit; null where there is no sheet. */
  readonly of: 'now' | Audit | null;
  /** Null while it is reckoned. */
  readonly now: SiteNow | null;
}

/** The sheet of this moment where it is known, until then that of the last audit. */
export function shownSheet(audit: Audit | null, now: SiteNow | null): ShownSheet {
  if (now !== null && now.sheet !== null) return { sheet: now.sheet, of: 'now', now };
  const sheet = audit === null ? null : sheetOf(audit);
  return { sheet, of: sheet === null ? null : audit, now };
}
