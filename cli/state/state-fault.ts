import { fill, type Language } from '../../audit/wording.ts';
import type { Words } from '../../rules/contract.ts';
import { codeOf } from '../read/error-code.ts';

/** Why a folder of a sweep cannot be used, in words for a person, each with what to do. */
const faultWords = {
  holdsSweep: {
    zh: '{folder} 里已有一次巡查。接着做请加 --resume；重新开始请换一个文件夹。',
    en: '{folder} holds a sweep already. Add --resume to go on with it, or name another folder to begin anew.',
  },
  notEmpty: {
    zh: '{folder} 里有别的文件。请指定空文件夹，或还不存在的文件夹。',
    en: '{folder} holds other files. Name an empty folder, or one that does not exist yet.',
  },
  noSweep: {
    zh: '{folder} 里没有巡查。请核对路径；新的巡查不要加 --resume。',
    en: '{folder} holds no sweep. Check the path; a new sweep goes without --resume.',
  },
  notAFolder: {
    zh: '{folder} 不是文件夹。请另指定一个。',
    en: '{folder} is no folder. Name another.',
  },
  notWritable: {
    zh: '无法写入 {folder}（{code}）。请检查权限，或另指定文件夹。',
    en: '{folder} cannot be written to ({code}). Check its rights, or name another folder.',
  },
  inUse: {
    zh: '{folder} 正由另一个进程使用。请等它结束，或先用 Ctrl-C 停下它。',
    en: 'Another process is using {folder}. Wait for it to end, or stop it with Ctrl-C.',
  },
  otherVersion: {
    zh: '{folder} 由另一版本写成（{found}，本版本为 {known}）。请用那个版本继续，或换文件夹重新巡查。',
    en: '{folder} was written by another version ({found}, here {known}). Go on with that version, or sweep anew in another folder.',
  },
  damaged: {
    zh: '{folder} 中的 {file} 已损坏（{reason}）。请从备份恢复，或换文件夹重新巡查。',
    en: '{file} in {folder} is damaged ({reason}). Restore it from a copy, or sweep anew in another folder.',
  },
  full: {
    zh: '磁盘已满，或超出文件大小限制（{code}）：{folder}。已保存的都在；腾出空间后加 --resume 继续。',
    en: 'The disk is full, or a file may not grow further ({code}): {folder}. What was kept is safe; free some space and go on with --resume.',
  },
  failing: {
    zh: '读写 {folder} 时出错（{code}）。已保存的都在；排除故障后加 --resume 继续。',
    en: 'Reading or writing {folder} failed ({code}). What was kept is safe; mend it and go on with --resume.',
  },
  packUnread: {
    zh: '开始巡查时用的规则包，这个版本读不了（{path}）。请用 --pack 或 --plan 另给。',
    en: 'This version cannot read the pack that the sweep began with ({path}). Give another with --pack or --plan.',
  },
} as const satisfies Record<string, Words>;

export type StateFaultCode = keyof typeof faultWords;

/** The folder of a sweep cannot be used, or not any more. */
export class StateFault extends Error {
  override readonly name = 'StateFault';
  readonly code: StateFaultCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: StateFaultCode, details: StateFault['details']) {
    super(`${code} ${JSON.stringify(details)}`);
    this.code = code;
    this.details = details;
  }

  say(language: Language): string {
    return fill(faultWords[this.code][language], this.details);
  }
}

/** What an error of the file system means for a folder that is being used; what is none of its errors stays as it is. */
export function whileUsing(folder: string, error: unknown): unknown {
  const code = codeOf(error);
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code);
  return new StateFault(isFull ? 'full' : 'failing', { folder, code });
}

/** The same where the folder is first opened. */
export function whileOpening(folder: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'ENOTDIR' || code === 'EEXIST') return new StateFault('notAFolder', { folder });
  if (['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENAMETOOLONG', 'ELOOP', 'EINVAL'].includes(code))
    return new StateFault('notWritable', { folder, code });
  return whileUsing(folder, error);
}
