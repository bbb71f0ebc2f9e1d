import { fill } from '../../audit/wording.ts';
import type { Words } from '../../rules/contract.ts';

/** Why a batch cannot begin or go on, in words for a person, each with what to do. */
const faultWords = {
  holdsBatch: {
    zh: '{folder} 里已有一批网站。接着做请加 --resume；重新开始请换一个文件夹。',
    en: '{folder} holds a batch already. Add --resume to go on with it, or name another folder to begin anew.',
  },
  notEmpty: {
    zh: '{folder} 里有别的文件。请指定空文件夹，或还不存在的文件夹。',
    en: '{folder} holds other files. Name an empty folder, or one that does not exist yet.',
  },
  noBatch: {
    zh: '{folder} 里没有一批网站。请核对路径；新的一批不要加 --resume。',
    en: '{folder} holds no batch. Check the path; a new batch goes without --resume.',
  },
  inUse: {
    zh: '{folder} 正由另一个进程使用。请等它结束，或先用 Ctrl-C 停下它。',
    en: 'Another process is using {folder}. Wait for it to end, or stop it with Ctrl-C.',
  },
  otherVersion: {
    zh: '{folder} 由另一版本写成（格式 {found}，本版本为 {known}）。请用那个版本继续。',
    en: '{folder} was written by another version (format {found}, here {known}). Go on with that version.',
  },
  damaged: {
    zh: '{folder} 中的 {file} 已损坏。请从备份恢复，或换文件夹重新开始。',
    en: '{file} in {folder} is damaged. Restore it from a copy, or begin anew in another folder.',
  },
  notWritable: {
    zh: '无法使用文件夹 {folder}（{code}）。请检查权限和磁盘空间，或另指定一个；已保存的都在。',
    en: 'The folder {folder} cannot be used ({code}). Check its rights and the space on the disk, or name another; what was kept is safe.',
  },
  otherSettings: {
    zh: '这一批开始时定下的与 {flags} 不同。请去掉它们接着做，或换文件夹重新开始。',
    en: 'The batch began with other settings than {flags}. Leave them out to go on, or begin anew in another folder.',
  },
  noList: {
    zh: '读不到网站清单 {list}（{code}）。请核对路径。',
    en: 'The list {list} cannot be read ({code}). Check the path.',
  },
  badList: { zh: '网站清单 {list}：{zh}。', en: 'The list {list}: {en}.' },
  noSites: {
    zh: '{list} 里没有可审的网站。请每行给出一个网址。',
    en: '{list} names no site. Give one address a row.',
  },
} as const satisfies Record<string, Words>;

export type BatchFaultCode = keyof typeof faultWords;

/** A batch cannot begin or go on. */
export class BatchFault extends Error {
  override readonly name = 'BatchFault';
  readonly code: BatchFaultCode;
  readonly #details: Readonly<Record<string, string | number>>;

  constructor(code: BatchFaultCode, details: Readonly<Record<string, string | number>>) {
    super(`${code} ${JSON.stringify(details)}`);
    this.code = code;
    this.#details = details;
  }

  /** Chinese, then English. */
  get lines(): readonly [string, string] {
    const { zh, en } = faultWords[this.code];
    return [fill(zh, this.#details), fill(en, this.#details)];
  }
}

/** Whether another command line mends it. */
export function isOfUsage({ code }: BatchFault): boolean {
  return code !== 'inUse' && code !== 'damaged' && code !== 'notWritable';
}
