import type { Message, Outcome, PageRule, Severity } from '../../rules/contract.ts';
import type { Case } from './collected-cases.ts';
import { both, label, points } from './markdown.ts';
import { observationWords, outcomeWords, partWords, severityWords } from './rule-words.ts';

type Decides = Pick<PageRule, 'messages' | 'guide'>;

const OUTCOMES = ['passed', 'failed', 'cantTell', 'inapplicable', 'untested'] as const satisfies Outcome[];
const SEVERITIES = ['error', 'warning', 'info'] as const satisfies Severity[];

/** How heavy a message was in the cases that led to it, worst first. */
function weights(name: string, cases: readonly Case[]): string {
  const seen = new Set(
    cases.flatMap(({ said }) =>
      said.filter(({ message }) => message === name).map(({ severity }) => severity),
    ),
  );
  const words = SEVERITIES.filter((severity) => seen.has(severity)).map((severity) =>
    label(severityWords[severity]),
  );
  return words.length === 0 ? '' : `（${words.join('；')}）`;
}

function point({ what, why, fix }: Message, weight = ''): string {
  const parts = (['why', 'fix'] as const).flatMap((name) => {
    const words = { why, fix }[name];
    return words === undefined ? [] : [`${label(partWords[name])}：${both(words)}`];
  });
  return [both(what) + weight, points(parts)].filter((text) => text !== '').join('\n');
}

/** The messages that the cases came to, outcome by outcome, in the order in which the rule lists them. */
function bySeenOutcome(rule: Decides, cases: readonly Case[]): [Outcome, string[]][] {
  return OUTCOMES.map((outcome) => {
    const seen = new Set(
      cases.flatMap(({ said }) =>
        said.filter((one) => one.outcome === outcome).map(({ message }) => message),
      ),
    );
    return [outcome, Object.keys(rule.messages).filter((name) => seen.has(name))];
  });
}

/**
 * What a rule says, by the outcome that its table shows it to come with; what no case of the table leads to
 * stands at the end, under no outcome.
 */
export function decisionOf(rule: Decides, cases: readonly Case[]): string {
  const messages = new Map(Object.entries(rule.messages));
  const listed = (names: readonly string[], outcome: Outcome | null) =>
    points(
      names.flatMap((name) => {
        const message = messages.get(name);
        return message === undefined
          ? []
          : [point(message, outcome === 'failed' ? weights(name, cases) : '')];
      }),
    );
  const words = rule.guide === undefined ? outcomeWords : { ...outcomeWords, ...observationWords };
  const seen = bySeenOutcome(rule, cases);
  const shown = new Set(seen.flatMap(([, names]) => names));
  const unseen = [...messages.keys()].filter((name) => !shown.has(name));
  return [
    ...seen
      .filter(([, names]) => names.length > 0)
      .map(([outcome, names]) => `**${label(words[outcome])}**\n\n${listed(names, outcome)}`),
    ...(unseen.length === 0 ? [] : [`**其他 / Other**（样例未到 / no example）\n\n${listed(unseen, null)}`]),
  ].join('\n\n');
}
