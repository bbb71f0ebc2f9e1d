import { describe, expect, it } from 'vitest';
import { columnAddress } from '../../../audit/fold/column-address.ts';
import { SiteFold } from '../../../audit/fold/site-fold.ts';
import type { PageFacts } from '../../../facts/page.ts';
import type { PageKind } from '../../../facts/shape/kind.ts';
import { SiteFacts } from '../../../facts/site.ts';
import { type Change, pageOf, spot } from '../../rules/page-of.ts';
import { link, media } from '../../rules/parts-of-page.ts';

const HOST = 'www.jiading.gov.cn';
const at = (path: string) => `https://${HOST}${path}`;

function page(path: string, kind: PageKind, title: string, change: Change = {}): PageFacts {
  const isDocument = kind === 'normative-document' || kind === 'policy-document';
  const tri = isDocument ? 'yes' : 'no';
  return pageOf({
    address: { url: at(path), path },
    title: { text: title, document: title },
    breadcrumb: { items: ['首页', title] },
    dates: { published: null },
    ...change,
    kind: { kind, official: tri, normative: tri, policy: tri, ...change.kind },
  });
}

function list(
  path: string,
  name: string,
  entries: readonly [path: string, title: string, date: string | null][],
  change: Change = {},
) {
  return page(path, 'column-list', name, {
    listEntries: entries.map(([to, title, date]) => ({
      url: at(to),
      title,
      date,
      status: '',
      at: spot(title, 'li'),
    })),
    ...change,
  });
}

const published = (date: string): Change => ({
  dates: { published: { date, from: 'meta', at: spot(date) } },
});

/** The facts of a site with these pages; parsed, so that the fold cannot leave the shape. */
function siteOf(...pages: readonly PageFacts[]): SiteFacts {
  const fold = new SiteFold(HOST);
  for (const one of pages) fold.add(one);
  return SiteFacts.parse(fold.facts);
}

describe('what was seen', () => {
  it('is counted by kind; what is linked and was not read is counted too', () => {
    const { coverage } = siteOf(
      page('/', 'home', '首页', { links: [link('政务公开', at('/zwgk/')), link('外', 'https://a.cn/')] }),
      list('/zwgk/', '政务公开', [], { links: [link('首页', at('/')), link('文', at('/a/1.pdf'))] }),
    );
    expect(coverage).toMatchObject({ pages: 2, kinds: { home: 1, 'column-list': 1 }, unread: 0 });
    expect(
      siteOf(page('/', 'home', '首页', { links: [link('甲', at('/a#x')), link('乙', at('/a'))] })).coverage
        .unread,
    ).toBe(1);
  });

  it('has a page that could not be read among what failed', () => {
    const fold = new SiteFold(HOST);
    fold.fail(at('/x'), 'timeout');
    const { links: _, ...rest } = pageOf({ address: { url: at('/y') } });
    fold.add({ ...rest, failures: [{ fact: 'links', reason: 'TypeError' }] });
    expect(fold.facts.coverage).toMatchObject({
      pages: 0,
      failures: 2,
      failed: [
        { url: at('/x'), why: 'timeout' },
        { url: at('/y'), why: 'links' },
      ],
    });
  });

  it('is the same whatever the order of the pages', () => {
    const pages = [
      page('/', 'home', '首页', { links: [link('政策文件', at('/zcwj/'))] }),
      list('/zcwj/', '政策文件', [['/a/1', '关于印发某办法的通知', '2025-03-01']]),
      list('/zcwj/index_2.html', '政策文件', [['/a/2', '另一通知', '2024-03-01']]),
      page('/a/1', 'policy-document', '关于印发《某区公共停车场管理办法》的通知', published('2025-03-04')),
      page('/j/1', 'interpretation', '《某区公共停车场管理办法》解读', published('2025-03-05')),
    ];
    const sorted = (site: SiteFacts) => ({
      ...site,
      columns: site.columns.map(({ url: _, ...column }) => column),
      items: site.items
        .toSorted((a, b) => (a.url < b.url ? -1 : 1))
        .map((item) => ({ ...item, columns: item.columns.toSorted() })),
    });
    expect(sorted(siteOf(...pages.toReversed()))).toEqual(sorted(siteOf(...pages)));
  });

  it('is not counted twice, and other sites are left out', () => {
    const home = page('/', 'home', '首页');
    const foreign = pageOf({
      address: { url: 'https://www.songjiang.gov.cn/', host: 'www.songjiang.gov.cn' },
    });
    expect(siteOf(home, home, foreign).coverage.pages).toBe(1);
  });

  it('knows the latest time as its own', () => {
    const early = page('/', 'home', '首页', { gathering: { at: '2025-11-03T09:00:00+08:00' } });
    expect(siteOf(page('/b', 'other', '乙'), early).at).toBe('2025-11-03T10:00:00+08:00');
  });
});

