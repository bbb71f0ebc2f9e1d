import type { SiteFacts } from '../facts/site.ts';
import type { Severity } from '../rules/contract.ts';
import { isChosen, rankUnder, weightUnder } from '../rules/packs/choice.ts';
import type { Pack } from '../rules/packs/contract.ts';
import type { SiteRule, SiteSetting, SiteVerdict } from '../rules/site-contract.ts';
import { type SiteRuleId, siteRules } from '../rules/site-registry.ts';
import { shanghaiDay } from '../rules/words/dates.ts';
import { type Ground, groundOf, groundOn } from './ground.ts';
import { levelOf } from './level.ts';
import type { SiteFinding } from './site-finding.ts';

/** Worst first: what a person must act on, then what they must look at, then the rest. */
const ORDER = ['failed', 'cantTell', 'untested', 'passed', 'inapplicable'] as const;
const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

type AnyRule = SiteRule<SiteRuleId>;

function settingOf(site: SiteFacts, pack: Pack): SiteSetting {
  const today = shanghaiDay(site.at) ?? site.at.slice(0, 10);
  return { ...pack, level: levelOf(site, pack), year: Number(today.slice(0, 4)), today };
}

function verdictsOf(rule: AnyRule, site: SiteFacts, setting: SiteSetting): SiteVerdict[] {
  const { appliesTo } = rule;
  if (appliesTo !== 'any' && setting.level !== null && !appliesTo.includes(setting.level)) {
    return [{ outcome: 'inapplicable', message: 'judge.otherLevel' }];
  }
  return [rule.judge(site, setting)].flat();
}

/** A yearly duty of another year than the plan's own is owed by analogy. */
function groundIn(rule: AnyRule, { clause }: SiteVerdict, pack: Pack, year: number): Ground {
  const ground = clause === undefined ? groundOf(rule.cites, pack) : groundOn(clause, rule.cites, pack);
  return rule.yearly && pack.year !== null && pack.year !== year ? { ...ground, basis: 'analogy' } : ground;
}

function lighter(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b;
}

function findingOf(
  rule: AnyRule,
  verdict: SiteVerdict,
  { host }: SiteFacts,
  pack: Pack,
  year: number,
): SiteFinding {
  const ground = groundIn(rule, verdict, pack, year);
  const failed = verdict.outcome === 'failed';
  return {
    rule: rule.id,
    outcome: verdict.outcome,
    severity: failed ? lighter(verdict.severity ?? rule.severity, ground.cap) : null,
    message: verdict.message,
    data: verdict.data ?? {},
    places: 'places' in verdict ? [...(verdict.places ?? [])] : [],
    clauses: ground.clauses,
    basis: ground.basis,
    weight: weightUnder(rule.id, pack, ground.basis === 'analogy'),
    fingerprint: [rule.id, host, failed ? (verdict.about ?? '') : ''].join(' '),
  };
}

function byUrgency(a: SiteFinding, b: SiteFinding, pack: Pack): number {
  const outcome = ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome);
  if (outcome !== 0) return outcome;
  const rank = ({ severity }: SiteFinding) => (severity === null ? 3 : SEVERITIES.indexOf(severity));
  return rank(a) - rank(b) || rankUnder(b.rule, pack) - rankUnder(a.rule, pack) || (a.rule < b.rule ? -1 : 1);
}

/**
 * Judges a site by every rule over sites under one pack, worst finding first. The year audited is that of the day
 * of the audit. A rule that throws is a defect of ours, never of the site: its finding is `untested` and says so.
 */
export function judgeSite(site: SiteFacts, pack: Pack): SiteFinding[] {
  const setting = settingOf(site, pack);
  const chosen: readonly AnyRule[] = siteRules.filter(({ id }) => isChosen(id, pack));
  const findings = chosen.flatMap((rule) => {
    try {
      return verdictsOf(rule, site, setting).map((verdict) =>
        findingOf(rule, verdict, site, pack, setting.year),
      );
    } catch (error) {
      const data = { reason: String(error).slice(0, 200) };
      const broke = { outcome: 'cantTell' as const, message: 'judge.ruleBroke', data };
      return [{ ...findingOf(rule, broke, site, pack, setting.year), outcome: 'untested' as const }];
    }
  });
  return findings.sort((a, b) => byUrgency(a, b, pack));
}
