import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type JudgeAnewOptions, judgeAnew } from '../../extension/judge-anew.ts';
import type { LinkVerdict } from '../../facts/link-verdict.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { packFor } from '../../rules/packs/index.ts';
import { HOST, keepPages, songjiang, TOOL } from './browsed-site.ts';

const AT = '2025-11-03T03:00:00.000Z';

let names = 0;
let ledger: Ledger;

beforeEach(() => {
  ledger = new Ledger(`anew-${++names}`);
});

function options(change: Partial<JudgeAnewOptions> = {}): JudgeAnewOptions {
  return {
    id: 'audit-1',
    from: 'sweep',
    startedAt: AT,
    at: AT,
    complete: true,
    tool: TOOL,
    note: '',
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...change,
  };
}

function dead(url: string): LinkVerdict {
  const tries = [
    { at: AT, way: 'get', status: 404, reason: 'notFound', ms: 1 },
    { at: AT, way: 'get', status: 404, reason: 'notFound', ms: 1 },
  ] as const;
  return {
    url,
    verdict: 'broken',
    kind: 'dead',
    reason: 'notFound',
    status: 404,
    finalUrl: null,
    at: AT,
    landing: null,
    tries: [...tries],
  };
}

describe('judging a site anew', () => {
  it('judges pages and site, and keeps what came of it as an audit', async () => {
    const site = await keepPages(ledger, { '/gfxwj/1.html': '<p>一</p>', '/gfxwj/2.html': '<p>二</p>' });
    const audit = await judgeAnew(ledger, site, songjiang, options());

    const findings = await ledger.findingsOf(audit.id);
    const ofPages = (await ledger.pages(site.id)).flatMap(({ url, findings: own }) =>
      own.map(({ fingerprint }) => `${url} ${fingerprint}`),
    );
    expect(
      findings.filter(({ url }) => url !== null).map(({ url, fingerprint }) => `${url} ${fingerprint}`),
    ).toEqual(ofPages);
    expect(findings.some(({ url }) => url === null)).toBe(true);
    expect(audit).toMatchObject({
      site: site.id,
      pack: 'songjiang-2025',
      pages: 2,
      coverage: { complete: true },
    });
    expect(await ledger.audits(site.id)).toEqual([audit]);
    expect([...(await ledger.pageVersionsOf(audit.id)).keys()]).toEqual([
      `${HOST}/gfxwj/1.html`,
      `${HOST}/gfxwj/2.html`,
    ]);
  });

  it('joins what is known of links: the page with the dead one fails, the other does not', async () => {
    const gone = `${HOST}/gone.html`;
    const site = await keepPages(ledger, {
      '/gfxwj/1.html': `<p><a href="/gone.html">附件</a></p>`,
      '/gfxwj/2.html': '<p>二</p>',
    });
    await ledger.keepVerdicts(site.id, [dead(gone)]);
    const before = (await ledger.site(site.id))?.counts;
    await judgeAnew(ledger, site, songjiang, options());
    const outcome = async (path: string) =>
      (await ledger.page(site.id, HOST + path))?.outcomes['working-link'];
    expect(await outcome('/gfxwj/1.html')).toBe('error');
    expect(await outcome('/gfxwj/2.html')).toBe('untested');
    expect((await ledger.site(site.id))?.counts.error).toBe((before?.error ?? 0) + 1);
  });

  it('judges by another pack, and pages bear its name', async () => {
    const site = await keepPages(ledger, { '/gfxwj/1.html': '<p>一</p>' });
    const other = { ...packFor('jiading-2023'), rules: ['validity-label'] as const };
    const audit = await judgeAnew(ledger, site, other, options());
    const page = await ledger.page(site.id, `${HOST}/gfxwj/1.html`);
    expect(Object.keys(page?.outcomes ?? {})).toEqual(['validity-label']);
    expect(page?.judgedBy).toBe(audit.judgedBy);
    expect(audit.judgedBy).toContain('jiading-2023');
  });

  it('counts a page that could not be read as one that failed, and what was dismissed as no fault', async () => {
    const site = await keepPages(ledger, { '/gfxwj/1.html': '<p>一</p>' });
    await ledger.keepFailures(site.id, [{ site: site.id, url: `${HOST}/x`, why: 'timeout', at: AT }]);
    const plain = await judgeAnew(ledger, site, songjiang, options());
    expect(plain.coverage).toMatchObject({ failures: 1 });
    const [failed] = (await ledger.findingsOf(plain.id)).filter(
      ({ outcome, weight, url }) => outcome === 'failed' && weight > 0 && url !== null,
    );
    if (failed === undefined) throw new Error('a page without fault shows nothing');
    await ledger.remark({
      type: 'decision',
      id: 'r1',
      site: site.id,
      fingerprint: failed.fingerprint,
      scope: 'site',
      rule: failed.rule,
      url: failed.url,
      verdict: 'dismissed',
      reason: '另有栏目',
      by: '甲',
      at: AT,
    });
    const dismissed = await judgeAnew(ledger, site, songjiang, options({ id: 'audit-2' }));
    const now = (sheet: unknown) => Number(Object(Object(sheet).score).now);
    expect(now(dismissed.sheet)).toBeGreaterThan(now(plain.sheet));
  });

  it('stops when it is told to, and keeps no audit then', async () => {
    const site = await keepPages(ledger, { '/gfxwj/1.html': '<p>一</p>' });
    const abort = new AbortController();
    abort.abort(new Error('enough'));
    await expect(judgeAnew(ledger, site, songjiang, options({ signal: abort.signal }))).rejects.toThrow(
      'enough',
    );
    expect(await ledger.audits(site.id)).toEqual([]);
  });
});
