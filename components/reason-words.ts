import { say, type Word } from '../extension/words.ts';

/** What can lead to a kind of page, by the name under which the page's reader notes it. */
const words: Readonly<Record<string, Word>> = {
  homeTag: 'reasonHomeTag',
  homePath: 'reasonHomePath',
  homeTitle: 'reasonTitle',
  boardName: 'reasonName',
  guideName: 'reasonName',
  guideElements: 'reasonElements',
  interpretationTitle: 'reasonTitle',
  interpretationColumn: 'reasonColumn',
  opennessName: 'reasonName',
  reportTitle: 'reasonTitle',
  catalogueTitle: 'reasonTitle',
  draftTitle: 'reasonTitle',
  standardsName: 'reasonName',
  gazetteName: 'reasonName',
  listRows: 'reasonRows',
  noSign: 'reasonNone',
  printView: 'reasonPrintView',
  normativeNumber: 'reasonNormativeNumber',
  normativeField: 'reasonField',
  normativeColumn: 'reasonColumn',
  normativePath: 'reasonPath',
  notNormativeTitle: 'reasonNotNormative',
  notPolicyTitle: 'reasonNotPolicy',
  policyTitle: 'reasonPolicyTitle',
  endingTitle: 'reasonEnding',
  reprint: 'reasonReprint',
};

/** The longest detail that is shown whole. */
const LONGEST = 24;

/** A reason (`name=detail`) in words; one that has none is shown as it is. */
export function reasonWords(reason: string): string {
  const at = reason.indexOf('=');
  const word = words[reason.slice(0, at)];
  if (word === undefined) return reason;
  const detail = reason.slice(at + 1);
  return say(word, detail.length > LONGEST ? `${detail.slice(0, LONGEST)}…` : detail);
}
