import { describe, expect, it } from 'vitest';
import { judgePage } from '../../audit/judge.ts';
import { judgeSite } from '../../audit/judge-site.ts';
import { extraIds, extraOf, withExtras } from '../../rules/packs/extras.ts';
import { choosePack, packFor, packs } from '../../rules/packs/index.ts';
import { sheetOf } from '../../rules/packs/sheet.ts';
import { plans, standards } from '../../rules/plans/index.ts';
import { rules } from '../../rules/registry.ts';
import { coverageTable } from '../../scripts/docs/coverage.ts';
import { pageOf } from '../rules/page-of.ts';
import { siteOf } from '../rules/site-table.ts';
import { packOf } from './pack-of.ts';

const ofStandards = rules.filter(({ id }) => extraOf(id) !== null).map(({ id }) => id);
const findingsUnder = (pack: ReturnType<typeof packFor>) => judgePage(pageOf(), pack);
const rulesUnder = (pack: ReturnType<typeof packFor>) => findingsUnder(pack).map(({ rule }) => rule);

describe('the standards', () => {
  it('have an id each, which is no plan’s, and clauses of their own', () => {
    expect(standards.map(({ id }) => id)).toEqual([...extraIds]);
    const ids = [...plans, ...standards].flatMap(({ clauses }) => clauses.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, clauses } of standards) {
      for (const clause of clauses) expect(clause.id.startsWith(`${id}/`)).toBe(true);
    }
  });

  it('share no rule with a plan, so that a rule is judged either always or on request', () => {
    expect(ofStandards.length).toBeGreaterThan(0);
    const own = (clause: string) => standards.some(({ id }) => clause.startsWith(`${id}/`));
    for (const { id, cites } of rules) {
      const count = cites.filter(({ clause }) => own(clause)).length;
      expect([id, count]).toEqual([id, extraOf(id) === null ? 0 : cites.length]);
    }
  });

  it('are counted in no total of the plans', () => {
    const [table = ''] = coverageTable(plans, rules, standards).split('\n## ');
    expect(table).toContain('| 合计 / All | 227 |');
    expect(table).not.toContain('national');
    expect(coverageTable(plans, rules, standards)).toContain('`national/site-tags`');
  });
});

describe('a standard that nobody added', () => {
  it.each(packs.map((pack) => [pack.id, pack] as const))(
    'is not judged under %s, not even as inapplicable',
    (_id, pack) => {
      expect(pack.extras).toEqual([]);
      expect(rulesUnder(pack).filter((id) => extraOf(id) !== null)).toEqual([]);
      expect(sheetOf(pack).flatMap((group) => group.rules.map(({ id }) => id))).not.toContain('page-tags');
    },
  );

  it('is chosen by no portal', () => {
    const page = { host: 'www.jiading.gov.cn', path: '/', organs: [] };
    expect(choosePack(page).extras).toEqual([]);
  });
});

describe('a standard that a pack adds', () => {
  const base = packFor('songjiang-2025');
  const added = withExtras(base, ['national']);

  it('is judged beside the plan, which stays as it was', () => {
    const findings = findingsUnder(added);
    expect(rulesUnder(added)).toEqual(expect.arrayContaining([...ofStandards]));
    expect(findings.filter(({ rule }) => extraOf(rule) === null)).toEqual(findingsUnder(base));
    expect(judgeSite(siteOf(), added)).toEqual(judgeSite(siteOf(), base));
  });

  it('states its own clauses, and weighs', () => {
    const found = findingsUnder(added).find(({ rule }) => rule === 'page-tags');
    expect(found).toMatchObject({ basis: 'stated', weight: 3 });
    expect(found?.clauses).toContain('national/site-tags');
  });

  it('holds where no plan does', () => {
    const found = findingsUnder(withExtras(packFor(null), ['national'])).find(
      ({ rule }) => rule === 'page-tags',
    );
    expect(found).toMatchObject({ basis: 'stated', weight: 3 });
  });

  it('has a heading of its own, behind those of the plan and before what is borrowed', () => {
    const ids = sheetOf(added).map(({ id }) => id);
    expect(ids.slice(-2)).toEqual(['national', 'analogy']);
    const group = sheetOf(added).find(({ id }) => id === 'national');
    expect(group?.rules.map(({ id }) => id).toSorted()).toEqual(ofStandards.toSorted());
  });

  it('is added once', () => {
    expect(withExtras(added, ['national', 'national'])).toEqual(added);
    expect(withExtras(base, [])).toBe(base);
  });

  it('may be named in a pack of one’s own, with weights, vetoes and a cap', () => {
    const own = packOf({
      extras: ['national'],
      weights: { 'page-tags': 1 },
      scoring: {
        manner: 'deduction',
        full: 100,
        points: { error: 3, warning: 1, info: 0 },
        caps: { national: 5 },
      },
    });
    expect(own.extras).toEqual(['national']);
    expect(findingsUnder(own).find(({ rule }) => rule === 'page-tags')?.weight).toBe(1);
    const without = packOf({ extras: ['national'], rules: { without: ['page-tags'] } });
    expect(rulesUnder(without).filter((id) => extraOf(id) !== null)).toEqual(['site-identity']);
  });
});
