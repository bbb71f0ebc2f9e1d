import { describe, expect, it } from 'vitest';
import type { Failure, SecondOpinion } from '../../../links/contract.ts';
import { addresses, linksTo, patience, stage } from './stage.ts';

const UP = 'https://up.gov.cn/1.html';
const down =
  (failure: Failure, host = 'down.gov.cn') =>
  (url: string) =>
    new URL(url).hostname === host ? failure : 200;

describe('a host that is down', () => {
  it.each(['refused', 'reset', 'timeout', 'network'] as const)(
    '%s: one finding, a few requests; what was not asked cannot be told',
    async (failure) => {
      const s = stage();
      s.web.fallback = down(failure);
      s.add(UP, ...addresses('down.gov.cn', 1_000));
      await s.run();
      const asked = s.web.urls().filter((url) => url.includes('down.gov.cn'));
      expect(asked.length).toBeLessThanOrEqual(10);
      const { hostsDown, broken, cantTell, opens, left } = s.check.progress;
      expect({ broken, cantTell, opens, left }).toEqual({ broken: 3, cantTell: 997, opens: 1, left: 0 });
      expect(hostsDown).toEqual([
        {
          host: 'down.gov.cn',
          kind: s.verdictOf(asked[0] ?? '')?.kind,
          reason: 'hostDown',
          addresses: 1_000,
        },
      ]);
      expect(s.verdictOf('https://down.gov.cn/a/999.html')).toMatchObject({
        verdict: 'cantTell',
        reason: 'hostDown',
        status: null,
        tries: [],
      });
    },
  );

  it('a name that does not exist does not exist for any address, once it is proved', async () => {
    const s = stage();
    s.web.fallback = down('dns');
    s.add(UP, ...addresses('down.gov.cn', 100));
    await s.run();
    expect(s.check.progress).toMatchObject({ broken: 100, opens: 1 });
    expect(s.verdictOf('https://down.gov.cn/a/99.html')).toMatchObject({ kind: 'dead', reason: 'hostDown' });
    expect(s.web.calls.length).toBeLessThanOrEqual(11);
  });

  it('a name that the independent checker knows is not called dead', async () => {
    const secondOpinion: SecondOpinion = { ask: async () => ({ opens: true, status: 200, ms: 1 }) };
    const s = stage({ secondOpinion });
    s.web.fallback = down('dns');
    s.add(UP, ...addresses('down.gov.cn', 20));
    await s.run();
    expect(s.check.progress).toMatchObject({ broken: 0, hostsDown: [] });
  });

  it('nor one of which the independent checker could not say anything', async () => {
    const s = stage({ secondOpinion: { ask: () => Promise.reject(new Error('out of order')) } });
    s.web.fallback = down('dns');
    s.add(UP, ...addresses('down.gov.cn', 20));
    await s.run();
    expect(s.check.progress).toMatchObject({ broken: 0, cantTell: 20, hostsDown: [{ addresses: 20 }] });
  });

  it.each(['dns', 'refused', 'timeout'] as const)(
    "%s: the page's own site cannot be down while the page is there",
    async (failure) => {
      const s = stage();
      s.web.fallback = down(failure, 'www.own.gov.cn');
      s.add(UP, ...addresses('www.own.gov.cn', 50));
      await s.run();
      expect(s.check.progress).toMatchObject({ broken: 0, cantTell: 50, opens: 1 });
      expect(s.verdictOf('https://www.own.gov.cn/a/0.html')).toMatchObject({
        verdict: 'cantTell',
        reason: 'hostDown',
        tries: { length: 2 },
      });
    },
  );

  it('one or two addresses are no host', async () => {
    const s = stage();
    s.web.fallback = down('refused');
    s.add(UP, ...addresses('down.gov.cn', 2));
    await s.run();
    expect(s.check.progress).toMatchObject({ broken: 2, hostsDown: [] });
  });

  it('any answer shows that it is up', async () => {
    const s = stage();
    s.web.fallback = (url) => (/\/[0-4]\.html/.test(url) ? 'reset' : 200);
    s.web.answer('https://down.gov.cn/a/1.html', 'reset', 404);
    s.add(...addresses('down.gov.cn', 40));
    await s.run();
    expect(s.web.callsOf('https://down.gov.cn/a/39.html')).toHaveLength(1);
    expect(s.check.progress).toMatchObject({ broken: 5, opens: 35, hostsDown: [] });
  });

  it('once it has answered, nothing waits any longer for what others come to', async () => {
    const s = stage({ patience: { ...patience, tries: 3 } });
    s.web.fallback = (url) => (/\/[0-4]\.html/.test(url) ? 'reset' : 200);
    s.web.answer('https://down.gov.cn/a/1.html', 'reset', 200);
    s.add(...addresses('down.gov.cn', 40));
    await s.run();
    const lastRetry = s.web.callsOf('https://down.gov.cn/a/0.html').at(-1);
    expect(s.web.callsOf('https://down.gov.cn/a/39.html')[0]?.start).toBeLessThan(lastRetry?.start ?? 0);
  });

  it('a failing port is not the whole host', async () => {
    const s = stage();
    s.web.fallback = (url) => (url.startsWith('https:') ? 'refused' : 200);
    const urls = addresses('half.gov.cn', 10);
    s.add(UP.replace('https', 'http'), ...urls, ...urls.map((url) => url.replace('https', 'http')));
    await s.run();
    expect(s.check.progress).toMatchObject({
      opens: 11,
      hostsDown: [{ host: 'half.gov.cn', addresses: 10 }],
    });
  });

  it('is not asked for what is found on later pages', async () => {
    const s = stage();
    s.web.fallback = down('refused');
    s.add(UP, ...addresses('down.gov.cn', 10));
    await s.run();
    const before = s.web.calls.length;
    s.check.add({ url: 'https://www.own.gov.cn/2.html' }, linksTo('https://down.gov.cn/late.html'));
    await s.run();
    expect(s.web.calls).toHaveLength(before);
    expect(s.verdictOf('https://down.gov.cn/late.html')?.reason).toBe('hostDown');
  });

  it('a link that is left alone meanwhile holds up nobody', async () => {
    const s = stage();
    s.web.fallback = down('refused');
    s.add(UP, ...addresses('down.gov.cn', 10));
    s.web.onEvent = () => {
      if (s.web.calls.length < 6) return;
      s.check.add(
        { url: 'https://www.own.gov.cn/2.html' },
        addresses('down.gov.cn', 2).map((url) => ({ url, label: '退出' })),
      );
    };
    await s.run();
    expect(s.check.progress).toMatchObject({ left: 0, total: 11 });
  });

  it('503 for everything is a host that is down, and slowly asked', async () => {
    const s = stage();
    s.web.fallback = (url) => (url.includes('down.gov.cn') ? 503 : 200);
    s.add(UP, ...addresses('down.gov.cn', 200));
    await s.run();
    expect(s.web.calls.length).toBeLessThan(15);
    expect(s.verdictOf('https://down.gov.cn/a/199.html')).toMatchObject({
      verdict: 'cantTell',
      kind: 'serverError',
      reason: 'hostDown',
    });
  });
});

