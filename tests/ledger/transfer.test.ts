import 'fake-indexeddb/auto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Ledger } from '../../ledger/ledger.ts';
import { LedgerFull } from '../../ledger/quota.ts';
import { newHeader, writeFile } from '../../ledger/transfer/format.ts';
import { rowsOfPage } from '../../ledger/transfer/page-rows.ts';
import type { TransferRow } from '../../ledger/transfer/rows.ts';
import { dump } from './dump.ts';
import {
  address,
  audit,
  day,
  decision,
  facts,
  finding,
  SITE,
  seen,
  shot,
  site,
  sweep,
  verdict,
} from './samples.ts';

const OPTIONS = { tool: 'mingcha 0.1.0', at: day(20) };
const STEP = { pages: [], failures: [], verdicts: [], at: day(2) };

let names = 0;
const fresh = () => new Ledger(`transfer-${++names}`);
const nameOf = () => `transfer-${names}`;

let source: Ledger;
let file: Buffer;

beforeEach(async () => {
  source = fresh();
  await fill(source);
  file = await exported(source);
});

/** A ledger with something of everything. */
async function fill(ledger: Ledger): Promise<void> {
  await ledger.putSite(site());
  await ledger.keepPages(SITE, [seen('a', '甲', day(1)), seen('b', '乙', day(1))]);
  await ledger.keepPages(SITE, [seen('a', '丙', day(3))]);
  await ledger.keepFailures(SITE, [{ site: SITE, url: address('bad'), why: 'timeout', at: day(2) }]);
  await ledger.keepVerdicts(SITE, [verdict('1')]);
  await ledger.remark(decision('remark'));
  await ledger.keepShot(await shot('shot'));
  await ledger.keepAudit(audit('audit'), [{ ...finding(), url: address('a') }], [[address('a'), 'v']]);
  await ledger.putSweep(sweep('sweep', { state: 'done', endedAt: day(3) }));
  await ledger.appendSweep('sweep', { ...STEP, records: [{ n: 1 }, { n: 2 }] });
}

async function exported(ledger: Ledger, ids = [SITE]): Promise<Buffer> {
  return Buffer.from(await new Response(ledger.exportTo(ids, OPTIONS)).arrayBuffer());
}

/** The bytes as a stream of small pieces, so that lines and characters are cut anywhere. */
function stream(bytes: Uint8Array, size = 97): ReadableStream<Uint8Array> {
  let from = 0;
  return new ReadableStream({
    pull(controller) {
      if (from >= bytes.length) return controller.close();
      controller.enqueue(new Uint8Array(bytes.subarray(from, from + size)));
      from += size;
    },
  });
}

const linesOf = (bytes: Buffer) => gunzipSync(bytes).toString('utf8').trimEnd().split('\n');
const zipped = (lines: readonly string[]) => gzipSync(`${lines.join('\n')}\n`);

/** A file whose rows were changed by somebody who also wrote a right end. */
async function forged(change: (lines: string[]) => string[]): Promise<Buffer> {
  const { createHash } = await import('node:crypto');
  const rows = change(linesOf(file).slice(0, -1));
  const counts: Record<string, number> = {};
  for (const line of rows.slice(1)) {
    const { row } = JSON.parse(line) as { row: string };
    counts[row] = (counts[row] ?? 0) + 1;
  }
  const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
  const sha256 = sum(sum(Buffer.from(`${rows.join('\n')}\n`))).toString('hex');
  return zipped([...rows, JSON.stringify({ end: true, counts, sha256 })]);
}

const isRow = (kind: string) => (line: string) => line.startsWith(`{"row":"${kind}"`);

describe('a file that was exported', () => {
  it('gives an empty ledger the same, and nothing twice when it is imported again', async () => {
    const target = fresh();
    const report = await target.importFrom(stream(file));
    expect(report).toMatchObject({ taken: true, sites: [SITE], refused: 0 });
    const before = await dump(nameOf());
    expect(await exported(target)).toEqual(file);
    expect(await target.site(SITE)).toEqual(await source.site(SITE));
    expect(await target.pages(SITE)).toEqual(await source.pages(SITE));
    expect(await target.factsOf(SITE, address('a'))).toEqual(facts('a', '丙', day(3)));
    expect(await target.factsOf(SITE, address('a'), day(2))).toEqual(facts('a', '甲', day(1)));
    expect(await target.shots(SITE)).toEqual([await shot('shot')]);
    expect(await target.findingsOf('audit')).toEqual([{ ...finding(), url: address('a') }]);
    expect(await target.recordsOf('sweep')).toEqual([{ n: 1 }, { n: 2 }]);
    const again = await target.importFrom(stream(file));
    if (!again.taken) throw new Error(again.detail);
    expect(Object.values(again.rows).every(({ added, newer }) => added + newer === 0)).toBe(true);
    expect(await dump(nameOf())).toEqual(before);
  });

  it('says at its head what it is, and at its end how much', () => {
    const lines = linesOf(file).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toEqual({
      format: 'mingcha-ledger',
      version: 1,
      tool: 'mingcha 0.1.0',
      at: day(20),
      sites: [SITE],
      pages: 2,
    });
    expect(lines.at(-1)).toMatchObject({ end: true, counts: { site: 1, page: 2, facts: 3, sighting: 3 } });
  });

  it('holds the sites that were asked for, and no other', async () => {
    await source.putSite(site({ id: 'other' }));
    await source.keepPages('other', [seen('a', '甲')]);
    expect(await exported(source)).toEqual(file);
    const target = fresh();
    await target.importFrom(stream(await exported(source, ['other', 'none'])));
    expect((await target.sites()).map(({ id }) => id)).toEqual(['other']);
  });

  it('leaves out what is damaged', async () => {
    await source.remark(decision('second'));
    const own = await openDB(`transfer-${names}`);
    await own.put('remarks', { site: SITE, type: 'else' }, 'second');
    own.close();
    expect(await exported(source)).toEqual(file);
  });
});

