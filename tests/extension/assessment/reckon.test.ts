import 'fake-indexeddb/auto';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Dispute } from '../../../assessment/contract.ts';
import { readSheet } from '../../../assessment/kept-sheet.ts';
import { recheck } from '../../../extension/assessment/recheck.ts';
import { lastScore, reckonAnew } from '../../../extension/assessment/reckon.ts';
import {
  evidenceFile,
  noticesFile,
  plainName,
  reportFile,
} from '../../../extension/assessment/report-files.ts';
import { zipped } from '../../../extension/assessment/zipped.ts';
import type { RunOptions } from '../../../extension/link-run.ts';
import type { Audit, Site } from '../../../ledger/contract.ts';
import { Ledger } from '../../../ledger/ledger.ts';
import type { Answer } from '../../../links/contract.ts';
import { systemClock } from '../../../links/manners/clock.ts';
import { gentle } from '../../../links/manners/manners.ts';
import { linkPolicy } from '../../../links/policy/index.ts';
import { HOST, keepPages, songjiang, TOOL } from '../browsed-site.ts';

const PATH = '/gfxwj/1.html';
const none = { two: [] };

let names = 0;
let ledger: Ledger;
let site: Site;

beforeEach(async () => {
  ledger = new Ledger(`reckon-${++names}`);
  site = await keepPages(ledger, { [PATH]: '<p>一</p>', '/gfxwj/2.html': '<p>二</p>' });
});

function reckoned(two: readonly string[] = none.two): Promise<Audit> {
  const { signal } = new AbortController();
  return reckonAnew(ledger, { site, pack: songjiang, tool: TOOL, note: 'n', signal }, { two: [...two] });
}

function scoreOf({ sheet }: Audit): number {
  return readSheet(sheet)?.score?.now ?? Number.NaN;
}

async function dismiss(): Promise<void> {
  const [last] = await ledger.audits(site.id);
  const failed = (await ledger.findingsOf(last?.id ?? '')).find(
    ({ outcome, weight, url }) => outcome === 'failed' && weight > 0 && url !== null,
  );
  if (failed === undefined) throw new Error('a page without fault shows nothing');
  const { fingerprint, rule, url } = failed;
  const said = { verdict: 'dismissed', reason: 'r', by: '甲', at: '2025-11-05T00:00:00.000Z' } as const;
  await ledger.remark({
    type: 'decision',
    id: 'd',
    site: site.id,
    fingerprint,
    scope: 'site',
    rule,
    url,
    ...said,
  });
}

describe('reckoning a site anew', () => {
  it('counts what was said since, and leaves the audit before as it was', async () => {
    const before = await reckoned();
    await dismiss();
    const after = await reckoned();
    expect(scoreOf(after)).toBeGreaterThan(scoreOf(before));
    expect(await ledger.audit(before.id)).toEqual(before);
    expect((await lastScore(ledger, site.id, songjiang.id))?.audit).toBe(after.id);
    expect(await ledger.findingsOf(after.id)).toHaveLength((await ledger.findingsOf(before.id)).length);
  });

  it('says the same twice where nothing was said', async () => {
    expect(scoreOf(await reckoned())).toBe(scoreOf(await reckoned()));
  });

  it('keeps nothing where it is ended', async () => {
    const abort = new AbortController();
    abort.abort(new Error('ended'));
    const wanted = { site, pack: songjiang, tool: TOOL, note: '', signal: abort.signal };
    await expect(reckonAnew(ledger, wanted, none)).rejects.toThrow('ended');
    expect(await ledger.audits(site.id)).toEqual([]);
  });
});

function answering(answer: Answer): RunOptions {
  const fetcher = { ask: async () => answer };
  const patience = { tries: 1, pause: 0, longPause: 0, secondOpinion: false };
  return { fetcher, policy: linkPolicy, patience, manners: gentle, clock: systemClock };
}

function response(html: string, status = 200): Answer {
  return {
    ...{
      type: 'response',
      status,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      redirects: 0,
      ms: 1,
    },
    ...{ finalUrl: HOST + PATH, body: new TextEncoder().encode(html), whole: true, brokeOff: false },
  };
}

async function dispute(): Promise<Dispute> {
  const page = await ledger.page(site.id, HOST + PATH);
  const finding = page?.findings.find(({ outcome }) => outcome === 'failed');
  if (page === null || finding === undefined) throw new Error('a page without fault shows nothing');
  return {
    ...{ id: 'd', assessment: null, site: site.id, fingerprint: finding.fingerprint, rule: finding.rule },
    ...{ url: page.url, link: null, objector: '某', objectedAt: '', text: 't', by: '甲', at: '' },
    rechecks: [],
    rulings: [],
  };
}

