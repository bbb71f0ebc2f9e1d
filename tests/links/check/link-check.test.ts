import { describe, expect, it } from 'vitest';
import type { LinkVerdict } from '../../../facts/link-verdict.ts';
import type { SecondOpinion } from '../../../links/contract.ts';
import { byHost, leastGap, mostAtOnce } from './scripted-web.ts';
import { addresses, linksTo, manners, never, page, patience, stage } from './stage.ts';

const A = 'https://a.gov.cn/1.html';
const B = 'https://b.gov.cn/1.html';

function opinion(opens: boolean, status: number | null): SecondOpinion & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async ask(url) {
      asked.push(url);
      return { opens, status, ms: 10 };
    },
  };
}

describe('asking', () => {
  it('asks an address once, whatever its fragment and however many pages have it', async () => {
    const { check, web, settled, run } = stage();
    check.add(page, linksTo(A, `${A}#part`, A));
    check.add({ url: 'https://www.own.gov.cn/2.html' }, linksTo(A, B));
    await run();
    expect(web.urls().sort()).toEqual([A, B]);
    expect([...settled.keys()].sort()).toEqual([A, B]);
    expect(settled.get(A)?.foundOn).toEqual({
      pages: [page.url, 'https://www.own.gov.cn/2.html'],
      count: 2,
    });
  });

  it('keeps addresses apart that differ in anything else', async () => {
    const { add, web, run } = stage();
    const urls = [A, `${A}?`, `${A}?a=1`, A.replace('https', 'http'), A.replace('1.html', '%31.html')];
    add(...urls);
    await run();
    expect(web.urls().sort()).toEqual(urls.sort());
  });

  it('leaves out what is not http', async () => {
    const { add, check, run } = stage();
    add('mailto:a@b.cn', 'javascript:void(0)', 'ftp://a.gov.cn/', 'http://', A);
    await run();
    expect(check.progress).toMatchObject({ total: 1, opens: 1 });
  });

  it('leaves a link alone whose words forbid it, on whichever page they stand', async () => {
    const { check, web, run, verdictOf } = stage();
    check.add(page, linksTo(A, B));
    check.add(page, [
      { url: A, label: '退出' },
      { url: A, label: '退出登录' },
    ]);
    await run();
    expect(web.urls()).toEqual([B]);
    expect(verdictOf(A)).toMatchObject({
      verdict: 'cantTell',
      kind: 'notAsked',
      reason: 'unsafe',
      tries: [],
    });
  });

  it('does not ask what is known from before', async () => {
    const { verdict } = { verdict: knownVerdict(A) };
    const { add, web, run, verdictOf, check } = stage({ known: (url) => (url === A ? verdict : null) });
    add(A, B);
    await run();
    expect(web.urls()).toEqual([B]);
    expect(verdictOf(A)).toBe(verdict);
    expect(check.progress).toMatchObject({ requests: 1, broken: 1, opens: 1 });
  });

  it('takes pages up while running, and again after the end', async () => {
    const late: string[] = [];
    const s = stage({
      onSettled: ({ url }) => {
        late.push(url);
        if (url === A) s.check.add({ url: 'https://www.own.gov.cn/2.html' }, linksTo(A, B));
      },
    });
    s.add(A);
    await s.run();
    expect(late).toEqual([A, B]);
    s.add('https://c.gov.cn/');
    await s.run();
    expect(late).toEqual([A, B, 'https://c.gov.cn/']);
  });

  it('adds up at every step', async () => {
    const sums: number[] = [];
    const s = stage({
      onRecord: () => {
        const { total, opens, broken, cantTell, left } = s.check.progress;
        sums.push(total - opens - broken - cantTell - left);
      },
    });
    s.web.fallback = (url) => [200, 404, 500, 429, 'timeout' as const][Number(/\d+/.exec(url)) % 5] ?? 200;
    s.add(...addresses('a.gov.cn', 30), ...addresses('b.gov.cn', 30));
    await s.run();
    expect(sums.length).toBeGreaterThan(100);
    expect(new Set(sums)).toEqual(new Set([0]));
    expect(s.check.progress).toMatchObject({ total: 60, left: 0, opens: 12, broken: 36, cantTell: 12 });
  });

  it('keeps where a broken address stands, also on pages that come later; at most 20 of them, and their number', async () => {
    const s = stage();
    s.web.answer(A, 404);
    s.add(A, B);
    await s.run();
    for (let n = 0; n < 30; n += 1) s.check.add({ url: `https://www.own.gov.cn/${n}.html` }, linksTo(A, B));
    expect(s.check.foundOn(`${A}#x`)).toMatchObject({ count: 31, pages: { length: 20 } });
    expect(s.check.foundOn(B)).toBeNull();
    expect(s.web.urls()).toHaveLength(3);
  });

  it('a page that is read again is one page', async () => {
    const s = stage();
    s.web.answer(A, 404);
    s.add(A);
    s.check.add({ url: 'https://www.own.gov.cn/2.html' }, linksTo(A));
    s.check.add({ url: `${page.url}#top` }, linksTo(A, B));
    await s.run();
    expect(s.settled.get(A)?.foundOn.count).toBe(2);
    expect(s.check.progress.total).toBe(2);
  });

  it('says so when a fetcher breaks its word', async () => {
    const { add, run } = stage({ fetcher: { ask: () => Promise.reject(new Error('defect')) } });
    add(A);
    await expect(run()).rejects.toThrow('defect');
  });

  it('does not run twice at the same time', async () => {
    const s = stage();
    s.add(A);
    const first = s.check.run(never);
    await expect(s.check.run(never)).rejects.toThrow('running');
    await s.clock.until(first);
  });
});

