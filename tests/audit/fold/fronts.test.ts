import { describe, expect, it } from 'vitest';
import { SiteFold } from '../../../audit/fold/site-fold.ts';
import type { LinkVerdict } from '../../../facts/link-verdict.ts';
import type { PageFacts } from '../../../facts/page.ts';
import { SiteFacts } from '../../../facts/site.ts';
import { type Change, pageOf, spot } from '../../rules/page-of.ts';
import { control, form, frame, link, media } from '../../rules/parts-of-page.ts';

const HOST = 'www.jiading.gov.cn';
const URL = `https://${HOST}/`;
const MENU = ['政务公开', '政务服务', '政民互动'].map((name) =>
  link(name, `${URL}${name}/`, { place: 'navigation' }),
);
const QUERY = { type: 'text', label: '请输入关键词', belowTitle: true, at: spot('', 'input') } as const;
const CHOICE = { ...QUERY, type: 'choice', label: '主题分类' } as const;

function siteOf(change: Change): SiteFacts {
  const fold = new SiteFold(HOST);
  fold.add(pageOf({ address: { url: URL, path: '/' }, title: { document: '上海嘉定' }, ...change }));
  return SiteFacts.parse(fold.facts);
}
const home = (change: Change = {}) => siteOf({ kind: { kind: 'home' }, links: MENU, ...change });

describe('pages that lead on', () => {
  it('are kept with what they show besides links to pages', () => {
    const site = home({
      links: [...MENU, link('智能问答', 'javascript:chat()')],
      controls: [control('我要咨询'), control('隐', { hidden: true })],
      media: [media('扫码关注“上海嘉定”')],
      frames: [frame({ label: '客服' })],
      forms: [form('站内搜索')],
    });
    expect(site.fronts).toMatchObject([
      {
        kind: 'home',
        words: ['我要咨询', '扫码关注“上海嘉定”', '站内搜索', '客服', '智能问答'],
        search: true,
        unread: false,
        live: false,
      },
    ]);
  });

  it('are the section of interaction too, whose channels are buttons', () => {
    const section = (title: string) =>
      siteOf({
        kind: { kind: 'other' },
        title: { text: title },
        breadcrumb: null,
        links: MENU,
        controls: [control('网上咨询')],
      }).fronts;
    expect(section('政民互动')).toMatchObject([{ kind: 'other', words: ['网上咨询'] }]);
    expect(section('干部交流平台')).toEqual([]);
    expect(section('关于开展政民互动平台建设工作的通知')).toEqual([]);
  });

  it('name accounts in the lines at their foot', () => {
    const text = '主办单位：嘉定区人民政府办公室 微信公众号：上海嘉定';
    const siteMarks = [{ mark: 'sponsor', text, at: spot(text) }] as const;
    expect(home({ siteMarks: [...siteMarks] }).fronts[0]?.words).toContain('微信公众号');
  });

  it('show a picture to scan, also without an alt text', () => {
    expect(home({ media: [media('', { src: '/images/ewm.png' })] }).fronts[0]?.words).toEqual(['二维码']);
  });

  it.each<[why: string, change: Change, unread: boolean]>([
    ['a menu that a script writes', { links: [] }, true],
    ['a block that a script fills', { body: { unfilled: true } }, true],
    ['a menu of pictures', { links: [...MENU, link('', `${URL}x/`, { place: 'navigation' })] }, true],
    ['an ordinary page', {}, false],
  ])('may be unread: %s', (_why, change, unread) => expect(home(change).fronts[0]?.unread).toBe(unread));

  it('are not those of sub-sites, nor articles', () => {
    expect(home({ kind: { kind: 'home', subsite: true } }).fronts).toEqual([]);
    expect(siteOf({}).fronts).toEqual([]);
  });

  it('know of each link whether it opens', () => {
    const of = (verdict: 'opens' | 'broken' | 'cantTell'): LinkVerdict => ({
      url: `${URL}政务公开/`,
      verdict,
      kind: verdict === 'opens' ? 'opens' : 'dead',
      reason: 'ok',
      status: null,
      finalUrl: null,
      at: '2025-11-03T10:00:00+08:00',
      landing: null,
      tries: [],
    });
    const opens = (verdict: 'opens' | 'broken' | 'cantTell') =>
      home({ linkVerdicts: [of(verdict)] }).entrances.map((one) => one.opens);
    expect(opens('opens')).toEqual(['yes', 'unknown', 'unknown']);
    expect(opens('broken')[0]).toBe('no');
    expect(opens('cantTell')[0]).toBe('unknown');
  });
});

