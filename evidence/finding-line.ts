import type { Dispute } from '../assessment/contract.ts';
import type { Remark } from '../ledger/contract.ts';
import type { AuditFinding } from '../ledger/rows.ts';
import type { PackedFinding } from './contract.ts';
import { findingWords } from './finding-words.ts';

type Said = PackedFinding['said'][number];

/** What was packed beside a finding. */
export interface Beside {
  readonly number: number;
  readonly site: string;
  readonly page: PackedFinding['page'];
  readonly shots: PackedFinding['shots'];
}

/** What people said on a site, ready to be asked for each of many findings. */
export class SaidOnSite {
  readonly #remarks = new Map<string, Remark[]>();
  readonly #disputes = new Map<string, string[]>();

  constructor(remarks: Iterable<Remark>, disputes: Iterable<Dispute>) {
    for (const remark of remarks) listed(this.#remarks, keyOf(remark), remark);
    for (const { fingerprint, id } of disputes) listed(this.#disputes, fingerprint, id);
  }

  /** What was said of this finding, its rule on the page, and its rule on the site; the oldest first. */
  on({ fingerprint, rule }: AuditFinding, url: string | null): Said[] {
    const keys = [`finding ${fingerprint}`, `site ${rule}`, ...(url === null ? [] : [`page ${rule} ${url}`])];
    const remarks = keys.flatMap((key) => this.#remarks.get(key) ?? []);
    return remarks.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))).map(saidIn);
  }

  disputesOn({ fingerprint }: AuditFinding): string[] {
    return this.#disputes.get(fingerprint) ?? [];
  }
}

/** A finding as its line says it. */
export function packedFinding(finding: AuditFinding, said: SaidOnSite, beside: Beside): PackedFinding {
  const { rule, outcome, severity, basis, message, data, fingerprint, url, evidence, places } = finding;
  return {
    ...beside,
    ...findingWords(finding),
    ...{ rule, outcome, severity, basis, message, data, fingerprint, url, places },
    spots: evidence,
    said: said.on(finding, url),
    disputes: said.disputesOn(finding),
  };
}

function keyOf(remark: Remark): string {
  if (remark.type === 'decision' && remark.scope === 'site') return `site ${remark.rule}`;
  if (remark.type === 'decision' && remark.scope === 'page') return `page ${remark.rule} ${remark.url ?? ''}`;
  return `finding ${remark.fingerprint ?? ''}`;
}

function saidIn(remark: Remark): Said {
  const { type, by, at } = remark;
  switch (remark.type) {
    case 'decision':
      return { type, said: remark.verdict, scope: remark.scope, reason: remark.reason, by, at };
    case 'answer':
      return { type, said: remark.answer, scope: 'finding', reason: remark.note, by, at };
    case 'note':
      return { type, said: '', scope: 'finding', reason: remark.text, by, at };
  }
}

function listed<T>(map: Map<string, T[]>, key: string, one: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [one]);
  else list.push(one);
}
