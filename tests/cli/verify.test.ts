import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packEvidence } from '../../evidence/pack.ts';
import { ZipWriter } from '../../evidence/zip-writer.ts';
import { PACKING, siteEvidence } from '../evidence/samples.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-verify-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const check = (...words: string[]) => runCli(['verify', ...words], folder);
let digest: string;

beforeAll(async () => {
  const made = packEvidence([await siteEvidence()], PACKING);
  writeFileSync(at('whole.zip'), new Uint8Array(await new Response(made.stream).arrayBuffer()));
  digest = await made.digest;
});

/** A copy with other files, packed as the tool packs. */
function repacked(name: string, change: (files: Map<string, Uint8Array>) => void): string {
  const files = new Map(Object.entries(unzipSync(readFileSync(at('whole.zip')))));
  change(files);
  const zip = new ZipWriter();
  const chunks = [...files].flatMap(([path, contents]) => zip.add(path, contents));
  writeFileSync(at(name), Buffer.concat([...chunks, ...zip.end()]));
  return name;
}

describe('a package that is whole', () => {
  it('is told with its digest, and what was not compared', async () => {
    const { code, out, err } = await check('whole.zip');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('✓ whole.zip  完整');
    expect(out).toContain(digest);
    expect(out).toContain('--digest');
  });

  it('is the one of a digest, however that is printed', async () => {
    const printed = digest.toUpperCase().replace(/(.{8})/g, '$1 ');
    const { code, out } = await check('whole.zip', '--digest', printed, '--lang', 'en');
    expect([code, out]).toEqual([0, expect.stringContaining('whole, and the one of the digest')]);
    const other = await check('whole.zip', '--digest', '0'.repeat(64), '--format', 'json');
    expect(other.code).toBe(1);
    expect(JSON.parse(other.out)).toMatchObject({
      whole: false,
      digest,
      findings: 3,
      faults: [{ fault: 'manifestChanged', path: 'manifest.json' }],
    });
  });
});

describe('a package that is damaged', () => {
  it('names the file that was changed', async () => {
    const name = repacked('changed.zip', (files) =>
      files.set('findings/0001.jsonl', Buffer.from('{"rule":"all is well"}\n')),
    );
    const { code, out, err } = await check(name);
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/✗ findings\/0001\.jsonl: 内容被改过/);
    expect((await check(name, '--lang', 'en')).out).toMatch(/findings\/0001\.jsonl: Its content was changed/);
  });

  it('names what is missing and what was put in, without a word that steers a terminal', async () => {
    const name = repacked('other.zip', (files) => {
      files.delete([...files.keys()].find((path) => path.startsWith('shots/')) ?? '');
      files.set('../\u001b[2Jevil.sh', Buffer.from('x'));
    });
    const { code, out } = await check(name);
    expect(code).toBe(1);
    expect(out).toMatch(/shots\/[0-9a-f]{64}\.\w+: 清单里有，包里没有/);
    expect(out).toMatch(/evil\.sh: 证据包里不会有这样的文件名/);
    expect(out).not.toContain('\u001b');
  });

  it('that was cut off is no package', async () => {
    writeFileSync(at('cut.zip'), readFileSync(at('whole.zip')));
    truncateSync(at('cut.zip'), 500);
    for (const [name, bytes] of [
      ['cut.zip', null],
      ['empty.zip', ''],
      ['letter.zip', 'Dear Sir'],
    ] as const) {
      if (bytes !== null) writeFileSync(at(name), bytes);
      const { code, out, err } = await check(name);
      expect([code, err]).toEqual([1, '']);
      expect(out).toMatch(/整个文件: 不是证据包，或文件不完整/);
    }
  });
});

describe('wrong usage', () => {
  it.each([
    [[], /package/],
    [['nowhere.zip'], /no such file/],
    [['.'], /no such file/],
    [['whole.zip', '--digest', 'abc'], /64/],
    [['whole.zip', '--format', 'pdf'], /json/],
  ])('%j', async (words, said) => {
    const { code, out, err } = await check(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(said);
  });
});
