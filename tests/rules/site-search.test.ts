import { describe, expect, it } from 'vitest';
import { columnsNamed, entrancesNamed, reachesBackTo } from '../../rules/site/search/columns.ts';
import { absence, isMenuSeen } from '../../rules/site/search/coverage.ts';
import { earliest, itemsOfYear, itemsTitled, latest, yearInTitle } from '../../rules/site/search/items.ts';
import { isForOrgan, isOfOrgan } from '../../rules/site/search/organs.ts';
import { upkeepOf } from '../../rules/site/search/upkeep.ts';
import { column, entrance, item, type SiteChange, siteOf } from './site-table.ts';

const NAMES = { name: /规范性文件/, but: /清理/ };
const SINCE = '2025-05-01';

describe('columns', () => {
  it('are found by their name, else by the step above them', () => {
    const site = siteOf({
      columns: [
        column('现行有效', { path: ['首页', '行政规范性文件', '现行有效'] }),
        column('规范性文件清理结果'),
      ],
    });
    expect(columnsNamed(site, NAMES).map(({ name }) => name)).toEqual(['现行有效']);
  });

  it('are led to from the home page first', () => {
    const onIndex = entrance('行政规范性文件', { onHome: false, onIndex: true });
    const site = siteOf({ entrances: [onIndex, entrance('规 范 性 文 件')] });
    expect(entrancesNamed(site, NAMES).map(({ onHome }) => onHome)).toEqual([true, false]);
  });

  it.each([
    ['one page', {}, true],
    ['pages that reach back far enough', { pager: true, oldest: '2025-04-30' }, true],
    ['pages that do not', { pager: true, oldest: '2025-05-01' }, false],
    ['entries without a date', { undated: 1 }, false],
    ['a script', { unfilled: true }, false],
  ])('reach back: %s', (_what, change, expected) => {
    expect(reachesBackTo(column('甲', change), SINCE)).toBe(expected);
  });
});

describe('items', () => {
  it.each([
    ['2024年政府信息公开工作年度报告', 2024],
    ['二〇二四年政府信息公开年报', 2024],
    ['二○二五年度重大行政决策事项目录', 2025],
    ['嘉定区2025年度重大行政决策目录（2025年4月调整）', 2025],
    ['2021-2025年规划', null],
    ['2023年和2024年对照', null],
    ['政府信息公开年报', null],
  ])('%s is of %s', (title, year) => expect(yearInTitle(title)).toBe(year));

  it('are of the year in their title, else of their day', () => {
    const items = [item('2024年年报', '2025-01-20'), item('年报', '2024-03-01'), item('年报解读', null)];
    expect(itemsOfYear(items, 2024).map(({ title }) => title)).toEqual(['2024年年报', '年报']);
  });

  it('have a first and a last, those without a day behind', () => {
    const items = [item('无', null), item('乙', '2025-02-01'), item('甲', '2025-01-01')];
    expect([earliest(items)?.title, latest(items)?.title]).toEqual(['甲', '乙']);
    expect([earliest([item('无', null)])?.title, latest([item('无', null)])]).toEqual(['无', null]);
    expect(itemsTitled(siteOf({ items }), { title: /./, but: /甲/ })).toHaveLength(2);
  });
});

describe('what is not found', () => {
  it.each<[string, SiteChange, 'absent' | 'unseen']>([
    ['in a site that was read whole', { coverage: { complete: true } }, 'absent'],
    ['in one of which a page failed', { coverage: { complete: true, failures: 1 } }, 'unseen'],
    ['in one that scripts fill', { coverage: { complete: true, unfilled: ['x'] } }, 'unseen'],
    ['in a part of it', {}, 'unseen'],
  ])('%s', (_why, change, expected) => expect(absence(siteOf(change), [], SINCE)).toBe(expected));

  it('in columns that would list it', () => {
    expect(absence(siteOf(), [column('甲')], SINCE)).toBe('absent');
    expect(absence(siteOf(), [column('甲'), column('乙', { unfilled: true })], SINCE)).toBe('unseen');
  });

  it('may be deeper than home page and index lead', () => {
    expect(isMenuSeen(siteOf())).toBe(false);
    expect(isMenuSeen(siteOf({ coverage: { complete: true } }))).toBe(true);
    expect(isMenuSeen(siteOf({ coverage: { complete: true, blindFronts: 1 } }))).toBe(false);
  });
});

describe('upkeep', () => {
  const named = (change: Parameters<typeof column>[1]) => ({ columns: [column('规范性文件', change)] });
  it.each<[string, SiteChange]>([
    ['kept', named({})],
    ['stale', named({ newest: '2025-04-30' })],
    ['empty', named({ newest: null, entries: 0 })],
    ['says-none', named({ newest: null, entries: 0, saysNone: true })],
    ['undated', named({ newest: null, undated: 12 })],
    ['unfilled', named({ newest: null, entries: 0, unfilled: true })],
    ['linked', { entrances: [entrance('规范性文件')] }],
    ['missing', { coverage: { complete: true } }],
    ['unseen', {}],
    ['unfilled', named({ newest: null, entries: 0, saysNone: true, unfilled: true })],
    ['kept', { columns: [column('规范性文件', { newest: null, entries: 0 }), column('行政规范性文件')] }],
  ])('%s', (state, change) => expect(upkeepOf(siteOf(change), NAMES, SINCE).state).toBe(state));
});

it.each([
  ['上海市嘉定区华亭镇人民政府', '华亭镇', 'yes'],
  ['嘉定区人民政府', '上海市嘉定区人民政府办公室', 'yes'],
  ['嘉定区人民政府', '华亭镇人民政府', 'no'],
  ['', '华亭镇', 'unknown'],
  ['政府信息公开', '华亭镇', 'unknown'],
] as const)('%s and %s: %s', (theirs, ours, expected) => {
  expect(isOfOrgan(theirs === '' ? [] : [theirs], [ours])).toBe(expected);
});

describe('the organ in a title', () => {
  it.each([
    ['嘉定区2025年度重大行政决策事项目录', '嘉定区人民政府', 'yes'],
    ['关于公布《嘉定区人民政府2025年度目录》的通知', '上海市嘉定区人民政府', 'yes'],
    ['嘉定区2025年度重大行政决策事项目录', '上海市嘉定区华亭镇人民政府', 'no'],
    ['华亭镇2025年度重大行政决策事项目录', '上海市嘉定区华亭镇人民政府', 'yes'],
    ['嘉定区华亭镇人民政府2025年度目录', '上海市嘉定区华亭镇人民政府', 'yes'],
    ['嘉定区生态环境局2025年度目录', '嘉定区人民政府', 'no'],
    ['2025年度重大行政决策事项目录', '嘉定区人民政府', 'unknown'],
    ['公众代表列席镇长办公会议', '嘉定区华亭镇人民政府', 'unknown'],
    ['走进城镇看变化', '嘉定区人民政府', 'unknown'],
  ])('%s, for %s: %s', (title, ours, is) => expect(isForOrgan({ title, organs: [] }, [ours])).toBe(is));

  it('goes before those of the page, which name every level', () => {
    const catalogue = { title: '嘉定区2025年度目录', organs: ['嘉定区人民政府', '华亭镇'] };
    expect(isForOrgan(catalogue, ['华亭镇人民政府'])).toBe('no');
    expect(isForOrgan({ ...catalogue, title: '年度目录' }, ['华亭镇人民政府'])).toBe('yes');
  });
});