describe('our own network', () => {
  it('where no host ever answers, nothing is broken', async () => {
    const s = stage({ isOnline: false });
    s.web.fallback = () => 'dns';
    for (let host = 0; host < 20; host += 1) s.add(...addresses(`h${host}.gov.cn`, host + 1));
    await s.run();
    const { total } = s.check.progress;
    expect(s.check.progress).toMatchObject({ cantTell: total, broken: 0, left: 0, hostsDown: [] });
    expect(new Set([...s.settled.values()].map(({ verdict }) => verdict.reason))).toEqual(
      new Set(['offline']),
    );
  });

  it('an answer, however late, shows that it was there', async () => {
    const s = stage({ isOnline: false });
    s.web.fallback = (url) => (url === UP ? 404 : 'dns');
    s.add('https://x.gov.cn/', UP);
    await s.run();
    expect(s.check.progress).toMatchObject({ broken: 2 });
  });

  it('the page itself is an answer', async () => {
    const s = stage({ isOnline: true });
    s.web.fallback = () => 'dns';
    s.add('https://x.gov.cn/');
    await s.run();
    expect(s.check.progress).toMatchObject({ broken: 1 });
  });

  it('where it goes away in the middle, what fails from then on is not held against the hosts', async () => {
    const s = stage();
    s.web.fallback = () => (s.web.calls.length > 400 ? 'timeout' : 200);
    for (const host of ['a.gov.cn', 'b.gov.cn']) s.add(...addresses(host, 400));
    await s.run();
    const offline = [...s.settled.values()].filter(({ verdict }) => verdict.reason === 'offline').length;
    expect(s.check.progress.left).toBe(0);
    expect(offline).toBeGreaterThan(250);
  });
});
