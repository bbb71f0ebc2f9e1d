import { describe, expect, it } from 'vitest';
import { extraOf } from '../../rules/packs/extras.ts';
import { builtInIds, choosePack, packFor, packs } from '../../rules/packs/index.ts';
import { groupsOf, sheetOf } from '../../rules/packs/sheet.ts';
import { ruleIds } from '../../rules/packs/user-pack.ts';
import { plans } from '../../rules/plans/index.ts';
import { packOf } from './pack-of.ts';

/** No built-in pack adds a standard. */
const rulesOfPlans = ruleIds.filter((id) => extraOf(id) === null);

describe.each(plans.map((plan) => [plan.id, plan] as const))('the groups of %s', (id, plan) => {
  const { groups } = packFor(id);

  it('hold every clause of the plan once, in the order of the text', () => {
    const numbered = (clause: string) => !clause.includes('prose-');
    const grouped = groups.flatMap(({ clauses }) => clauses);
    expect(grouped.toSorted()).toEqual(plan.clauses.map((clause) => clause.id).toSorted());
    expect(grouped.filter(numbered)).toEqual(plan.clauses.map((clause) => clause.id).filter(numbered));
  });

  it('are told apart, and said in both languages', () => {
    expect(new Set(groups.map((group) => group.id)).size).toBe(groups.length);
    expect(new Set(groups.map(({ title }) => title.zh)).size).toBe(groups.length);
    for (const { title } of groups) {
      expect(title.zh).toMatch(/^[一-龥、()]+$/);
      expect(title.en).toMatch(/^[A-Z][ -~]+$/);
    }
  });

  it('give every rule one place', () => {
    const rows = sheetOf(packFor(id)).flatMap(({ rules }) => rules);
    expect(rows.map((row) => row.id).toSorted()).toEqual(rulesOfPlans.toSorted());
  });
});

describe('the groups', () => {
  it('of 嘉定 are the tasks that its clauses are named after', () => {
    const { groups } = packFor('jiading-2023');
    for (const { title, clauses } of groups) {
      for (const id of clauses) {
        const clause = plans.flatMap((plan) => [...plan.clauses]).find((one) => one.id === id);
        expect(clause?.title.split('·')[0]).toBe(title.zh);
      }
    }
  });

  it.each([
    ['songjiang-2025', '一二三四'],
    ['chongming-2025', '一二三四'],
    ['xujing-2023', '一二三四五'],
  ] as const)('of %s are the parts that its clauses stand in', (id, numerals) => {
    const clauses = plans.flatMap((plan) => [...plan.clauses]);
    for (const [index, group] of packFor(id).groups.entries()) {
      for (const one of group.clauses) {
        expect(clauses.find((clause) => clause.id === one)?.locator[0]).toBe(numerals[index]);
      }
    }
  });

  it('of 华亭 are those of its table, its prose with them', () => {
    const clauses = plans.flatMap((plan) => [...plan.clauses]);
    for (const [index, group] of packFor('huating-2025').groups.entries()) {
      for (const one of group.clauses.filter((id) => !id.includes('prose-'))) {
        expect(clauses.find((clause) => clause.id === one)?.locator).toContain(
          `（${'一二三四五六七'[index]}）`,
        );
      }
    }
    const platforms = packFor('huating-2025').groups[5];
    expect(platforms?.clauses).toContain('huating-2025/prose-5.2');
  });

  it('put a rule under the clause that states it before one from which it follows', () => {
    const place = (id: string) =>
      sheetOf(packFor('jiading-2023')).find(({ rules }) => rules.some((row) => row.id === id))?.title.zh;
    expect(place('validity-label')).toBe('推进政策集中发布');
    expect(place('message-board')).toBe('强化政策咨询和办理服务');
    expect(place('home-core-sections')).toBe('参照其他要点');
  });

  it('put what is borrowed last, without weight', () => {
    const borrowed = sheetOf(packFor('songjiang-2025')).at(-1);
    expect(borrowed?.id).toBe('analogy');
    expect(borrowed?.rules.find(({ id }) => id === 'validity-label')).toMatchObject({
      weight: 0,
      isVeto: false,
    });
  });

  it('of portals without a plan are the borrowed alone', () => {
    expect(groupsOf(packFor(null)).map(({ id }) => id)).toEqual(['analogy']);
  });
});

describe('the built-in packs', () => {
  it('are named in order, and veto nothing', () => {
    expect(packs.map(({ id }) => id)).toEqual(builtInIds);
    for (const pack of packs)
      expect(pack).toMatchObject({ vetoes: [], rules: null, weights: {}, extends: null });
  });

  it('have the level of their plan', () => {
    for (const plan of plans) expect(packFor(plan.id).level).toBe(plan.level);
    expect(packFor(null).level).toBeNull();
  });
});

describe('choosing among packs of one’s own', () => {
  const page = (host: string, path = '/', organs: string[] = []) => ({ host, path, organs });
  const town = packOf({
    id: 'xinqiao',
    extends: 'songjiang-2025',
    portals: [{ host: 'songjiang.gov.cn', paths: ['/xinqiao'], organs: ['新桥镇'] }],
  });
  const whole = packOf({ id: 'whole', extends: 'songjiang-2025' });

  it.each([
    ['by path', page('www.songjiang.gov.cn', '/xinqiao/1.html'), 'xinqiao'],
    ['by organ', page('www.songjiang.gov.cn', '/a', ['松江区新桥镇人民政府']), 'xinqiao'],
    ['not where it does not fit', page('www.songjiang.gov.cn', '/other/'), 'songjiang-2025'],
    ['not elsewhere', page('www.shanghai.gov.cn', '/xinqiao/'), 'general'],
  ] as const)('%s', (_why, where, expected) => {
    expect(choosePack(where, [town]).id).toBe(expected);
  });

  it('one’s own goes before a built-in one that fits as well, the closer before the wider', () => {
    expect(choosePack(page('www.songjiang.gov.cn', '/a'), [whole]).id).toBe('whole');
    expect(choosePack(page('www.songjiang.gov.cn', '/xinqiao/'), [whole, town]).id).toBe('xinqiao');
  });
});
