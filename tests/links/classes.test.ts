import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Fault } from './fault-server/fault.ts';
import { exampleOf, faults } from './fault-server/faults.ts';
import {
  closedPort,
  type FaultServer,
  type SeenRequest,
  startFaultServer,
  startResettingServer,
  startSelfSignedServer,
} from './fault-server/server.ts';
import { verdictsOfFaults } from './fault-server/verdicts.ts';
import { checkLinks } from './web.ts';

const PAGE = { url: 'http://www.portal.test/index.html' };

/** A host of its own for each fault, so that none is slowed down, shut or taught by another. */
function hostOf(fault: Fault): string {
  return fault.host ?? `site-${faults.indexOf(fault)}.portal.test`;
}

function addressOf(fault: Fault): string {
  return `http://${hostOf(fault)}${exampleOf(fault)}`;
}

function short({ verdict, kind, reason }: LinkVerdict): string {
  return `${verdict} ${kind} ${reason}`;
}

const cases = faults.map((fault) => [exampleOf(fault), fault.why, fault] as const);

/** Addresses that cost more than one request a try, all tries together, and why. */
const dearer: Readonly<Record<string, readonly [requests: number, why: string]>> = {
  '/loop/self': [23, 'the second opinion goes round twenty times'],
  '/loop/a': [13, 'the second opinion goes round twenty times, by two addresses'],
  '/loop/b': [13, 'the second opinion goes round twenty times, by two addresses'],
  '/moved/empty': [23, 'the second opinion takes an empty Location for the same address'],
  '/cookie/same-address': [2, 'once for the cookie, once with it'],
  '/cookie/by-way-of': [2, 'once for the cookie, once with it'],
  '/cookie/never-enough': [25, 'twice by us, once more with the cookie; the second opinion goes round'],
  '/cookie/new-each-time': [63, 'twenty redirects each'],
  '/length/twice': [2, 'read again as a browser reads'],
  '/length/and-chunked': [2, 'read again as a browser reads'],
  '/dialect/line-feeds': [2, 'read again as a browser reads'],
  '/dialect/space-before-colon': [2, 'read again as a browser reads'],
  '/dialect/odd-header': [2, 'read again as a browser reads'],
  '/dialect/0.9': [2, 'read again as a browser reads'],
  '/dialect/ssh': [5, 'both tries read again as a browser reads'],
  '/files/no-ranges.pdf': [2, 'without a range where that was refused'],
  '/files/empty-range.doc': [3, 'without a range where that was refused'],
};

/** Bytes: what the operating system takes of a gigabyte before the connection is closed. */
const IN_FLIGHT = 20_000_000;
/** Bytes: the first piece of a file, with the answer's head. */
const FIRST_PIECE = 6_000;

