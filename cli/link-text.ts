import type { Language } from '../audit/wording.ts';
import type { LinkReport } from '../links/check/report.ts';
import { kindWords, wordsOf } from '../links/policy/words.ts';
import type { Words } from '../rules/contract.ts';

const SUMMARY: Words = {
  zh: '链接：检查 {checked} 个，能打开 {opens}，打不开 {broken}，无法判定 {cantTell}',
  en: 'Links: {checked} checked, {opens} open, {broken} broken, {cantTell} cannot be told',
};

const NO_SUCH_PART: Words = {
  zh: '页面能打开，没有找到所指的位置',
  en: 'The page opens; the part that is named was not found',
};

/** What became of the links, one line each for those that do not plainly open, or not where they point. */
export function linkLines(report: LinkReport, language: Language): string[] {
  const { checked, opens, broken, cantTell, missingParts } = report;
  const counts = { checked, opens, broken: broken.length, cantTell: cantTell.length };
  const summary = Object.entries(counts).reduce(
    (words, [name, count]) => words.replace(`{${name}}`, String(count)),
    SUMMARY[language],
  );
  const misplaced = missingParts.map(({ url }) => `  # ${NO_SUCH_PART[language]} ${url}`);
  return [summary, ...lines(broken, '✗', language), ...lines(cantTell, '?', language), ...misplaced];
}

function lines(items: LinkReport['broken'], mark: string, language: Language): string[] {
  return items.map(({ url, status, kind, reason }) => {
    const code = status === null ? '' : `${status} `;
    return `  ${mark} ${code}${kindWords(kind)[language]}（${wordsOf(reason)[language]}） ${url}`;
  });
}
