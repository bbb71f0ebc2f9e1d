import { describe, expect, it } from 'vitest';
import { pageOf } from './made-web.ts';
import { HOME, orderOf, site, stage } from './stage.ts';

const small = site({
  '/': pageOf('首页', ['/zwgk/', '/xwzx/', '/nothing/to-see.html']),
  '/zwgk/': pageOf('政务公开', ['/zwgk/t20250101_1001.html', '/zwgk/t20250102_1002.html', '/']),
  '/xwzx/': pageOf('新闻中心', ['/xwzx/t20250103_1003.html', '/zwgk/', 'https://other.gov.cn/']),
  '/zwgk/t20250101_1001.html': pageOf('通知一', ['/files/a.pdf', '/']),
  '/zwgk/t20250102_1002.html': pageOf('通知二', ['../zwgk/t20250101_1001.html#top']),
  '/xwzx/t20250103_1003.html': pageOf('新闻', ['/logout.do', ['/user/leave', '退出登录']]),
});

describe('a sweep', () => {
  it('finds every page exactly once and asks for nothing twice', async () => {
    const { kept, web, sweep, run } = stage(small);
    await run();
    expect(kept.urls.toSorted()).toEqual(small.map(([url]) => url).toSorted());
    expect(kept.failures).toEqual([{ url: `${HOME}nothing/to-see.html`, why: 'notFound' }]);
    expect(web.urls().filter((url) => url !== `${HOME}nothing/to-see.html`)).toHaveLength(
      new Set(web.urls()).size - 1,
    );
    expect(sweep.progress).toMatchObject({ state: 'done', read: 6, failed: 1, waiting: 0, left: 0 });
    expect(sweep.progress.skipped).toEqual({ unsafe: 2 });
    expect(web.urls().join()).not.toMatch(/logout|leave|other/);
  });

  it('reads columns that rules look for before articles', async () => {
    const { kept, run } = stage(small);
    await run();
    expect(kept.urls.slice(0, 3)).toEqual([HOME, `${HOME}zwgk/`, `${HOME}xwzx/`]);
  });
});

const paths = (urls: readonly string[]) => urls.map((url) => url.replace(HOME, '/')).toSorted();

describe('the bounds of a sweep', () => {
  it('keeps to so many pages, and says what was left out for that', async () => {
    const { kept, sweep, run } = stage(small, { order: { bounds: { pages: 2 } } });
    await run();
    expect(kept.urls).toHaveLength(2);
    expect(sweep.progress).toMatchObject({ state: 'done', read: 2 });
    expect(sweep.progress.skipped.pages).toBeGreaterThan(1);
  });

  it('keeps to so many clicks, by the shortest way that was found in time', async () => {
    const { kept, run, sweep } = stage(small, { order: { bounds: { depth: 1 } } });
    await run();
    expect(paths(kept.urls)).toEqual(['/', '/xwzx/', '/zwgk/']);
    expect(sweep.progress.skipped.depth).toBe(3);
  });

  it('keeps to paths, by whole folders', async () => {
    const web = site({
      '/': pageOf('首页', ['/zwgk/', '/zwgkold/', '/zwgk']),
      '/zwgk/': pageOf('政务公开', ['/zwgk/t1_20250101.html']),
      '/zwgk/t1_20250101.html': pageOf('通知', []),
      '/zwgkold/': pageOf('旧', []),
      '/zwgk': { to: '/zwgk/' },
    });
    const { kept, sweep, run } = stage(web, { order: { bounds: { paths: ['/zwgk'] } } });
    await run();
    expect(paths(kept.urls)).toEqual(['/', '/zwgk/', '/zwgk/t1_20250101.html']);
    expect(sweep.progress.skipped).toMatchObject({ path: 1, same: 1 });
  });

  it('ends when its time is up, without blame for what was under way', async () => {
    const { kept, sweep, run } = stage(small, { order: { bounds: { ms: 3_500 }, links: true } });
    await run();
    expect(kept.urls.length).toBeGreaterThan(0);
    expect(kept.urls.length).toBeLessThan(6);
    expect(kept.failures).toEqual([]);
    expect(sweep.progress.state).toBe('done');
    expect(sweep.progress.skipped.time).toBeGreaterThan(0);
    expect(sweep.progress.waiting + sweep.progress.links.left).toBe(0);
  });

  it('gives up when it is told to', async () => {
    const staged = stage(small);
    staged.web.otherwise = () => {
      staged.sweep.stop();
      return undefined;
    };
    await staged.run();
    expect(staged.sweep.progress.state).toBe('stopped');
    expect(staged.sweep.progress.skipped.stopped).toBeGreaterThan(0);
    expect(staged.kept.records.at(-1)).toEqual({ type: 'ended', state: 'stopped' });
  });

  it('stays on its host and those below it, and reads neither files nor what is no page', async () => {
    const web: [
      string,
      Parameters<typeof pageOf> extends never ? never : string | { type: string; body: string },
    ][] = [
      ...site({
        '/': pageOf('首页', [
          'https://sub.www.own.gov.cn/',
          'https://evil-www.own.gov.cn/',
          'https://own.gov.cn/x.html',
          'https://www.own.gov.cn:8443/',
          '/a.pdf',
          '/data.json',
        ]),
        '/data.json': { type: 'application/json', body: '{"a":1}' },
      }),
      ['https://sub.www.own.gov.cn/', pageOf('分站', [])],
      ['https://own.gov.cn/x.html', pageOf('裸域名', [])],
    ] as never;
    const { kept, run, sweep, web: asked } = stage(web);
    await run();
    expect(kept.urls.toSorted()).toEqual([
      'https://own.gov.cn/x.html',
      'https://sub.www.own.gov.cn/',
      'https://www.own.gov.cn/',
    ]);
    expect(sweep.progress.skipped).toEqual({ notPage: 1 });
    expect(asked.urls().join()).not.toMatch(/evil|8443|pdf/);
  });
});

