import { fill } from '../../audit/wording.ts';
import type { FaultName, TransferFault } from '../../ledger/transfer/format.ts';
import { plain } from '../../report/plain.ts';
import type { Words } from '../../rules/contract.ts';
import { codeOf } from '../read/error-code.ts';

/** Why an assessment cannot be read or made, in words for a person, each with what to do. */
const faultWords = {
  noFile: {
    zh: '读不到 {file}（{code}）。请核对路径。',
    en: '{file} cannot be read ({code}). Check the path.',
  },
  notLedger: {
    zh: '{file} 不是测评文件。请用工作台“交接”页或 mingcha assessment 写出的 .mingcha.gz。',
    en: '{file} is no file of an assessment. Give a .mingcha.gz that the workbench or mingcha assessment wrote.',
  },
  newer: {
    zh: '{file} 由更新的版本写成，本版本读不了。请升级后再试；文件没有改动。',
    en: '{file} was written by a newer version, which this one cannot read. Update the tool; the file is unchanged.',
  },
  damaged: {
    zh: '{file} 第 {line} 行附近损坏，解压不了。请重新导出或重新复制。',
    en: '{file} is damaged near line {line}: it does not unpack. Export or copy it again.',
  },
  cut: {
    zh: '{file} 不完整，到第 {line} 行就断了。请重新导出或重新复制。',
    en: '{file} is cut off at line {line}. Export or copy it again.',
  },
  changed: {
    zh: '{file} 第 {line} 行与写出时不同，整个文件没有采用。请重新导出或重新复制。',
    en: '{file} is not what was written (line {line}); nothing of it was taken. Export or copy it again.',
  },
  tooLong: {
    zh: '{file} 第 {line} 行过长，没有采用。请重新导出。',
    en: 'Line {line} of {file} has no end; nothing was taken. Export it again.',
  },
  noAssessment: {
    zh: '{file} 里只有网站，没有测评。请从测评的“交接”页导出。',
    en: '{file} holds sites and no assessment. Export it from the hand-over page of an assessment.',
  },
  several: {
    zh: '{file} 里有 {count} 个测评。请一个文件只导出一个。',
    en: '{file} holds {count} assessments. Export one to a file.',
  },
  others: {
    zh: '{first} 与 {second} 不是同一个测评，合并不了。请用同一份测评分出的两份。',
    en: '{first} and {second} are not of the same assessment. Give two parts of one.',
  },
  exists: {
    zh: '{file} 已存在，没有覆盖。请换个文件名，或先移走它。',
    en: '{file} is there already and was left as it is. Name another file, or move it away first.',
  },
  sameFile: {
    zh: '两处给的是同一个文件 {file}。请给出两份。',
    en: '{file} was given twice. Give two files.',
  },
  noPack: {
    zh: '没有规则包 {packs}。它是自编的，不随测评文件走：请用 --pack 给出它的 JSON 文件。',
    en: 'There is no pack {packs}. A pack of one’s own does not travel with the assessment: give its JSON file with --pack.',
  },
  otherSites: {
    zh: '{folder} 里的巡查是另一个测评的（{sites}）。请换个 --out，或先移走它。',
    en: '{folder} holds the sweeps of another assessment ({sites}). Name another --out, or move it away first.',
  },
  asJudged: {
    zh: '{file} 按它自己的规则包（{packs}）报告，不另判。请去掉别的 --plan、--pack、--extra。',
    en: '{file} is reported as its own packs ({packs}) judged it. Leave out any other --plan, --pack and --extra.',
  },
  noSite: {
    zh: '{file} 里没有网站 {site}。mingcha assessment show 列出全部。',
    en: 'There is no site {site} in {file}. mingcha assessment show lists them all.',
  },
  badDay: {
    zh: '{flag} 请写成 2025-01-01 这样的日期，起止不能颠倒。',
    en: 'Give {flag} as a day such as 2025-01-01, the first no later than the last.',
  },
  full: {
    zh: '放临时文件的磁盘已满（{code}）：{folder}。请腾出空间，或用 TMPDIR 换个地方。',
    en: 'The disk for passing files is full ({code}): {folder}. Free some space, or set TMPDIR to another place.',
  },
} as const satisfies Record<string, Words>;

export type AssessmentFaultCode = keyof typeof faultWords;

type Details = Readonly<Record<string, string | number>>;

/** An assessment cannot be read or made. */
export class AssessmentFault extends Error {
  override readonly name = 'AssessmentFault';
  readonly code: AssessmentFaultCode;
  readonly #details: Details;

  constructor(code: AssessmentFaultCode, details: Details = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.code = code;
    // Names in a file are whatever somebody wrote there.
    this.#details = Object.fromEntries(
      Object.entries(details).map(([name, said]) => [name, plain(String(said))]),
    );
  }

  /** Chinese, then English. */
  get lines(): readonly [string, string] {
    const { zh, en } = faultWords[this.code];
    return [fill(zh, this.#details), fill(en, this.#details)];
  }

  /** Whether another command line mends it. */
  get isOfUsage(): boolean {
    return !OF_FILES.includes(this.code);
  }
}

/** Faults of what is in files, rather than of what was asked for. */
const OF_FILES: readonly AssessmentFaultCode[] = [
  ...(['newer', 'damaged', 'cut', 'changed', 'tooLong', 'full'] as const satisfies (FaultName | 'full')[]),
];

/** What a fault of the format means for the file that was given. */
export function faultOfTransfer({ fault, line }: TransferFault, file: string): AssessmentFault {
  return new AssessmentFault(fault, { file, line });
}

/** What an error of the file system means while passing files are written; what is none stays as it is. */
export function whilePassing(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code) ? new AssessmentFault('full', { folder, code }) : error;
}
