/** Steps of a column that are told apart: below them a portal has a column for every month. */
const DEEPEST = 2;
const SEPARATOR = ' › ';
/** What breadcrumbs begin with and what names no column. */
const HOME = /^(?:首\s*页|主\s*页|网站首页|门户首页|当前位置[:：]?|您?的?位置[:：]?|home)$/i;

/** The column of a breadcrumb, for lists and filters; empty where it names none. */
export function columnOf(breadcrumb: readonly string[]): string {
  return breadcrumb
    .map((step) => step.trim())
    .filter((step) => step !== '' && !HOME.test(step))
    .slice(0, DEEPEST)
    .join(SEPARATOR);
}

/** Whether a column is the one asked for, or lies under it. */
export function isUnder(column: string, wanted: string): boolean {
  return column === wanted || column.startsWith(wanted + SEPARATOR);
}

/** Names that occur, with how often; most first. */
export function tally(names: Iterable<string>): { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
