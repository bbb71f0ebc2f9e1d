import { isAddress, plainCell } from './address.ts';
import { COLUMNS, type Column, type ListColumns, type ListRow, type ListTable } from './contract.ts';

/** Words of headings, the plainest first. */
const HEADINGS: Readonly<Record<Column, readonly RegExp[]>> = {
  home: [
    /^(?:网址|网站网址|网站地址|网站域名|首页(?:网址|地址|链接)?|url|website|home ?page)$/i,
    /网址|域名|链接|url|link|domain/i,
    /^(?:地址|address|网站)$/i,
  ],
  title: [
    /^(?:单位|名称|单位名称|网站名称|机构名称|部门|部门名称|主办单位|organ|name|site)$/i,
    /单位|名称|机构|部门|organ|name|title/i,
  ],
  level: [/^(?:级别|层级|单位级别|网站级别|level)$/i, /级别|层级|类别|level|tier/i],
  pack: [/^(?:规则包|要点包|要点|评估要点|指标包|pack|plan)$/i, /规则包|要点|指标|pack|plan/i],
};
/** Rows above the heading: titles and dates of a form. */
const HEADING_WITHIN = 10;

/** Guesses which column says what, by headings and else by what stands below them. Certain of nothing: a person confirms. */
export function guessColumns({ rows }: ListTable): ListColumns {
  const named = rows.slice(0, HEADING_WITHIN).map((row) => ({ row, of: namedIn(row) }));
  const heading = named.find(
    ({ row, of }) => Object.values(of).filter((at) => at !== null).length >= 2 && !row.cells.some(isAddress),
  );
  const single = named.find(({ row, of }) => of.home !== null && !row.cells.some(isAddress));
  const found = heading ?? single;
  const line = found?.row.line ?? null;
  const below = rows.filter((row) => row.line > (line ?? 0));
  const home = homeIn(below, found?.of.home ?? null);
  const others = found?.of ?? { title: null, home: null, level: null, pack: null };
  const title = others.title ?? titleIn(below, [home, others.level, others.pack]);
  return { heading: line, of: { ...others, home, title } };
}

/** The cells of a row that name columns; each column once, the plainest name first. */
function namedIn({ cells }: ListRow): Record<Column, number | null> {
  const of: Record<Column, number | null> = { title: null, home: null, level: null, pack: null };
  const words = cells.map((cell) => plainCell(cell).replace(/\s*[(:].*$/, ''));
  const taken = new Set<number>();
  for (const plainness of [0, 1, 2]) {
    for (const column of COLUMNS) {
      const pattern = HEADINGS[column][plainness];
      if (pattern === undefined || of[column] !== null) continue;
      const at = words.findIndex(
        (word, index) => !taken.has(index) && word.length <= 12 && pattern.test(word),
      );
      if (at < 0) continue;
      of[column] = at;
      taken.add(at);
    }
  }
  return of;
}

/** The named column where anything in it is an address; else the one with most of them. */
function homeIn(rows: readonly ListRow[], named: number | null): number | null {
  const counts = countsBy(rows, isAddress);
  if (named !== null && (counts[named] ?? 0) > 0) return named;
  const most = Math.max(0, ...counts);
  return most === 0 ? named : counts.indexOf(most);
}

/** The column with most names of organs, none of them the home. */
function titleIn(rows: readonly ListRow[], others: readonly (number | null)[]): number | null {
  const counts = countsBy(rows, (cell) => /\p{Script=Han}{2,}/u.test(cell) && !isAddress(cell));
  const free = counts.map((count, column) => (others.includes(column) ? 0 : count));
  const most = Math.max(0, ...free);
  return most === 0 ? null : free.indexOf(most);
}

function countsBy(rows: readonly ListRow[], isOne: (cell: string) => boolean): number[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from(
    { length: width },
    (_, column) => rows.filter(({ cells }) => isOne(cells[column] ?? '')).length,
  );
}
