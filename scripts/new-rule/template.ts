import type { ClauseId } from '../../rules/plans/index.ts';

/** What decides: one page, several pages and dates, or a person. The name of the folder that the rule stands in. */
export type RuleKind = 'page' | 'site' | 'guided';

/** What a new rule is made from. */
export interface Start {
  /** In kebab-case: `foot-note`. */
  readonly id: string;
  /** The same in camel case. */
  readonly name: string;
  /** The clause that it cites to begin with. */
  readonly clause: ClauseId;
  /** What that clause says, as a comment. */
  readonly about: string;
  /** Nobody chose the clause: it stands in so that the rule compiles. */
  readonly standIn: boolean;
}

/** The source of a rule and of its test, before formatting. */
export interface RuleSources {
  readonly rule: string;
  readonly test: string;
}

/** Stands in every place that is still to be written; a test finds those that were forgotten. */
export const UNWRITTEN = '待写';

/** Words that are to be replaced, in both languages. */
export function unwritten(zh: string, en: string): string {
  return `{ zh: '${UNWRITTEN}：${zh}', en: 'To write: ${en}' }`;
}

/** The citation that a rule starts with. */
export function citation({ clause, about, standIn }: Start): string {
  const lines = standIn
    ? [
        `${UNWRITTEN}：换成规则所依据的条款 / To write: the clause that the rule rests on. This one only stands in:`,
        about,
      ]
    : [about];
  return `[
    ${lines.map((line) => `// ${line}`).join('\n    ')}
    // stated: the clause says it; derived: it follows in our reading, which \`assumes\` then explains.
    { clause: '${clause}', basis: 'derived' },
  ]`;
}
