import { type Day, findDays } from './dates.ts';

interface Leading {
  readonly label: string;
  readonly target: { readonly url: string; readonly path: string };
}

interface Entry {
  readonly url: string;
  readonly date: Day | null;
}

/** `/2025-07-01/`, `/20250701/`, `/2025/07/01/`: systems file articles by day. */
const FILED = /\/((?:19|20)\d{2})[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?=[/_.])/;

/** The day on which what a link leads to was published, as its row or its address tells; null where neither does. */
export function dayOfLink({ label, target }: Leading, entries: readonly Entry[]): Day | null {
  const inRow = entries.find(({ url, date }) => date !== null && url === target.url)?.date;
  if (inRow) return inRow;
  const [, year, month, day] = FILED.exec(target.path) ?? [];
  if (year !== undefined) return `${year}-${month}-${day}`;
  return findDays(label).at(-1)?.day ?? null;
}
