import { strFromU8, unzipSync } from 'fflate';
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { CellKind, Column } from '../tables/column.ts';
import { columnName, type StyledColumn } from './row-xml.ts';
import { FONT, HEADER_STYLE, styleOf } from './styles.ts';

/** A column with its heading; `aside`: not printed. */
export interface TitledColumn extends Pick<Column<never>, 'kind' | 'width' | 'aside'> {
  readonly title: string;
}

/** A sheet whose rows are written as they come. */
export interface StreamedSheet<Row> {
  readonly name: string;
  readonly columns: readonly TitledColumn[];
  readonly rows: AsyncIterable<Row>;
}

/** A sheet's markup around its rows. */
interface Opened {
  readonly path: string;
  /** All before the first row below the header. */
  readonly head: string;
  readonly columns: readonly StyledColumn[];
  /** All behind the last of `rows` rows, the header among them. */
  tail(rows: number): string;
}

/** A workbook that lacks only the rows of its streamed sheets. */
export interface Frame {
  /** Parts that are complete, by path. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** In the order in which the streamed sheets were given. */
  readonly sheets: readonly Opened[];
}

/** How every sheet is printed: A4 across, as wide as the page, the header on each page. `top`: the row of the header, from 1. */
export function printing(
  top: number,
  columns: readonly Pick<TitledColumn, 'aside'>[],
): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const printed = columns.filter(({ aside }) => aside === undefined).length;
  const area = printed < columns.length ? { printArea: `$A:$${columnName(printed - 1)}` } : {};
  return {
    pageSetup: {
      ...area,
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${top}:$${top}`,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: '&C&A', oddFooter: '&C&P / &N' },
  };
}

/** The header and one row that only shows the styles; it is taken out again. */
function sampleSheet({ name, columns }: StreamedSheet<unknown>): WriteSheet {
  const sample = columns.map(({ kind }) => (kind === 'text' ? '-' : 1));
  const styled = (row: number, of: (kind: CellKind) => CellStyle) =>
    columns.map(({ kind }, index) => [`${row},${index}`, { style: of(kind) }] as const);
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map(({ title }) => title), sample],
    cells: new Map([...styled(0, () => HEADER_STYLE), ...styled(1, styleOf)]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(columns.length - 1)}2` },
    rowDefs: new Map([[0, { height: 24 }]]),
    ...printing(1, columns),
  };
}

function opened(path: string, xml: string, { columns }: StreamedSheet<unknown>): Opened {
  const at = xml.indexOf('<row r="2"');
  const end = xml.indexOf('</sheetData>');
  const styles = [...xml.slice(at, end).matchAll(/<c\b[^>]*?\bs="(\d+)"/g)].map(([, style]) => style ?? '0');
  if (at < 0 || end < at || styles.length !== columns.length) {
    throw new Error(`The frame of ${path} is not as it was asked for`);
  }
  const tail = xml.slice(end);
  const last = columnName(columns.length - 1);
  return {
    path,
    // Its extent is not known yet, and readers find it by themselves.
    head: xml.slice(0, at).replace(/<dimension [^>]*\/>/, ''),
    columns: columns.map(({ kind, width }, index) => ({
      width,
      name: columnName(index),
      kind,
      style: styles[index] ?? '0',
    })),
    tail: (rows) => tail.replace(/(<autoFilter ref=")[^"]*/, `$1A1:${last}${Math.max(rows, 1)}`),
  };
}

/** Builds a workbook: `drawn` sheets whole, in front, and behind them the streamed ones without their rows. */
export async function frameOf(
  drawn: readonly WriteSheet[],
  streamed: readonly StreamedSheet<unknown>[],
  properties: { readonly title: string; readonly created: Date },
): Promise<Frame> {
  const bytes = await writeXlsx({
    sheets: [...drawn, ...streamed.map(sampleSheet)],
    defaultFont: FONT,
    stringMode: 'inline',
    properties: { ...properties, creator: 'Mingcha' },
  });
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const sheets = streamed.map((sheet, index) => {
    const path = `xl/worksheets/sheet${drawn.length + index + 1}.xml`;
    const xml = parts.get(path);
    parts.delete(path);
    return opened(path, xml === undefined ? '' : strFromU8(xml), sheet);
  });
  return { parts, sheets };
}
