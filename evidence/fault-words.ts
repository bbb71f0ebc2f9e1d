import type { Words } from '../rules/contract.ts';
import type { EvidenceFaultName } from './verify.ts';

/** What is wrong with a package, each with what it means or what to do. */
export const FAULT_WORDS: Readonly<Record<EvidenceFaultName, Words>> = {
  notPackage: {
    zh: '不是证据包，或文件不完整。请核对路径，或重新取一份。',
    en: 'This is no package of evidence, or only part of one. Check the path, or fetch it again.',
  },
  noManifest: {
    zh: '没有清单，无从核对。',
    en: 'There is no manifest: nothing can be checked.',
  },
  newer: {
    zh: '由更新的版本写成。请用新版本核对。',
    en: 'It was written by a newer version. Check it with that one.',
  },
  manifestChanged: {
    zh: '清单被改过，或与给出的摘要不符。',
    en: 'The manifest was changed, or is not the one of the digest that was given.',
  },
  missing: { zh: '清单里有，包里没有。', en: 'The manifest lists it, and it is not there.' },
  extra: { zh: '清单里没有，是后来放进去的。', en: 'The manifest does not list it: it was put in later.' },
  changed: { zh: '内容被改过。', en: 'Its content was changed.' },
  badName: {
    zh: '证据包里不会有这样的文件名。请不要解压。',
    en: 'No package has a file of such a name. Do not unpack it.',
  },
  twice: { zh: '同名文件不止一个。', en: 'There is more than one file of this name.' },
  finding: {
    zh: '有一行不是问题记录，或指向包里没有的文件。',
    en: 'A line is no finding, or names a file that is not in the package.',
  },
  container: {
    zh: 'ZIP 的结构被改过（文件内容之外）。',
    en: 'The ZIP itself was changed, outside the content of its files.',
  },
};
