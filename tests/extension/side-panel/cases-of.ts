import type { PanelItem } from '../../../extension/side-panel/panel-items.ts';
import type { Answer, Decision, ItemCase } from '../../../extension/side-panel/said.ts';
import type { FindingRow } from '../../../extension/tab-view.ts';

export const URL_OF_PAGE = 'https://www.example.gov.cn/a.html';

/** A row of a page's view, an error in one case unless `change` says otherwise. */
export function rowOf(change: Partial<FindingRow> = {}): FindingRow {
  return {
    key: 'row',
    rule: 'validity-label',
    title: '规则',
    group: 'error',
    severity: 'error',
    why: '影响',
    fix: '整改',
    basis: 'stated',
    clauses: [{ id: 'plan/1', plan: '要点', locator: '第1条', title: '标识有效性' }],
    guide: null,
    cases: [caseOf('f1')],
    more: 0,
    ...change,
  };
}

export function caseOf(fingerprint: string, what = '没有标识有效性。') {
  return { what, spots: [], fingerprint };
}

export function itemOf(change: Partial<PanelItem> = {}): PanelItem {
  const { more: _, ...row } = rowOf();
  return { ...row, fingerprint: 'f1', more: 0, ...change };
}

export function shownCase(change: Partial<PanelItem>, said: ItemCase['said'] = { state: 'open' }): ItemCase {
  const item = itemOf(change);
  return { item, said, group: item.group, why: item.why, fix: item.fix, notes: [], shots: [] };
}

export function decisionOf(change: Partial<Decision> = {}): Decision {
  return {
    type: 'decision',
    id: 'd1',
    site: 'example.gov.cn',
    fingerprint: 'f1',
    scope: 'finding',
    rule: 'validity-label',
    url: URL_OF_PAGE,
    verdict: 'dismissed',
    reason: '工具误读',
    by: '张三',
    at: '2025-06-01T00:00:00.000Z',
    ...change,
  };
}

export function answerOf(change: Partial<Answer> = {}): Answer {
  return {
    type: 'answer',
    id: 'a1',
    site: 'example.gov.cn',
    fingerprint: 'f1',
    rule: 'openness-zone',
    url: URL_OF_PAGE,
    answer: 'yes',
    note: '',
    by: '张三',
    at: '2025-06-01T00:00:00.000Z',
    ...change,
  };
}

export const GUIDE = {
  look: '看栏目',
  question: '有专区吗？',
  answers: [
    { name: 'yes', label: '有', group: 'passed', why: '', fix: '' },
    { name: 'no', label: '没有', group: 'warning', why: '要点要求设专区。', fix: '设专区。' },
  ],
  suggests: 'yes',
} as const;
