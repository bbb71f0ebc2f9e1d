import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Change } from '../../ledger/announce.ts';
import type { Audit, KeptFinding, KeptSweep, Remark, Shot, Site } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { SitePicture } from '../site-picture.ts';
import { FindingTable } from './finding-table.ts';
import { PageFeed } from './page-feed.ts';
import { isReckonedAtOnce, type SiteNow, siteNow } from './site-now.ts';
import { SaidOfSite } from './standing-of-finding.ts';
import { latest } from './trend.ts';

/** Pages as they come, and the findings of as many as have come. */
export interface Feed {
  readonly pages: PageFeed;
  readonly table: FindingTable;
}

/** What is read of a site, and what of the ledger makes it stale. */
interface Shelf {
  readonly site: Site | null;
  readonly audits: readonly Audit[];
  readonly sweeps: readonly KeptSweep[];
  readonly remarks: readonly Remark[];
  readonly shots: readonly Shot[];
  readonly verdicts: readonly LinkVerdict[];
  readonly lastSiteFindings: readonly KeptFinding[];
  readonly now: SiteNow | null;
}
type Part = keyof Shelf;

const STALE: Readonly<Record<Change['what'], readonly (Part | 'feed')[]>> = {
  site: ['site', 'now'],
  pages: ['site', 'feed', 'now'],
  remarks: ['remarks', 'now'],
  shots: ['shots'],
  // An audit has judged every page, and its end says whether the site was seen whole.
  audits: ['site', 'feed', 'audits', 'lastSiteFindings', 'now'],
  verdicts: ['verdicts'],
  sweeps: ['sweeps'],
  disputes: [],
  assessments: [],
  all: ['site', 'feed', 'audits', 'sweeps', 'remarks', 'shots', 'verdicts', 'lastSiteFindings', 'now'],
};

/** What the views show of one site, read from the ledger when it is first asked for and once for all views. */
export class SiteShelf {
  readonly #ledger: Ledger;
  readonly #id: string;
  readonly #tool: string;
  readonly #picture: SitePicture;
  readonly #parts: { [Name in Part]?: Promise<Shelf[Name]> } = {};
  #feed: Feed | null = null;
  /** As last told: what is over the site is not gone while the pages are read again. */
  #overSite: readonly KeptFinding[] = [];
  #pack: Pack | null = null;

  /** `tool`: version of the tool. */
  constructor(ledger: Ledger, id: string, tool: string) {
    this.#ledger = ledger;
    this.#id = id;
    this.#tool = tool;
    this.#picture = new SitePicture(ledger, id);
  }

  site(): Promise<Shelf['site']> {
    return this.#once('site', () => this.#ledger.site(this.#id));
  }

  /** The pages, and their findings: reading begins with the first call. */
  feed(): Feed {
    if (this.#feed !== null) return this.#feed;
    const table = new FindingTable(new SaidOfSite([]));
    table.ofSite(this.#overSite);
    this.#feed = { pages: new PageFeed(this.#ledger.pageBatches(this.#id)), table };
    return this.#feed;
  }

  audits(): Promise<Shelf['audits']> {
    return this.#once('audits', () => this.#ledger.audits(this.#id));
  }

  async lastAudit(): Promise<Audit | null> {
    return latest(await this.audits());
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

  /** How the site stands at this moment under a pack; null where it is not kept. */
  now(pack: Pack): Promise<Shelf['now']> {
    if (this.#pack !== pack) delete this.#parts.now;
    this.#pack = pack;
    return this.#once('now', async () => {
      const site = await this.site();
      const kept = {
        picture: this.#picture,
        pages: () => this.feed().pages.whole,
        remarks: () => this.remarks(),
        lastAudit: () => this.lastAudit(),
        siteFindings: () => this.#lastSiteFindings(),
      };
      return site === null ? null : siteNow(site, kept, pack, this.#tool);
    });
  }

  /** Findings over the site: of this moment where the site is small, else of its last audit. */
  async siteFindings(pack: Pack): Promise<readonly KeptFinding[]> {
    const site = await this.site();
    if (site === null) return [];
    this.#overSite = isReckonedAtOnce(site)
      ? ((await this.now(pack))?.overSite ?? [])
      : await this.#lastSiteFindings();
    return this.#overSite;
  }

  /** What a change makes stale is read again when it is next asked for. */
  forget(what: Change['what']): void {
    for (const part of STALE[what]) {
      if (part === 'feed') this.#feed = null;
      else delete this.#parts[part];
    }
  }

  #lastSiteFindings(): Promise<Shelf['lastSiteFindings']> {
    return this.#once('lastSiteFindings', async () => {
      const last = await this.lastAudit();
      return last === null ? [] : this.#ledger.siteFindingsOf(last.id);
    });
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
