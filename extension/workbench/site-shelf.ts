import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Change } from '../../ledger/announce.ts';
import type { Audit, KeptFinding, KeptSweep, Page, Remark, Shot, Site } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { type FindingRow, findingRows } from './finding-rows.ts';
import { Decisions } from './standing-of-finding.ts';
import { latest } from './trend.ts';

/** What is read of a site, and what of the ledger makes it stale. */
interface Shelf {
  readonly site: Site | null;
  readonly pages: readonly Page[];
  readonly audits: readonly Audit[];
  readonly sweeps: readonly KeptSweep[];
  readonly remarks: readonly Remark[];
  readonly shots: readonly Shot[];
  readonly verdicts: readonly LinkVerdict[];
  readonly siteFindings: readonly KeptFinding[];
  readonly rows: readonly FindingRow[];
}
type Part = keyof Shelf;

const STALE: Readonly<Record<Change['what'], readonly Part[]>> = {
  site: ['site'],
  pages: ['site', 'pages', 'rows'],
  remarks: ['remarks', 'rows'],
  shots: ['shots'],
  audits: ['audits', 'siteFindings', 'rows'],
  verdicts: ['verdicts'],
  sweeps: ['sweeps'],
  all: ['site', 'pages', 'audits', 'sweeps', 'remarks', 'shots', 'verdicts', 'siteFindings', 'rows'],
};

/** What the views show of one site, read from the ledger when it is first asked for and once for all views. */
export class SiteShelf {
  readonly #ledger: Ledger;
  readonly #id: string;
  readonly #parts: { [Name in Part]?: Promise<Shelf[Name]> } = {};

  constructor(ledger: Ledger, id: string) {
    this.#ledger = ledger;
    this.#id = id;
  }

  get id(): string {
    return this.#id;
  }

  site(): Promise<Shelf['site']> {
    return this.#once('site', () => this.#ledger.site(this.#id));
  }

  pages(): Promise<Shelf['pages']> {
    return this.#once('pages', () => this.#ledger.pages(this.#id));
  }

  audits(): Promise<Shelf['audits']> {
    return this.#once('audits', () => this.#ledger.audits(this.#id));
  }

  sweeps(): Promise<Shelf['sweeps']> {
    return this.#once('sweeps', () => this.#ledger.sweeps(this.#id));
  }

  remarks(): Promise<Shelf['remarks']> {
    return this.#once('remarks', () => this.#ledger.remarks(this.#id));
  }

  shots(): Promise<Shelf['shots']> {
    return this.#once('shots', () => this.#ledger.shots(this.#id));
  }

  verdicts(): Promise<Shelf['verdicts']> {
    return this.#once('verdicts', async () => [...(await this.#ledger.verdicts(this.#id)).values()]);
  }

  /** Findings over the site, of its last audit. */
  siteFindings(): Promise<Shelf['siteFindings']> {
    return this.#once('siteFindings', async () => {
      const last = latest(await this.audits());
      if (last === null) return [];
      return (await this.#ledger.findingsOf(last.id)).filter(({ url }) => url === null);
    });
  }

  /** Findings of the site and its pages in one list. */
  rows(): Promise<Shelf['rows']> {
    return this.#once('rows', async () => {
      const [pages, ofSite, remarks] = await Promise.all([this.pages(), this.siteFindings(), this.remarks()]);
      return findingRows(pages, ofSite, new Decisions(remarks));
    });
  }

  /** What a change makes stale is read again when it is next asked for. */
  forget(what: Change['what']): void {
    for (const part of STALE[what]) delete this.#parts[part];
  }

  #once<Name extends Part>(name: Name, read: () => Promise<Shelf[Name]>): Promise<Shelf[Name]> {
    const parts: { [One in Name]?: Promise<Shelf[One]> } = this.#parts;
    const known = parts[name];
    if (known !== undefined) return known;
    const reading = read();
    parts[name] = reading;
    reading.catch(() => {
      if (parts[name] === reading) delete parts[name];
    });
    return reading;
  }
}
