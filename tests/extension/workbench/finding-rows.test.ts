import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  filtered,
  findingFilters,
  RowSearch,
} from '../../../extension/workbench/finding-filters.ts';
import type { FindingRow } from '../../../extension/workbench/finding-rows.ts';
import { FindingTable } from '../../../extension/workbench/finding-table.ts';
import { SaidOfSite } from '../../../extension/workbench/standing-of-finding.ts';
import type { Remark } from '../../../ledger/contract.ts';
import { columnContent } from '../../../rules/guided/column-content.ts';
import { decision, keptFinding, keptPage } from './kept.ts';

const nothingSaid = new SaidOfSite([]);
const search = new RowSearch('zh');
/** An answer that the question on the content of columns offers. */
const [ANSWER = ''] = Object.keys(columnContent.guide.answers);
const b = 'https://www.own.gov.cn/b';

const pages = [
  keptPage({
    findings: [
      keptFinding({ rule: 'publicity-attribute-label', severity: 'info', message: 'missing' }),
      keptFinding(),
    ],
  }),
  keptPage({
    url: b,
    title: '解读',
    column: ['首页', '要闻'],
    findings: [
      keptFinding({ outcome: 'cantTell', severity: null, fingerprint: 'validity-label b ' }),
      keptFinding({ outcome: 'cantTell', severity: null, fingerprint: 'validity-label b ' }),
      keptFinding({ outcome: 'passed', severity: null }),
    ],
  }),
];
const ofSite = [keptFinding({ rule: 'annual-report', severity: 'error', fingerprint: 'annual-report own ' })];

function rowsOf(said: SaidOfSite): readonly FindingRow[] {
  const table = new FindingTable(said);
  table.ofSite(ofSite);
  table.take(pages);
  return table.rows;
}

const rows = rowsOf(nothingSaid);

function shown(query: Record<string, string>) {
  return filtered(rows, findingFilters(query), search).map(({ finding, url }) => `${finding.rule} ${url}`);
}

describe('the list of findings', () => {
  it('has the worst first, of the same severity those over the site, and nothing that asks nothing', () => {
    expect(rows.map(({ tone, finding }) => `${tone} ${finding.rule}`)).toEqual([
      'error annual-report',
      'error validity-label',
      'info publicity-attribute-label',
      'cantTell validity-label',
      'cantTell validity-label',
    ]);
  });

  it('names each row, also those that share a fingerprint, and names it so again', () => {
    const keys = rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(rows.length);
    expect(rowsOf(nothingSaid).map(({ key }) => key)).toEqual(keys);
  });

  it.each([
    [{ rule: 'annual-report' }, ['annual-report null']],
    [{ severity: 'info' }, ['publicity-attribute-label https://www.own.gov.cn/a']],
    [{ column: '要闻', severity: 'cantTell' }, [`validity-label ${b}`, `validity-label ${b}`]],
    [{ page: b, rule: 'annual-report' }, []],
    [{ text: '解读 /B' }, [`validity-label ${b}`, `validity-label ${b}`]],
    [{ text: '没有这些字' }, []],
  ])('is filtered by %j', (query, expected) => {
    expect(shown(query as Record<string, string>)).toEqual(expected);
  });

  it('takes a part of a name for no column', () => {
    expect(shown({ column: '政务公开' })).toHaveLength(2);
    expect(shown({ column: '政务' })).toEqual([]);
  });

  it('is not filtered by words that it does not know', () => {
    expect(shown({ severity: 'grave', state: 'lost' })).toHaveLength(rows.length);
  });

  it('finds by what a finding says', () => {
    const words = rows.find(({ finding }) => finding.rule === 'validity-label');
    expect(words).toBeDefined();
    expect(shown({ text: '有效期' }).length).toBeGreaterThan(0);
  });

  it('offers the rules and columns that occur, most first', () => {
    const { rules, columns } = choicesOf(rows);
    expect(rules[0]).toEqual({ name: 'validity-label', count: 3 });
    expect(columns).toEqual([
      { name: '政务公开 › 规范性文件', count: 2 },
      { name: '要闻', count: 2 },
    ]);
  });
});