describe('a file that was written without a database', () => {
  it('gives the same as if its pages had been kept here', async () => {
    const pages = [seen('a', '甲'), seen('b', '乙')];
    const given = new Set<string>();
    async function* rows(): AsyncGenerator<TransferRow, void> {
      yield { row: 'site', site: site() };
      for (const one of pages) yield* await rowsOfPage(one, given);
    }
    const header = newHeader({ ...OPTIONS, sites: [SITE], pages: 2 });
    const imported = fresh();
    const report = await imported.importFrom(writeFile(header, rows()));
    expect(report).toMatchObject({ taken: true, refused: 0 });
    const kept = fresh();
    await kept.putSite(site());
    await kept.keepPages(SITE, pages);
    expect(await exported(imported)).toEqual(await exported(kept));
  });
});

describe('a file imported into a ledger that knows the site', () => {
  it('gives the newer of two pages, and counts what is there then', async () => {
    const target = fresh();
    await target.putSite(site({ title: '人改的名', seenAt: day(9), addedAt: day(5) }));
    await target.keepPages(SITE, [
      seen('a', '更新', day(9), { title: '更新', findings: [] }),
      seen('b', '旧', day(0), { title: '旧' }),
      seen('c', '自有', day(9)),
    ]);
    const report = await target.importFrom(stream(file));
    expect(report).toMatchObject({
      taken: true,
      rows: { page: { added: 0, newer: 1, same: 0, older: 1 }, site: { older: 1 }, facts: { added: 3 } },
    });
    expect((await target.pages(SITE)).map(({ title }) => title)).toEqual(['更新', '通知', '通知']);
    expect(await target.page(SITE, address('a'))).toMatchObject({ firstSeen: day(1), seenAt: day(9) });
    expect(await target.site(SITE)).toMatchObject({
      title: '人改的名',
      addedAt: day(1),
      pages: 3,
      counts: { error: 2, passed: 3 },
    });
    expect(await target.versionsOf(SITE, address('a'))).toHaveLength(3);
  });

  it('gives the newer of two remarks by id, and keeps the others', async () => {
    const target = fresh();
    await target.putSite(site());
    await target.remark(decision('mine', { at: day(9) }));
    await target.remark(decision('remark', { at: day(1), reason: '旧' }));
    await target.importFrom(stream(file));
    expect(await target.remarks(SITE)).toEqual([decision('remark'), decision('mine', { at: day(9) })]);
  });

  it('does not bring back a failure of a page that was read since', async () => {
    const target = fresh();
    await target.putSite(site());
    await target.keepPages(SITE, [seen('bad', '好了', day(9))]);
    await target.importFrom(stream(file));
    expect(await target.failures(SITE)).toEqual([]);
  });

  it('does not start a sweep that ran elsewhere', async () => {
    await source.putSweep(sweep('running'));
    const target = fresh();
    await target.importFrom(stream(await exported(source)));
    expect((await target.sweep('running'))?.state).toBe('paused');
  });
});