describe('every fault, through the whole chain', () => {
  let server: FaultServer;
  let verdicts: ReadonlyMap<string, LinkVerdict>;

  beforeAll(async () => {
    server = await startFaultServer({ hosts: faults.map(hostOf) });
    const links = faults.map((fault) => ({ url: addressOf(fault), label: '通知' }));
    ({ verdicts } = await checkLinks(PAGE, links, { resolve: server.resolve }));
  });
  afterAll(() => server.close());

  function seenAt(fault: Fault): SeenRequest[] {
    const [host, target] = [hostOf(fault), exampleOf(fault)];
    return server.requests.filter((request) => request.host === host && request.target === target);
  }

  it('names what each should be, and nothing else', () => {
    expect(Object.keys(verdictsOfFaults).toSorted()).toEqual(faults.map(exampleOf).toSorted());
  });

  it.each(cases)('%s: %s', (path, _, fault) => {
    const verdict = verdicts.get(addressOf(fault));
    expect(verdict && short(verdict)).toBe(verdictsOfFaults[path]);
  });

  it.each(cases)('%s is asked for as often as its tries say', (path, _, fault) => {
    const tries = verdicts.get(addressOf(fault))?.tries.length;
    expect(seenAt(fault)).toHaveLength(dearer[path]?.[0] ?? tries ?? -1);
  });

  it('every request that costs more than a try is explained', () => {
    const paths = new Set(faults.map(exampleOf));
    expect(Object.keys(dearer).filter((path) => !paths.has(path))).toEqual([]);
    for (const fault of faults.filter((one) => exampleOf(one) in dearer)) {
      expect(seenAt(fault).length, exampleOf(fault)).toBeGreaterThan(
        verdicts.get(addressOf(fault))?.tries.length ?? Number.POSITIVE_INFINITY,
      );
    }
  });

  it('a host’s error page is asked for twice, whatever the number of addresses', () => {
    const probes = server.requests.filter(({ target }) => /no-such-page|\b97\d{10}\b/.test(target));
    const byHost = Map.groupBy(probes, ({ host }) => host);
    expect(probes.length).toBeGreaterThan(0);
    expect([...byHost].filter(([, { length }]) => length > 2).map(([host]) => host)).toEqual([]);
  });

  it('nothing is called broken that was not tried twice', () => {
    const broken = [...verdicts.values()].filter(({ verdict }) => verdict === 'broken');
    expect(broken.filter(({ tries }) => tries.length < 2).map(({ url }) => url)).toEqual([]);
  });

  it('what only status and connection show is never called broken without the second opinion', () => {
    const bare = new Set(['dead', 'serverError', 'slow', 'unreachable']);
    const alone = [...verdicts.values()].filter(
      ({ verdict, kind, reason, tries }) =>
        verdict === 'broken' &&
        bare.has(kind) &&
        reason !== 'redirectToPrivate' &&
        !tries.some(({ way }) => way === 'second'),
    );
    expect(alone).toEqual([]);
  });

  it('only GET and HEAD arrive, and no referrer', () => {
    expect([...new Set(server.requests.map(({ method }) => method))].toSorted()).toEqual(['GET', 'HEAD']);
    expect(server.requests.filter(({ headers }) => headers.referer !== undefined)).toEqual([]);
    expect(server.requests.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
  });

  it('no cookie arrives but within the chain that set it', () => {
    const given = server.requests.filter(({ headers }) => headers.cookie !== undefined);
    expect([...new Set(given.map(({ target }) => target))].toSorted()).toEqual([
      '/cookie/by-way-of',
      '/cookie/never-enough',
      '/cookie/new-each-time',
      '/cookie/same-address',
    ]);
    for (const fault of faults.filter(
      ({ path }) => path.startsWith('/cookie/') && path !== '/cookie/shown',
    )) {
      const withoutCookie = seenAt(fault).filter(({ headers }) => headers.cookie === undefined);
      expect(withoutCookie.length, fault.path).toBeGreaterThanOrEqual(
        verdicts.get(addressOf(fault))?.tries.length ?? 1,
      );
    }
  });

  it('of a file only the beginning is fetched, or as much as is on its way before we hang up', () => {
    const sentFor = (path: string) =>
      server.requests.filter(({ target }) => target === path).map(({ sent }) => sent);
    expect(Math.max(...sentFor('/files/large.pdf'))).toBeLessThan(FIRST_PIECE);
    expect(Math.max(...sentFor('/media/film.mp4'))).toBeLessThan(FIRST_PIECE);
    for (const path of ['/files/big.zip', '/download/big?id=1']) {
      expect(Math.max(...sentFor(path)), path).toBeGreaterThan(0);
      expect(Math.max(...sentFor(path)), path).toBeLessThan(IN_FLIGHT);
    }
  });
});

describe('what is left alone', () => {
  it.each([
    ['/logout', '退出系统'],
    ['/sso/logout?service=x', '通知'],
    ['/user/loginOut.do', '通知'],
    ['/ok/article', '退出登录'],
    ['/ok/article?action=delete&id=1', '通知'],
    ['/order/pay.do?id=1', '立即支付'],
    ['/ok/form', '提交'],
    ['/vote.do?method=vote&id=1', '投票'],
  ])('%s “%s” is never asked for', async (path, label) => {
    const server = await startFaultServer();
    const url = server.portal + path;
    const { verdicts, progress } = await checkLinks(PAGE, [{ url, label }], { resolve: server.resolve });
    await server.close();
    expect(verdicts.get(url)).toMatchObject({ verdict: 'cantTell', kind: 'notAsked', reason: 'unsafe' });
    expect(progress.requests).toBe(0);
    expect(server.requests).toEqual([]);
  });

  it('a log-out to which a redirect leads', async () => {
    const server = await startFaultServer();
    const url = `${server.portal}/moved/away`;
    await checkLinks(PAGE, [{ url, label: '通知' }], { resolve: server.resolve });
    await server.close();
    expect(server.requests.map(({ target }) => target)).toEqual(['/moved/away']);
  });

  it('a private address on a public page', async () => {
    const server = await startFaultServer();
    const url = `${server.origin}/ok/private`;
    const { verdicts } = await checkLinks(PAGE, [{ url, label: '通知' }], { resolve: server.resolve });
    await server.close();
    expect(verdicts.get(url)).toMatchObject({ verdict: 'cantTell', kind: 'notAsked', reason: 'private' });
    expect(server.requests).toEqual([]);
  });
});

describe('parts that links name', () => {
  const CHINESE = '%E9%99%84%E4%BB%B6';

  it.each<[string, readonly (readonly [string, boolean])[] | undefined]>([
    ['/parts/static.html', [['futu', true]]],
    ['/parts/gbk.html', [['futu', true]]],
    ['/parts/scripted.html', [['futu', false]]],
    ['/parts/moved.html', [['futu', false]]],
    ['/parts/tabs.html', undefined],
    ['/parts/long.html', undefined],
    ['/gone/1', undefined],
    ['/soft/missing', undefined],
    ['/files/right.pdf', undefined],
    ['/media/right.png', undefined],
  ])('%s', async (path, expected) => {
    const server = await startFaultServer();
    const url = server.portal + path;
    const links = [{ url, label: '通知', parts: ['fujian', 'biao', CHINESE, 'futu'] }];
    const { verdicts } = await checkLinks(PAGE, links, { resolve: server.resolve });
    await server.close();
    const { missingParts, verdict, tries = [] } = verdicts.get(url) ?? {};
    expect(missingParts?.map(({ part, certain }) => [part, certain])).toEqual(expected);
    expect(verdict).toBe(path === '/gone/1' || path === '/soft/missing' ? 'broken' : 'opens');
    // The fragment is never sent, and nothing is asked once more for it.
    expect(server.requests.filter(({ target }) => target.includes('#'))).toEqual([]);
    expect(server.requests.filter(({ target }) => target === path)).toHaveLength(tries.length);
  });
});

describe('hosts', () => {
  async function check(urls: readonly string[], resolve: FaultServer['resolve'] = []) {
    const good = await startFaultServer();
    const links = [`${good.portal}/ok/1`, ...urls].map((url) => ({ url, label: '通知' }));
    const { verdicts, progress } = await checkLinks(PAGE, links, { resolve: [...good.resolve, ...resolve] });
    await good.close();
    const said = urls.map((url) => {
      const verdict = verdicts.get(url);
      return verdict && short(verdict);
    });
    return { said, progress };
  }

  it('that have no name, listen at no port, reset every connection or have a certificate of their own making', async () => {
    const resetting = await startResettingServer();
    const secure = await startSelfSignedServer();
    const to = (host: string, port: number, addressPort: number) => ({
      host,
      port,
      address: '127.0.0.1',
      addressPort,
    });
    const { said } = await check(
      [
        'http://www.no-such-name.cn/',
        'http://closed.test/',
        'http://resetting.test/',
        'https://portal.test/ok/1',
        'http://portal.test/moved/secure',
      ],
      [
        to('closed.test', 80, await closedPort()),
        to('resetting.test', 80, resetting.port),
        to('portal.test', 443, secure.port),
      ],
    );
    await Promise.all([resetting.close(), secure.close()]);
    expect(said).toEqual([
      'broken dead noSuchHost',
      'broken unreachable refused',
      'broken unreachable reset',
      'cantTell unreachable tls',
      'broken dead notFound',
    ]);
  });

  it('that are down are one finding, after a handful of requests', async () => {
    const urls = Array.from({ length: 50 }, (_, n) => `http://closed.test/a/${n}.html`);
    const addressPort = await closedPort();
    const { said, progress } = await check(urls, [
      { host: 'closed.test', port: 80, address: '127.0.0.1', addressPort },
    ]);
    expect(progress.hostsDown).toMatchObject([{ host: 'closed.test', reason: 'hostDown' }]);
    expect(new Set(said.map((one) => one?.split(' ')[0]))).not.toContain('opens');
    expect(progress.requests).toBeLessThan(50);
  });
});
