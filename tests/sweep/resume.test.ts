import { describe, expect, it } from 'vitest';
import type { SweepStep } from '../../sweep/contract.ts';
import { type PageReader, readInPlace } from '../../sweep/page-reader.ts';
import { VirtualClock } from '../links/check/virtual-clock.ts';
import { Kept } from './kept.ts';
import { pageOf } from './made-web.ts';
import { HOME, site, stage } from './stage.ts';

const shell =
  '<!doctype html><html><head><title>办事大厅</title></head><body><div id="app"></div><script src="/a.js"></script></body></html>';

/** Every sort of thing that a stop can fall into. */
const web = site({
  '/robots.txt': {
    type: 'text/plain',
    body: 'User-agent: *\nDisallow: /secret/\nSitemap: https://www.own.gov.cn/map.xml',
  },
  '/map.xml': {
    type: 'application/xml',
    body: `<urlset><url><loc>${HOME}alone/</loc></url><url><loc>${HOME}alone/t2_20250203.html</loc></url></urlset>`,
  },
  '/': pageOf('首页', [
    '/zwgk/',
    '/xwzx/',
    '/old/',
    '/secret/',
    '/app/',
    '/print.html?print=1',
    '/gone.html',
  ]),
  '/zwgk/': pageOf('政务公开', [
    '/zwgk/t1_20250101.html',
    '/zwgk/t1_20250102.html',
    ['/zwgk/index_1.html', '下一页'],
  ]),
  '/zwgk/index_1.html': pageOf('政务公开', ['/zwgk/t1_20250103.html', '/zwgk/t1_20250102.html']),
  '/zwgk/t1_20250101.html': pageOf('通知一', ['/files/a.pdf', 'https://other.gov.cn/a/']),
  '/zwgk/t1_20250102.html': pageOf('通知二', ['/zwgk/t1_20250101.html', 'https://other.gov.cn/b/']),
  '/zwgk/t1_20250103.html': pageOf('通知三', ['/', '/logout.do']),
  '/xwzx/': pageOf('新闻', ['/xwzx/t1_20250104.html', '/index.html']),
  '/index.html': pageOf('首页', [
    '/zwgk/',
    '/xwzx/',
    '/old/',
    '/secret/',
    '/app/',
    '/print.html?print=1',
    '/gone.html',
  ]),
  '/xwzx/t1_20250104.html': pageOf('新闻一', ['/files/a.pdf']),
  '/old/': { to: '/new/' },
  '/new/': pageOf('新栏目', ['/new/t3_20250101.html']),
  '/new/t3_20250101.html': pageOf('新文', []),
  '/alone/': pageOf('专题', []),
  '/alone/t2_20250203.html': pageOf('专题文章', []),
  '/app/': shell,
});
const others: typeof web = [
  ['https://other.gov.cn/a/', pageOf('外站', [])],
  ['https://other.gov.cn/b/', { status: 500 }],
];
const all = [...web, ...others];
const order = { links: true, sitemaps: true };

/** What is the same whenever it was stopped. */
function outcome(kept: Kept) {
  return {
    pages: kept.urls.toSorted(),
    failures: kept.failures.map(({ url, why }) => `${url} ${why}`).toSorted(),
  };
}

async function whole() {
  const staged = stage(all, { order });
  await staged.run();
  return staged;
}

/** Ends the run as a killed process does: the n-th step, or what came before it, is not kept. */
async function killedAt(step: number, how: 'keep' | 'answer' | 'read') {
  const kept = new Kept();
  const clock = new VirtualClock();
  const controller = new AbortController();
  let dead = false;
  const keep = async (one: SweepStep) => {
    if (dead || (how === 'keep' && kept.steps.length + 1 === step)) {
      dead = true;
      throw new Error('killed');
    }
    kept.steps.push(one);
  };
  let read = 0;
  /** As another thread has it: what it was asked comes later, and not in this order. */
  const reader: PageReader = {
    ...readInPlace,
    async read(answer, at) {
      read += 1;
      if (how === 'read' && read === step && !dead) {
        dead = true;
        controller.abort(new Error('killed'));
      }
      await clock.after(read % 2 === 0 ? 1 : 20, new AbortController().signal);
      return readInPlace.read(answer, at);
    },
  };
  const first = stage(all, { order, options: { keep, ...(how === 'read' && { reader }) }, clock });
  if (how === 'answer') {
    const ask = first.web.ask.bind(first.web);
    first.web.ask = async (request, signal) => {
      const answer = await ask(request, signal);
      if (first.web.asked.length === step && !dead) {
        dead = true;
        controller.abort(new Error('killed'));
      }
      return answer;
    };
  }
  await first.run(controller.signal).catch(() => undefined);
  if (!dead) return null;
  const before = new Set([...kept.urls, ...kept.failures.map(({ url }) => url)]);
  const second = stage(all, { order, kept, clock });
  await second.run();
  return { kept, second, before };
}