describe('a file that is refused as a whole', () => {
  const flipped = (bytes: Buffer, at: number) => {
    const other = Buffer.from(bytes);
    other[at] = (other[at] ?? 0) ^ 0x10;
    return other;
  };

  it.each<[string, string, () => Buffer | Promise<Buffer>]>([
    ['is empty', 'notLedger', () => Buffer.alloc(0)],
    ['is something else', 'notLedger', () => Buffer.from('<!doctype html>')],
    ['is something else, zipped', 'notLedger', () => gzipSync('<!doctype html>')],
    ['is other JSON', 'notLedger', () => gzipSync('{"format":"else"}\n')],
    ['is of a newer tool', 'newer', () => zipped(linesOf(file).with(0, headerOf({ version: 2 })))],
    ['is cut in its bytes', 'damaged', () => file.subarray(0, file.length - 40)],
    ['lacks its last line', 'cut', () => zipped(linesOf(file).slice(0, -1))],
    ['ends within a line', 'cut', () => gzipSync(linesOf(file).join('\n').slice(0, -30))],
    ['lacks a row', 'changed', () => zipped(linesOf(file).toSpliced(4, 1))],
    ['has a row twice', 'changed', () => zipped(linesOf(file).toSpliced(4, 0, linesOf(file)[4] ?? ''))],
    ['has its rows in another order', 'changed', () => zipped(turned(linesOf(file)))],
    [
      'has one character changed',
      'changed',
      () => zipped(linesOf(file).map((line) => line.replace('甲', '申'))),
    ],
    ['goes on behind its end', 'changed', () => zipped([...linesOf(file), '{}'])],
    ['has a line that is no JSON', 'changed', () => zipped(linesOf(file).with(3, '{'))],
  ])('because it %s leaves everything as it was', async (_, fault, made) => {
    const target = fresh();
    await target.putSite(site({ title: '原有' }));
    await target.keepPages(SITE, [seen('a', '原有', day(1))]);
    const before = await dump(nameOf());
    const report = await target.importFrom(stream(await made()));
    expect(report).toMatchObject({ taken: false, fault });
    expect(await dump(nameOf())).toEqual(before);
  });

  it('because of one byte, wherever it is', async () => {
    const target = fresh();
    await target.putSite(site());
    const before = await dump(nameOf());
    // The tenth byte of a gzip header names the system that made it and says nothing of the text.
    for (let at = 10; at < file.length; at += 61) {
      expect(await target.importFrom(stream(flipped(file, at)))).toMatchObject({ taken: false });
    }
    expect(await dump(nameOf())).toEqual(before);
  });

  it('names the line', async () => {
    const report = await fresh().importFrom(stream(zipped(linesOf(file).with(6, 'nonsense'))));
    expect(report).toMatchObject({ taken: false, fault: 'changed', line: 7 });
  });

  function headerOf(change: object): string {
    return JSON.stringify({ ...JSON.parse(linesOf(file)[0] ?? ''), ...change });
  }

  function turned(lines: readonly string[]): string[] {
    const [header = '', ...rows] = lines;
    const end = rows.pop() ?? '';
    return [header, ...rows.toReversed(), end];
  }
});

describe('a row that is no row', () => {
  it('is refused with its line and the reason, and the others are taken', async () => {
    const odd = await forged((lines) =>
      lines.map((line) => (isRow('remark')(line) ? line.replace('"dismissed"', '"shrugged"') : line)),
    );
    const target = fresh();
    const report = await target.importFrom(stream(odd));
    const line = linesOf(odd).findIndex(isRow('remark')) + 1;
    expect(report).toMatchObject({ taken: true, refused: 1, refusedLines: [{ line }] });
    expect(await target.remarks(SITE)).toEqual([]);
    expect(await target.pages(SITE)).toHaveLength(2);
  });

  it.each([
    ['facts that are not what they are called', 'facts', '丙', '丁'],
    ['a part that is not what it is called', 'part', '要闻', '新闻'],
    ['a picture that is not what its sum says', 'shot', '010203', '010204'],
    ['a page of a site that is not in the file', 'page', `"site":"${SITE}"`, '"site":"other"'],
    ['findings of an audit that is not in the file', 'findings', '"audit":"audit"', '"audit":"else"'],
    ['a record of a sweep that is not in the file', 'record', '"sweep":"sweep"', '"sweep":"else"'],
    ['a kind of row that nobody knows', 'verdict', '"row":"verdict"', '"row":"oracle"'],
  ])('is %s', async (_, kind, words, others) => {
    let changed = 0;
    const odd = await forged((lines) =>
      lines.map((line) => {
        if (!isRow(kind)(line) || !line.includes(words)) return line;
        changed += 1;
        return line.replace(words, others);
      }),
    );
    expect(changed).toBeGreaterThan(0);
    const target = fresh();
    const report = await target.importFrom(stream(odd));
    if (!report.taken) throw new Error(report.detail);
    expect(report.refused).toBeGreaterThanOrEqual(changed);
    expect(await target.sites()).toHaveLength(1);
    expect(await target.damaged()).toEqual([]);
  });
});

describe('an import that does not come to its end', () => {
  it('leaves nothing where the disk is full in the last step', async () => {
    const target = fresh();
    await target.putSite(site());
    const before = await dump(nameOf());
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      if (this.name === 'verdicts') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    });
    await expect(target.importFrom(stream(file))).rejects.toThrow(LedgerFull);
    full.mockRestore();
    expect(await dump(nameOf())).toEqual(before);
    expect(await target.importFrom(stream(file))).toMatchObject({ taken: true });
  });

  it('leaves no more than rows aside where the browser dies, which the next one sweeps away', async () => {
    const target = fresh();
    await target.sites();
    const database = await openDB(nameOf());
    await database.put('staging', { line: 2, left: 'over' }, ['2025-01-01T00:00:00.000Z dead', 2]);
    expect(await target.sites()).toEqual([]);
    await target.importFrom(stream(file));
    expect(await database.count('staging')).toBe(0);
    database.close();
  });

  it('leaves nothing where the file itself cannot be read to its end', async () => {
    const target = fresh();
    await target.sites();
    const before = await dump(nameOf());
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(file.subarray(0, 200)));
        controller.error(new Error('the stick was pulled out'));
      },
    });
    expect(await target.importFrom(broken)).toMatchObject({ taken: false });
    expect(await dump(nameOf())).toEqual(before);
  });
});
