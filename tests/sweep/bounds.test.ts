import { describe, expect, it } from 'vitest';
import { pageOf } from './made-web.ts';
import { HOME, paths, site, small, stage } from './stage.ts';

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
