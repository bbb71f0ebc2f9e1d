import * as z from 'zod/mini';
import { canonicalJson } from '../assessment/join/canonical.ts';
import { Manifest, PACKAGE_VERSION, type PackedFile, PackedFinding } from './contract.ts';
import { isPackageName, MANIFEST, MANIFEST_SUM } from './names.ts';
import { sha256 } from './sha256.ts';
import { entryBytes, type ZipEntry, zipEntries } from './zip-reader.ts';
import { ZipWriter } from './zip-writer.ts';

/**
 * What is wrong with a package. `notPackage`: no ZIP that can be read. `noManifest`: it lists nothing. `newer`: written
 * by a newer tool. `manifestChanged`: the manifest is not what its sum, or the report, says. `missing`: listed and not
 * there. `extra`: there and not listed. `changed`: not what the manifest says. `badName`: no name of a package. `twice`:
 * there more than once. `finding`: a line that is no finding, or names what is not in the package. `container`:
 * something of the ZIP itself is otherwise than it was written.
 */
export type EvidenceFaultName =
  | 'notPackage'
  | 'noManifest'
  | 'newer'
  | 'manifestChanged'
  | 'missing'
  | 'extra'
  | 'changed'
  | 'badName'
  | 'twice'
  | 'finding'
  | 'container';

export interface EvidenceFault {
  readonly fault: EvidenceFaultName;
  /** Of the file; empty for the package as a whole. As it stands in the package: never to be used as a path. */
  readonly path: string;
  /** Not for people. */
  readonly detail: string;
}

/** What came of a check. It is whole where there are no faults. */
export interface Verification {
  readonly faults: readonly EvidenceFault[];
  /** Null where it cannot be read. */
  readonly manifest: Manifest | null;
  /** SHA-256 (hex) of the manifest, to be compared with the one in the report; null where there is none. */
  readonly digest: string | null;
}

/**
 * Checks a package: every file against the manifest, the manifest against its sum and, where given, against the one
 * that a report prints (`expected`), and every byte of the ZIP around them. Without `expected` it is known that the
 * package is whole, not who made it. Files are read one at a time; nothing is written.
 */
export async function verify(archive: Blob, expected: string | null = null): Promise<Verification> {
  const entries = await zipEntries(archive);
  if (entries === null) return failed('notPackage', 'the ZIP has no directory');
  return new Verifying(archive, entries).run(expected);
}

function failed(fault: EvidenceFaultName, detail: string): Verification {
  return { faults: [{ fault, path: '', detail }], manifest: null, digest: null };
}

class Verifying {
  readonly #archive: Blob;
  readonly #entries: readonly ZipEntry[];
  readonly #byPath: ReadonlyMap<string, ZipEntry>;
  readonly #faults: EvidenceFault[] = [];

  constructor(archive: Blob, entries: readonly ZipEntry[]) {
    this.#archive = archive;
    this.#entries = entries;
    this.#byPath = new Map(entries.map((entry) => [entry.path, entry]));
  }

  async run(expected: string | null): Promise<Verification> {
    this.#checkNames();
    const bytes = await this.#contentsOf(MANIFEST);
    if (bytes === null) this.#note('noManifest', MANIFEST);
    const digest = bytes === null ? null : await sha256(bytes);
    const manifest = bytes === null ? null : this.#manifestIn(bytes);
    if (digest !== null) await this.#checkDigest(digest, expected);
    if (manifest !== null) {
      this.#checkList(manifest);
      await this.#checkFiles(manifest);
    }
    await this.#checkContainer();
    return { faults: this.#faults, manifest, digest };
  }

  #note(fault: EvidenceFaultName, path: string, detail = ''): void {
    this.#faults.push({ fault, path, detail });
  }

