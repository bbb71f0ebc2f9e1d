import 'fake-indexeddb/auto';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ledger } from '../../ledger/ledger.ts';
import { assessment, decision, SITE, seen, shot, site } from '../ledger/samples.ts';
import { exportTo, standingIn } from './assessment-files.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-assessment-input-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const cli = (...words: readonly string[]) => runCli(words, folder);
const put = (name: string, bytes: string | Uint8Array) => writeFileSync(at(name), bytes);

let lines: string[];

beforeAll(async () => {
  const ledger = new Ledger('input');
  await ledger.putSite(site());
  await ledger.keepPages(SITE, [seen('a', '甲'), seen('b', '乙')]);
  await ledger.remark(decision('remark'));
  // Nothing packs it: what is written is as long.
  await ledger.keepShot(await shot('shot', crypto.getRandomValues(new Uint8Array(60_000))));
  await ledger.putAssessment(assessment('one', { pack: 'jiading-2023' }));
  await exportTo(at('good.gz'), ledger, 'one');
  await ledger.putAssessment(assessment('own', { pack: 'my-pack' }));
  await exportTo(at('own.gz'), ledger, 'own');
  const sites = await new Response(ledger.exportTo([SITE], { tool: 'mingcha', at: '' })).bytes();
  put('sites.gz', sites);
  lines = gunzipSync(readFileSync(at('good.gz')))
    .toString('utf8')
    .trimEnd()
    .split('\n');
});

/** A file with a right end, whatever its rows are. */
function ended(rows: readonly string[]): Buffer {
  const counts: Record<string, number> = {};
  for (const line of rows.slice(1)) {
    const { row } = JSON.parse(line) as { row?: string };
    if (row !== undefined) counts[row] = (counts[row] ?? 0) + 1;
  }
  const text = `${rows.join('\n')}\n`;
  const blocks: Buffer[] = [];
  for (let from = 0; from < text.length; from += 1 << 20)
    blocks.push(Buffer.from(text.slice(from, from + (1 << 20))));
  const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
  const bytes = Buffer.from(text);
  const digests: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += 1 << 20)
    digests.push(sum(bytes.subarray(from, from + (1 << 20))));
  const sha256 = sum(Buffer.concat(digests)).toString('hex');
  return gzipSync(`${[...rows, JSON.stringify({ end: true, counts, sha256 })].join('\n')}\n`);
}

describe('a file that cannot be taken', () => {
  it.each([
    ['is none', () => Buffer.from('单位,网址\n'), 2, 'no file of an assessment'],
    ['is empty', () => Buffer.alloc(0), 2, 'no file of an assessment'],
    ['is another gzip', () => gzipSync('{"a":1}\n'), 2, 'no file of an assessment'],
    ['is cut in its bytes', () => readFileSync(at('good.gz')).subarray(0, 30_000), 3, 'damaged'],
    ['lacks its end', () => gzipSync(`${lines.slice(0, -1).join('\n')}\n`), 3, 'cut off'],
    ['is cut in a line', () => gzipSync(lines.join('\n').slice(0, -9)), 3, 'cut off'],
    ['was changed', () => gzipSync(`${lines.join('\n').replace('甲', '乙')}\n`), 3, 'not what was written'],
    [
      'is of a newer version',
      () => ended([(lines[0] ?? '').replace('"version":1', '"version":2'), ...lines.slice(1, -1)]),
      3,
      'newer version',
    ],
    ['holds no assessment', () => readFileSync(at('sites.gz')), 2, 'no assessment'],
    [
      'holds two',
      () => ended([...lines.slice(0, -1), (lines[1] ?? '').replaceAll('"id":"one"', '"id":"two"')]),
      2,
      'holds 2 assessments',
    ],
  ])('because it %s', async (_why, bytes, code, said) => {
    put('bad.gz', bytes());
    const words = [
      ['assessment', 'show', 'bad.gz'],
      ['assessment', 'run', 'bad.gz', '--out', 'never.gz'],
      ['report', 'bad.gz'],
    ];
    for (const ran of await Promise.all(words.map((each) => cli(...each)))) {
      expect([ran.code, ran.out, ran.err]).toEqual([code, '', expect.stringContaining(said)]);
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('never'))).toEqual([]);
  });

  it('because it is not there, or is a folder', async () => {
    for (const [name, code] of [
      ['gone.gz', 'ENOENT'],
      ['.', 'EISDIR'],
    ] as const) {
      const ran = await cli('assessment', 'show', name);
      expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(code)]);
    }
  });
});

