import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { packEvidence } from '../../evidence/pack.ts';
import { verify } from '../../evidence/verify.ts';
import { zipEntries } from '../../evidence/zip-reader.ts';
import { ZipWriter } from '../../evidence/zip-writer.ts';
import { assessment, draw } from '../ledger/samples.ts';
import { PACKING, siteEvidence } from './samples.ts';

/** Packages checked side by side: a check waits more than it reckons. */
const AT_ONCE = 64;

let bytes: Uint8Array<ArrayBuffer>;
let digest: string;

beforeAll(async () => {
  const given = { assessment: assessment('assessment'), draws: [draw()] };
  const made = packEvidence([await siteEvidence()], { ...PACKING, assessment: given });
  bytes = new Uint8Array(await new Response(made.stream).arrayBuffer());
  digest = await made.digest;
});

/** The package with other files, packed as the tool packs. */
function repacked(change: (files: Map<string, Uint8Array>) => void): Blob {
  const files = new Map(Object.entries(unzipSync(bytes)));
  change(files);
  const zip = new ZipWriter();
  const chunks = [...files].flatMap(([path, contents]) => zip.add(path, contents));
  return new Blob([...chunks, ...zip.end()]);
}

const faultsOf = async (archive: Blob, expected?: string) =>
  (await verify(archive, expected ?? null)).faults.map(({ fault, path }) => `${fault} ${path}`);

describe('a package that is whole', () => {
  it('has no faults and says what it holds', async () => {
    const checked = await verify(new Blob([bytes]), digest);
    expect(checked).toMatchObject({ faults: [], digest, manifest: { findings: 3 } });
  });
});

describe('one byte changed', () => {
  it('in any place fails', async () => {
    const isWhole = async (at: number) => {
      const changed = new Uint8Array(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      return (await verify(new Blob([changed]))).faults.length === 0;
    };
    const passed: number[] = [];
    for (let from = 0; from < bytes.length; from += AT_ONCE) {
      const places = Array.from({ length: Math.min(AT_ONCE, bytes.length - from) }, (_, n) => from + n);
      const whole = await Promise.all(places.map(isWhole));
      passed.push(...places.filter((_, n) => whole[n]));
    }
    expect(passed).toEqual([]);
  });

  it('in any file names the file', async () => {
    const entries = (await zipEntries(new Blob([bytes]))) ?? [];
    expect(entries.length).toBeGreaterThan(6);
    for (const { path, offset, size } of entries) {
      for (const place of [0, Math.floor(size / 2), size - 1]) {
        const changed = new Uint8Array(bytes);
        const at = offset + 30 + path.length + place;
        changed[at] = (changed[at] ?? 0) ^ 1;
        const { faults } = await verify(new Blob([changed]), digest);
        expect(faults.map((fault) => fault.path)).toContain(path);
      }
    }
  });
});

describe('a package that was tampered with', () => {
  it('lacks a file', async () => {
    const shot = Object.keys(unzipSync(bytes)).find((path) => path.startsWith('shots/')) ?? '';
    expect(await faultsOf(repacked((files) => files.delete(shot)))).toEqual([`missing ${shot}`]);
  });

  it('has one more', async () => {
    const extra = `shots/${'0'.repeat(64)}.png`;
    expect(await faultsOf(repacked((files) => files.set(extra, new Uint8Array(3))))).toEqual([
      `extra ${extra}`,
    ]);
  });

  it('has another manifest with a right sum: only the sum in the report tells', async () => {
    const made = packEvidence([await siteEvidence(2)], PACKING);
    const other = await new Response(made.stream).blob();
    expect(await faultsOf(other)).toEqual([]);
    expect(await faultsOf(other, digest)).toEqual(['manifestChanged manifest.json']);
  });

  it('has a manifest that says the same in another way', async () => {
    const archive = repacked((files) => {
      const text = new TextDecoder().decode(files.get('manifest.json'));
      files.set('manifest.json', new TextEncoder().encode(` ${text}`));
    });
    expect(await faultsOf(archive)).toContain('manifestChanged manifest.json');
  });

  it.each([
    '../evil.json',
    '/etc/passwd',
    'C:\\evil',
    'shots/../../evil.png',
    'manifest.json/',
    'findings/0001.jsonl\0',
  ])('has the name %s', async (name) => {
    expect(await faultsOf(repacked((files) => files.set(name, new Uint8Array(1))))).toEqual(
      expect.arrayContaining([`badName ${name}`, `extra ${name}`]),
    );
  });

  it('has no manifest', async () => {
    expect(await faultsOf(repacked((files) => files.delete('manifest.json')))).toContain(
      'noManifest manifest.json',
    );
  });

  it('holds a file twice', async () => {
    const zip = new ZipWriter();
    const files = Object.entries(unzipSync(bytes));
    const [first] = files;
    if (first === undefined) throw new Error('no files');
    const chunks = [...files, first].flatMap(([path, contents]) => zip.add(path, contents));
    expect(await faultsOf(new Blob([...chunks, ...zip.end()]))).toContain(`twice ${first[0]}`);
  });

  it('has something before, behind, or packed in another way', async () => {
    expect(await faultsOf(new Blob(['x', bytes]))).not.toEqual([]);
    expect(await faultsOf(new Blob([bytes, 'x']))).toEqual(['notPackage ']);
    expect(await faultsOf(new Blob([new Uint8Array(zipSync(unzipSync(bytes)))]))).not.toEqual([]);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['half', null],
    ['a page', new TextEncoder().encode('<html>'.repeat(99))],
  ])('is %s', async (_, given) => {
    const archive = given ?? bytes.subarray(0, bytes.length / 2);
    expect(await faultsOf(new Blob([new Uint8Array(archive)]))).toEqual(['notPackage ']);
  });
});

describe('a newer package', () => {
  it('is said to be newer, not damaged', async () => {
    const archive = repacked((files) => {
      const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
      files.set('manifest.json', new TextEncoder().encode(JSON.stringify({ ...manifest, version: 99 })));
    });
    expect(await faultsOf(archive)).toContain('newer manifest.json');
  });
});
