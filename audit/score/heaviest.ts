import type { Severity } from '../../rules/contract.ts';
import type { AnyRuleId, Pack } from '../../rules/packs/contract.ts';
import { rules } from '../../rules/registry.ts';
import { siteRules } from '../../rules/site-registry.ts';
import { groundOf } from '../ground.ts';

const byId = new Map([...rules, ...siteRules].map((rule) => [rule.id, rule] as const));

/** The most that a failure of a rule weighs under a pack: its own severity, or that of its ground where that is lighter. */
export function heaviestOf(id: AnyRuleId, pack: Pack): Severity {
  const rule = byId.get(id);
  if (rule === undefined) throw new RangeError(`no rule ${id}`);
  const { cap } = groundOf(rule.cites, pack);
  return cap === 'info' || rule.severity === 'info' ? 'info' : cap === 'warning' ? cap : rule.severity;
}