describe('a sweep that was stopped', () => {
  it.each(['keep', 'answer', 'read'] as const)('ends the same, wherever it was killed (%s)', async (how) => {
    const { kept: expected, sweep } = await whole();
    expect(expected.urls.map((url) => url.replace(HOME, '/')).toSorted()).toEqual([
      '/',
      '/alone/',
      '/alone/t2_20250203.html',
      '/app/',
      '/new/',
      '/new/t3_20250101.html',
      '/xwzx/',
      '/xwzx/t1_20250104.html',
      '/zwgk/',
      '/zwgk/index_1.html',
      '/zwgk/t1_20250101.html',
      '/zwgk/t1_20250102.html',
      '/zwgk/t1_20250103.html',
    ]);
    expect(sweep.progress.skipped).toEqual({ robots: 1, unsafe: 1, trap: 1, same: 2 });
    let step = 1;
    for (; ; step += 1) {
      const parts = await killedAt(step, how);
      if (parts === null) break;
      const { kept, second, before } = parts;
      expect(outcome(kept), `step ${step}`).toEqual(outcome(expected));
      expect(new Set(kept.urls).size, `step ${step}: kept twice`).toBe(kept.urls.length);
      const askedAgain = second.web.urls().filter((url) => before.has(url));
      expect(askedAgain, `step ${step}: asked again`).toEqual([]);
      const { state, read, failed, skipped, needsLive, waiting } = second.sweep.progress;
      const { rate: _rate, requests: _requests, ms: _ms, links, ...same } = sweep.progress;
      expect({ state, read, failed, skipped, needsLive, waiting }).toMatchObject({
        state: same.state,
        read: same.read,
        failed: same.failed,
        skipped: same.skipped,
        needsLive: same.needsLive,
        waiting: 0,
      });
      expect(second.sweep.progress.links, `step ${step}`).toEqual(links);
    }
    expect(step).toBeGreaterThan(10);
  });

  it('goes on in the same run where it was paused', async () => {
    const staged = stage(all, { order });
    const { kept: expected } = await whole();
    for (let pause = 0; pause < 40; pause += 1) {
      const controller = new AbortController();
      const { web: asking } = staged;
      const ask = asking.ask;
      let asked = 0;
      asking.ask = (request, signal) => {
        asked += 1;
        if (asked === 3) controller.abort(new Error('paused'));
        return ask.call(asking, request, signal);
      };
      await staged.run(controller.signal).catch(() => undefined);
      asking.ask = ask;
      if (staged.sweep.progress.state === 'done') break;
      expect(staged.sweep.progress.state).toBe('paused');
    }
    expect(staged.sweep.progress.state).toBe('done');
    expect(outcome(staged.kept)).toEqual(outcome(expected));
    expect(new Set(staged.kept.urls).size).toBe(staged.kept.urls.length);
  });

  it('still checks the links that waited in line', async () => {
    const files = Array.from({ length: 30 }, (_, n) => `/files/${n}.pdf`);
    const pages = site({ '/': pageOf('首页', [...files, '/a/']), '/a/': pageOf('甲', []) });
    for (const stop of [1, 3, 6, 20]) {
      const kept = new Kept();
      const clock = new VirtualClock();
      const keep = async (step: SweepStep) => {
        if (kept.steps.length === stop) throw new Error('killed');
        kept.steps.push(step);
      };
      await expect(stage(pages, { order: { links: true }, clock, options: { keep } }).run()).rejects.toThrow(
        'killed',
      );
      const second = stage(pages, { order: { links: true }, kept, clock });
      await second.run();
      for (const file of files)
        expect(kept.verdictOf(new URL(file, HOME).href)?.verdict, file).toBe('broken');
      expect(second.sweep.progress.links).toEqual({ total: 32, opens: 2, broken: 30, cantTell: 0, left: 0 });
    }
  });

  it('fails where its very end cannot be kept', async () => {
    const keep = async ({ records }: SweepStep) => {
      if (JSON.stringify(records).includes('"ended"')) throw new Error('disk full');
    };
    await expect(stage(all, { order, options: { keep } }).run()).rejects.toThrow('disk full');
  });

  it('gives up where it rests, and stays so', async () => {
    const controller = new AbortController();
    const staged = stage(all, { order });
    staged.web.otherwise = () => {
      controller.abort(new Error('paused'));
      return undefined;
    };
    await expect(staged.run(controller.signal)).rejects.toThrow('paused');
    await staged.sweep.stop();
    expect(staged.sweep.progress).toMatchObject({ state: 'stopped', waiting: 0, links: { left: 0 } });
    const { pages } = staged.kept;
    const again = stage(all, { order, kept: staged.kept });
    await again.run();
    expect(again.sweep.progress.state).toBe('stopped');
    expect(again.sweep.progress.skipped).toEqual(staged.sweep.progress.skipped);
    expect(staged.kept.pages).toEqual(pages);
  });

  it('keeps to the time and the number of pages that it has left', async () => {
    const bounds = { pages: 6, ms: 60_000 };
    const kept = new Kept();
    const clock = new VirtualClock();
    const controller = new AbortController();
    const first = stage(all, {
      order: { ...order, bounds },
      clock,
      options: {
        async keep(step) {
          kept.steps.push(step);
          if (kept.urls.length >= 3) controller.abort(new Error('paused'));
        },
      },
    });
    await first.run(controller.signal).catch(() => undefined);
    const spent = first.sweep.progress.ms;
    expect(spent).toBeGreaterThan(1_000);
    await clock.until(clock.after(3_600_000, new AbortController().signal));
    const second = stage(all, { order: { ...order, bounds }, kept, clock });
    expect(second.sweep.progress.ms).toBe(spent);
    await second.run();
    expect(kept.urls).toHaveLength(6);
  });

  it('does nothing more once it ended', async () => {
    const { kept } = await whole();
    const again = stage(all, { order, kept });
    const steps = kept.steps.length;
    await again.run();
    expect(again.web.asked).toEqual([]);
    expect(kept.steps).toHaveLength(steps);
    expect(again.sweep.progress.state).toBe('done');
  });

  it('refuses records that are none', () => {
    const kept = new Kept();
    kept.steps.push({ records: [{ type: 'pages', from: 1 }], pages: [], failures: [], verdicts: [] });
    expect(() => stage(all, { order, kept })).toThrow(/0\.from/);
  });
});
