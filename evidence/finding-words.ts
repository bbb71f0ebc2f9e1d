import { judgeMessages } from '../audit/judge-messages.ts';
import { fill } from '../audit/wording.ts';
import type { KeptFinding } from '../ledger/contract.ts';
import type { Message, Words } from '../rules/contract.ts';
import { plans, standards } from '../rules/plans/index.ts';
import { rules } from '../rules/registry.ts';
import { siteRules } from '../rules/site-registry.ts';
import type { PackedFinding } from './contract.ts';

type Worded = Pick<PackedFinding, 'title' | 'what' | 'why' | 'fix' | 'clauses'>;

interface RuleWords {
  readonly title: Words;
  readonly messages: ReadonlyMap<string, Message>;
}

const byRule: ReadonlyMap<string, RuleWords> = new Map(
  [...rules, ...siteRules].map(({ id, title, messages }) => [
    id,
    { title, messages: new Map<string, Message>(Object.entries(messages)) },
  ]),
);
const ofTheJudge: ReadonlyMap<string, Message> = new Map(Object.entries(judgeMessages));
const clauses: ReadonlyMap<string, Worded['clauses'][number]> = new Map(
  [...plans, ...standards].flatMap((plan) =>
    plan.clauses.map(
      ({ id, locator, title }) => [id, { id, plan: plan.shortTitle, locator, title }] as const,
    ),
  ),
);

/** A finding in words of both languages; what this version has no words for goes by its names. */
export function findingWords(finding: KeptFinding): Worded {
  const rule = byRule.get(finding.rule);
  const message = ofTheJudge.get(finding.message) ?? rule?.messages.get(finding.message);
  const name = `${finding.rule}/${finding.message}`;
  return {
    title: said(rule?.title, finding, finding.rule),
    what: said(message?.what, finding, name),
    why: said(message?.why, finding, ''),
    fix: said(message?.fix, finding, ''),
    clauses: finding.clauses.map((id) => clauses.get(id) ?? { id, plan: '', locator: '', title: '' }),
  };
}

function said(words: Words | undefined, { data }: KeptFinding, otherwise: string): Words {
  if (words === undefined) return { zh: otherwise, en: otherwise };
  return { zh: fill(words.zh, data), en: fill(words.en, data) };
}
