import { describe, expect, it } from 'vitest';
import { panelCounts, sortItems } from '../../../extension/side-panel/item-groups.ts';
import { answerOf, caseOf, decisionOf, GUIDE, shownCase } from './cases-of.ts';

const clause = (id: string) => [{ id, plan: '要点', locator: id, title: id }];
const dismissed = { state: 'dismissed', by: decisionOf() } as const;

const unsure = shownCase({ key: 'unsure', group: 'cantTell', severity: null, clauses: clause('a') });
const hint = shownCase({ key: 'hint', group: 'warning', severity: 'info', clauses: clause('b') });
const warning = shownCase({ key: 'warning', group: 'warning', severity: 'warning', clauses: clause('b') });
const error = shownCase({ key: 'error', clauses: [...clause('b'), ...clause('a')] });
const passed = shownCase({ key: 'passed', group: 'passed', severity: null });
const refused = shownCase({ key: 'refused', clauses: clause('a') }, dismissed);
const all = [unsure, hint, warning, error, passed, refused];

function shape(sorted: ReturnType<typeof sortItems>) {
  return sorted.open.map(({ key, cases }) => [key, cases.map(({ item }) => item.key)]);
}

describe('the findings of a page', () => {
  it('stand by their first clause, the clause with the worst finding first, each finding once', () => {
    expect(shape(sortItems(all, 'clause'))).toEqual([
      ['b', ['error', 'warning', 'hint']],
      ['a', ['unsure']],
    ]);
  });

  it('stand by severity, a hint behind the warnings that it is counted with', () => {
    expect(shape(sortItems(all, 'severity'))).toEqual([
      ['error', ['error']],
      ['warning', ['warning', 'hint']],
      ['cantTell', ['unsure']],
    ]);
  });

  it.each(['clause', 'severity'] as const)(
    'keep what was dismissed and what asks nothing apart, by %s',
    (by) => {
      const sorted = sortItems(all, by);
      expect(sorted.dismissed).toEqual([refused]);
      expect(sorted.rest.map(({ key, cases }) => [key, cases])).toEqual([['passed', [passed]]]);
    },
  );

  it('without a clause stand under no clause', () => {
    const [group] = sortItems([shownCase({ clauses: [] })], 'clause').open;
    expect(group?.heading).toBeNull();
  });

  it('keep the order of the judge where they weigh the same', () => {
    const cases = ['x', 'y', 'z'].map((key) => shownCase({ key, clauses: clause('a') }));
    expect(shape(sortItems(cases, 'clause'))).toEqual([['a', ['x', 'y', 'z']]]);
  });
});

describe('the counts of a page', () => {
  const judged = { error: 12, warning: 2, cantTell: 1, passed: 1, untested: 0, inapplicable: 0 };
  const ten = { cases: [caseOf('f1'), caseOf('f1')], more: 9 };

  it('are those of the judge where nobody spoke', () => {
    expect(panelCounts(judged, [error, warning])).toEqual({ ...judged, dismissed: 0 });
  });

  it('count what was dismissed apart, with all that shares its fingerprint', () => {
    expect(panelCounts(judged, [shownCase(ten, dismissed)])).toMatchObject({ error: 10, dismissed: 2 });
  });

  it('count findings that are not told one by one where a decision holds for them too', () => {
    const wide = { state: 'dismissed', by: decisionOf({ scope: 'page' }) } as const;
    expect(panelCounts(judged, [shownCase(ten, wide)])).toMatchObject({ error: 1, dismissed: 11 });
  });

  it('follow an answer', () => {
    const [yes] = GUIDE.answers;
    const said = { state: 'answered', by: answerOf(), answer: yes } as const;
    const one = { ...shownCase({ group: 'cantTell', severity: null }, said), group: yes.group };
    expect(panelCounts(judged, [one])).toMatchObject({ cantTell: 0, passed: 2, dismissed: 0 });
  });
});
