import type { AuditFinding } from '../ledger/rows.ts';
import { readable } from '../rules/words/link-evidence.ts';
import type { ReportCounts, ReportFinding, ReportLink } from './contract.ts';
import type { FindingGroup } from './model.ts';

/** Findings that a group keeps. */
export const MOST_EXAMPLES = 50;
/** Addresses that are kept for one rule, and pages for one link. */
const MOST_ADDRESSES = 3;
const MOST_PLACES = 20;

const OF_LINKS: readonly string[] = ['working-link', 'link-target'];
const STANDINGS = ['failed', 'cantTell', 'settled'] as const;

type Place = ReportLink['foundOn'][number];

interface Growing extends FindingGroup {
  count: number;
  readonly examples: ReportFinding[];
}

/** What is counted while all findings go by once; bounded however many there are. */
export class FirstPass {
  readonly counts: { -readonly [Name in keyof ReportCounts]: number } = {
    total: 0,
    error: 0,
    warning: 0,
    info: 0,
    cantTell: 0,
    settled: 0,
    confirmed: 0,
    dismissed: 0,
    answered: 0,
  };
  readonly failing = new Map<string, string[]>();
  readonly #places = new Map<string, Place[]>();
  readonly #groups = new Map<string, Growing>();

  note(kept: AuditFinding, finding: ReportFinding): void {
    this.counts.total += 1;
    if (finding.standing === 'failed') this.counts[finding.severity ?? 'error'] += 1;
    else this.counts[finding.standing] += 1;
    if (finding.state !== 'open') this.counts[finding.state] += 1;
    this.#group(finding);
    if (finding.standing === 'failed') this.#failed(finding);
    if (OF_LINKS.includes(kept.rule) && finding.url !== null) this.#place(kept, finding);
  }

  /** The first pages whose findings on links name an address. */
  foundOn(url: string): Place[] {
    return [...(this.#places.get(readable(url)) ?? [])];
  }

  /** Failures first; within each, by the order of rules and clauses that is given, then by number. */
  groups(placeOf: (group: FindingGroup) => number): FindingGroup[] {
    return [...this.#groups.values()].sort(
      (a, b) =>
        STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
        placeOf(a) - placeOf(b) ||
        b.count - a.count,
    );
  }

  #group(finding: ReportFinding): void {
    const { rule, title, standing, clauses } = finding;
    const clause = clauses[0] ?? null;
    const key = `${standing} ${clause?.id ?? ''} ${rule}`;
    const known = this.#groups.get(key);
    if (known === undefined) {
      this.#groups.set(key, { clause, rule, title, standing, count: 1, examples: [finding] });
      return;
    }
    known.count += 1;
    if (known.examples.length < MOST_EXAMPLES) known.examples.push(finding);
  }

  #failed({ rule, url, spots }: ReportFinding): void {
    const known = this.failing.get(rule) ?? [];
    const address = url ?? spots.find((spot) => spot.url !== null)?.url ?? null;
    if (address === null || known.length >= MOST_ADDRESSES || known.includes(address)) return;
    this.failing.set(rule, [...known, address]);
  }

  #place({ data }: AuditFinding, { url, pageTitle }: ReportFinding): void {
    const address = String(data.url ?? '');
    const known = this.#places.get(address) ?? [];
    if (address === '' || url === null || known.length >= MOST_PLACES) return;
    if (known.some((place) => place.url === url)) return;
    this.#places.set(address, [...known, { url, title: pageTitle }]);
  }
}