describe('columns', () => {
  it.each([
    ['/zwgk/index_2.html', '/zwgk/'],
    ['/zwgk/index.shtml', '/zwgk/'],
    ['/zwgk/list-3.html', '/zwgk/list.html'],
    ['/zwgk/list.html?page=2&id=7', '/zwgk/list.html?id=7'],
    ['/zwgk/?pageNum=3#top', '/zwgk/'],
    ['/zwgk/20250304.html', '/zwgk/20250304.html'],
    ['/zwgk/list.html?id=2', '/zwgk/list.html?id=2'],
  ])('%s belongs to %s', (path, column) => expect(columnAddress(at(path))).toBe(at(column)));

  it('grow with their pages; what is listed on two counts once', () => {
    const { columns } = siteOf(
      list(
        '/zcwj/',
        '政策文件',
        [
          ['/a/1', '一', '2025-03-01'],
          ['/a/2', '二', null],
        ],
        { kindClues: { pager: true } },
      ),
      list('/zcwj/index_2.html', '政策文件', [
        ['/a/2', '二', null],
        ['/a/3', '三', '2023-01-02'],
      ]),
    );
    expect(columns).toEqual([
      expect.objectContaining({
        url: at('/zcwj/'),
        name: '政策文件',
        entries: 3,
        undated: 1,
        newest: '2025-03-01',
        oldest: '2023-01-02',
        pages: 2,
        pager: true,
      }),
    ]);
  });

  const NEW = ['/a/1', '一', '2025-10-30'] as const;
  const OLD = ['/a/9', '九', '2023-01-02'] as const;
  type Way = readonly [label: string, to: string];
  const paged = (...ways: readonly Way[]) => ({
    kindClues: { pager: true },
    links: ways.map(([label, to]) => link(label, at(to))),
  });

  it.each([
    ['/001/subpage.html', '/001/2.html'],
    ['/zwdt.htm', '/zwdt/29.htm'],
    ['/6012/list.htm', '/6012/list2.htm'],
    ['/c105/list.shtml', '/c105/list_2.shtml'],
    ['/dt/list.jsp?urltype=tree&id=7', '/dt/list.jsp?urltype=tree&id=7&page=2'],
  ])('%s goes on with %s', (first, further) => {
    const pages = [
      list(first, '工作动态', [[...NEW]], paged(['下页', further])),
      list(further, '工作动态', [[...OLD]], paged(['上页', first])),
    ];
    const joined = { entries: 2, newest: '2025-10-30', oldest: '2023-01-02', pages: 2 };
    for (const order of [pages, pages.toReversed()]) {
      const { columns } = siteOf(...order);
      expect(columns).toMatchObject([joined]);
      expect(columns[0]?.headless).toBeUndefined();
    }
  });

  it('are not joined where only the folder or only the name is one', () => {
    const { columns } = siteOf(
      list('/lm/12.html', '工作动态', [[...NEW]]),
      list('/lm/13.html', '工作动态', [[...OLD]]),
      list('/lm/list.html?dept=2', '通知公告', [[...OLD]]),
      list('/lm/list.html?dept=3', '通知公告', [[...NEW]]),
      list('/jd/list.html', '通知公告', [[...OLD]]),
    );
    expect(columns).toHaveLength(5);
    expect(columns.map(({ headless }) => headless)).toEqual(Array(5).fill(undefined));
  });

  it('are named by tag and heading where the way ends above them', () => {
    const tag = (content: string) => [{ name: 'ColumnName', content, writtenAs: 'ColumnName', at: spot('') }];
    const named = (content: string, title: string) =>
      siteOf(
        list('/ghjh/', title, [['/a/1', '一', '2025-03-01']], {
          breadcrumb: { items: ['首页', '法定主动公开内容'] },
          metaTags: tag(content),
        }),
      ).columns;
    expect(named('规划计划', '规划计划')).toMatchObject([
      { name: '规划计划', path: ['首页', '法定主动公开内容', '规划计划'] },
    ]);
    expect(named('政务公开', '规划计划')).toMatchObject([
      { name: '法定主动公开内容', path: ['首页', '法定主动公开内容'] },
    ]);
  });

  it('count rows that a script opens each, though all lead to the list itself', () => {
    const { columns } = siteOf(
      list('/zwgk/', '工作动态', [
        ['/zwgk/#', '置顶', '2019-01-02'],
        ['/zwgk/#', '一', '2025-10-30'],
        ['/zwgk/#', '一', '2025-10-30'],
      ]),
    );
    expect(columns).toMatchObject([{ entries: 2, newest: '2025-10-30', oldest: '2019-01-02' }]);
  });

  it('without their first page do not tell what is newest', () => {
    const isHeadless = (...ways: readonly Way[]) =>
      siteOf(list('/zwdt/29.htm', '工作动态', [[...OLD]], paged(...ways))).columns[0]?.headless ?? false;
    expect(isHeadless(['上页', '/zwdt/30.htm'])).toBe(true);
    expect(isHeadless(['上一页', '/zwdt/29.htm#'], ['首页', '/'], ['上一篇', '/a/3.htm'])).toBe(false);
    const first = list('/dt/list.html', '要闻', [[...NEW]], paged(['上一页', '/dt/list.html?page=1']));
    expect(siteOf(first).columns[0]?.headless).toBeUndefined();
  });

  it('tell an empty one from one that says so and one that a script fills', () => {
    const { columns } = siteOf(
      list('/a/', '甲', []),
      list('/b/', '乙', [], { kindClues: { saysNone: true } }),
      list('/c/', '丙', [], { body: { unfilled: true } }),
      { ...list('/d/', '丁', []), awaitsScript: true },
    );
    expect(columns.map(({ saysNone, unfilled }) => [saysNone, unfilled])).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [false, true],
    ]);
  });
});