describe('what a site says to crawlers', () => {
  it('is asked before any page of the host, and heeded', async () => {
    const { web, kept, sweep, run } = stage(
      site({
        '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /xwzx/\nCrawl-delay: 7' },
        ...Object.fromEntries(small.map(([url, made]) => [new URL(url).pathname, made])),
      }),
    );
    await run();
    expect(web.urls()[0]).toBe(`${HOME}robots.txt`);
    expect(kept.urls.join()).not.toContain('xwzx');
    expect(sweep.progress.skipped.robots).toBe(1);
    const starts = web.asked.map(({ at }) => at).slice(1);
    const gaps = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(7_000);
  });

  it('forbids http and https alike', async () => {
    const { kept, run } = stage([
      ...site({
        '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /b/' },
        '/': pageOf('首页', ['http://www.own.gov.cn/b/', 'http://www.own.gov.cn/c/']),
      }),
      ['http://www.own.gov.cn/b/', pageOf('乙', [])],
      ['http://www.own.gov.cn/c/', pageOf('丙', [])],
    ]);
    await run();
    expect(kept.urls.toSorted()).toEqual(['http://www.own.gov.cn/c/', HOME]);
  });

  it('counts as silence where a page stands in its place', async () => {
    const { kept, run } = stage(site({ '/robots.txt': pageOf('首页', ['/a/']), '/': pageOf('首页', []) }));
    await run();
    expect(kept.urls).toEqual([HOME]);
  });

  it('forbids all where the host cannot say so now', async () => {
    const { kept, sweep, run } = stage(site({ '/robots.txt': { status: 503 }, '/': pageOf('首页', []) }));
    await run();
    expect(kept.urls).toEqual([]);
    expect(sweep.progress.skipped).toEqual({ robots: 1 });
  });

  it('names sitemaps, which name pages', async () => {
    const xml = (inner: string) => ({ type: 'text/xml', body: inner });
    const { kept, run, web } = stage(
      site({
        '/robots.txt': {
          type: 'text/plain',
          body: `Sitemap: ${HOME}index.xml\nSitemap: https://evil.cn/s.xml`,
        },
        '/index.xml': xml(`<sitemapindex><sitemap><loc>${HOME}one.xml</loc></sitemap></sitemapindex>`),
        '/one.xml': xml(
          `<urlset><url><loc>${HOME}alone/</loc></url><url><loc>https://evil.cn/</loc></url></urlset>`,
        ),
        '/': pageOf('首页', []),
        '/alone/': pageOf('专题', []),
      }),
      { order: { sitemaps: true } },
    );
    await run();
    expect(kept.urls.toSorted()).toEqual([HOME, `${HOME}alone/`]);
    expect(web.urls().join()).not.toContain('evil');
  });
});