describe('manners', () => {
  it.each([
    { perSecond: 1, perHost: 2, atOnce: 8 },
    { perSecond: 4, perHost: 1, atOnce: 3 },
    { perSecond: 0.5, perHost: 4, atOnce: 100 },
    { perSecond: Number.POSITIVE_INFINITY, perHost: 3, atOnce: 7 },
  ])('no host is asked more often, and no more at once: %o', async (limits) => {
    const s = stage({ manners: { ...manners, ...limits } });
    s.web.latency = 2_300;
    s.web.fallback = (url) => (url.endsWith('3.html') ? 404 : 200);
    for (const host of 'abcde') s.add(...addresses(`${host}.gov.cn`, 20));
    await s.run();
    expect(s.check.progress).toMatchObject({ total: 100, left: 0, broken: 10 });
    expect(mostAtOnce(s.web.calls)).toBeLessThanOrEqual(limits.atOnce);
    for (const calls of byHost(s.web.calls).values()) {
      expect(leastGap(calls)).toBeGreaterThanOrEqual(1_000 / limits.perSecond);
      expect(mostAtOnce(calls)).toBeLessThanOrEqual(limits.perHost);
    }
  });

  it('counts ports and schemes of one host together', async () => {
    const s = stage();
    s.add('https://a.gov.cn/', 'http://a.gov.cn/', 'http://a.gov.cn:8080/');
    await s.run();
    expect(leastGap(s.web.calls)).toBeGreaterThanOrEqual(1_000);
  });

  it('keeps what it may use busy', async () => {
    const s = stage({
      manners: { ...manners, perSecond: Number.POSITIVE_INFINITY, perHost: 10, atOnce: 10 },
    });
    s.web.latency = 200;
    s.add(...addresses('a.gov.cn', 1_000));
    const start = s.clock.time;
    await s.run();
    expect(s.clock.time - start).toBe((1_000 / 10) * 200);
  });

  it('a host with much work does not hold up one with little', async () => {
    const s = stage({ manners: { ...manners, perSecond: Number.POSITIVE_INFINITY, perHost: 1, atOnce: 1 } });
    s.add(...addresses('big.gov.cn', 50), ...addresses('small.gov.cn', 3));
    await s.run();
    const lastOfSmall = s.web.calls.findLastIndex(({ host }) => host === 'small.gov.cn');
    expect(lastOfSmall).toBeLessThan(8);
  });

  it('waits as long as the server asks, and does not let others wait', async () => {
    const s = stage();
    s.web.answer(A, { status: 429, retryAfter: 90 }, 200);
    s.add(A, 'https://a.gov.cn/2.html', ...addresses('b.gov.cn', 10));
    await s.run();
    const [first, second] = s.web.calls.filter(({ host }) => host === 'a.gov.cn');
    expect(second?.start).toBeGreaterThanOrEqual((first?.end ?? 0) + 90_000);
    const b = s.web.calls.filter(({ host }) => host === 'b.gov.cn');
    expect(b.at(-1)?.start).toBeLessThan(second?.start ?? 0);
    expect(s.check.progress).toMatchObject({ opens: 12, left: 0 });
  });

  it('asks a host that refuses ever more seldom, and then leaves it in peace', async () => {
    const s = stage();
    s.web.fallback = () => 429;
    s.add(...addresses('a.gov.cn', 500));
    await s.run();
    expect(s.web.calls.length).toBeLessThan(12);
    const gaps = s.web.calls.slice(1).map(({ start }, index) => start - (s.web.calls[index]?.start ?? 0));
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
    expect(s.check.progress).toMatchObject({
      cantTell: 500,
      broken: 0,
      hostsDown: [
        { host: 'a.gov.cn', kind: 'blocked', reason: 'tooManyRequests', addresses: expect.any(Number) },
      ],
    });
  });

  it('stops asking when the budget is spent', async () => {
    const s = stage({ manners: { ...manners, requests: 10 } });
    s.web.answer('https://a.gov.cn/a/0.html', 404);
    s.add(...addresses('a.gov.cn', 30), ...addresses('b.gov.cn', 30));
    await s.run();
    expect(s.web.calls).toHaveLength(10);
    expect(s.check.progress).toMatchObject({ requests: 10, left: 0, broken: 0 });
    const reasons = Map.groupBy(s.settled.values(), ({ verdict }) => verdict.reason);
    expect(reasons.get('overBudget')?.length).toBe(60 - (reasons.get('ok')?.length ?? 0));
    expect(s.verdictOf('https://b.gov.cn/a/29.html')).toMatchObject({
      verdict: 'cantTell',
      kind: 'notAsked',
    });
    s.add('https://c.gov.cn/');
    await s.run();
    expect(s.web.calls).toHaveLength(10);
    expect(s.verdictOf('https://c.gov.cn/')?.reason).toBe('overBudget');
  });
});

