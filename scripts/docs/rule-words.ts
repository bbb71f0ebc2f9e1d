import { kindWords } from '../../components/group-words.ts';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import type { PageRule, Severity, Words } from '../../rules/contract.ts';
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

/** For which pages a rule is. */
export function pagesOf({ appliesTo }: Pick<PageRule, 'appliesTo'>): Words {
  if (appliesTo === 'any') return { zh: '任何页面', en: 'Any page' };
  const kinds = appliesTo.map((kind) => said(kindWords[kind]));
  return {
    zh: kinds.map((kind) => kind.zh).join('、'),
    en: kinds.map((kind) => kind.en).join(', '),
  };
}