describe('one page under several addresses', () => {
  it('is filed under the address that redirects lead to, once', async () => {
    const { kept, sweep, run } = stage([
      ['https://other.gov.cn/', pageOf('外站', [])],
      ...site({
        '/': pageOf('首页', ['/old/', '/new/', '/older/', '/away/']),
        '/old/': { to: '/new/' },
        '/older/': { to: '/old/' },
        '/away/': { to: 'https://other.gov.cn/' },
        '/new/': pageOf('新', []),
      }),
    ]);
    await run();
    expect(paths(kept.urls)).toEqual(['/', '/new/']);
    expect(kept.verdictOf(`${HOME}new/`)).toMatchObject({ verdict: 'opens', finalUrl: null });
    expect(kept.verdictOf(`${HOME}old/`)).toMatchObject({ verdict: 'opens', finalUrl: `${HOME}new/` });
    expect(kept.pages.find(({ facts }) => facts.address.url.endsWith('/new/'))?.url).toBe(`${HOME}old/`);
    expect(sweep.progress.skipped).toEqual({ same: 2, path: 1 });
  });

  it('is asked for under http or https, not both', async () => {
    const { kept, web, run } = stage([
      ...site({
        '/': pageOf('首页', ['http://www.own.gov.cn/a/', '/a/', 'http://www.own.gov.cn/']),
        '/a/': pageOf('甲', []),
      }),
      ['http://www.own.gov.cn/a/', pageOf('甲', [])],
    ]);
    await run();
    expect(kept.urls).toHaveLength(2);
    expect(web.urls().filter((url) => url.endsWith('/a/'))).toHaveLength(1);
  });

  it('is kept once where the index file shows the same bytes as its folder, twice where it does not', async () => {
    const twin = pageOf('政务公开', []);
    const { kept, sweep, run } = stage(
      site({
        '/': pageOf('首页', [
          '/zwgk/',
          '/zwgk/index.html',
          '/xwzx/',
          '/xwzx/index.html',
          '/a/t1_20250101.html',
          '/b/t1_20250101.html',
        ]),
        '/zwgk/': twin,
        '/zwgk/index.html': twin,
        '/xwzx/': pageOf('新闻', []),
        '/xwzx/index.html': pageOf('新闻（另一页）', []),
        '/a/t1_20250101.html': pageOf('同一篇', []),
        '/b/t1_20250101.html': pageOf('同一篇', []),
      }),
    );
    await run();
    expect(paths(kept.urls)).toEqual([
      '/',
      '/a/t1_20250101.html',
      '/b/t1_20250101.html',
      '/xwzx/',
      '/xwzx/index.html',
      '/zwgk/',
    ]);
    expect(sweep.progress.skipped).toEqual({ same: 1 });
  });

  it('is not asked for under what it calls its canonical address, unless that is another page', async () => {
    const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
    const { kept, run } = stage(
      site({
        '/': pageOf('首页', ['/list/?from=home', '/a/', '/b/']),
        '/list/?from=home': pageOf('列表', [], canonical('/list/')),
        '/list/': pageOf('列表', []),
        '/a/': pageOf('甲', [], canonical('/')),
        '/b/': pageOf('乙', ['/list/'], canonical('/a/')),
      }),
    );
    await run();
    expect(paths(kept.urls)).toEqual(['/', '/a/', '/b/', '/list/?from=home']);
  });

  it('has no number of a visit in it', async () => {
    const { kept, run } = stage(
      site({
        '/': pageOf('首页', ['/a.jsp;jsessionid=ABCDEF0123456789', '/a.jsp;jsessionid=XYZ']),
        '/a.jsp': pageOf('甲', []),
      }),
    );
    await run();
    expect(paths(kept.urls)).toEqual(['/', '/a.jsp']);
  });
});

