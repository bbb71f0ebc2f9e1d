import { readFile } from 'node:fs/promises';
import { guessColumns } from '../../assessment/site-list/columns.ts';
import { ROW_FAULTS, type SiteList, TABLE_FAULTS } from '../../assessment/site-list/contract.ts';
import { MOST_ROWS } from '../../assessment/site-list/limits.ts';
import { tableOfFile } from '../../assessment/site-list/table.ts';
import { readSites } from '../../assessment/site-list.ts';
import { packFor, packs } from '../../rules/packs/index.ts';
import { codeOf } from '../read/error-code.ts';
import { BatchFault } from './batch-fault.ts';
import { ownPackOf, type Yardstick } from './batch-pack.ts';
import type { BatchHead, RefusedLine } from './contract.ts';

/** The sites of a list, and the rows that give none. */
export type ListOfSites = Pick<BatchHead, 'sites' | 'refused'> & { readonly isCut: boolean };

/**
 * Reads a list of sites: CSV in UTF-8, UTF-16 or GB18030, XLSX, or an address a line. Columns are told by their headings
 * and by what stands in them. Throws `BatchFault` where it gives no site at all.
 */
export async function readList(path: string, yardstick: Yardstick): Promise<ListOfSites> {
  const bytes = await readFile(path).catch((error) => {
    throw new BatchFault('noList', { list: path, code: codeOf(error) });
  });
  const table = await tableOfFile(bytes);
  if (typeof table === 'string') throw new BatchFault('badList', { list: path, ...TABLE_FAULTS[table] });
  const pack = ownPackOf(yardstick);
  const own = pack === null ? [] : [pack];
  const assessment = (pack ?? packFor(yardstick.plan)).id;
  const known = { known: [...own, ...packs], own, assessment };
  const { sites, refused } = readSites(table, guessColumns(table), known);
  if (sites.length === 0) throw new BatchFault('noSites', { list: path });
  return {
    sites: sites.map(({ id, host, title, home, level, pack }) => ({ id, host, title, home, level, pack })),
    refused: refused.map(refusedLine),
    isCut: table.isCut,
  };
}

function refusedLine({ line, cells, fault, with: other }: SiteList['refused'][number]): RefusedLine {
  const { zh, en } = ROW_FAULTS[fault];
  const [withZh, withEn] = other === null ? ['', ''] : [`（见第 ${other} 行）`, ` (see line ${other})`];
  return { line, cells: [...cells], fault, zh: `${zh}${withZh}`, en: `${en}${withEn}` };
}

/** Every row that was left out, named by its line, in both languages. */
export function refusedWords({ refused, isCut }: ListOfSites): string {
  const rows = refused.map(({ line, zh, en }) => `第 ${line} 行 / line ${line}: ${zh} / ${en}\n`);
  if (isCut) rows.push(`只读前 ${MOST_ROWS} 行 / only the first ${MOST_ROWS} rows are read\n`);
  return rows.join('');
}
