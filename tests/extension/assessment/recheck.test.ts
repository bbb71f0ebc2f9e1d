import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Dispute } from '../../../assessment/contract.ts';
import { recheck } from '../../../extension/assessment/recheck.ts';
import { RecheckDesk } from '../../../extension/assessment/recheck-desk.ts';
import { lastScore } from '../../../extension/assessment/reckon.ts';
import type { RunOptions } from '../../../extension/link-run.ts';
import type { PageFacts } from '../../../facts/page.ts';
import type { Site } from '../../../ledger/contract.ts';
import { Ledger } from '../../../ledger/ledger.ts';
import type { Answer, Fetcher } from '../../../links/contract.ts';
import { systemClock } from '../../../links/manners/clock.ts';
import { gentle } from '../../../links/manners/manners.ts';
import { linkPolicy } from '../../../links/policy/index.ts';
import { factsOf } from '../../facts/facts-of.ts';
import { assessment } from '../../ledger/samples.ts';
import { HOST, keepPages, songjiang, TOOL } from '../browsed-site.ts';

const PATH = '/gfxwj/1.html';
const URL_OF = HOST + PATH;
const OTHER =
  '<!doctype html><html lang="zh-CN"><head><title>另一页</title></head><body><h1>另</h1><p>正文在这里，共有若干字。</p></body></html>';

let names = 0;
let ledger: Ledger;
let site: Site;

beforeEach(async () => {
  ledger = new Ledger(`recheck-${++names}`);
  site = await keepPages(ledger, { [PATH]: '<p>一</p>', '/gfxwj/2.html': '<p>二</p>' });
});

function asking(ask: Fetcher['ask']): RunOptions {
  const patience = { tries: 1, pause: 0, longPause: 0, secondOpinion: false };
  const manners = { ...gentle, perSecond: 1000 };
  return { fetcher: { ask }, policy: linkPolicy, patience, manners, clock: systemClock };
}

/** What the page in dispute answers; a host that has nothing else. */
function answering(answer: Answer): RunOptions {
  return asking(async ({ url }) => (url === URL_OF ? answer : response('<p>404</p>', 404, url)));
}

function response(html: string, status = 200, finalUrl = URL_OF, whole = true): Answer {
  return {
    ...{
      type: 'response',
      status,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      redirects: 0,
      ms: 1,
    },
    ...{ finalUrl, body: new TextEncoder().encode(html), whole, brokeOff: false },
  };
}

async function dispute(): Promise<Dispute> {
  const page = await ledger.page(site.id, URL_OF);
  const finding = page?.findings.find(({ outcome }) => outcome === 'failed');
  if (page === null || finding === undefined) throw new Error('a page without fault shows nothing');
  return {
    ...{ id: 'd', assessment: null, site: site.id, fingerprint: finding.fingerprint, rule: finding.rule },
    ...{ url: page.url, link: null, objector: '某', objectedAt: '', text: 't', by: '甲', at: '' },
    rechecks: [],
    rulings: [],
  };
}

function liveReader(facts: PageFacts | null) {
  const opened: string[] = [];
  return {
    opened,
    read: async (url: string) => {
      opened.push(url);
      return facts;
    },
  };
}

function looking(options: RunOptions, live: ReturnType<typeof liveReader> | null = null) {
  const { signal } = new AbortController();
  return { ledger, pack: songjiang, tool: TOOL, options, live, by: '甲', signal };
}

async function needScript(): Promise<void> {
  const page = await ledger.page(site.id, URL_OF);
  const facts = await ledger.factsOf(site.id, URL_OF);
  if (page === null || facts === null) throw new Error('it is kept');
  await ledger.keepPages(site.id, [{ page: { ...page, needsLive: true }, facts }]);
}