describe('before an address is called broken', () => {
  it('it is asked again, later and in another way', async () => {
    const s = stage();
    s.web.answer(A, 404);
    s.web.answer(B, 500);
    s.add(A, B);
    await s.run();
    for (const [url, pause] of [
      [A, patience.pause],
      [B, patience.longPause],
    ] as const) {
      const [first, second, ...more] = s.web.callsOf(url);
      expect(more).toEqual([]);
      expect([first?.way, second?.way]).toEqual(['head', 'get']);
      expect(second?.start).toBeGreaterThanOrEqual((first?.end ?? 0) + pause);
      expect(s.verdictOf(url)).toMatchObject({ verdict: 'broken', tries: { length: 2 } });
    }
  });

  it('waiting retries hold up nobody', async () => {
    const s = stage({ manners: { ...manners, perHost: 1, atOnce: 1 } });
    s.web.answer('https://a.gov.cn/a/0.html', 500);
    s.add(...addresses('a.gov.cn', 20));
    await s.run();
    const retried = s.web.urls().lastIndexOf('https://a.gov.cn/a/0.html');
    expect(retried).toBe(20);
  });

  it('what opens at the second try is flaky', async () => {
    const s = stage();
    s.web.answer(A, 404, 200);
    s.add(A);
    await s.run();
    expect(s.verdictOf(A)).toMatchObject({ verdict: 'opens', kind: 'flaky' });
  });

  it('an independent checker is asked about what fails, and only that', async () => {
    const secondOpinion = opinion(false, 404);
    const s = stage({ secondOpinion });
    s.web.answer(A, 404);
    s.add(A, B);
    await s.run();
    expect(secondOpinion.asked).toEqual([A]);
    expect(s.verdictOf(A)).toMatchObject({ verdict: 'broken', kind: 'dead' });
    expect(s.verdictOf(A)?.tries.map(({ way }) => way)).toEqual(['head', 'get', 'second']);
    expect(s.check.progress.requests).toBe(2 + 1 + 2);
  });

  it.each([
    ['disagrees', opinion(true, 200)],
    ['breaks down', { ask: () => Promise.reject(new Error('out of order')) }],
  ])('it cannot be told where the independent checker %s', async (_, secondOpinion) => {
    const s = stage({ secondOpinion });
    s.web.answer(A, 404);
    s.add(A);
    await s.run();
    expect(s.verdictOf(A)).toMatchObject({ verdict: 'cantTell', reason: 'opinionsDiffer' });
  });

  it('the independent checker keeps the pace too', async () => {
    const starts: number[] = [];
    const s = stage({
      secondOpinion: {
        async ask() {
          starts.push(s.clock.time);
          return { opens: false, status: 404, ms: 1 };
        },
      },
    });
    s.web.fallback = () => 404;
    s.add(...addresses('a.gov.cn', 10));
    await s.run();
    expect(starts).toHaveLength(10);
    const all = [...starts.map((start) => ({ start })), ...s.web.calls];
    expect(leastGap(all)).toBeGreaterThanOrEqual(1_000);
    for (const start of starts) {
      const after = all.map((call) => call.start).filter((other) => other > start);
      expect(Math.min(...after) - start).toBeGreaterThanOrEqual(2_000);
    }
  });
});

