import type { PageOutcomes } from '../../audit/score/mark.ts';
import { outcomesOf } from '../../audit/score/mark.ts';
import { linkRules, SiteAudit } from '../../audit/site-audit.ts';
import { Coverage } from '../../facts/shape/coverage.ts';
import type { Audit, Site } from '../../ledger/contract.ts';
import { keptFinding, keptSiteFinding } from '../../ledger/kept-finding.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { parsed } from '../../ledger/parsed.ts';
import type { AuditFinding } from '../../ledger/rows.ts';
import { isChosen } from '../../rules/packs/choice.ts';
import type { Pack } from '../../rules/packs/contract.ts';

/** An audit whose pages were judged again by another pack than its own. */
export interface JudgedAgain {
  readonly findings: readonly AuditFinding[];
  /** Every page whose facts of then are still kept, with how the rules came out on it. */
  readonly pages: ReadonlyMap<string, PageOutcomes>;
  readonly site: PageOutcomes;
}

/** How judging again goes on. */
export interface JudgingAgain {
  readonly signal: AbortSignal;
  /** Called with the number of pages that were judged. */
  onProgress(done: number): void;
}

type Source = Pick<Ledger, 'pageVersionsOf' | 'factsOf' | 'findingsOf'>;

/**
 * Judges the pages of a kept audit again under a pack, as they were then. What the network said of links at the time
 * is not kept: the findings on links stay those of the audit. Throws the reason of the signal.
 */
export async function judgeOlder(
  ledger: Source,
  site: Site,
  audit: Audit,
  pack: Pack,
  { signal, onProgress }: JudgingAgain,
): Promise<JudgedAgain> {
  const again = new SiteAudit(pack, site.host);
  const pages = new Map<string, PageOutcomes>();
  const findings: AuditFinding[] = await findingsOnLinks(ledger, audit, pack);
  let done = 0;
  for (const url of (await ledger.pageVersionsOf(audit.id)).keys()) {
    signal.throwIfAborted();
    const facts = await ledger.factsOf(site.id, url, audit.endedAt);
    if (facts === null) again.fail(url, 'unreadable');
    else {
      const found = again.add(facts).filter(({ rule }) => !isOnLinks(rule));
      pages.set(url, outcomesOf(found));
      findings.push(...found.map((finding) => ({ ...keptFinding(finding), url })));
    }
    onProgress(++done);
  }
  const coverage = parsed(Coverage, audit.coverage);
  for (const { url, why } of coverage?.failed ?? []) again.fail(url, why);
  again.complete(coverage?.complete ?? false);
  const overSite = again.judge();
  findings.push(...overSite.map((finding) => ({ ...keptSiteFinding(finding), url: null })));
  return { findings, pages, site: outcomesOf(overSite) };
}

function isOnLinks(rule: string): boolean {
  return linkRules.some((id) => id === rule);
}

async function findingsOnLinks(ledger: Source, audit: Audit, pack: Pack): Promise<AuditFinding[]> {
  const chosen: readonly string[] = linkRules.filter((id) => isChosen(id, pack));
  return (await ledger.findingsOf(audit.id)).filter(({ rule }) => chosen.includes(rule));
}
