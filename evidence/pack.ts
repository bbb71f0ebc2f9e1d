import type { Assessment, Draw } from '../assessment/contract.ts';
import { canonicalJson } from '../assessment/join/canonical.ts';
import { scoreAt } from '../assessment/kept-sheet.ts';
import type { AuditFinding } from '../ledger/rows.ts';
import {
  type Manifest,
  PACKAGE_VERSION,
  type PackedFile,
  type PackedFinding,
  type PackedSite,
} from './contract.ts';
import { packedFinding, SaidOnSite } from './finding-line.ts';
import { ASSESSMENT, DISPUTES, factsPath, findingsPath, MANIFEST, MANIFEST_SUM, shotPath } from './names.ts';
import { sha256 } from './sha256.ts';
import type { SiteEvidence } from './source.ts';
import { ZipWriter } from './zip-writer.ts';

/** Findings in one file. */
const TOGETHER = 500;

type Bytes = Uint8Array<ArrayBuffer>;

/** What stands in the manifest, and how packing is watched. */
export interface PackingOptions {
  /** Name and version of the tool. */
  readonly tool: string;
  /** ISO 8601: now. */
  readonly at: string;
  /** Null for a package of sites alone. */
  readonly assessment: { readonly assessment: Assessment; readonly draws: readonly Draw[] } | null;
  readonly signal?: AbortSignal;
  /** Called with the number of findings that were packed. */
  readonly onProgress?: (findings: number) => void;
}

/** A package that is being written. */
export interface EvidencePackage {
  /** The ZIP; written as it is read, so that memory stays flat. It fails with `PackageTooBig`, and with the reason of the signal. */
  readonly stream: ReadableStream<Bytes>;
  /** SHA-256 (hex) of the manifest, once the stream was read to its end: what a report prints to name the package. */
  readonly digest: Promise<string>;
}

/** Packs the evidence of sites: findings with their pages, pictures and what people said. `sites`: one after the other, each asked once. */
export function packEvidence(
  sites: Iterable<SiteEvidence> | AsyncIterable<SiteEvidence>,
  options: PackingOptions,
): EvidencePackage {
  const { promise: digest, resolve, reject } = Promise.withResolvers<string>();
  digest.catch(() => undefined);
  const chunks = new Packing(options).write(sites, resolve);
  const stream = new ReadableStream<Bytes>({
    async pull(controller) {
      try {
        options.signal?.throwIfAborted();
        const { value, done } = await chunks.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        reject(error);
        throw error;
      }
    },
    async cancel(reason) {
      reject(reason);
      await chunks.return();
    },
  });
  return { stream, digest };
}

/** One package: its files as they come, and their sums. */
class Packing {
  readonly #options: PackingOptions;
  readonly #zip = new ZipWriter();
  readonly #files: PackedFile[] = [];
  readonly #sites: PackedSite[] = [];
  readonly #paths = new Set<string>();
  #lines: string[] = [];
  #findings = 0;
  #batches = 0;

  constructor(options: PackingOptions) {
    this.#options = options;
  }