describe('items', () => {
  it('are known by lists, and better by their own page', () => {
    const { items } = siteOf(
      list('/tzgg/', '通知公告', [['/a/1', '关于某事的通…', '2025-03-01']]),
      page('/a/1', 'other', '关于某事的通知', {
        ...published('2025-02-28'),
        breadcrumb: { items: ['首页', '通知公告'] },
      }),
    );
    expect(items).toEqual([
      {
        url: at('/a/1'),
        title: '关于某事的通知',
        day: '2025-02-28',
        columns: ['通知公告', '首页'],
        kind: 'other',
        organs: [],
      },
    ]);
  });
});

describe('entrances', () => {
  it('are the links of pages that lead on, each once', () => {
    const menu = [
      link('规范性文件', at('/gfxwj/'), { place: 'navigation' }),
      link('隐', at('/x/'), { hidden: true }),
    ];
    const { entrances } = siteOf(
      page('/zwgk/', 'government-openness-index', '政府信息公开', { links: menu }),
      page('/', 'home', '首页', { links: menu }),
      page('/a/1', 'other', '文章', { links: [link('某处', at('/q/'))] }),
    );
    expect(entrances).toEqual([
      {
        label: '规范性文件',
        url: at('/gfxwj/'),
        host: HOST,
        foundOn: at('/zwgk/'),
        place: 'navigation',
        onHome: true,
        onIndex: true,
        opens: 'unknown',
      },
    ]);
  });
});

describe('links to single pages', () => {
  const report = link('政府信息公开年报', at('/nb/2024.html'));
  const links = [{ ...report, target: { ...report.target, item: true } }];

  it.each<[PageKind, ways: number]>([
    ['home', 1],
    ['government-openness-index', 1],
    // There they are what it lists.
    ['column-list', 0],
  ])('are ways in on a %s: %i', (kind, ways) => {
    expect(siteOf(page('/zwgk/', kind, '政府信息公开', { links })).entrances).toHaveLength(ways);
  });
});

