import type { Language } from '../../audit/wording.ts';
import { minuteOf } from '../moment.ts';
import type { Cell, Column } from '../tables/column.ts';
import type { Fact } from '../tables/facts-of-report.ts';
import { isWebAddress } from '../web-address.ts';
import { say } from '../words.ts';
import { type Html, html, type Value } from './markup.ts';

/** An address to be followed where it is a web page; else as text. Nothing tells the site where a reader came from. */
export function address(url: string, words: string = url): Html {
  return isWebAddress(url)
    ? html`<a href="${url}" rel="noopener noreferrer" target="_blank">${words}</a>`
    : html`${words}`;
}

/** Names with what they are. */
export function facts(all: readonly Fact[]): Html {
  return html`<dl>${all.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** A coloured word. */
export function tag(tone: string, word: string): Html {
  return html`<span class="tag tone-${tone}">${word}</span>`;
}

/** A cell as a reader sees it. */
export function shown(cell: Cell, kind: Column<never>['kind']): Value {
  if (cell === null) return '';
  if (typeof cell === 'number') {
    if (kind === 'share') return `${(cell * 100).toFixed(1)}%`;
    return kind === 'points' ? cell.toFixed(2) : cell;
  }
  if (kind === 'time') return minuteOf(cell);
  return cell.split('\n').map((line, index) => [index > 0 ? html`<br>` : null, line]);
}

/** Widths of columns as shares of the table. */
export function widths(all: readonly number[]): Html {
  const sum = all.reduce((whole, one) => whole + one, 0);
  return html`<colgroup>${all.map((one) => html`<col style="width:${((100 * one) / sum).toFixed(1)}%">`)}</colgroup>`;
}

/** A table by its columns. */
export function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  language: Language,
  cellOf: (column: Column<Row>, row: Row) => Html | null = () => null,
): Html {
  const classOf = (kind: Column<Row>['kind']) => (kind === 'text' ? 'text' : 'number');
  const header = columns.map(
    ({ word, kind }) => html`<th scope="col" class="${classOf(kind)}">${say(word, language)}</th>`,
  );
  const lines = rows.map((row) => {
    const cells = columns.map((column) => {
      const own = cellOf(column, row);
      return html`<td class="${classOf(column.kind)}">${own ?? shown(column.of(row, language), column.kind)}</td>`;
    });
    return html`<tr>${cells}</tr>`;
  });
  return html`<div class="wide"><table class="fixed">${widths(columns.map(({ width }) => width))}<thead><tr>${header}</tr></thead><tbody>${lines}</tbody></table></div>`;
}
