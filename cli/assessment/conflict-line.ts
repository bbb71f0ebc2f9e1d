import type { Conflict } from '../../assessment/contract.ts';
import { plain } from '../../report/plain.ts';

/** Characters of what a side says that are shown. */
const LONGEST = 60;
/** What of a thing tells the two sides apart, the first that is there. */
const TELLING = ['answer', 'verdict', 'state', 'text', 'seed', 'sha256'] as const;

/** A conflict in one line: what it is about, what holds, and what was not taken. */
export function conflictLine({
  what,
  site,
  field,
  key,
  taken,
  other,
}: Pick<Conflict, 'what' | 'site' | 'field' | 'key' | 'taken' | 'other'>): string {
  const about = [what, site ?? '', field, what === 'assessment' ? '' : key].filter((word) => word !== '');
  return `${plain(about.join(' '), 160)}: ${shown(taken)} ≠ ${shown(other)}`;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return plain(value, LONGEST);
  const fields = typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map();
  const telling = TELLING.flatMap((name) => (typeof fields.get(name) === 'string' ? [fields.get(name)] : []));
  return plain(telling[0] ?? JSON.stringify(value) ?? '', LONGEST);
}
