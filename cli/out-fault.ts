import { fill } from '../audit/wording.ts';
import type { Words } from '../rules/contract.ts';
import { codeOf } from './read/error-code.ts';

/** Why a result cannot be written to a file, in words for a person, each with what to do. */
const faultWords = {
  noFolder: {
    zh: '写不了 {file}：没有这个文件夹。请先建好，或换个路径。',
    en: '{file} cannot be written: there is no such folder. Make it, or name another path.',
  },
  isFolder: {
    zh: '{file} 是文件夹。请给出文件名。',
    en: '{file} is a folder. Name a file.',
  },
  notWritable: {
    zh: '写不了 {file}（{code}）。请检查权限，或换个路径。',
    en: '{file} cannot be written ({code}). Check its rights, or name another path.',
  },
  full: {
    zh: '磁盘已满，或超出文件大小限制（{code}），没有写成 {file}。请腾出空间再写。',
    en: 'The disk is full, or a file may not grow further ({code}); {file} was not written. Free some space and write it again.',
  },
} as const satisfies Record<string, Words>;

export type OutFaultCode = keyof typeof faultWords;

/** A result cannot be written to a file. */
export class OutFault extends Error {
  override readonly name = 'OutFault';
  readonly code: OutFaultCode;
  readonly #details: { readonly file: string; readonly code: string };

  constructor(code: OutFaultCode, file: string, reason = '') {
    super(`${code} ${file} ${reason}`);
    this.code = code;
    this.#details = { file, code: reason };
  }

  /** Chinese, then English. */
  get lines(): readonly [string, string] {
    const { zh, en } = faultWords[this.code];
    return [fill(zh, this.#details), fill(en, this.#details)];
  }

  /** Whether another command line mends it. */
  get isOfUsage(): boolean {
    return this.code === 'noFolder' || this.code === 'isFolder';
  }
}

/** What an error of the file system means for the file that is written. */
export function outFaultOf(error: unknown, file: string): OutFault {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new OutFault('noFolder', file);
  if (code === 'EISDIR') return new OutFault('isFolder', file);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return new OutFault('full', file, code);
  return new OutFault('notWritable', file, code);
}
