import type { Finding } from '../audit/finding.ts';
import { heaviestOf } from '../audit/score/heaviest.ts';
import type { Language } from '../audit/wording.ts';
import type { Guide } from '../rules/contract.ts';
import type { Pack } from '../rules/packs/contract.ts';
import { rules } from '../rules/registry.ts';
import { groupOf } from './finding-group.ts';
import type { GuideView } from './tab-view.ts';

const guides: ReadonlyMap<string, Guide> = new Map(
  rules.flatMap((rule) => {
    const guide: Guide | undefined = 'guide' in rule ? rule.guide : undefined;
    return guide === undefined ? [] : [[rule.id, guide] as const];
  }),
);

/** Whether the question of a rule offers an answer, both by name: they may be of another version. */
export function isAnswerTo(rule: string, answer: string): boolean {
  return Object.hasOwn(guides.get(rule)?.answers ?? {}, answer);
}

/** What a person is asked about a finding, with what each answer makes of it; null where there is nothing to ask. */
export function guideViewOf(finding: Finding, pack: Pack, language: Language): GuideView | null {
  const guide = guides.get(finding.rule);
  // What the judge says of its own means that the page was not looked at.
  if (guide === undefined || finding.outcome !== 'cantTell' || finding.message.startsWith('judge.'))
    return null;
  const severity = heaviestOf(finding.rule, pack);
  return {
    look: guide.look[language],
    question: guide.question[language],
    answers: Object.entries(guide.answers).map(([name, { label, outcome, why, fix }]) => ({
      name,
      label: label[language],
      group: groupOf({ outcome, severity }),
      why: why?.[language] ?? '',
      fix: fix?.[language] ?? '',
    })),
    suggests: finding.suggests,
  };
}
