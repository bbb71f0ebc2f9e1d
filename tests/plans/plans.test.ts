import { describe, expect, it } from 'vitest';
import type { Clause } from '../../rules/plans/contract.ts';
import { clauseOf, isPlanId, planOf, plans } from '../../rules/plans/index.ts';

const ids = plans.flatMap((plan) => plan.clauses.map(({ id }) => id));

describe('the five plans', () => {
  it.each([
    ['jiading-2023', 91, 0],
    ['xujing-2023', 28, 1],
    ['chongming-2025', 23, 0],
    ['songjiang-2025', 27, 0],
    ['huating-2025', 34, 23],
  ] as const)('%s has its rows and its prose', (id, rows, prose) => {
    const own = planOf(id).clauses.map((clause) => clause.id);
    expect(own.filter((clause) => /\/\d+$/.test(clause))).toHaveLength(rows);
    expect(own.filter((clause) => clause.includes('/prose-'))).toHaveLength(prose);
  });

  it('hold 227 clauses, each with an id of its own', () => {
    expect(ids).toHaveLength(227);
    expect(new Set(ids).size).toBe(227);
  });

  it('number their rows without a gap, in the order of the text', () => {
    for (const plan of plans) {
      const rows = plan.clauses.flatMap(({ id }) => id.match(/\/(\d+)$/)?.[1] ?? []).map(Number);
      expect(rows).toEqual(rows.map((_, index) => index + 1));
    }
  });
});

describe.each(plans.map((plan) => [plan.id, plan] as const))('every clause of %s', (_id, plan) => {
  const all: readonly Clause[] = plan.clauses;
  const idsWhere = (test: (clause: Clause) => boolean) => all.filter(test).map(({ id }) => id);

  it('stands in its plan with locator, title and duty', () => {
    expect(idsWhere(({ id }) => !id.startsWith(`${plan.id}/`))).toEqual([]);
    expect(
      idsWhere(({ locator, title, duty }) => [locator, title, duty].some((words) => words.trim() === '')),
    ).toEqual([]);
    for (const clause of plan.clauses) expect(clauseOf(clause.id)).toEqual({ plan, clause });
  });

  it('says how it is checked: by a rule, by a person who is told what to look at, or why not on the web', () => {
    expect(idsWhere(({ check, signals }) => check.by === 'guided' && signals.length === 0)).toEqual([]);
    expect(idsWhere(({ check }) => check.by === 'offweb' && check.why.trim() === '')).toEqual([]);
    expect(idsWhere(({ check }) => !['rule', 'guided', 'offweb'].includes(check.by))).toEqual([]);
  });

  it('bears a deadline that is a day or month of the calendar, or the words of the plan', () => {
    expect(idsWhere(({ deadline }) => deadline !== null && !isDeadline(deadline))).toEqual([]);
    expect(idsWhere(({ deadline, deadlineText }) => (deadline === null) !== (deadlineText === null))).toEqual(
      [],
    );
  });

  it('gives every threshold a value and a meaning', () => {
    expect(
      idsWhere(({ thresholds }) => thresholds.some(({ value, meaning }) => value === '' || meaning === '')),
    ).toEqual([]);
  });
});

function isDeadline(words: string): boolean {
  const date = words.match(/^(\d{4}-\d{2})(-\d{2})?$/);
  if (date === null) return !/^\d{4}-/.test(words) && words.trim() !== '';
  return !Number.isNaN(Date.parse(date[2] === undefined ? `${words}-01` : words));
}

describe('plan ids', () => {
  it('are told from other words', () => {
    expect(isPlanId('huating-2025')).toBe(true);
    expect(isPlanId('huating-2024')).toBe(false);
    expect(isPlanId('')).toBe(false);
  });
});
