import type { FactName, Facts, PageFacts } from '../facts/page.ts';
import type { PageKind, Tri } from '../facts/shape/kind.ts';
import type { PageRule, Severity, Verdict } from '../rules/contract.ts';
import { isChosen, rankUnder, weightUnder } from '../rules/packs/choice.ts';
import type { Pack } from '../rules/packs/contract.ts';
import { type RuleId, rules } from '../rules/registry.ts';
import type { Finding } from './finding.ts';
import { type Ground, groundOf } from './ground.ts';

/** Worst first: what a person must act on, then what they must look at, then the rest. */
const ORDER = ['failed', 'cantTell', 'untested', 'passed', 'inapplicable'] as const;
const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

type AnyRule = PageRule<RuleId>;

/** Whether a page is of a kind that a rule is for; unknown where the page does not settle it. */
function applies(kinds: AnyRule['appliesTo'], kind: Facts['kind']): Tri {
  if (kinds === 'any') return 'yes';
  const answers = kinds.map((wanted): Tri => isOfKind(wanted, kind));
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

function isOfKind(wanted: PageKind, kind: Facts['kind']): Tri {
  if (wanted === 'normative-document') return kind.normative;
  if (wanted === 'policy-document') return kind.policy;
  return kind.kind === wanted ? 'yes' : 'no';
}

function isComplete(facts: PageFacts, needs: readonly FactName[]): facts is PageFacts & Facts {
  return needs.every((name) => facts[name] !== undefined);
}

function verdictsOf(rule: AnyRule, facts: PageFacts, pack: Pack): Verdict[] {
  const { kind } = facts;
  if (kind === undefined || !isComplete(facts, rule.needs)) {
    const missing = rule.needs.filter((name) => facts[name] === undefined);
    if (kind === undefined) missing.unshift('kind');
    return [{ outcome: 'untested', message: 'judge.factMissing', data: { facts: missing.join(', ') } }];
  }
  switch (applies(rule.appliesTo, kind)) {
    case 'no':
      return [{ outcome: 'inapplicable', message: 'judge.otherKind', data: { kind: kind.kind } }];
    case 'unknown':
      // What a guided rule shows goes to a person anyway, who also sees what kind of page it is.
      if (rule.guide !== undefined) return [rule.judge(facts, pack)].flat();
      return [{ outcome: 'cantTell', message: 'judge.kindUnknown' }];
    case 'yes':
      return [rule.judge(facts, pack)].flat();
  }
}

function lighter(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b;
}

function findingOf(rule: AnyRule, verdict: Verdict, ground: Ground, facts: PageFacts, pack: Pack): Finding {
  const failed = verdict.outcome === 'failed';
  const severity = failed ? lighter(verdict.severity ?? rule.severity, ground.cap) : null;
  const about = failed ? (verdict.about ?? '') : '';
  const { scheme, host, path, query } = facts.address;
  return {
    rule: rule.id,
    outcome: verdict.outcome,
    severity,
    message: verdict.message,
    data: verdict.data ?? {},
    suggests: verdict.outcome === 'cantTell' ? (verdict.suggests ?? null) : null,
    evidence: 'spots' in verdict ? [...(verdict.spots ?? [])] : [],
    clauses: ground.clauses,
    basis: ground.basis,
    weight: weightUnder(rule.id, pack, ground.basis === 'analogy'),
    fingerprint: [rule.id, scheme === 'file' ? path : host + path + query, about].join(' '),
  };
}

/** A rule that a pack has judged, and what its findings rest on. */
interface ChosenRule {
  readonly rule: AnyRule;
  readonly ground: Ground;
}

/** What was chosen before: the same for every page. Packs never change. */
const chosenBy = new WeakMap<Pack, readonly ChosenRule[]>();

/** The rules that a pack has judged, in the order in which findings stand that are as urgent as each other. */
function chosenRules(pack: Pack): readonly ChosenRule[] {
  let chosen = chosenBy.get(pack);
  if (chosen === undefined) {
    const those: readonly AnyRule[] = rules.filter(({ id }) => isChosen(id, pack));
    chosen = those
      .toSorted((a, b) => rankUnder(b.id, pack) - rankUnder(a.id, pack) || (a.id < b.id ? -1 : 1))
      .map((rule) => ({ rule, ground: groundOf(rule.cites, pack) }));
    chosenBy.set(pack, chosen);
  }
  return chosen;
}

/** Less is more urgent. */
function urgencyOf({ outcome, severity }: Finding): number {
  const rank = severity === null ? SEVERITIES.length : SEVERITIES.indexOf(severity);
  return ORDER.indexOf(outcome) * (SEVERITIES.length + 1) + rank;
}

/**
 * Judges one page by the rules of one pack, worst finding first.
 * A rule that throws is a defect of ours, never of the page: its finding is `untested` and says so.
 */
export function judgePage(facts: PageFacts, pack: Pack): Finding[] {
  const findings = chosenRules(pack).flatMap(({ rule, ground }) => {
    let verdicts: Verdict[];
    try {
      verdicts = verdictsOf(rule, facts, pack);
    } catch (error) {
      verdicts = [
        { outcome: 'untested', message: 'judge.ruleBroke', data: { reason: String(error).slice(0, 200) } },
      ];
    }
    return verdicts.map((verdict) => findingOf(rule, verdict, ground, facts, pack));
  });
  return findings.sort((a, b) => urgencyOf(a) - urgencyOf(b));
}
