import type { Words } from '../../rules/contract.ts';
import type { AssessedSite } from '../contract.ts';

/** What a column of a list says of a site. */
export const COLUMNS = ['title', 'home', 'level', 'pack'] as const;
export type Column = (typeof COLUMNS)[number];

/** A row of a list as it was given. */
export interface ListRow {
  /** In the file or text, from 1: where a person finds it. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A list as it was given: nothing of it is read yet. Empty rows are left out. */
export interface ListTable {
  readonly rows: readonly ListRow[];
  /** Sheets of the workbook; empty for text. The rows are those of `sheet`. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** How the bytes were read; null for a workbook or typed text. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | null;
  /** Rows beyond the most that is read were left out. */
  readonly isCut: boolean;
}

/** Which column says what: positions from 0, null where none does. For a person to confirm or to change. */
export interface ListColumns {
  /** Line of the heading row; null where there is none. All rows up to it are no sites. */
  readonly heading: number | null;
  readonly of: Readonly<Record<Column, number | null>>;
}

/** Why a list cannot be opened at all. */
export type TableFault = 'notText' | 'notWorkbook' | 'oldWorkbook' | 'locked' | 'tooBig' | 'empty';

/**
 * Why a row gives no site. `noAddress`: the cell is empty. `badAddress`: it is no address of the web. `credentials`: it
 * bears a name or password. `duplicate`: the address is in the list already. `sameSite`: another address of a site that
 * is in the list already, since no pack binds the two apart. `unknownPack`: there is no such pack.
 */
export type RowFault = 'noAddress' | 'badAddress' | 'credentials' | 'duplicate' | 'sameSite' | 'unknownPack';

/** A row that gives no site. */
export interface RefusedRow extends ListRow {
  readonly fault: RowFault;
  /** Line of the row that has the same address or site; null for other faults. */
  readonly with: number | null;
}

/** A site of the list, and what was taken for granted. */
export interface ListedSite extends AssessedSite {
  readonly line: number;
  /** `scheme`: none was written. `host`: a number or a name of an intranet, that opens for nobody outside. `title`: none was written. */
  readonly assumed: readonly ('scheme' | 'host' | 'title')[];
}

/** What came of a list. */
export interface SiteList {
  readonly sites: readonly ListedSite[];
  readonly refused: readonly RefusedRow[];
}

export const ROW_FAULTS: Readonly<Record<RowFault, Words>> = {
  noAddress: { zh: '没有网址，请补上', en: 'It has no address: add one' },
  badAddress: { zh: '网址无法识别，请核对', en: 'It is no address of the web: check it' },
  credentials: {
    zh: '网址带有用户名或密码，请去掉',
    en: 'The address bears a name or password: remove them',
  },
  duplicate: { zh: '网址重复，只取第一行', en: 'The address is in the list already: its first row is taken' },
  sameSite: {
    zh: '与另一行属同一站点；如需分别评估，请指定按路径区分的规则包',
    en: 'It is the same site as another row: to assess both, name a pack that tells them apart by path',
  },
  unknownPack: {
    zh: '没有这个规则包，请改正或留空',
    en: 'There is no such pack: correct it or leave it empty',
  },
};

export const TABLE_FAULTS: Readonly<Record<TableFault, Words>> = {
  notText: { zh: '不是文本表格，请另存为 CSV 或 XLSX', en: 'It is no table of text: save it as CSV or XLSX' },
  notWorkbook: { zh: '工作簿已损坏，请重新另存', en: 'The workbook is damaged: save it again' },
  oldWorkbook: { zh: '这是旧版 XLS，请另存为 XLSX', en: 'It is an old XLS: save it as XLSX' },
  locked: { zh: '工作簿有密码，请去掉密码后再导入', en: 'The workbook has a password: remove it first' },
  tooBig: {
    zh: '文件超过 20 MB，请只留站点清单',
    en: 'The file is over 20 MB: leave only the list of sites',
  },
  empty: { zh: '没有内容', en: 'It is empty' },
};
