import { kindWords } from '../../components/group-words.ts';
import type { PageKind } from '../../facts/shape/kind.ts';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import type { Level, Severity, Words } from '../../rules/contract.ts';
import type { Force } from '../../rules/plans/contract.ts';

type Name = keyof typeof zh & keyof typeof en;

/** As the surfaces say it, so that a reader finds the same words here. */
function said(name: Name): Words {
  return { zh: zh[name].message, en: en[name].message };
}

export const severityWords: Readonly<Record<Severity, Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '建议', en: 'hint' },
};

export const outcomeWords = {
  passed: said('groupPassed'),
  failed: said('groupError'),
  cantTell: said('groupCantTell'),
  inapplicable: said('groupInapplicable'),
  untested: said('groupUntested'),
} as const;

/** What a guided rule comes to: it never passes or fails by itself. */
export const observationWords = {
  cantTell: { zh: '有可看的，请人判定', en: 'Something to look at, for a person to decide' },
  inapplicable: { zh: '没有可看的', en: 'Nothing to look at' },
} as const;

export const partWords = { why: said('why'), fix: said('fix'), clauses: said('clauses') } as const;

export const forceWords: Readonly<Record<Force, Words>> = {
  must: { zh: '必须', en: 'must' },
  encourage: { zh: '鼓励', en: 'encourage' },
  explore: { zh: '探索', en: 'explore' },
};

export const basisWords = {
  stated: { zh: '条款写明', en: 'stated' },
  derived: { zh: '由条款推出', en: 'derived' },
} as const;

const levelWords: Readonly<Record<Level, Words>> = {
  district: { zh: '区', en: 'Districts' },
  town: { zh: '街镇', en: 'Towns' },
  department: { zh: '部门', en: 'Departments' },
};

/** Which pages, or whose sites, a rule is for. */
export type Scope = readonly PageKind[] | readonly Level[] | 'any';

const scopeWords: ReadonlyMap<string, Words> = new Map([
  ...Object.entries(kindWords).map(([kind, name]) => [kind, said(name)] as const),
  ...Object.entries(levelWords),
]);

/** For which pages, or whose sites, a rule is. */
export function wordsOfScope(scope: Scope): Words {
  if (scope === 'any') return { zh: '全部', en: 'All' };
  const words = scope.map((one) => scopeWords.get(one) ?? { zh: one, en: one });
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
}