describe('the list as it grows', () => {
  it('is the same when pages come one by one as when they come at once, whenever the site is judged', () => {
    const table = new FindingTable(nothingSaid);
    table.take(pages.slice(0, 1));
    expect(table.rows).toHaveLength(2);
    table.ofSite([keptFinding({ rule: 'gone', fingerprint: 'gone' })]);
    table.take(pages);
    table.take(pages);
    table.ofSite(ofSite);
    expect(table.rows).toEqual(rows);
  });

  it('changes a row of which something was said, and leaves the others the same objects', () => {
    const table = new FindingTable(nothingSaid);
    table.take(pages);
    const before = table.rows;
    table.say(new SaidOfSite([decision()]));
    expect(table.rows.map(({ state }) => state)).toEqual(['dismissed', 'open', 'open', 'open']);
    expect(table.rows.slice(1).every((row, index) => row === before[index + 1])).toBe(true);
    table.say(nothingSaid);
    expect(table.rows.every(({ state }) => state === 'open')).toBe(true);
  });
});

describe('what people decided', () => {
  const here = { finding: keptFinding(), url: 'https://www.own.gov.cn/a' };
  const elsewhere = { finding: keptFinding({ fingerprint: 'validity-label b ' }), url: b };

  it.each([
    ['finding', 'dismissed', 'open'],
    ['page', 'dismissed', 'open'],
    ['site', 'dismissed', 'dismissed'],
  ] as const)('for the %s holds there', (scope, state, other) => {
    const said = new SaidOfSite([decision({ scope })]);
    expect(said.stateOf(here)).toBe(state);
    expect(said.stateOf(elsewhere)).toBe(other);
  });

  it('of one finding goes before what was decided for the site, whatever came later', () => {
    const said = new SaidOfSite([
      decision({ verdict: 'confirmed' }),
      decision({ id: 'd2', scope: 'site', at: '2025-12-01T00:00:00.000Z' }),
    ]);
    expect(said.stateOf(here)).toBe('confirmed');
    expect(said.stateOf(elsewhere)).toBe('dismissed');
  });

  it('last holds of two on the same, in whichever order they come', () => {
    const early = decision({ verdict: 'confirmed', at: '2025-11-01T00:00:00.000Z' });
    const late = decision({ id: 'd2', at: '2025-11-03T00:00:00.000Z' });
    expect(new SaidOfSite([early, late]).stateOf(here)).toBe('dismissed');
    expect(new SaidOfSite([late, early]).stateOf(here)).toBe('dismissed');
  });

  it('is a state that findings are filtered by', () => {
    const judged = rowsOf(new SaidOfSite([decision({ scope: 'site' })]));
    const dismissed = filtered(judged, findingFilters({ state: 'dismissed' }), search);
    expect(dismissed.map(({ finding }) => finding.rule)).toEqual(Array(3).fill('validity-label'));
  });

  it('may be an answer: of this finding alone, the later of the two, and one that the question offers', () => {
    const asked = {
      finding: keptFinding({ rule: 'column-content', fingerprint: 'column-content a ' }),
      url: b,
    };
    const answer = (name: string): Remark => ({
      type: 'answer',
      id: 'w1',
      site: 'own.gov.cn',
      fingerprint: asked.finding.fingerprint,
      rule: asked.finding.rule,
      url: b,
      answer: name,
      note: '',
      by: '',
      at: '2025-11-03T00:00:00.000Z',
    });
    const later = decision({
      ...{ rule: 'column-content', fingerprint: 'column-content a ', url: b },
      ...{ at: '2025-11-04T00:00:00.000Z' },
    });
    expect(new SaidOfSite([answer(ANSWER)]).stateOf(asked)).toBe('answered');
    expect(new SaidOfSite([answer(ANSWER)]).stateOf(here)).toBe('open');
    expect(new SaidOfSite([later, answer(ANSWER)]).stateOf(asked)).toBe('dismissed');
    expect(new SaidOfSite([answer('no such answer')]).stateOf(asked)).toBe('open');
  });
});