describe('looking at a page in dispute again', () => {
  it('tells what was and what is, and keeps what it read', async () => {
    const looked = await recheck(await dispute(), looking(answering(response(OTHER))));
    if (typeof looked === 'string') throw new Error(looked);
    expect(looked.before.outcome).toBe('failed');
    expect(looked.after).toMatchObject({ status: 200, sha256: expect.stringMatching(/^[\da-f]{64}$/) });
    expect(looked.after.problem).toBeUndefined();
    expect(looked.after.version).not.toBe(looked.before.version);
    expect((await ledger.page(site.id, URL_OF))?.sha256).toBe(looked.after.sha256);
  });

  it.each<[string, Answer, string, number | null]>([
    [
      'stopped coming half-way',
      response(`${OTHER}<p>${'长'.repeat(3000)}</p>`, 200, URL_OF, false),
      'unreachable',
      200,
    ],
    ['has no answer', { type: 'failure', failure: 'timeout', detail: '', ms: 1 }, 'unreachable', null],
    [
      'is asked for without a network',
      { type: 'failure', failure: 'offline', detail: '', ms: 1 },
      'offline',
      null,
    ],
    [
      'is asked for without leave',
      { type: 'failure', failure: 'noLeave', detail: '', ms: 1 },
      'noLeave',
      null,
    ],
    ['leads nowhere', { type: 'failure', failure: 'loop', detail: '', ms: 1 }, 'badRedirect', null],
    ['is gone', response('<p>404</p>', 404), 'gone', 404],
    ['is refused', response('<p>no</p>', 503), 'refused', 503],
    ['leads to another page', response(OTHER, 200, `${HOST}/`), 'moved', 200],
    [
      'says that it is not there',
      response('<html><head><title>404 页面不存在</title></head><body>您访问的页面不存在</body></html>'),
      'errorPage',
      200,
    ],
    [
      'is no page any more',
      { ...response('%PDF-1.4'), headers: { 'content-type': 'application/pdf' } } as Answer,
      'notPage',
      200,
    ],
  ])(
    'says why where the page %s, tells nothing of the finding, and leaves the kept one',
    async (_, answer, problem, status) => {
      const before = await ledger.page(site.id, URL_OF);
      const looked = await recheck(await dispute(), looking(answering(answer)));
      expect(looked).toMatchObject({ after: { outcome: 'untested', problem, status } });
      expect(await ledger.page(site.id, URL_OF)).toEqual(before);
    },
  );

  it('keeps one page under the address in dispute, though it answers under https or http now', async () => {
    const looked = await recheck(
      await dispute(),
      looking(answering(response(OTHER, 200, URL_OF.replace('https:', 'http:')))),
    );
    expect(looked).toMatchObject({ after: { url: URL_OF, status: 200 } });
    expect((await ledger.pages(site.id)).map(({ url }) => url)).toEqual([URL_OF, `${HOST}/gfxwj/2.html`]);
  });

  it('opens a tab only where a script writes parts of the page and the person wishes it', async () => {
    const facts = factsOf(OTHER, { url: URL_OF });
    const shown: PageFacts = { ...facts, gathering: { ...facts.gathering, mode: 'live' } };
    const plain = liveReader(shown);
    const one = await dispute();
    await recheck(one, looking(answering(response(OTHER)), plain));
    expect(plain.opened).toEqual([]);
    await needScript();
    const asSent = await recheck(one, looking(answering(response(OTHER))));
    expect(asSent).toMatchObject({ after: { sha256: expect.any(String) } });
  });

  it('judges what stands in the tab, and says so where it cannot be read there', async () => {
    await needScript();
    const facts = factsOf(OTHER, { url: URL_OF });
    const inTab = liveReader({ ...facts, gathering: { ...facts.gathering, mode: 'live' } });
    const one = await dispute();
    const failed = await recheck(one, looking(answering(response(OTHER)), liveReader(null)));
    expect(failed).toMatchObject({ after: { problem: 'tabFailed' } });
    const elsewhere = liveReader(factsOf(OTHER, { url: `${HOST}/` }));
    expect(await recheck(one, looking(answering(response(OTHER)), elsewhere))).toMatchObject({
      after: { problem: 'moved' },
    });
    const looked = await recheck(one, looking(answering(response(OTHER)), inTab));
    expect(looked).toMatchObject({
      after: { sha256: null, status: 200, title: expect.stringMatching('另') },
    });
    expect(inTab.opened).toEqual([URL_OF]);
    expect(await ledger.page(site.id, URL_OF)).toMatchObject({ mode: 'live', needsLive: false });
  });

  it('opens no tab on an address that does not answer', async () => {
    await needScript();
    const inTab = liveReader(null);
    await recheck(await dispute(), looking(answering(response('', 404)), inTab));
    expect(inTab.opened).toEqual([]);
  });

  it('says why where there is no page to look at', async () => {
    const one = await dispute();
    expect(await recheck({ ...one, url: null }, looking(answering(response(''))))).toBe('noPage');
    expect(await recheck({ ...one, url: `${HOST}/other` }, looking(answering(response(''))))).toBe('notKept');
  });
});

