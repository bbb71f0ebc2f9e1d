import { describe, expect, it } from 'vitest';
import { SiteFold } from '../../../audit/fold/site-fold.ts';
import type { PageFacts } from '../../../facts/page.ts';
import type { PageKind } from '../../../facts/shape/kind.ts';
import { SiteFacts } from '../../../facts/site.ts';
import { catalogueOf } from '../../rules/catalogue-of.ts';
import { type Change, pageOf, spot } from '../../rules/page-of.ts';
import { frame, link } from '../../rules/parts-of-page.ts';

const HOST = 'www.qinghe.gov.cn';

function page(path: string, kind: PageKind, name: string, change: Change = {}): PageFacts {
  return pageOf({
    address: { url: `https://${HOST}${path}`, host: HOST, path },
    title: { text: name, document: name, heading: null },
    breadcrumb: { items: ['首页', name], at: spot(name) },
    kindClues: { pager: false, guideElements: [], saysNone: false },
    body: null,
    listEntries: [],
    links: [],
    documentFields: [],
    ...change,
    kind: { kind, official: 'no', normative: 'no', policy: 'no', ...change.kind },
  });
}

function siteOf(...pages: readonly PageFacts[]): SiteFacts {
  const fold = new SiteFold(HOST);
  for (const one of pages) fold.add(one);
  return SiteFacts.parse(fold.facts);
}

function row(title: string, date: string | null = '2025-09-01') {
  return { title, url: `https://${HOST}/nr/202509/t20250901_77.html`, date, status: '', at: spot(title) };
}

const SAYS_NONE = { kindClues: { saysNone: true } };
const LIVE = { gathering: { mode: 'live' as const }, rendered: null };
const CRUMBS = { items: ['首页', '政府公报', '正文'], at: spot('正文') };

describe('a column without a kind of its own', () => {
  it.each<[why: string, kind: PageKind, change: Change, seen: object]>([
    ['has a row or two', 'other', { listEntries: [row('双公示目录')] }, { entries: 1 }],
    ['goes by the name of what it lists', 'service-guide', { listEntries: [row('甲')] }, { entries: 1 }],
    ['of normative documents says that there are none', 'normative-document', SAYS_NONE, { saysNone: true }],
    ['says that there is nothing', 'other', SAYS_NONE, { saysNone: true, entries: 0 }],
    [
      'frames the list of another host',
      'other',
      { frames: [frame({ sameHost: false })] },
      { unfilled: true },
    ],
    ['is seen to be empty when its scripts have run', 'other', LIVE, { entries: 0, otherContent: false }],
  ])('%s', (_why, kind, change, seen) => {
    const { columns, coverage } = siteOf(page('/lm/', kind, '双公示', change));
    expect(columns).toMatchObject([{ name: '双公示', kind: 'column-list', ...seen }]);
    expect(coverage.kinds).toEqual({ 'column-list': 1 });
  });

  it.each<[why: string, change: Change]>([
    ['that shows nothing, its scripts not run', {}],
    ['that leads on, its scripts run', { ...LIVE, links: [link('区长信箱', `https://${HOST}/xx/`)] }],
    ['that frames a film', { frames: [frame({ sameHost: false, src: 'https://a.example/player?id=1' })] }],
    ['with a text of its own', { ...SAYS_NONE, body: { textLength: 300 } }],
    [
      'that is an article',
      { ...SAYS_NONE, metaTags: [{ name: 'ArticleTitle', content: '甲', writtenAs: 'ArticleTitle' }] },
    ],
  ])('is none: a page %s', (_why, change) => {
    expect(siteOf(page('/lm/', 'other', '双公示', change)).columns).toEqual([]);
  });
});

describe('a single article', () => {
  it.each<PageKind>(['gazette', 'standards-catalogue', 'message-board'])(
    'is no column of kind %s',
    (kind) => {
      expect(siteOf(page('/nr/t1.html', kind, '第5期', { breadcrumb: CRUMBS })).columns).toEqual([]);
    },
  );

  it('below a catalogue is none', () => {
    const change = { breadcrumb: { items: ['首页', '标准目录', '正文'], at: spot('正文') } };
    const [article, catalogue] = ['社会救助对象公示（2025年）', '基层政务公开标准目录'].map((title) =>
      page('/nr/t1.html', 'standards-catalogue', title, change),
    );
    expect(siteOf(...(article === undefined ? [] : [article])).catalogues).toEqual([]);
    expect(siteOf(...(catalogue === undefined ? [] : [catalogue])).catalogues).toHaveLength(1);
  });
});