describe('how a page is read', () => {
  it('follows its base and its encoding', async () => {
    const gbk = Buffer.concat([
      Buffer.from('<html><head><meta charset="gbk"><base href="/deep/"><title>'),
      Buffer.from([0xd5, 0xfe, 0xb2, 0xdf]),
      Buffer.from('</title></head><body><a href="x.html?name='),
      Buffer.from([0xd5, 0xfe, 0xb2, 0xdf]),
      Buffer.from('">'),
      Buffer.from([0xd5, 0xfe, 0xb2, 0xdf]),
      Buffer.from(`</a><p>${'text '.repeat(60)}</p></body></html>`),
    ]);
    const { kept, web, run } = stage(site({ '/': { type: 'text/html', body: gbk } }));
    await run();
    expect(kept.factsOf(HOME)?.title?.document).toBe('政策');
    expect(kept.factsOf(HOME)?.gathering.at).toBe('2025-11-03T00:00:01.050Z');
    expect(web.urls()).toContain(`${HOME}deep/x.html?name=%D5%FE%B2%DF`);
  });

  it('turns the pages of a list without going deeper, and not round in a circle', async () => {
    const list = (n: number) =>
      pageOf('政策文件', [`/zcwj/t1_2025010${n}.html`, [`/zcwj/index_${n + 1}.html`, '下一页']]);
    const pages = site({
      '/': pageOf('首页', ['/zcwj/']),
      '/zcwj/': list(1),
      '/zcwj/index_2.html': list(2),
      '/zcwj/index_3.html': list(3),
    });
    const staged = stage(pages, { order: { bounds: { depth: 1 } } });
    // Whatever number is asked for, the last page comes.
    staged.web.otherwise = (url) =>
      url.includes('index_')
        ? list(3).replace('index_4', `index_${Number(/_(\d+)/.exec(url)?.[1]) + 1}`)
        : undefined;
    await staged.run();
    expect(paths(staged.kept.urls)).toEqual([
      '/',
      '/zcwj/',
      '/zcwj/index_2.html',
      '/zcwj/index_3.html',
      '/zcwj/index_4.html',
    ]);
  });

  it('says where a script turns the pages', async () => {
    const { kept, run } = stage(
      site({ '/': pageOf('列表', [["javascript:__doPostBack('pager','2')", '下一页']]) }),
    );
    await run();
    expect(kept.pages[0]?.closedPager).toBe(true);
  });
});

describe('what goes on without end', () => {
  it('does not swallow a sweep', async () => {
    const staged = stage(
      site({
        '/': pageOf('首页', ['/cal?month=1', '/loop/', '/f?a=1', '/real/']),
        '/real/': pageOf('真', []),
      }),
      { order: { bounds: { depth: 200 } } },
    );
    staged.web.otherwise = (url) => {
      const { pathname, searchParams } = new URL(url);
      const month = Number(searchParams.get('month'));
      if (pathname === '/cal')
        return pageOf(`日历${month}`, [`/cal?month=${month + 1}`, `/cal?month=${month - 1}`]);
      if (pathname.startsWith('/loop/')) return pageOf('环', ['loop/', 'more/']);
      if (pathname === '/f')
        return pageOf(
          '筛选',
          ['x', 'y', 'z'].map((name) => `${url}&${name}=1`),
        );
      return undefined;
    };
    await staged.run();
    expect(staged.sweep.progress.state).toBe('done');
    expect(staged.kept.urls).toContain(`${HOME}real/`);
    expect(staged.sweep.progress.skipped.trap).toBeGreaterThan(3);
    expect(staged.kept.urls.filter((url) => url.includes('/cal')).length).toBe(62);
    expect(staged.kept.urls.length).toBeLessThan(1_000);
  });
});