  async *write(
    sites: Iterable<SiteEvidence> | AsyncIterable<SiteEvidence>,
    ended: (digest: string) => void,
  ): AsyncGenerator<Bytes, void> {
    const { assessment } = this.#options;
    if (assessment !== null) yield* this.#file(ASSESSMENT, 'assessment', encoded(canonicalJson(assessment)));
    const disputes: string[] = [];
    for await (const site of sites) {
      yield* this.#site(site);
      disputes.push(...site.disputes.map((dispute) => `${canonicalJson(dispute)}\n`));
    }
    yield* this.#writeLines();
    if (disputes.length > 0) yield* this.#file(DISPUTES, 'disputes', encoded(disputes.join('')));
    const manifest = encoded(canonicalJson(this.#manifest()));
    const digest = await sha256(manifest);
    yield* this.#zip.add(MANIFEST, manifest);
    yield* this.#zip.add(MANIFEST_SUM, encoded(`${digest}  ${MANIFEST}\n`));
    yield* this.#zip.end();
    ended(digest);
  }

  #manifest(): Manifest {
    const { at, tool, assessment } = this.#options;
    const named = assessment?.assessment;
    return {
      format: 'mingcha-evidence',
      version: PACKAGE_VERSION,
      madeAt: at,
      tool,
      assessment: named === undefined ? null : { id: named.id, name: named.name },
      sites: this.#sites,
      findings: this.#findings,
      files: this.#files,
    };
  }

  async *#site(evidence: SiteEvidence): AsyncGenerator<Bytes, void> {
    const { site, audit, remarks, disputes } = evidence;
    const said = new SaidOnSite(remarks, disputes);
    const first = this.#findings;
    const pages = new Map<string, PackedFinding['page']>();
    for await (const batch of evidence.findings()) {
      for (const finding of batch) yield* this.#finding(evidence, finding, said, pages);
    }
    const { id, host, title } = site;
    const { pack, judgedBy, startedAt, endedAt, coverage } = audit;
    this.#sites.push({
      ...{ id, host, title, pack, judgedBy, startedAt, endedAt, coverage: coverage ?? null },
      audit: audit.id,
      pages: audit.pages,
      score: scoreAt(audit),
      findings: this.#findings - first,
    });
  }

  async *#finding(
    evidence: SiteEvidence,
    finding: AuditFinding,
    said: SaidOnSite,
    pages: Map<string, PackedFinding['page']>,
  ): AsyncGenerator<Bytes, void> {
    const { url } = finding;
    if (url !== null && !pages.has(url)) pages.set(url, yield* this.#page(evidence, url));
    const shots = yield* this.#shots(evidence, finding.fingerprint);
    this.#findings += 1;
    const page = url === null ? null : (pages.get(url) ?? null);
    const beside = { number: this.#findings, site: evidence.site.id, page, shots };
    this.#lines.push(`${canonicalJson(packedFinding(finding, said, beside))}\n`);
    if (this.#lines.length >= TOGETHER) yield* this.#writeLines();
  }

  async *#page(evidence: SiteEvidence, url: string): AsyncGenerator<Bytes, PackedFinding['page']> {
    const page = await evidence.page(url);
    if (page === null) return null;
    const { facts, ...seen } = page;
    if (facts === null || facts === undefined) return { ...seen, facts: null };
    const bytes = await gzipped(canonicalJson(facts));
    const sum = await sha256(bytes);
    yield* this.#file(factsPath(sum), 'facts', bytes);
    return { ...seen, facts: { path: factsPath(sum), sha256: sum } };
  }

  async *#shots(evidence: SiteEvidence, fingerprint: string): AsyncGenerator<Bytes, PackedFinding['shots']> {
    const packed: PackedFinding['shots'] = [];
    for (const { id, at, url, type, ...shot } of evidence.shots) {
      if (shot.fingerprint !== fingerprint) continue;
      const bytes = await evidence.shotBytes(id);
      if (bytes === null) continue;
      const own = new Uint8Array(bytes);
      const sum = await sha256(own);
      yield* this.#file(shotPath(sum, type), 'shot', own);
      packed.push({ path: shotPath(sum, type), sha256: sum, at, url });
    }
    return packed;
  }

  async *#writeLines(): AsyncGenerator<Bytes, void> {
    if (this.#lines.length === 0) return;
    this.#batches += 1;
    const bytes = encoded(this.#lines.join(''));
    this.#lines = [];
    yield* this.#file(findingsPath(this.#batches), 'findings', bytes);
    this.#options.onProgress?.(this.#findings);
  }

  /** Packs a file once; its name says what it holds. */
  async *#file(path: string, what: PackedFile['what'], bytes: Bytes): AsyncGenerator<Bytes, void> {
    if (this.#paths.has(path)) return;
    this.#paths.add(path);
    this.#files.push({ path, bytes: bytes.length, sha256: await sha256(bytes), what });
    yield* this.#zip.add(path, bytes);
  }
}

function encoded(text: string): Bytes {
  return new TextEncoder().encode(text);
}

async function gzipped(text: string): Promise<Bytes> {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  // What cannot be written is told to whoever reads.
  writer.write(encoded(text)).catch(() => undefined);
  writer.close().catch(() => undefined);
  return new Uint8Array(await new Response(readable).arrayBuffer());
}
