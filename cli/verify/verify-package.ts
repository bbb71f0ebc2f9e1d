import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Language } from '../../audit/wording.ts';
import { FAULT_WORDS } from '../../evidence/fault-words.ts';
import { type EvidenceFault, type Verification, verify } from '../../evidence/verify.ts';
import { plain } from '../../report/plain.ts';
import type { Words } from '../../rules/contract.ts';
import type { ExitCode } from '../exit-code.ts';
import { codeOf } from '../read/error-code.ts';
import { writeOut } from '../write-out.ts';

/** How a package is checked. */
export interface VerifyOptions {
  /** SHA-256 (hex) that the report prints; null where it is not at hand. */
  readonly digest: string | null;
  readonly format: 'json' | 'text';
  readonly language: Language;
  /** Where relative paths start. */
  readonly folder: string;
}

/** Checks a package of evidence and says on standard output what is wrong, file by file. */
export async function verifyPackage(file: string, options: VerifyOptions): Promise<ExitCode> {
  const path = resolve(options.folder, file);
  try {
    const status = await stat(path);
    if (!status.isFile()) return complain(NO_FILE, file, 2);
    const checked = await verify(await openAsBlob(path), options.digest);
    await writeOut(options.format === 'json' ? json(checked, options) : text(file, checked, options));
    return checked.faults.length === 0 ? 0 : 1;
  } catch (error) {
    if (!isOfFile(error)) throw error;
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? complain(NO_FILE, file, 2)
      : complain(UNREADABLE, `${file}（${code}）`, 3);
  }
}

/** The file went, or changed, while it was read: then its pieces cannot be read any more. */
function isOfFile(error: unknown): boolean {
  return error instanceof Error && ('syscall' in error || error.name === 'NotReadableError');
}

const NO_FILE: Words = {
  zh: '没有这个文件，或所指的不是文件，请核对路径：',
  en: 'There is no such file, or it is none, check the path: ',
};
const UNREADABLE: Words = {
  zh: '读不了，请检查权限后再试：',
  en: 'It cannot be read, check its rights and try again: ',
};

function complain(words: Words, file: string, code: ExitCode): ExitCode {
  process.stderr.write(`${words.zh}${plain(file)}\n${words.en}${plain(file)}\n`);
  return code;
}

const SAID = {
  whole: { zh: '完整，与制作时一致', en: 'whole, as it was made' },
  wholeByDigest: { zh: '完整，与报告上的摘要相符', en: 'whole, and the one of the digest' },
  wrong: { zh: '有问题', en: 'something is wrong' },
  digest: { zh: '摘要', en: 'Digest' },
  made: { zh: '制作', en: 'Made' },
  findings: { zh: '问题', en: 'Findings' },
  all: { zh: '整个文件', en: 'the file as a whole' },
  unsigned: {
    zh: '没有给出 --digest：请把摘要与报告上印的对照，才能知道是不是那一份。',
    en: 'No --digest was given: compare the digest with the one in the report to know that it is that package.',
  },
} as const satisfies Record<string, Words>;

function text(file: string, { faults, manifest, digest }: Verification, options: VerifyOptions): string {
  const say = (word: keyof typeof SAID) => SAID[word][options.language];
  const isWhole = faults.length === 0;
  const result = isWhole ? (options.digest === null ? 'whole' : 'wholeByDigest') : 'wrong';
  const lines = [`${isWhole ? '✓' : '✗'} ${plain(file)}  ${say(result)}`];
  if (manifest !== null) {
    lines.push(`  ${say('made')} ${plain(manifest.madeAt)} · ${plain(manifest.tool)}`);
    for (const { title, host, findings } of manifest.sites)
      lines.push(`  ${plain(title, 100)} ${plain(host)} · ${say('findings')} ${findings}`);
  }
  if (digest !== null) lines.push(`  ${say('digest')} ${digest}`);
  for (const fault of faults) lines.push(`✗ ${faultLine(fault, options.language)}`);
  if (isWhole && options.digest === null) lines.push(`  ${say('unsigned')}`);
  return `${lines.join('\n')}\n`;
}

function faultLine({ fault, path, detail }: EvidenceFault, language: Language): string {
  const where = path === '' ? SAID.all[language] : plain(path, 200);
  const line = fault === 'finding' && detail !== '' ? ` (${plain(detail)})` : '';
  return `${where}: ${FAULT_WORDS[fault][language]}${line}`;
}

function json({ faults, manifest, digest }: Verification, { language }: VerifyOptions): string {
  const output = {
    whole: faults.length === 0,
    digest,
    made: manifest === null ? null : { at: manifest.madeAt, tool: manifest.tool },
    findings: manifest?.findings ?? null,
    sites: manifest?.sites.map(({ id, host, title, findings }) => ({ id, host, title, findings })) ?? [],
    faults: faults.map(({ fault, path, detail }) => ({
      fault,
      path,
      message: FAULT_WORDS[fault][language],
      detail,
    })),
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}
