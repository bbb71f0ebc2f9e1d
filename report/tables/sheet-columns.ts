import type { Language } from '../../audit/wording.ts';
import type { ReportRow } from '../contract.ts';
import { say } from '../words.ts';
import type { Column } from './column.ts';

const COUNTED = ['failed', 'cantTell', 'passed'] as const;

/** How a row of the sheet came out, in a word. */
export function outcomeOf({ outcome }: Pick<ReportRow, 'outcome'>, language: Language): string {
  return say(outcome ?? 'offWeb', language);
}

/** On what the result of a row rests: each rule with its counts, one line each. */
export function groundLines({ rules }: ReportRow, language: Language): string[] {
  return rules.map(({ title, outcome, isVeto, failed, cantTell, passed, elsewhere }) => {
    const tally = { failed, cantTell, passed };
    const counts = COUNTED.filter((name) => tally[name] > 0).map(
      (name) => `${say(name, language)} ${tally[name]}`,
    );
    const told = counts.length > 0 ? counts.join(language === 'zh' ? '，' : ', ') : say(outcome, language);
    const veto = isVeto ? `[${say('veto', language)}] ` : '';
    return `${veto}${title}${language === 'zh' ? '：' : ': '}${told}${elsewhere ? say('elsewhere', language) : ''}`;
  });
}

/** The columns of the plan's own task table, filled in. */
export const sheetColumns: readonly Column<ReportRow>[] = [
  { word: 'number', kind: 'text', width: 10, of: ({ number }) => number },
  { word: 'heading', kind: 'text', width: 14, of: ({ heading }) => heading },
  { word: 'item', kind: 'text', width: 18, of: ({ title }) => title },
  { word: 'duty', kind: 'text', width: 28, of: ({ duty }) => duty },
  { word: 'responsible', kind: 'text', width: 16, of: ({ responsible }) => responsible },
  { word: 'deadline', kind: 'text', width: 10, of: ({ deadline }) => deadline },
  { word: 'result', kind: 'text', width: 10, of: outcomeOf },
  { word: 'weight', kind: 'points', width: 7, of: ({ weight }) => weight },
  { word: 'share', kind: 'share', width: 8, of: ({ share }) => share },
  { word: 'lost', kind: 'points', width: 7, of: ({ lost }) => lost },
  { word: 'gained', kind: 'points', width: 7, of: ({ gained }) => gained },
  { word: 'ground', kind: 'text', width: 36, of: (row, language) => groundLines(row, language).join('\n') },
  { word: 'evidenceAddresses', kind: 'text', width: 28, of: ({ evidence }) => evidence.join('\n') },
];