describe('a column', () => {
  it.each<[why: string, change: Change, other: boolean]>([
    ['text', { body: { textLength: 300 } }, true],
    ['a file', { body: { textLength: 0, attachments: 1 } }, true],
    [
      'links to other columns',
      { body: null, links: [1, 2, 3, 4, 5].map((n) => link(`栏${n}`, `${URL}${n}/`)) },
      true,
    ],
    ['a pager alone', { body: null, links: [link('下一页', `${URL}2/`)] }, false],
    ['nothing', { body: { textLength: 0 } }, false],
  ])('holds something else than entries: %s', (_why, change, other) => {
    expect(siteOf({ kind: { kind: 'column-list' }, ...change }).columns[0]?.otherContent).toBe(other);
  });

  it('has ways to filter and to search', () => {
    const [column] = siteOf({ kind: { kind: 'column-list' }, queryFields: [QUERY, CHOICE, CHOICE] }).columns;
    expect(column).toMatchObject({ facets: 2, query: true });
    const search = { ...QUERY, belowTitle: false };
    const [other] = siteOf({ kind: { kind: 'column-list' }, queryFields: [search] }).columns;
    expect(other).toMatchObject({ facets: 0, query: false });
  });
});

describe('what does not belong', () => {
  it.each<[why: string, change: Change, types: string[]]>([
    [
      'a hidden link of gambling',
      { links: [link('澳门百家乐', 'https://a.example/', { hidden: true })] },
      ['illicit'],
    ],
    ['a host of the trade', { links: [link('', 'https://sbobet.example/')] }, ['illicit']],
    ['a title of the trade', { title: { document: '六合彩开奖' } }, ['illicit']],
    ['the fight against it', { links: [link('打击网赌宣传', 'https://a.example/')] }, []],
    ['a frame by http', { frames: [frame({ src: 'http://a.example/x' })] }, ['mixed']],
    ['a frame by https', { frames: [frame({ src: 'https://a.example/x' })] }, []],
  ])('%s', (_why, change, types) => expect(siteOf(change).intrusions.map(({ type }) => type)).toEqual(types));
});

it('takes up the visits that the host recorded', () => {
  const fold = new SiteFold(HOST);
  const visit = { url: URL, at: '2025-11-03T10:00:00+08:00', status: 200, ms: 800, error: null };
  fold.visit(visit);
  expect(fold.facts.visits).toEqual([visit]);
});

describe('whether the menu was seen', () => {
  const at = (path: string, kind: 'home' | 'government-openness-index', links = MENU): PageFacts =>
    pageOf({ address: { url: `${URL}${path}`, path: `/${path}` }, kind: { kind }, links });
  const blind = (...pages: readonly PageFacts[]) => {
    const fold = new SiteFold(HOST);
    for (const page of pages) fold.add(page);
    return SiteFacts.parse(fold.facts).coverage.blindFronts;
  };
  const PICTURE = link('', `${URL}zwgk/`, { place: 'navigation' });

  it('counts a home page that leaves it to a script or to pictures', () => {
    expect(blind(at('', 'home'), at('zwgk/', 'government-openness-index'))).toBe(0);
    expect(blind(at('', 'home', []), at('zwgk/', 'government-openness-index'))).toBe(1);
    expect(blind(at('', 'home', [...MENU, PICTURE]))).toBe(1);
  });

  it('counts indexes only where none shows its menu', () => {
    const [seen, empty] = [at('a/', 'government-openness-index'), at('b/', 'government-openness-index', [])];
    expect(blind(seen, empty)).toBe(0);
    expect(blind(empty)).toBe(1);
  });
});