  #checkNames(): void {
    const seen = new Set<string>();
    for (const { path } of this.#entries) {
      if (!isPackageName(path)) this.#note('badName', path);
      if (seen.has(path)) this.#note('twice', path);
      seen.add(path);
    }
  }

  async #contentsOf(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const entry = this.#byPath.get(path);
    return entry === undefined ? null : entryBytes(this.#archive, entry);
  }

  #manifestIn(bytes: Uint8Array): Manifest | null {
    const text = new TextDecoder().decode(bytes);
    const value = parsedJson(text);
    const { data, error } = z.safeParse(Manifest, value);
    if (data === undefined) {
      this.#note('manifestChanged', MANIFEST, error.message);
      return null;
    }
    if (data.version > PACKAGE_VERSION) {
      this.#note('newer', MANIFEST, `version ${data.version}`);
      return null;
    }
    if (canonicalJson(value) !== text) this.#note('manifestChanged', MANIFEST, 'not as it is written');
    return data;
  }

  async #checkDigest(digest: string, expected: string | null): Promise<void> {
    const sum = await this.#contentsOf(MANIFEST_SUM);
    if (sum === null) this.#note('missing', MANIFEST_SUM);
    else if (new TextDecoder().decode(sum) !== `${digest}  ${MANIFEST}\n`) {
      const isSumChanged = expected?.trim().toLowerCase() === digest;
      if (isSumChanged) this.#note('changed', MANIFEST_SUM);
      else this.#note('manifestChanged', MANIFEST, `its SHA-256 is ${digest}`);
    }
    if (expected !== null && expected.trim().toLowerCase() !== digest)
      this.#note('manifestChanged', MANIFEST, `its SHA-256 is ${digest}, and ${expected} was expected`);
  }

  #checkList({ files }: Manifest): void {
    const listed = new Set(files.map(({ path }) => path));
    const there = new Set(this.#entries.map(({ path }) => path));
    for (const path of listed) if (!there.has(path)) this.#note('missing', path);
    for (const path of there) {
      if (!listed.has(path) && path !== MANIFEST && path !== MANIFEST_SUM) this.#note('extra', path);
    }
  }

  async #checkFiles(manifest: Manifest): Promise<void> {
    const files = new Map(manifest.files.map((file) => [file.path, file]));
    let findings = 0;
    for (const file of manifest.files) {
      const bytes = await this.#contentsOf(file.path);
      if (bytes === null) continue;
      if (bytes.length !== file.bytes || (await sha256(bytes)) !== file.sha256)
        this.#note('changed', file.path);
      else if (file.what === 'findings') findings += this.#checkLines(file, bytes, files);
    }
    if (findings !== manifest.findings && this.#faults.length === 0)
      this.#note('finding', '', `${findings} findings, and ${manifest.findings} are counted`);
  }

  /** Returns how many findings there are. */
  #checkLines(file: PackedFile, bytes: Uint8Array, files: ReadonlyMap<string, PackedFile>): number {
    const lines = new TextDecoder().decode(bytes).split('\n').slice(0, -1);
    for (const [index, line] of lines.entries()) {
      const { data } = z.safeParse(PackedFinding, parsedJson(line));
      const named = data === undefined ? [] : [...data.shots, ...(data.page?.facts ? [data.page.facts] : [])];
      const isWrong =
        data === undefined || named.some(({ path, sha256: sum }) => files.get(path)?.sha256 !== sum);
      if (isWrong) this.#note('finding', file.path, `line ${index + 1}`);
    }
    return lines.length;
  }

  /** Writes the same files anew, and compares: what is not in the files is in the ZIP around them. */
  async #checkContainer(): Promise<void> {
    const zip = new ZipWriter();
    let at = 0;
    for (const entry of this.#entries) {
      const bytes = await entryBytes(this.#archive, entry);
      const written = bytes === null ? null : zip.add(entry.path, bytes);
      const next = written === null ? null : await this.#sameFrom(at, written);
      if (next === null) return this.#noteOnce(entry.path);
      at = next;
    }
    if ((await this.#sameFrom(at, zip.end())) !== this.#archive.size) this.#noteOnce('');
  }

  /** A file that is known to be changed need not be named again for its checksum. */
  #noteOnce(path: string): void {
    if (!this.#faults.some((one) => one.path === path && one.fault !== 'extra'))
      this.#note('container', path);
  }

  /** Where what was written ends in the archive; null where the archive has something else there. */
  async #sameFrom(from: number, chunks: readonly Uint8Array[]): Promise<number | null> {
    let at = from;
    for (const chunk of chunks) {
      const there = new Uint8Array(await this.#archive.slice(at, at + chunk.length).arrayBuffer());
      if (there.length !== chunk.length || chunk.some((byte, index) => byte !== there[index])) return null;
      at += chunk.length;
    }
    return at;
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