describe('a row that cannot be taken', () => {
  it('is named by its line, and the rest is taken', async () => {
    const remark = lines.findIndex((line) => line.startsWith('{"row":"remark"'));
    const rows = lines.slice(0, -1);
    rows[remark] = JSON.stringify({ row: 'remark', remark: { type: 'else' } });
    rows.push(JSON.stringify({ row: 'failure', failure: { site: 'none', url: 'u', why: 'w', at: '' } }));
    const part = lines.findIndex((line) => line.startsWith('{"row":"part"'));
    rows[part] = (rows[part] ?? '').replace('要闻', '旧闻');
    put('rows.gz', ended(rows));
    const { file, counts } = standingIn(await cli('assessment', 'show', 'rows.gz', '--format', 'json'));
    expect(file.refused.map(({ line }) => line).toSorted((a, b) => a - b)).toEqual(
      [part + 1, remark + 1, lines.length].toSorted((a, b) => a - b),
    );
    expect(counts).toMatchObject({ sites: 1, pages: 2 });
    const { out } = await cli('assessment', 'show', 'rows.gz', '--lang', 'en');
    expect(out).toContain(`  ${remark + 1}: `);
  });
});

it('names that would steer a terminal are shown without what steers', async () => {
  const steering = (line: string) => line.replaceAll('某区人民政府', '\\u001b[2J\\u202e府');
  put('hostile.gz', ended(lines.slice(0, -1).map(steering)));
  const { code, out } = await cli('assessment', 'show', 'hostile.gz');
  expect([code, out]).toEqual([0, expect.stringContaining('府')]);
  expect(['\u001b', '\u202e'].filter((sign) => out.includes(sign))).toEqual([]);
  const { err } = await cli('report', 'hostile.gz');
  expect(err).toContain('府');
  expect(['\u001b', '\u202e'].filter((sign) => err.includes(sign))).toEqual([]);
});

describe('wrong usage', () => {
  const NEW = ['assessment', 'new', 'list.csv', '--name', 'n', '--out', 'n.gz'];
  const YEAR = ['--from', '2025-01-01', '--to', '2025-12-31'];
  beforeAll(() => put('list.csv', '网址\nhttp://one.test/\n'));

  it.each([
    [['assessment', 'show'], 'file'],
    [['assessment', 'run', 'good.gz'], '--out'],
    [['assessment', 'merge', 'good.gz', 'own.gz', '--out', 'x', '--prefer', 'third'], 'first, second'],
    [[...NEW, '--pack', 'general', '--from', '2025-13-01', '--to', '2025-12-31'], '--from'],
    [[...NEW, '--pack', 'general', '--from', '2025-12-31', '--to', '2025-01-01'], '--to'],
    [[...NEW, ...YEAR, '--pack', 'none'], 'none'],
    [[...NEW, ...YEAR, '--pack', 'general', '--two', 'none'], 'docs/rules.md'],
    [[...NEW, ...YEAR, '--pack', 'general', '--name', ' '], '--name'],
    [
      ['assessment', 'new', 'gone.csv', '--name', 'n', '--out', 'n.gz', ...YEAR, '--pack', 'general'],
      'ENOENT',
    ],
    [['assessment', 'run', 'own.gz', '--out', 'n.gz'], 'There is no pack my-pack'],
    [['report', 'own.gz'], 'There is no pack my-pack'],
    [['report', 'good.gz', '--plan', 'songjiang-2025'], 'as its own packs'],
    [['report', 'good.gz', '--extra', 'national'], 'as its own packs'],
    [['report', 'good.gz', '--site', 'none'], 'There is no site none'],
    [['report', '.', '--site', 'none'], '--site is for the file'],
    [['assessment', 'run', 'good.gz', '--out', 'own.gz'], 'there already'],
    [['assessment', 'run', 'good.gz', '--out', 'none/a.gz'], 'no such folder'],
    [['assessment', 'run', 'good.gz', '--out', 'n.gz', '--resume'], 'holds no batch'],
  ])('%j', async (words, said) => {
    const before = readdirSync(folder);
    const ran = await cli(...words);
    expect([ran.code, ran.out, ran.err]).toEqual([2, '', expect.stringContaining(said)]);
    expect(readdirSync(folder)).toEqual(before);
  });
});

/** A limit on the length of files is met as a full disk is: a write that fails in the middle. */
it.skipIf(process.platform === 'win32')('a full disk leaves no half of a file', async () => {
  const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
  const merge = `'${process.execPath}' '${main}' assessment merge good.gz good2.gz --out full.gz`;
  put('good2.gz', readFileSync(at('good.gz')));
  const limited = spawn('bash', ['-c', `ulimit -f 50; exec ${merge}`], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder, NODE_DISABLE_COMPILE_CACHE: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  limited.stderr.setEncoding('utf8').on('data', (piece: string) => {
    said += piece;
  });
  const code = await new Promise((resolve) => limited.on('close', resolve));
  expect([code, said]).toEqual([3, expect.stringMatching(/The disk.* full.*EFBIG/s)]);
  expect(readdirSync(folder).filter((name) => name.startsWith('full'))).toEqual([]);
});
