import type { Page, Shot } from '../ledger/contract.ts';
import type { ReportEvidence } from './contract.ts';
import { plain, plainAddress } from './plain.ts';
import type { Batches } from './source.ts';

/** Longest title of a page. */
const LONGEST_TITLE = 300;

interface Entry {
  readonly title: string;
  readonly at: string;
  readonly status: number | null;
  readonly sha256: string | null;
  readonly mode: Page['mode'];
  findings: number;
  /** 0 until a finding rests on it. */
  number: number;
}

/** The pages of a site as evidence: numbered in the order in which findings name them. */
export class PageIndex {
  readonly #entries = new Map<string, Entry>();
  #numbered = 0;
  #needsLive = 0;

  /** Reads the pages of a site; their findings are not kept. */
  static async of(pages: Batches<Page>): Promise<PageIndex> {
    const index = new PageIndex();
    for await (const batch of pages) for (const page of batch) index.#add(page);
    return index;
  }

  #add({ url, title, seenAt, status, sha256, mode, needsLive }: Page): void {
    if (needsLive) this.#needsLive += 1;
    const entry = {
      title: plain(title, LONGEST_TITLE),
      at: plain(seenAt),
      status,
      sha256: sha256 === null ? null : plain(sha256, 64),
      mode,
    };
    this.#entries.set(url, { ...entry, findings: 0, number: 0 });
  }

  get size(): number {
    return this.#entries.size;
  }

  get needsLive(): number {
    return this.#needsLive;
  }

  titleOf(url: string): string {
    return this.#entries.get(url)?.title ?? '';
  }

  /** Counts a finding on a page. */
  count(url: string): void {
    const entry = this.#entries.get(url);
    if (entry === undefined) return;
    entry.findings += 1;
    if (entry.number === 0) {
      this.#numbered += 1;
      entry.number = this.#numbered;
    }
  }

  /** The number of a page on which findings rest; null where it is not kept. */
  numberOf(url: string): number | null {
    return this.#entries.get(url)?.number || null;
  }

  /** The pages on which findings rest, by number. */
  evidence(shots: ReadonlyMap<string, readonly Omit<Shot, 'bytes'>[]>): ReportEvidence[] {
    return [...this.#entries]
      .filter(([, { number }]) => number > 0)
      .sort(([, a], [, b]) => a.number - b.number)
      .map(([url, entry]) => ({
        ...entry,
        url: plainAddress(url),
        shots: (shots.get(url) ?? []).map(({ id, at, sha256 }) => ({
          id: plain(id),
          at: plain(at),
          sha256: plain(sha256, 64),
        })),
      }));
  }
}
