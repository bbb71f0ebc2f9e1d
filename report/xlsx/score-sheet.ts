import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import type { Language } from '../../audit/wording.ts';
import type { ReportHeading, SiteHead } from '../contract.ts';
import { dayOf } from '../moment.ts';
import type { CellKind } from '../tables/column.ts';
import { sheetColumns } from '../tables/sheet-columns.ts';
import { isWebAddress } from '../web-address.ts';
import { say } from '../words.ts';
import { printing } from './frame.ts';
import { rowHeight } from './row-height.ts';
import { cellText, columnName } from './row-xml.ts';
import { bold, filled, HEADER_STYLE, OUTCOME_FILLS, styleOf, TITLE_STYLE } from './styles.ts';

const SUBTOTAL = 'EEF1F6';
/** Rows above the table: the title, and what it is of. */
const ABOVE = 2;

/** A cell with its style, and an address that it leads to. */
interface Placed {
  readonly value: CellValue;
  readonly style: CellStyle;
  readonly address?: string;
}

function numberText(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : value.toFixed(2);
}

function placed(value: string | number | null, kind: CellKind): Placed {
  return { value: typeof value === 'string' ? cellText(value) : value, style: styleOf(kind) };
}

function rowsOf({ title, rows, ...sums }: ReportHeading, language: Language): Placed[][] {
  const body = rows.map((row) =>
    sheetColumns.map(({ word, kind, of }): Placed => {
      const cell = placed(of(row, language), kind);
      if (word === 'result' && row.outcome !== null) {
        const fill = OUTCOME_FILLS[row.outcome];
        return fill === undefined ? cell : { ...cell, style: filled(cell.style, fill) };
      }
      // A cell leads to one address at most; several are text.
      const [first, ...others] = row.evidence;
      const leads =
        word === 'evidenceAddresses' && first !== undefined && others.length === 0 && isWebAddress(first);
      return leads ? { ...cell, address: first } : cell;
    }),
  );
  return [...body, sumRow(say('subtotal', language), title, sums, language)];
}

/** A line that sums up a heading, or the whole. */
function sumRow(
  name: string,
  title: string,
  { weight, score, judged, lost, gained }: Omit<ReportHeading, 'title' | 'rows'>,
  language: Language,
): Placed[] {
  const told = `${say('score', language)} ${numberText(score?.now)}（${numberText(score?.worst)}–${numberText(score?.best)}），${say('judged', language)} ${(judged * 100).toFixed(1)}%`;
  const cells: Readonly<Record<string, string | number | null>> = {
    number: name,
    heading: title,
    weight,
    lost,
    gained,
    ground: told,
  };
  return sheetColumns.map(({ word, kind }) => {
    const { value, style } = placed(cells[word] ?? null, kind);
    return { value, style: filled(bold(style), SUBTOTAL) };
  });
}

/** The plan's own task table, filled in; null where the site has no score sheet. `name`: of the sheet in the workbook. */
export function scoreSheet(
  name: string,
  { site, pack, audit, sheet }: SiteHead,
  language: Language,
): WriteSheet | null {
  if (sheet === null) return null;
  const { headings, score, full, judged, vetoed } = sheet;
  const sum = (of: (heading: ReportHeading) => number) => headings.reduce((all, one) => all + of(one), 0);
  const sums = {
    weight: sum(({ weight }) => weight),
    lost: sum(({ lost }) => lost),
    gained: sum(({ gained }) => gained),
    score,
    judged,
  };
  const told = [
    pack.plan || pack.title,
    `${say('period', language)} ${dayOf(audit.startedAt)} — ${dayOf(audit.endedAt)}`,
    `${say('score', language)} ${numberText(score?.now)} / ${full}`,
    ...(vetoed.length > 0 ? [`${say('vetoed', language)}：${vetoed.join('、')}`] : []),
  ].join('　');
  const header = sheetColumns.map(({ word }) => ({ value: say(word, language), style: HEADER_STYLE }));
  const note: Placed = { value: cellText(told), style: { ...TITLE_STYLE, font: { name: '宋体', size: 10 } } };
  const table: Placed[][] = [
    [{ value: cellText(`${site.title} ${say('sheet', language)}`), style: TITLE_STYLE }],
    [note],
    header,
    ...headings.flatMap((heading) => rowsOf(heading, language)),
    sumRow(say('total', language), '', sums, language),
  ];
  return { name, ...sheetOf(table) };
}

function sheetOf(table: readonly (readonly Placed[])[]): Omit<WriteSheet, 'name'> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of table.entries()) {
    for (const [column, { value, style, address }] of line.entries()) {
      const leads = address === undefined ? {} : { hyperlink: { target: address } };
      cells.set(`${row},${column}`, { value, style, ...leads });
    }
  }
  const widths = sheetColumns.map(({ width }) => width);
  const heights = table.slice(ABOVE + 1).map((line, index) => {
    const cells = line.map(({ value }) => (typeof value === 'string' ? value : null));
    return [ABOVE + 1 + index, { height: rowHeight(cells, widths) }] as const;
  });
  const last = sheetColumns.length - 1;
  return {
    columns: sheetColumns.map(({ width }) => ({ width })),
    rows: table.map((line) => line.map(({ value }) => value)),
    cells,
    merges: [0, 1].map((row) => ({ startRow: row, endRow: row, startCol: 0, endCol: last })),
    rowDefs: new Map([[0, { height: 30 }], [ABOVE, { height: 24 }], ...heights]),
    freezePane: { rows: ABOVE + 1 },
    autoFilter: { range: `A${ABOVE + 1}:${columnName(last)}${table.length}` },
    ...printing(ABOVE + 1, sheetColumns),
  };
}
