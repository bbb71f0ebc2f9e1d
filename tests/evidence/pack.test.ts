import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Manifest, PackedFinding } from '../../evidence/contract.ts';
import { packEvidence } from '../../evidence/pack.ts';
import { keptEvidence } from '../../evidence/source.ts';
import { verify } from '../../evidence/verify.ts';
import 'fake-indexeddb/auto';
import { Ledger } from '../../ledger/ledger.ts';
import {
  address,
  assessment,
  audit,
  day,
  decision,
  draw,
  finding,
  SITE,
  seen,
  shot,
  site,
} from '../ledger/samples.ts';
import { PACKING, siteEvidence } from './samples.ts';

async function packed(findings?: number, options = {}) {
  const { stream, digest } = packEvidence([await siteEvidence(findings)], { ...PACKING, ...options });
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return { bytes, digest: await digest, files: unzipSync(bytes) };
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const linesIn = (files: Record<string, Uint8Array>) =>
  Object.keys(files)
    .filter((path) => path.startsWith('findings/'))
    .flatMap((path) => text(files[path]).trimEnd().split('\n'))
    .map((line) => PackedFinding.parse(JSON.parse(line)));

describe('a package', () => {
  it('is opened by another program, and its manifest lists every file with its sum', async () => {
    const { files, digest } = await packed();
    const manifest = Manifest.parse(JSON.parse(text(files['manifest.json'])));
    const listed = manifest.files.map(({ path }) => path).toSorted();
    expect([...listed, 'manifest.json', 'manifest.sha256'].toSorted()).toEqual(Object.keys(files).toSorted());
    for (const { path, bytes, sha256 } of manifest.files) {
      expect(files[path]?.length).toBe(bytes);
      expect(sum(files[path] ?? new Uint8Array())).toBe(sha256);
    }
    expect(sum(files['manifest.json'] ?? new Uint8Array())).toBe(digest);
    expect(text(files['manifest.sha256'])).toBe(`${digest}  manifest.json\n`);
  });

  it('says of each finding where, when, what, and who decided', async () => {
    const { files } = await packed();
    const [first, , overSite] = linesIn(files);
    expect(first).toMatchObject({
      number: 1,
      site: SITE,
      url: address('a'),
      page: { title: '通知', status: 200, sha256: 'a'.repeat(64) },
      spots: [{ selector: 'h1', text: '通知' }],
      said: [{ said: 'dismissed', by: '审计员', reason: '已在附件中标注' }],
      disputes: ['dispute'],
    });
    expect(first?.title.zh).toMatch(/有效/);
    expect(first?.what.zh).not.toBe('');
    expect(first?.what.en).not.toBe(first?.what.zh);
    expect(first?.clauses[0]).toMatchObject({ id: 'jiading-2023/37', locator: expect.stringMatching(/./) });
    const facts = JSON.parse(gunzipSync(files[first?.page?.facts?.path ?? ''] ?? '').toString());
    expect(facts.title.document).toBe('关于停车的通知');
    expect([...(files[first?.shots[0]?.path ?? ''] ?? [])]).toEqual([1, 2, 3]);
    expect(overSite).toMatchObject({ url: null, page: null, shots: [] });
  });

  it('is the same whenever and wherever it is packed', async () => {
    const [one, other] = [await packed(), await packed()];
    expect(one.digest).toBe(other.digest);
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });

  it('holds the assessment with its draws', async () => {
    const given = { assessment: assessment('assessment'), draws: [draw()] };
    const { files } = await packed(1, { assessment: given });
    expect(JSON.parse(text(files['assessment.json']))).toEqual(given);
    expect(JSON.parse(text(files['manifest.json'])).assessment).toEqual({
      id: 'assessment',
      name: given.assessment.name,
    });
  });

  it('never takes a name from what it packs', async () => {
    const hostile = { ...(await siteEvidence()), site: site({ id: '../../etc/passwd', title: '../<b>' }) };
    const shots = hostile.shots.map((one) => ({ ...one, id: '../../evil', type: '../../x' }));
    const { stream } = packEvidence([{ ...hostile, shots }], PACKING);
    const files = unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
    expect(Object.keys(files).filter((path) => path.includes('..'))).toEqual([]);
    expect(Object.keys(files)).toContainEqual(expect.stringMatching(/^shots\/[0-9a-f]{64}\.bin$/));
  });

  it('of 10,000 findings comes in pieces and is whole', async () => {
    const counts: number[] = [];
    const { stream, digest } = packEvidence([await siteEvidence(10_000)], {
      ...PACKING,
      onProgress: (count) => counts.push(count),
    });
    let largest = 0;
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of stream) {
      largest = Math.max(largest, chunk.length);
      chunks.push(chunk);
    }
    expect(counts).toHaveLength(20);
    expect(largest).toBeLessThan(2e6);
    const checked = await verify(new Blob(chunks), await digest);
    expect(checked.faults).toEqual([]);
    expect(checked.manifest?.findings).toBe(10_000);
  });

  it('ends with the reason of the signal', async () => {
    const stop = new AbortController();
    const { stream, digest } = packEvidence([await siteEvidence(5000)], {
      ...PACKING,
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    });
    await expect(new Response(stream).arrayBuffer()).rejects.toThrow('enough');
    await expect(digest).rejects.toThrow('enough');
  });
});

describe('the evidence of a ledger', () => {
  it('is that of the audit, though a page says something else since', async () => {
    const ledger = new Ledger('evidence');
    await ledger.putSite(site());
    const sha256 = 'b'.repeat(64);
    await ledger.keepPages(SITE, [seen('a', '旧', day(1), { sha256 }), seen('b', '乙', day(1), { sha256 })]);
    const versions = (await ledger.pages(SITE)).map(({ url, version }) => [url, version] as const);
    const rows = ['a', 'b'].map((path) => ({ ...finding(), url: address(path) }));
    await ledger.keepAudit(audit('audit', { endedAt: day(2) }), rows, versions);
    await ledger.keepPages(SITE, [seen('a', '新', day(5), { sha256: 'c'.repeat(64) })]);
    await ledger.remark(decision('remark'));
    await ledger.keepShot(await shot('shot'));
    const kept = await ledger.audit('audit');
    if (kept === null) throw new Error('not kept');
    const { stream } = packEvidence([await keptEvidence(ledger, site(), kept)], PACKING);
    const files = unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
    const [a, b] = linesIn(files);
    expect(a?.page).toMatchObject({ at: day(1), sha256: null });
    expect(b?.page).toMatchObject({ at: day(1), sha256 });
    const facts = JSON.parse(gunzipSync(files[a?.page?.facts?.path ?? ''] ?? '').toString());
    expect(facts.title.document).toBe('旧');
    ledger.close();
  });
});
