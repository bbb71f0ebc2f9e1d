import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LinkinatorOptions, linkinatorOpinion } from '../../links/second-opinion.ts';
import { exampleOf, faults } from './fault-server/faults.ts';
import {
  closedPort,
  type FaultServer,
  startFaultServer,
  startSelfSignedServer,
} from './fault-server/server.ts';

const never = new AbortController().signal;
/** Milliseconds: long for what is answered, short for what is not. */
const PATIENT = 60_000;
const BRIEF = 500;

let server: FaultServer;
let patient: ReturnType<typeof linkinatorOpinion>;
let brief: ReturnType<typeof linkinatorOpinion>;

function opinion(options: Partial<LinkinatorOptions> = {}) {
  return linkinatorOpinion({
    userAgent: 'Mingcha/test',
    resolve: server.resolve,
    allowPrivate: false,
    isUnsafe: (url) => url.includes('/logout'),
    timeout: PATIENT,
    ...options,
  });
}

beforeAll(async () => {
  server = await startFaultServer();
  patient = opinion();
  brief = opinion({ timeout: BRIEF });
});
afterAll(async () => {
  await Promise.all([patient.close(), brief.close()]);
  await server.close();
});

/** What linkinator finds is not what a browser finds; why we are right is said. */
const differing: Readonly<Record<string, { opens: boolean; status: number | null; why: string }>> = {
  '/status/300': { opens: true, status: 300, why: 'any 3xx with a body passes with linkinator' },
  '/moved/page-instead': { opens: true, status: 302, why: 'browsers show the page as well' },
  '/moved/raw-gbk': {
    opens: false,
    status: 404,
    why: 'fetch reads Location as UTF-8, browsers keep its bytes',
  },
  '/moved/logout': {
    opens: true,
    status: null,
    why: 'the redirect is not followed, so that nothing is confirmed',
  },
  '/moved/away': {
    opens: true,
    status: null,
    why: 'the redirect is not followed, so that nothing is confirmed',
  },
  '/cookie/same-address': { opens: false, status: null, why: 'fetch gives no cookie back, browsers do' },
  '/cookie/by-way-of': { opens: false, status: null, why: 'fetch gives no cookie back, browsers do' },
  '/cookie/giver': { opens: false, status: null, why: 'fetch gives no cookie back, browsers do' },
  '/length/twice': { opens: false, status: null, why: 'browsers take the same length twice' },
  '/length/and-chunked': { opens: false, status: null, why: 'browsers go by the chunks' },
  '/dialect/line-feeds': { opens: false, status: null, why: 'browsers take bare line feeds' },
  '/dialect/space-before-colon': { opens: false, status: null, why: 'browsers drop the blank' },
  '/dialect/odd-header': { opens: false, status: null, why: 'browsers take control characters in a value' },
  '/dialect/0.9': { opens: false, status: null, why: 'browsers take a page without a head' },
  '/moved/nowhere': { opens: false, status: 302, why: 'neither opens; the status tells more than nothing' },
  '/moved/spaces': {
    opens: false,
    status: null,
    why: 'fetch refuses blanks at the end of a header, browsers drop them',
  },
  '/status/999': { opens: true, status: 999, why: 'linkinator passes over what LinkedIn answers programs' },
  '/wall/cloudflare': { opens: true, status: 403, why: 'linkinator passes over Cloudflare challenges' },
};

describe('linkinatorOpinion', () => {
  const agreeing = faults.filter((fault) => !(exampleOf(fault) in differing));

  it.each(agreeing.map((fault) => [exampleOf(fault), fault.why, fault] as const))(
    'agrees on %s: %s',
    async (path, _, { get }) => {
      const by = get === 'timeout' ? brief : patient;
      const { opens, status } = await by.ask(server.portal + path, never);
      const expected = typeof get === 'number' ? get : null;
      expect({ opens, status }).toEqual({ opens: expected !== null && expected < 300, status: expected });
    },
  );

  it.each(Object.entries(differing))('differs on %s', async (path, { opens, status }) => {
    expect(await patient.ask(server.portal + path, never)).toMatchObject({ opens, status });
  });

  it('differs on no plain address', () => {
    expect(faults.filter((fault) => fault.plain && exampleOf(fault) in differing)).toEqual([]);
  });

  it('agrees on hosts that are not there, ports that are closed and certificates without a voucher', async () => {
    const secure = await startSelfSignedServer();
    const addresses = [
      'http://no-such-host.invalid/',
      `http://portal.test:${await closedPort()}/`,
      `${secure.origin}/ok/1`,
    ];
    const local = opinion({ allowPrivate: true });
    for (const url of addresses) {
      expect(await local.ask(url, never)).toMatchObject({ opens: false, status: null });
    }
    await local.close();
    await secure.close();
  });

  it('asks once, by GET, for exactly the bytes of the address, and for nothing on the page', async () => {
    const before = new Map(server.hits);
    const targets = [
      "/escapes/%b0%B1|['x']?a=%d5|[b]&second",
      '/search?q=%D5%FE%b2%df&second',
      '/ok/links?second',
    ];
    for (const target of targets) await patient.ask(server.portal + target, never);
    const asked = [...server.hits].filter(([target]) => !before.has(target));
    expect(asked).toEqual(targets.map((target) => [target, { head: 0, get: 1 }]));
  });

  it('is not led to unsafe or private addresses', async () => {
    const before = server.hits.get('/logout');
    await patient.ask(`${server.portal}/moved/logout`, never);
    expect(server.hits.get('/logout')).toEqual(before);
    expect(await patient.ask(`${server.origin}/ok/private`, never)).toMatchObject({ opens: false });
    expect(server.hits.has('/ok/private')).toBe(false);
  });

  it('keeps opinions apart that are asked for at the same time', async () => {
    const other = opinion({ resolve: [] });
    const asked = Array.from({ length: 200 }, (_, index) => {
      const path = index % 2 === 0 ? `/ok/apart-${index}` : `/gone/apart-${index}`;
      return (index % 4 < 2 ? patient : other).ask(server.portal + path, never);
    });
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses).toEqual(asked.map((_, index) => (index % 4 < 2 ? [200, 404][index % 2] : null)));
    await other.close();
  });

  it('leaves the requests of others alone', async () => {
    const [inside, outside] = await Promise.all([
      patient.ask(`${server.portal}/ok/inside`, never),
      fetch(`${server.origin}/ok/outside`).then(({ status }) => status),
    ]);
    expect(inside.status).toBe(200);
    expect(outside).toBe(200);
    await expect(fetch(`${server.portal}/ok/outside`)).rejects.toThrow();
  });

  it('takes it for a failure where no connection comes about in time', async () => {
    const nameless = opinion({
      resolve: [],
      timeout: 100,
      names: { lookup: () => undefined, serverAnswers: async () => true, hasNetwork: () => true },
    });
    expect(await nameless.ask('http://www.portal.test/', never)).toMatchObject({
      opens: false,
      status: null,
    });
    await nameless.close();
  });

  it('confirms nothing where the signal ended it', async () => {
    const nothing = { opens: true, status: null };
    expect(await patient.ask(`${server.portal}/gone/ended`, AbortSignal.abort())).toMatchObject(nothing);
    expect(server.hits.has('/gone/ended')).toBe(false);
    const stop = new AbortController();
    const asked = patient.ask(`${server.portal}/silence`, stop.signal);
    setTimeout(() => stop.abort(), 50);
    expect(await asked).toMatchObject(nothing);
  });
});