it('a list of catalogues is no catalogue', () => {
  const rows = catalogueOf(['序号', '事项'], [['1', '停车管理办法']]);
  const change = { listEntries: [row('清河区2025年度重大行政决策事项目录')] };
  expect(siteOf(page('/ml/', 'decision-catalogue', '决策事项目录', change)).catalogues).toEqual([]);
  expect(siteOf(page('/ml/', 'decision-catalogue', '决策事项目录', rows)).catalogues).toHaveLength(1);
});

describe('ways in', () => {
  const LETTERS = link('区长信箱', 'https://letters.qinghe.gov.cn/');

  it('are seen on a page of nothing but links', () => {
    const { entrances } = siteOf(page('/hd/', 'other', '互动交流', { links: [LETTERS] }));
    expect(entrances.map(({ label }) => label)).toEqual(['区长信箱']);
  });

  it('are not what turns the pages of a list', () => {
    const links = [
      LETTERS,
      link('下一页', `https://${HOST}/hd/index_1.html`),
      link('3', `https://${HOST}/hd/`),
    ];
    const { entrances } = siteOf(page('/hd/', 'column-list', '互动交流', { links }));
    expect(entrances.map(({ label }) => label)).toEqual(['区长信箱']);
  });
});

describe('a column of several pages', () => {
  const at = (path: string) => page(path, 'column-list', '要闻', { listEntries: [row('甲')] });

  it.each([
    ['/yw/index_2.html', true],
    ['/yw/?page=2', true],
    ['/node_2143_2.htm', true],
    ['/yw/', undefined],
    ['/yw/?page=1', undefined],
    ['/yw/list_1.html', undefined],
    ['/node_2143.htm', undefined],
  ])('of which %s was read', (path, headless) => {
    expect(siteOf(at(path)).columns[0]?.headless).toBe(headless);
  });

  it('has its first page, whenever that is read', () => {
    expect(siteOf(at('/yw/index_2.html'), at('/yw/')).columns).toMatchObject([{ pages: 2 }]);
    expect(siteOf(at('/yw/index_2.html'), at('/yw/')).columns[0]?.headless).toBeUndefined();
  });
});

it('columns that go by numbers are told apart, their pages put together', () => {
  const named = (path: string, name: string) => page(path, 'column-list', name, { listEntries: [row('甲')] });
  const { columns } = siteOf(
    named('/node_2143.htm', '要闻'),
    named('/node_2144.htm', '公告'),
    named('/node_2143_2.htm', '要闻'),
    named('/list_12.html', '通知'),
    named('/list_13.html', '政策'),
  );
  expect(columns.map(({ name, pages, url }) => [name, pages, new URL(url).pathname])).toEqual([
    ['要闻', 2, '/node_2143.htm'],
    ['公告', 1, '/node_2144.htm'],
    ['通知', 1, '/list_12.html'],
    ['政策', 1, '/list_13.html'],
  ]);
});

describe('the organ of a site', () => {
  const home = (title: string) => page('/', 'home', title, { breadcrumb: null });

  it.each([
    ['上海市清河区柳溪镇人民政府门户网站', ['上海市清河区柳溪镇人民政府']],
    ['清河区民政局官方网站', ['清河区民政局']],
    ['上海清河', []],
  ])('%s', (title, organs) => expect(siteOf(home(title)).organs).toEqual(organs));
});

it('the hotline may stand among the ways to reach the site', () => {
  const marks = [{ mark: 'contact' as const, text: '联系电话：021-1 热线：12345', at: spot('电话') }];
  const { fronts } = siteOf(page('/', 'home', '清河', { breadcrumb: null, siteMarks: marks }));
  expect(fronts[0]?.words).toContain('12345');
});
