import { describe, expect, it } from 'vitest';
import { pageOf } from './made-web.ts';
import { HOME, orderOf, site, small, stage } from './stage.ts';

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

describe('an order that cannot be', () => {
  it('is refused where home is no address', () => {
    expect(() => stage([], { order: { home: 'no address' } })).toThrow(TypeError);
    expect(orderOf().home).toBe(HOME);
  });
});
