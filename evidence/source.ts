import type { Dispute } from '../assessment/contract.ts';
import type { Audit, Page, Remark, Shot, Site } from '../ledger/contract.ts';
import type { AuditFinding } from '../ledger/rows.ts';
import type { PackedFinding } from './contract.ts';

/** A page as it was when it was judged. */
export interface JudgedPage extends Omit<NonNullable<PackedFinding['page']>, 'facts'> {
  /** Plain JSON, as `facts/page.ts` says; null where they are no longer kept. */
  readonly facts: unknown;
}

/** What the evidence of one site is made of. */
export interface SiteEvidence {
  readonly site: Site;
  readonly audit: Audit;
  readonly remarks: readonly Remark[];
  readonly shots: readonly Omit<Shot, 'bytes'>[];
  readonly disputes: readonly Dispute[];
  /** So many at a time. */
  findings(): AsyncIterable<readonly AuditFinding[]> | Iterable<readonly AuditFinding[]>;
  /** Null where the page is no longer kept. */
  page(url: string): Promise<JudgedPage | null>;
  /** Null where the picture is no longer kept. */
  shotBytes(id: string): Promise<Uint8Array | null>;
}

/** What of a ledger is asked for. `Ledger` is one. */
export interface EvidenceLedger {
  remarks(site: string): Promise<readonly Remark[]>;
  shots(site: string): Promise<readonly Shot[]>;
  disputes(site: string): Promise<readonly Dispute[]>;
  findingBatches(audit: string): AsyncIterable<readonly AuditFinding[]>;
  pageVersionsOf(audit: string): Promise<ReadonlyMap<string, string>>;
  page(site: string, url: string): Promise<Page | null>;
  factsOf(site: string, url: string, at: string): Promise<KeptFacts | null>;
}

/** What of a page's facts tells how it was seen. */
interface KeptFacts {
  readonly address: { readonly status: number | null };
  readonly gathering: { readonly at: string; readonly mode: 'live' | 'parsed' };
}

/** The evidence of an audit as a ledger keeps it. */
export async function keptEvidence(ledger: EvidenceLedger, site: Site, audit: Audit): Promise<SiteEvidence> {
  const versions = await ledger.pageVersionsOf(audit.id);
  const shots = await ledger.shots(site.id);
  const bytes = new Map(shots.map((shot) => [shot.id, shot.bytes]));
  return {
    site,
    audit,
    remarks: await ledger.remarks(site.id),
    shots: shots.map(({ bytes: _, ...shot }) => shot),
    disputes: await ledger.disputes(site.id),
    findings: () => ledger.findingBatches(audit.id),
    page: (url) => judgedPage(ledger, site.id, url, { at: audit.endedAt, version: versions.get(url) }),
    shotBytes: async (id) => bytes.get(id) ?? null,
  };
}

/** Of a page that says something else today, only what its facts tell of that time holds. */
async function judgedPage(
  ledger: EvidenceLedger,
  site: string,
  url: string,
  { at, version }: { readonly at: string; readonly version: string | undefined },
): Promise<JudgedPage | null> {
  const page = await ledger.page(site, url);
  if (page === null) return null;
  const { title, status, mode, sha256, seenAt } = page;
  if (page.version === version)
    return { title, status, mode, sha256, at: seenAt, facts: await ledger.factsOf(site, url, seenAt) };
  const facts = await ledger.factsOf(site, url, at);
  if (facts === null) return null;
  const { gathering, address } = facts;
  return { title, status: address.status, mode: gathering.mode, sha256: null, at: gathering.at, facts };
}
