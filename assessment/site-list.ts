import { siteOf } from '../audit/site-of.ts';
import type { Pack } from '../rules/packs/contract.ts';
import { choosePack } from '../rules/packs/index.ts';
import { plainCell, type ReadAddress, readAddress } from './site-list/address.ts';
import type {
  Column,
  ListColumns,
  ListedSite,
  ListRow,
  ListTable,
  RefusedRow,
  RowFault,
  SiteList,
} from './site-list/contract.ts';

/** Characters of a name that are kept. */
const LONGEST_NAME = 100;

/** The packs that a list may name. */
export interface ListPacks {
  /** All that there are, built-in ones and one's own. */
  readonly known: readonly Pack[];
  /** One's own: they go before built-in ones that fit as well. */
  readonly own: readonly Pack[];
  /** Id of the assessment's. */
  readonly assessment: string;
}

/** The sites of a list under the columns that a person confirmed. A row that gives none is named; the rest goes on. */
export function readSites({ rows }: ListTable, columns: ListColumns, packs: ListPacks): SiteList {
  const reading = new ReadingSites(columns, packs);
  for (const row of rows) if (row.line > (columns.heading ?? 0)) reading.read(row);
  return reading;
}

class ReadingSites implements SiteList {
  readonly sites: ListedSite[] = [];
  readonly refused: RefusedRow[] = [];
  readonly #columns: ListColumns;
  readonly #packs: ListPacks;
  readonly #lineOf = { address: new Map<string, number>(), site: new Map<string, number>() };

  constructor(columns: ListColumns, packs: ListPacks) {
    this.#columns = columns;
    this.#packs = packs;
  }

  read(row: ListRow): void {
    const found = this.#found(row);
    if ('fault' in found) {
      this.refused.push(found);
      return;
    }
    const { site, address } = found;
    this.#lineOf.address.set(sameness(address), row.line);
    this.#lineOf.site.set(site.id, row.line);
    this.sites.push(site);
  }

  #found(row: ListRow): RefusedRow | { site: ListedSite; address: ReadAddress } {
    const refused = (fault: RowFault, line: number | null = null) => ({ ...row, fault, with: line });
    const address = this.#addressIn(row);
    if (address === null) return refused('noAddress');
    if (typeof address === 'string') return refused(address);
    const pack = this.#packIn(row);
    if (pack === undefined) return refused('unknownPack');
    const sameAddress = this.#lineOf.address.get(sameness(address));
    if (sameAddress !== undefined) return refused('duplicate', sameAddress);
    const site = this.#site(row, address, pack);
    const sameSite = this.#lineOf.site.get(site.id);
    return sameSite === undefined ? { site, address } : refused('sameSite', sameSite);
  }

  #cell({ cells }: ListRow, column: Column): string {
    const at = this.#columns.of[column];
    return at === null ? '' : plainCell(cells[at] ?? '');
  }

  /** A row whose address stands in another column than in the others has it still. */
  #addressIn(row: ListRow): ReturnType<typeof readAddress> {
    const written = readAddress(this.#cell(row, 'home'));
    if (written !== null) return written;
    const others = row.cells.map(readAddress).filter((one) => one !== null && typeof one !== 'string');
    return others.length === 1 ? (others[0] ?? null) : null;
  }

  /** By id or title; null where the row names none, undefined where there is no such pack. */
  #packIn(row: ListRow): Pack | null | undefined {
    const named = this.#cell(row, 'pack').toLowerCase();
    if (named === '') return null;
    return this.#packs.known.find(({ id, title }) =>
      [id, title.zh, title.en].some((name) => plainCell(name).toLowerCase() === named),
    );
  }

  #site(row: ListRow, address: ReadAddress, chosen: Pack | null): ListedSite {
    const title = this.#cell(row, 'title').slice(0, LONGEST_NAME);
    const organs = title === '' ? [] : [title];
    const { host, path } = address;
    const bound = chosen ?? choosePack({ host, path, organs }, this.#packs.own);
    const name = siteOf({ ...address, status: null }, organs, bound);
    const isOwn = chosen !== null && chosen.id !== this.#packs.assessment;
    return {
      id: name.id,
      host: name.host,
      title: title === '' ? name.title : title,
      home: address.url,
      level: this.#cell(row, 'level').slice(0, LONGEST_NAME),
      pack: isOwn ? chosen.id : null,
      line: row.line,
      assumed: [
        ...(address.isSchemeAssumed ? (['scheme'] as const) : []),
        ...(address.isLocal ? (['host'] as const) : []),
        ...(title === '' ? (['title'] as const) : []),
      ],
    };
  }
}

/** Addresses that open the same page, as far as one can tell without asking: whatever the scheme, `www.` and the last slash. */
function sameness({ host, path, query, url }: ReadAddress): string {
  const port = new URL(url).port;
  return `${host.replace(/^www\./, '')}:${port}${path.replace(/\/(?:index\.html?)?$/, '')}${query}`;
}
