import { type KeptRule, type KeptSheet, readSheet } from '../../ledger/kept-sheet.ts';

/** The score sheet of an audit; null where it has none, or one that this version cannot read. */
export function sheetOf({ sheet }: { readonly sheet?: unknown }): KeptSheet | null {
  return readSheet(sheet);
}

/** Every rule of a sheet, each once, in the order of the sheet. */
export function rulesOf({ headings }: KeptSheet): KeptRule[] {
  return headings.flatMap(({ rows, others }) => [...rows.flatMap(({ rules }) => rules), ...others]);
}

/** The rules that cost most points, the dearest first. */
export function dearestRules(sheet: KeptSheet, most: number): KeptRule[] {
  return rulesOf(sheet)
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost)
    .slice(0, most);
}

/** Findings of a rule that ask something of somebody. */
export function countOf({ tally: { failed, cantTell } }: KeptRule): number {
  return failed.error + failed.warning + failed.info + cantTell;
}
