import { describe, expect, it } from 'vitest';
import { pageOf } from './made-web.ts';
import { HOME, paths, site, small, stage } from './stage.ts';

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
