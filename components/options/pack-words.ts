import { languageOfSurfaces, say, type Word } from '../../extension/words.ts';
import type { Level } from '../../rules/contract.ts';
import type { Portal } from '../../rules/packs/contract.ts';
import type { Unit } from '../../rules/packs/thresholds.ts';
import { type StandardId, standards } from '../../rules/plans/index.ts';
import { rules } from '../../rules/registry.ts';
import { siteRules } from '../../rules/site-registry.ts';

const titles = new Map<string, (typeof rules)[number]['title']>(
  [...rules, ...siteRules].map(({ id, title }) => [id, title]),
);

/** What a rule is called; its name where the tool has no such rule. */
export function ruleTitle(id: string): string {
  return titles.get(id)?.[languageOfSurfaces()] ?? id;
}

/** A portal as a person reads it: its host, and the paths and organs to which it is narrowed. */
export function portalWords({ host, paths = [], organs = [] }: Portal): string {
  const parts = [...paths, ...organs];
  return parts.length === 0 ? host : say('packPortal', host, parts.join(' '));
}

const units = {
  'working-days': 'unitWorkingDays',
  percent: 'unitPercent',
  times: 'unitTimes',
  rows: 'unitRows',
  entries: 'unitEntries',
  'ten-thousand-yuan': 'unitTenThousandYuan',
  month: 'unitMonth',
  'month-day': 'unitMonthDay',
} as const satisfies Record<Unit, Word>;

/** A number with its unit. */
export function amountWords(value: string | number, unit: Unit): string {
  return say(units[unit], value);
}

const levels = {
  district: 'levelDistrict',
  town: 'levelTown',
  department: 'levelDepartment',
} as const satisfies Record<Level, Word>;

/** Whose portal a pack is for. */
export function levelWords(level: Level): string {
  return say(levels[level]);
}

/** What a standard is called, as its issuer titles it. */
export function extraTitle(id: StandardId): string {
  return standards.find((standard) => standard.id === id)?.title ?? id;
}
