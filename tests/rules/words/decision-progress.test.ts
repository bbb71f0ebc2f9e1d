import { describe, expect, it } from 'vitest';
import type { DecisionItem } from '../../../rules/words/decision-items.ts';
import { catalogueYear, standingOf } from '../../../rules/words/decision-progress.ts';
import type { Stage } from '../../../rules/words/decision-stages.ts';

const item = (linked: readonly Stage[], change: Partial<DecisionItem> = {}): DecisionItem => ({
  name: '集市管理办法',
  linked: new Set(linked),
  exempt: new Set(),
  reaches: linked.length > 0,
  doubtful: false,
  planned: null,
  done: false,
  withdrawn: false,
  at: { selector: 'tr', text: '' },
  ...change,
});
const required: Stage[] = ['adoption', 'result', 'execution'];
const standing = (one: DecisionItem, today: string) => standingOf(one, required, { today, year: 2025 });

describe('how an item stands', () => {
  it.each([
    ['complete', item(required), '2025-02-01'],
    ['complete', item(['adoption', 'result'], { exempt: new Set<Stage>(['execution']) }), '2026-02-01'],
    ['bare', item([]), '2026-01-01'],
    ['bare', item([], { planned: '2025-06-30' }), '2025-07-01'],
    ['undated', item([]), '2025-12-31'],
    ['pending', item([], { planned: '2025-06-30' }), '2025-06-30'],
    ['pending', item([], { planned: '2026-06-30' }), '2026-02-01'],
    ['partial', item(['result']), '2025-07-01'],
    ['partial', item([], { reaches: true }), '2026-01-01'],
    ['bare', item([], { done: true }), '2025-07-01'],
    // The execution follows the result; it is due when the year is over.
    ['pending', item(['adoption', 'result']), '2025-07-01'],
    ['partial', item(['adoption', 'result']), '2026-01-01'],
    ['unseen', item([], { doubtful: true }), '2026-01-01'],
    ['unseen', item([], { doubtful: true }), '2025-03-01'],
    ['pending', item([], { doubtful: true, planned: '2025-12-31' }), '2025-03-01'],
  ] as const)('%s', (progress, one, today) => {
    expect(standing(one, today).progress).toBe(progress);
  });

  it('names only what is due', () => {
    expect(standing(item([], { planned: '2025-06-30' }), '2025-07-01').missing).toEqual([
      'adoption',
      'result',
    ]);
  });
});

describe('the year of a catalogue', () => {
  it.each([
    ['某街道2025年度重大行政决策事项目录', null, 2025],
    ['二〇二五年度重大行政决策事项目录', null, 2025],
    ['重大行政决策事项目录', '2024-03-20', 2024],
    ['重大行政决策事项目录', null, null],
  ] as const)('%s', (title, published, year) => {
    expect(catalogueYear(title, published)).toBe(year);
  });
});