describe('a document and its interpretation meet', () => {
  const TITLE = '关于印发《嘉定区公共停车场管理办法》的通知';
  const number = (value: string): Change => ({
    documentFields: [
      { name: 'documentNumber', label: '文号', value, picture: false, where: 'head', at: spot(value) },
    ],
  });
  const document = (change: Change = {}) => page('/gfxwj/181', 'normative-document', TITLE, change);
  const interpretation = (title: string, change: Change = {}) =>
    page('/zcjd/182', 'interpretation', title, change);

  it.each<[by: string, document: PageFacts, interpretation: PageFacts]>([
    ['link', document({ links: [link('政策解读', at('/zcjd/182'))] }), interpretation('停车新规来了')],
    [
      'backlink',
      document(),
      interpretation('停车新规来了', { links: [link('原文', at('/gfxwj/181'), { place: 'related' })] }),
    ],
    [
      'number',
      document(number('嘉府规〔2025〕3号')),
      interpretation('停车新规来了', number('嘉府规[2025]3号')),
    ],
    ['title', document(), interpretation('《嘉定区公共停车场管理办法》政策解读')],
    ['title', document(), interpretation('图解：嘉定区公共停车场管理办法')],
    ['title', document(), interpretation('嘉定区公共停车场管理办法政策解读')],
  ])('by %s, in either order', (by, one, other) => {
    for (const pages of [
      [one, other],
      [other, one],
    ]) {
      const { documents, interpretations } = siteOf(...pages);
      expect(documents[0]?.interpretations).toEqual([{ url: at('/zcjd/182'), by }]);
      expect(interpretations[0]?.documents).toEqual([{ url: at('/gfxwj/181'), by }]);
    }
  });

  it('by the surest way, where there are several', () => {
    const { documents } = siteOf(
      document({ links: [link('解读', at('/zcjd/182'))] }),
      interpretation('《嘉定区公共停车场管理办法》政策解读'),
    );
    expect(documents[0]?.interpretations).toEqual([{ url: at('/zcjd/182'), by: 'link' }]);
  });

  it.each<[why: string, document: PageFacts, interpretation: PageFacts]>([
    ['titles that share a word', document(), interpretation('《嘉定区公共厕所管理办法》政策解读')],
    [
      'a link in the menu',
      document({ links: [link('政策解读', at('/zcjd/182'), { place: 'navigation' })] }),
      interpretation('停车'),
    ],
    [
      'the interpretation of another document on the page before',
      document({ links: [link('《嘉定区住房保障办法》政策解读', at('/zcjd/182'), { heading: '上一篇' })] }),
      interpretation('《嘉定区住房保障办法》政策解读'),
    ],
    [
      'one of the latest interpretations',
      document({
        links: [link('一图读懂住房保障', at('/zcjd/182'), { place: 'related', heading: '最新解读' })],
      }),
      interpretation('一图读懂住房保障'),
    ],
    [
      'the document on the page behind the interpretation',
      document(),
      interpretation('停车新规来了', { links: [link(`下一条：${TITLE}`, at('/gfxwj/181'))] }),
    ],
    [
      'a document beside the interpretation of another one',
      document(),
      interpretation('《嘉定区住房保障办法》政策解读', {
        links: [link(TITLE, at('/gfxwj/181'), { place: 'related' })],
      }),
    ],
    [
      'what is popular on the site',
      document(),
      interpretation('住房保障新规来了', {
        links: [link('停车', at('/gfxwj/181'), { heading: '热门文件' })],
      }),
    ],
    [
      'a link that names no interpretation',
      document({ links: [link('相关新闻', at('/zcjd/182'))] }),
      interpretation('停车'),
    ],
  ])('not by %s', (_why, one, other) => {
    const { documents, interpretations } = siteOf(one, other);
    expect([documents[0]?.interpretations, interpretations[0]?.documents]).toEqual([[], []]);
  });

  it('beside what was not read, or stands on the document’s own page', () => {
    const NAMED = '关于印发《某区公共停车场管理办法》的通知';
    const seen = (change: Change) => siteOf(page('/w/1', 'policy-document', NAMED, change)).documents[0];
    const away = link('《某区公共停车场管理办法》图解', 'https://mp.weixin.qq.com/s/a');
    expect(seen({ links: [away] })?.interpretationLinks).toEqual(['https://mp.weixin.qq.com/s/a']);
    expect(
      seen({ media: [media('《某区公共停车场管理办法》视频解读', { type: 'video', place: 'main' })] })
        ?.showsInterpretation,
    ).toBe(true);
    expect(seen({ links: [] })).not.toHaveProperty('showsInterpretation');
    expect(seen({ links: [] })).not.toHaveProperty('interpretationLinks');
  });

  it('with what the interpretation shows', () => {
    const { interpretations } = siteOf(
      interpretation('一图读懂', {
        media: [
          media('图'),
          media('片', { type: 'video' }),
          media('隐', { hidden: true }),
          media('侧', { inBody: false }),
        ],
        body: { textLength: 30, embeds: 1 },
      }),
    );
    expect(interpretations[0]).toMatchObject({ pictures: 1, media: 2, textLength: 30 });
  });
});

describe('messages', () => {
  it('are kept with their channel', () => {
    const { messages } = siteOf(
      page('/zmhd/zx/', 'message-board', '网上咨询', {
        messages: [
          {
            title: '路灯',
            submitted: '2025-03-03',
            replied: '2025-03-05',
            status: '已答复',
            at: spot('路灯'),
          },
        ],
      }),
    );
    expect(messages).toEqual([
      {
        page: at('/zmhd/zx/'),
        channel: '网上咨询',
        path: ['首页', '网上咨询'],
        title: '路灯',
        submitted: '2025-03-03',
        replied: '2025-03-05',
        status: '已答复',
        seen: '2025-11-03',
      },
    ]);
  });
});