describe('the desk for disputes', () => {
  const busy: boolean[] = [];

  function desk(options: RunOptions): RecheckDesk {
    return new RecheckDesk({
      ledger,
      tool: TOOL,
      live: liveReader(null),
      options: async () => options,
      packOf: async () => songjiang,
      busy: (isBusy) => void busy.push(isBusy),
    });
  }

  async function asked() {
    const one = await dispute();
    await ledger.keepDispute(one);
    const { id, host, title } = site;
    const sites = [{ id, host, title, home: `${HOST}/`, level: '', pack: null }];
    await ledger.putAssessment(assessment('a', { pack: songjiang.id, sites, two: [] }));
    return { type: 'recheck', dispute: one.id, site: id, assessment: 'a', by: '甲', live: true } as const;
  }

  it('keeps the look with the dispute, and how the score moved', async () => {
    const question = await asked();
    expect(await desk(answering(response(OTHER))).take(question)).toEqual({ done: true });
    const [kept] = await ledger.disputes(site.id);
    expect(kept?.rechecks).toMatchObject([{ by: '甲', scoreBefore: null, scoreAfter: { full: 100 } }]);
    expect((await lastScore(ledger, site.id, songjiang.id))?.audit).toBe(
      kept?.rechecks[0]?.scoreAfter?.audit,
    );
    expect(await desk(answering(response(OTHER))).take(question)).toEqual({ done: true });
    const [again] = await ledger.disputes(site.id);
    expect(again?.rechecks[1]?.scoreBefore?.audit).toBe(kept?.rechecks[0]?.scoreAfter?.audit);
    // Whatever an earlier worker left: nothing is under way as it begins.
    expect([busy[0], busy.at(-1)]).toEqual([false, false]);
  });

  it('keeps that a page could not be read, and no score with it', async () => {
    await desk(answering(response('', 404))).take(await asked());
    const [kept] = await ledger.disputes(site.id);
    expect(kept?.rechecks).toMatchObject([{ after: { problem: 'gone' } }]);
    expect(kept?.rechecks[0]?.scoreAfter).toBeUndefined();
    expect(await ledger.audits(site.id)).toEqual([]);
  });

  it('looks once at a time, and says what is missing or broke', async () => {
    const question = await asked();
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const slow = desk(asking(() => promise));
    const first = slow.take(question);
    expect(await slow.take(question)).toMatchObject({ done: false, why: 'running' });
    resolve(response(OTHER));
    expect(await first).toEqual({ done: true });
    const gone = { ...question, dispute: 'other' };
    expect(await slow.take(gone)).toMatchObject({ done: false, why: 'gone' });
    const broken = desk(asking(() => Promise.reject(new Error('broke'))));
    expect(await broken.take(question)).toMatchObject({ done: false, why: 'broken', detail: 'Error: broke' });
  });
});
