import { describe, expect, it } from 'vitest';
import { isComplete } from '../../sweep/completeness.ts';
import { pageOf } from './made-web.ts';
import { HOME, paths, site, stage } from './stage.ts';

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
    const { sweep, kept, run } = stage(
      site({ '/': pageOf('列表', [["javascript:__doPostBack('pager','2')", '下一页']]) }),
    );
    await run();
    expect(kept.pages[0]?.closedPager).toBe(true);
    expect(sweep.progress).toMatchObject({ state: 'done', closedPagers: 1 });
    expect(isComplete(sweep.progress)).toBe(false);
    expect(isComplete({ ...sweep.progress, closedPagers: 0 })).toBe(true);
    expect(stage([], { kept }).sweep.progress.closedPagers).toBe(1);
  });
});

describe('a column that could not be read', () => {
  const pages = { '/': pageOf('首页', ['/a/', '/b/']), '/a/': pageOf('甲', []) };

  it('may be there where the server failed: then the site was not seen whole', async () => {
    const staged = stage(site({ ...pages, '/b/': { status: 503 } }));
    await staged.run();
    expect(staged.sweep.progress).toMatchObject({ state: 'done', failed: 1, unseenColumns: 1 });
    expect(isComplete(staged.sweep.progress)).toBe(false);
    expect(stage([], { kept: staged.kept }).sweep.progress.unseenColumns).toBe(1);
  });

  it('is not there where the server says so', async () => {
    const staged = stage(site({ ...pages, '/b/': { status: 404 } }));
    await staged.run();
    expect(staged.sweep.progress).toMatchObject({ state: 'done', failed: 1, unseenColumns: 0 });
    expect(isComplete(staged.sweep.progress)).toBe(true);
  });

  it.each([
    ['that stopped coming half-way', 5000, 6000, 'cutShort'],
    ['that is larger than any page', 1_500_000, 9_000_000, 'tooLarge'],
  ])('%s is not judged by the part that came', async (_, letters, came, why) => {
    const body = pageOf('乙', ['/c/']) + '长'.repeat(letters);
    const staged = stage(
      site({ ...pages, '/b/': { type: 'text/html; charset=utf-8', body, came }, '/c/': pageOf('丙', []) }),
    );
    await staged.run();
    expect(paths(staged.kept.urls)).toEqual(['/', '/a/']);
    expect(staged.kept.failures).toEqual([{ url: `${HOME}b/`, why }]);
    expect(staged.sweep.progress).toMatchObject({ state: 'done', failed: 1, unseenColumns: 1 });
    expect(isComplete(staged.sweep.progress)).toBe(false);
  });

  it('that is the home page itself leaves nothing to be told', async () => {
    const staged = stage(site({ '/': { status: 404 } }));
    await staged.run();
    expect(staged.sweep.progress).toMatchObject({ state: 'done', read: 0, failed: 1 });
    expect(isComplete(staged.sweep.progress)).toBe(false);
  });

  it('is no matter where it is an article', async () => {
    const article = '/xwzx/2025-01-02/t20250102_1234567.html';
    const staged = stage(
      site({ ...pages, '/': pageOf('首页', ['/a/', article]), [article]: { status: 503 } }),
    );
    await staged.run();
    expect(staged.sweep.progress).toMatchObject({ state: 'done', failed: 1, unseenColumns: 0 });
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
    expect(kept.pages.filter(({ facts }) => facts.awaitsScript)).toHaveLength(2);
    expect(sweep.progress).toMatchObject({ state: 'done', needsLive: 2 });
    expect(isComplete(sweep.progress)).toBe(false);
    expect(isComplete({ ...sweep.progress, needsLive: 0 })).toBe(true);
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
