import 'fake-indexeddb/auto';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { readSheet } from '../../../assessment/kept-sheet.ts';
import { noticeTerms } from '../../../extension/assessment/notice-terms.ts';
import { lastScore, reckonAnew } from '../../../extension/assessment/reckon.ts';
import {
  evidenceFile,
  noticesFile,
  plainName,
  reportFile,
} from '../../../extension/assessment/report-files.ts';
import { zipped } from '../../../extension/assessment/zipped.ts';
import type { Audit, Site } from '../../../ledger/contract.ts';
import { Ledger } from '../../../ledger/ledger.ts';
import type { NoticeTerms } from '../../../report/docx/notice.ts';
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

  it('say in every notice what a person filled in, and no term that nobody did', async () => {
    await reckoned();
    const wordsOf = async (notice: NoticeTerms) => {
      const { stream } = await noticesFile({ ...order([site]), notice });
      const [file] = Object.values(unzipSync(new Uint8Array(await new Response(stream).arrayBuffer())));
      return new TextDecoder().decode(unzipSync(file ?? new Uint8Array())['word/document.xml']);
    };
    const plan = { issuer: '某市政务公开办', number: '', day: '2025-11-20', deadline: '2025-12-31' };
    const filled = await wordsOf(noticeTerms(plan));
    expect(filled).toContain('某市政务公开办');
    expect(filled).toContain('2025年12月31日前完成');
    expect(await wordsOf({})).not.toContain('日前完成');
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