describe('a site with faults', () => {
  it('goes on beside pages that fail for a long while, and asks them again', async () => {
    const failing = Array.from({ length: 20 }, (_, n) => `/down/t1_${20_250_000 + n}.html`);
    const { kept, sweep, run, web } = stage(
      site({
        '/': pageOf('首页', [...failing, '/good/']),
        '/good/': pageOf('好', ['/good/t1_20250101.html']),
        '/good/t1_20250101.html': pageOf('文', []),
        ...Object.fromEntries(failing.map((path) => [path, { status: 500 }])),
      }),
    );
    await run();
    expect(paths(kept.urls)).toEqual(['/', '/good/', '/good/t1_20250101.html']);
    expect(kept.failures).toHaveLength(20);
    expect(new Set(kept.failures.map(({ why }) => why))).toEqual(new Set(['serverError']));
    expect(sweep.progress.failed).toBe(20);
    expect(web.urls().filter((url) => url.includes('/down/'))).toHaveLength(40);
  });

  it('says why where the home page cannot be had', async () => {
    const staged = stage([]);
    staged.web.ask = async () => ({ type: 'failure', failure: 'refused', detail: '', ms: 1 });
    await staged.run();
    expect(staged.kept.failures).toEqual([
      { url: HOME, why: expect.stringMatching(/refused|offline|hostDown/) },
    ]);
    expect(staged.sweep.progress).toMatchObject({ state: 'done', read: 0, failed: 1 });
  });

  it('takes what says that there is nothing, with 200, for no page', async () => {
    const gone =
      '<html><head><title>页面不存在</title></head><body><h1>您访问的页面不存在</h1></body></html>';
    const staged = stage(site({ '/': pageOf('首页', ['/gone/']), '/gone/': gone }));
    await staged.run();
    expect(staged.kept.urls).toEqual([HOME]);
    expect(staged.kept.failures).toEqual([{ url: `${HOME}gone/`, why: 'saysNotFound' }]);
  });

  it('stops at its budget of requests', async () => {
    const { sweep, web, run } = stage(small, {
      options: { manners: { perSecond: 1, perHost: 2, atOnce: 8, requests: 3, timeout: 1_000 } },
    });
    await run();
    expect(web.asked).toHaveLength(3);
    expect(sweep.progress).toMatchObject({ state: 'done', waiting: 0, failed: 0 });
  });

  it('never follows what a later page calls a log-out', async () => {
    const { kept, run, web } = stage(
      site({
        '/': pageOf('首页', [
          ['/a/', '甲'],
          ['/user/t1_20259999.html', '我的'],
        ]),
        '/a/': pageOf('甲', [['/user/t1_20259999.html', '退出登录']]),
        '/user/t1_20259999.html': pageOf('用户', []),
      }),
    );
    await run();
    expect(web.urls().join()).not.toContain('/user/');
    expect(kept.urls).toHaveLength(2);
  });
});

describe('pages that need a script', () => {
  const shell =
    '<!doctype html><html><head><title>办事</title></head><body><div id="app"></div><script src="/a.js"></script></body></html>';
  const web = site({
    '/': pageOf('首页', ['/app/', '/app/two']),
    '/app/': shell,
    '/app/two': shell,
    '/inside/': pageOf('里面', []),
  });

  it('are kept and counted where none may be opened live, and never taken for one another', async () => {
    const { kept, sweep, run } = stage(web);
    await run();
    expect(kept.pages.filter(({ needsLive }) => needsLive)).toHaveLength(2);
    expect(sweep.progress.needsLive).toBe(2);
  });

  it('are kept as they came to rest where they may, and lead on from there', async () => {
    const { factsOf } = await (async () => {
      const staged = stage(
        site({ '/app/': pageOf('办事大厅', ['/inside/']), '/': pageOf('首页', ['/app/']) }),
      );
      await staged.run();
      return staged.kept;
    })().then((kept) => ({ factsOf: (url: string) => kept.factsOf(url) }));
    const opened: string[] = [];
    const { kept, sweep, run } = stage(web, {
      order: { live: true },
      options: {
        live: {
          async read(url) {
            opened.push(url);
            return url.endsWith('/app/') ? (factsOf(url) ?? null) : null;
          },
        },
      },
    });
    await run();
    expect(opened.toSorted()).toEqual([`${HOME}app/`, `${HOME}app/two`]);
    expect(paths(kept.urls)).toEqual(['/', '/app/', '/app/two', '/inside/']);
    expect(kept.pages.find(({ url }) => url.endsWith('/app/'))).toMatchObject({
      sha256: null,
      needsLive: false,
    });
    expect(sweep.progress).toMatchObject({ needsLive: 1, state: 'done' });
  });
});

