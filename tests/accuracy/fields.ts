import type { Paper } from './paper.ts';

/** Writes the fields of a document. */
export type FieldWriter = (fields: Paper['fields']) => string;

const each = (fields: Paper['fields'], write: (label: string, value: string) => string, between = '') =>
  fields.map(([label, value]) => write(label, value)).join(between);

function inPairs(fields: Paper['fields']): Paper['fields'][] {
  return fields.flatMap((_, i) => (i % 2 === 0 ? [fields.slice(i, i + 2)] : []));
}

/** Two fields in a row, each in a cell of its own behind its label. */
export const table: FieldWriter = (fields) =>
  `<table class="gkxx" width="100%">${inPairs(fields)
    .map(
      (pair) => `<tr>${each(pair, (label, value) => `<td class="bt">${label}</td><td>${value}</td>`)}</tr>`,
    )
    .join('')}</table>`;

/** The old way: a label and its value in one cell, parted by a colon, in tables within tables. */
export const nestedTable: FieldWriter = (fields) =>
  `<TABLE border=0 cellSpacing=0><TR><TD><TABLE>${inPairs(fields)
    .map(
      (pair) =>
        `<TR>${each(pair, (label, value) => `<TD><FONT color=#333><B>${label}：</B>${value}</FONT></TD>`)}</TR>`,
    )
    .join('')}</TABLE></TD></TR></TABLE>`;

/** Labels as the heads of their rows. */
export const headedTable: FieldWriter = (fields) =>
  `<table><tbody>${inPairs(fields)
    .map(
      (pair) =>
        `<tr>${each(pair, (label, value) => `<th scope="row">${label}:</th><td><span>${value}</span></td>`)}</tr>`,
    )
    .join('')}</tbody></table>`;

/** A row of labels above a row of values. */
export const stackedTable: FieldWriter = (fields) =>
  `<table class="xx">${[fields.slice(0, 5), fields.slice(5)]
    .map(
      (half) =>
        `<tr>${each(half, (label) => `<th>${label}</th>`)}</tr><tr>${each(half, (_, value) => `<td>${value}</td>`)}</tr>`,
    )
    .join('')}</table>`;

export const list: FieldWriter = (fields) =>
  `<ul class="zwgk-info">${each(fields, (label, value) => `<li><b>${label}：</b>${value}</li>`)}</ul>`;

/** Labels spread by spaces to one width. */
export const spacedList: FieldWriter = (fields) =>
  `<ul>${each(fields, (label, value) => `<li><label>${label.length === 3 ? [...label].join('&nbsp;') : label}：</label><span>${value}</span></li>`)}</ul>`;

export const definitions: FieldWriter = (fields) =>
  `<dl>${each(fields, (label, value) => `<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;

/** One block for a label, one for its value. */
export const boxes: FieldWriter = (fields) =>
  `<div class="doc-meta">${each(fields, (label, value) => `<div class="item"><div class="item-label">${label}</div><div class="item-value">${value}</div></div>`)}</div>`;

export const brackets: FieldWriter = (fields) =>
  `<div class="xxgk_head">${each(fields, (label, value) => `<p>【${label}】${value}</p>`)}</div>`;

export const lines: FieldWriter = (fields) =>
  `<div class="info">${each(fields, (label, value) => `${label}：${value}`, '<br>')}</div>`;

/** All in one line. */
export const oneLine: FieldWriter = (fields) =>
  `<p class="source">${each(fields, (label, value) => `<span>${label}：${value}</span>`, '　|　')}</p>`;

/** The colon in an element of its own. */
export const partedColon: FieldWriter = (fields) =>
  `<div class="attrs">${each(fields, (label, value) => `<p><em>${label}</em><i>：</i><span class="val">${value}</span></p>`)}</div>`;
