import type { KeptFinding } from '../ledger/contract.ts';
import { keptClause, keptWording, titleOfKept } from '../ledger/kept-wording.ts';
import type { PackedFinding } from './contract.ts';

type Worded = Pick<PackedFinding, 'title' | 'what' | 'why' | 'fix' | 'clauses'>;

/** A finding in words of both languages; what this version has no words for goes by its names. */
export function findingWords(finding: KeptFinding): Worded {
  const { rule, message, clauses } = finding;
  const otherwise = { what: `${rule}/${message}`, why: '', fix: '' };
  const zh = keptWording(finding, 'zh') ?? otherwise;
  const en = keptWording(finding, 'en') ?? otherwise;
  return {
    title: { zh: titleOfKept(rule, 'zh') ?? rule, en: titleOfKept(rule, 'en') ?? rule },
    what: { zh: zh.what, en: en.what },
    why: { zh: zh.why, en: en.why },
    fix: { zh: zh.fix, en: en.fix },
    clauses: clauses.map(placed),
  };
}

function placed(id: string): Worded['clauses'][number] {
  const found = keptClause(id);
  if (found === undefined) return { id, plan: '', locator: '', title: '' };
  return { id, plan: found.plan, locator: found.clause.locator, title: found.clause.title };
}