describe('links', () => {
  const web: [string, string | { status: number }][] = [
    ...(site({
      '/': pageOf('首页', [
        '/a/',
        'https://other.gov.cn/x/',
        'https://other.gov.cn/gone/',
        'https://service.weibo.com/share/share.php?url=1',
      ]),
      '/a/': pageOf('甲', ['/files/a.pdf', 'https://other.gov.cn/x/']),
    }) as [string, string][]),
    ['https://other.gov.cn/x/', pageOf('外站', [])],
  ];

  it('to files and other hosts are checked once, where that is asked for', async () => {
    const { kept, run, sweep, web: asked } = stage(web, { order: { links: true } });
    await run();
    expect(kept.verdictOf('https://other.gov.cn/x/')?.verdict).toBe('opens');
    expect(kept.verdictOf('https://other.gov.cn/gone/')?.verdict).toBe('broken');
    expect(kept.verdictOf(`${HOME}files/a.pdf`)?.verdict).toBe('broken');
    expect(kept.verdictOf('https://service.weibo.com/share/share.php?url=1')?.reason).toBe('share');
    expect(asked.urls().filter((url) => url === 'https://other.gov.cn/x/')).toHaveLength(1);
    expect(sweep.progress.links).toEqual({ total: 6, opens: 3, broken: 2, cantTell: 1, left: 0 });
  });

  it('to pages of the site have verdicts in any case', async () => {
    const { kept, run, web: asked } = stage(web);
    await run();
    expect(kept.verdictOf(`${HOME}a/`)?.verdict).toBe('opens');
    expect(asked.urls().join()).not.toContain('other');
  });
});

describe('a ledger that is slow', () => {
  it('holds the sweep up before much waits to be kept', async () => {
    const many = site({
      '/': pageOf(
        '首页',
        Array.from({ length: 400 }, (_, n) => `/a/t1_${20_250_000 + n}.html`),
      ),
      ...Object.fromEntries(
        Array.from({ length: 400 }, (_, n) => [`/a/t1_${20_250_000 + n}.html`, pageOf(`通知${n}`, [])]),
      ),
    });
    let largest = 0;
    let keeping = 0;
    const staged: ReturnType<typeof stage> = stage(many, {
      options: {
        manners: {
          perSecond: Number.POSITIVE_INFINITY,
          perHost: 10,
          atOnce: 10,
          requests: 10_000,
          timeout: 1_000,
        },
        async keep(step) {
          keeping += 1;
          expect(keeping).toBe(1);
          largest = Math.max(largest, step.pages.length);
          await staged.clock.after(60_000, new AbortController().signal);
          staged.kept.steps.push(step);
          keeping -= 1;
        },
      },
    });
    await staged.run();
    expect(staged.kept.urls).toHaveLength(401);
    expect(largest).toBeLessThanOrEqual(64 + 20);
  });

  it('ends the run with what it throws', async () => {
    const { run } = stage(small, {
      options: {
        async keep() {
          throw new Error('disk full');
        },
      },
    });
    await expect(run()).rejects.toThrow('disk full');
  });
});

describe('a sample', () => {
  const articles = Array.from({ length: 30 }, (_, n) => `/zcjd/t1_${20_250_100 + n}.html`);
  const web = site({
    '/': pageOf('首页', ['/zcjd/', '/xwzx/']),
    '/zcjd/': pageOf('政策解读', articles),
    '/xwzx/': pageOf('新闻', ['/xwzx/t1_20250101.html']),
    '/xwzx/t1_20250101.html': pageOf('新闻', []),
    ...Object.fromEntries(articles.map((path) => [path, pageOf(path, [])])),
  });
  const sampled = async (seed: string) => {
    const staged = stage(web, { order: { sample: { each: 5, seed } } });
    await staged.run();
    return staged;
  };

  it('reads every column and so many articles of each, the same for the same seed', async () => {
    const [one, same, other] = await Promise.all([sampled('a'), sampled('a'), sampled('b')]);
    expect(one.kept.urls).toHaveLength(3 + 5 + 1);
    expect(paths(one.kept.urls)).toEqual(paths(same.kept.urls));
    expect(paths(one.kept.urls)).not.toEqual(paths(other.kept.urls));
    expect(one.sweep.progress.skipped).toEqual({ sample: 25 });
    expect(one.sweep.strata).toEqual([
      { template: 'www.own.gov.cn/zcjd/t#_#.html?', known: 30, drawn: 5 },
      { template: 'www.own.gov.cn/xwzx/t#_#.html?', known: 1, drawn: 1 },
    ]);
  });
});

describe('an order that cannot be', () => {
  it('is refused where home is no address', () => {
    expect(() => stage([], { order: { home: 'no address' } })).toThrow(TypeError);
    expect(orderOf().home).toBe(HOME);
  });
});
