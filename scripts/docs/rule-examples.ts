import type { Words } from '../../rules/contract.ts';
import { planOf } from '../../rules/plans/index.ts';
import type { Case } from './collected-cases.ts';
import { literal } from './literal.ts';
import { both, label, plain } from './markdown.ts';
import { observationWords, outcomeWords } from './rule-words.ts';

/** The lists of which the first case is shown: of a table of a page rule, and of a guided one. */
const SHOWN: ReadonlyMap<string, Words> = new Map([
  ['passed', outcomeWords.passed],
  ['failed', outcomeWords.failed],
  ['evidence', observationWords.cantTell],
  ['nothing', observationWords.inapplicable],
]);

/** Longer than this, what differs is folded. */
const LONG = 20;

function differing({ change }: Case): string {
  if (Object.keys(change).length === 0) return '与普通的无异。 *Nothing: an ordinary one as it is.*';
  const source = `\`\`\`ts\n${literal(change)}\n\`\`\``;
  if (source.split('\n').length <= LONG) return source;
  return `<details><summary>不同之处 / What differs</summary>\n\n${source}\n\n</details>`;
}

function example(title: Words, shown: Case): string {
  const [worst] = shown.said;
  return [
    `**${label(title)}**：${plain(shown.why)}（按${plain(planOf(shown.plan).shortTitle)}）`,
    differing(shown),
    ...(worst === undefined ? [] : [`→ ${both(worst.what)}`]),
  ].join('\n\n');
}

/** The first case of a rule's table that passes and the first that fails: why, what differs, and what the rule says. */
export function examplesOf(cases: readonly Case[]): string {
  const shown = [...SHOWN].flatMap(([list, title]) => {
    const first = cases.find((one) => one.list === list);
    return first === undefined ? [] : [example(title, first)];
  });
  return shown.join('\n\n') || '尚无样例。 *No example yet.*';
}