describe("a host's own error page", () => {
  const soft = { status: 200, body: '您访问的页面不存在' };

  it('is learnt once, and settles all that hang on it', async () => {
    const s = stage();
    s.web.fallback = (url) => (url.endsWith('5.html') ? { status: 200, body: '关于印发办法的通知' } : soft);
    s.add(...addresses('a.gov.cn', 10));
    await s.run();
    expect(s.web.urls().filter((url) => url.includes('/no-'))).toEqual([
      'https://a.gov.cn/no-1',
      'https://a.gov.cn/no-2',
    ]);
    expect(s.check.progress).toMatchObject({ broken: 9, opens: 1 });
    expect(s.verdictOf('https://a.gov.cn/a/5.html')?.verdict).toBe('opens');
    expect(s.verdictOf('https://a.gov.cn/a/4.html')).toMatchObject({
      verdict: 'broken',
      kind: 'softNotFound',
    });
  });

  it('where it cannot be learnt, the answer is read without it', async () => {
    const s = stage();
    s.web.fallback = (url) => (url.includes('/no-') ? 'reset' : soft);
    s.add(...addresses('a.gov.cn', 3));
    await s.run();
    expect(s.check.progress).toMatchObject({ opens: 3 });
    expect(s.web.urls()).toHaveLength(5);
  });

  it('is not asked for where the budget is spent', async () => {
    const s = stage({ manners: { ...manners, requests: 2 } });
    s.web.fallback = () => soft;
    s.add(A);
    await s.run();
    expect(s.web.urls()).toHaveLength(2);
    expect(s.check.progress).toMatchObject({ left: 0, opens: 1 });
  });
});

describe('cancel', () => {
  it('settles at once what is not settled, and ends the run', async () => {
    const s = stage();
    s.web.answer('https://a.gov.cn/a/0.html', 404);
    s.add(...addresses('a.gov.cn', 10));
    s.web.onEvent = () => {
      if (s.web.calls.length === 4) s.check.cancel();
    };
    await s.run();
    expect(s.web.calls).toHaveLength(4);
    expect(s.check.progress).toMatchObject({ left: 0, broken: 0, opens: 2, cantTell: 8 });
    expect(s.verdictOf('https://a.gov.cn/a/0.html')).toMatchObject({
      kind: 'notAsked',
      reason: 'cancelled',
      status: 404,
      tries: [{ status: 404 }],
    });
  });

  it('an aborted run goes on in the next one', async () => {
    const s = stage();
    const controller = new AbortController();
    s.add(...addresses('a.gov.cn', 6));
    s.web.onEvent = () => {
      if (s.web.calls.length === 3) controller.abort(new Error('stopped'));
    };
    await expect(s.run(controller.signal)).rejects.toThrow('stopped');
    expect(s.check.progress).toMatchObject({ opens: 2, cantTell: 0, left: 4 });
    s.web.onEvent = () => undefined;
    await s.run();
    expect(s.check.progress).toMatchObject({ opens: 6, left: 0 });
    expect(s.web.calls).toHaveLength(7);
    expect(leastGap(s.web.calls)).toBeGreaterThanOrEqual(1_000);
  });

  it('a signal that was given before asks nothing', async () => {
    const s = stage();
    s.add(A);
    await expect(s.run(AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
    expect(s.web.calls).toEqual([]);
  });
});

function knownVerdict(url: string): LinkVerdict {
  return {
    url,
    verdict: 'broken',
    kind: 'dead',
    reason: 'notFound',
    status: 404,
    finalUrl: null,
    at: '2025-11-02T23:30:00.000Z',
    landing: null,
    tries: [],
  };
}