function looking(answer: Answer) {
  const { signal } = new AbortController();
  return { ledger, pack: songjiang, tool: TOOL, options: answering(answer), by: '甲', signal };
}

describe('looking at a page in dispute again', () => {
  it('tells what was and what is, and keeps what it read', async () => {
    const html =
      '<!doctype html><html lang="zh-CN"><head><title>另一页</title></head><body><h1>另</h1></body></html>';
    const looked = await recheck(await dispute(), looking(response(html)));
    if (typeof looked === 'string') throw new Error(looked);
    expect(looked.before.outcome).toBe('failed');
    expect(looked.after).toMatchObject({ status: 200, sha256: expect.stringMatching(/^[\da-f]{64}$/) });
    expect(looked.after.version).not.toBe(looked.before.version);
    expect((await ledger.page(site.id, HOST + PATH))?.sha256).toBe(looked.after.sha256);
  });

  it.each<[string, Answer, number | null]>([
    ['does not open', { type: 'failure', failure: 'timeout', detail: '', ms: 1 }, null],
    ['is gone', response('<p>404</p>', 404), 404],
  ])('tells nothing of the finding where the page %s, and leaves the kept one', async (_, answer, status) => {
    const before = await ledger.page(site.id, HOST + PATH);
    const looked = await recheck(await dispute(), looking(answer));
    expect(looked).toMatchObject({ after: { outcome: 'untested', status } });
    expect(await ledger.page(site.id, HOST + PATH)).toEqual(before);
  });

  it('says why where there is no page to look at', async () => {
    const one = await dispute();
    expect(await recheck({ ...one, url: null }, looking(response('')))).toBe('noPage');
    expect(await recheck({ ...one, url: `${HOST}/other` }, looking(response('')))).toBe('notKept');
  });
});

describe('reports', () => {
  function order(sites: readonly Site[], abort = new AbortController()) {
    return {
      ledger,
      sites: sites.map((one) => ({ site: one, pack: songjiang })),
      title: '年度/测评',
      language: 'zh',
      made: { at: '2025-11-06T00:00:00.000Z', tool: 'mingcha', version: TOOL },
      signal: abort.signal,
      onProgress: () => undefined,
    } as const;
  }
  const unjudged = () => ({ ...site, id: 'other.gov.cn', title: '未评分' });

  it('are written from what is kept, and name the sites that are not in them', async () => {
    await reckoned();
    const { name, stream, missing } = await reportFile(order([site, unjudged()]), 'json');
    expect(name).toBe('年度_测评-2025-11-06.json');
    expect(missing).toEqual(['未评分']);
    expect(await new Response(stream).text()).toContain(HOST + PATH);
  });

  it('are a notice for each site in one ZIP', async () => {
    await reckoned();
    const { stream } = await noticesFile(order([site]));
    const files = unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
    expect(Object.keys(files)).toEqual(['001-松江区.docx']);
  });

  it('have the evidence in a package of its own', async () => {
    await reckoned();
    const { stream } = await evidenceFile(order([site]), null);
    const files = unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
    expect(Object.keys(files)).toContain('manifest.json');
  });

  it('are refused where no site was judged, and end when they are told to', async () => {
    await expect(reportFile(order([unjudged()]), 'json')).rejects.toThrow(RangeError);
    const abort = new AbortController();
    abort.abort(new Error('ended'));
    await expect(reportFile(order([site], abort), 'json')).rejects.toThrow('ended');
  });

  it('bear names that every system takes', () => {
    expect(plainName('../..\\a:b*?')).not.toMatch(/[\\/:*?]/);
    expect(plainName('/')).not.toBe('');
  });
});

describe('a ZIP of files that come in pieces', () => {
  it('has them whole, and breaks off where one of them does', async () => {
    async function* pieces(...texts: string[]) {
      for (const text of texts) yield new TextEncoder().encode(text);
    }
    const whole = zipped([
      { name: 'a', pieces: pieces('x', 'y') },
      { name: 'b', pieces: pieces() },
    ]);
    const files = unzipSync(new Uint8Array(await new Response(whole).arrayBuffer()));
    expect(new TextDecoder().decode(files.a)).toBe('xy');
    expect(files.b).toHaveLength(0);
    // biome-ignore lint/correctness/useYield: it fails before its first piece.
    const failing = (async function* (): AsyncGenerator<Uint8Array<ArrayBuffer>> {
      throw new Error('broke');
    })();
    await expect(new Response(zipped([{ name: 'a', pieces: failing }])).arrayBuffer()).rejects.toThrow(
      'broke',
    );
  });
});
