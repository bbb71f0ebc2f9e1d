import { heldRemarks } from '../../assessment/agreement.ts';
import type { Assessment, ScoreAt } from '../../assessment/contract.ts';
import { scoreAt } from '../../assessment/kept-sheet.ts';
import { sheetOfKept } from '../../audit/score/kept-site.ts';
import type { Audit, Site } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { judgedBy } from '../../ledger/stamp.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { judgeAnew } from '../judge-anew.ts';
import { isSeenWhole } from '../seen-whole.ts';

/** By what a site is reckoned anew. */
export interface Reckoning {
  readonly site: Site;
  readonly pack: Pack;
  /** Version of the tool. */
  readonly tool: string;
  readonly note: string;
  readonly signal: AbortSignal;
}

/**
 * Reckons a site's score with what people have said since, and keeps it as an audit of its own, so that both scores
 * stay. Pages are judged anew only where another pack or another version judged them. Answers that do not hold (one of
 * two, or two that differ) leave their question open. Rejects with the signal's reason, and then keeps nothing.
 */
export async function reckonAnew(
  ledger: Ledger,
  reckoning: Reckoning,
  { two }: Pick<Assessment, 'two'>,
): Promise<Audit> {
  const { site, pack, note, signal } = reckoning;
  const last = await judgedAudit(ledger, reckoning);
  const [pages, remarks, overSite] = await Promise.all([
    ledger.pages(site.id),
    ledger.remarks(site.id),
    ledger.siteFindingsOf(last.id),
  ]);
  signal.throwIfAborted();
  const sheet = sheetOfKept(pack, pages, overSite, heldRemarks(remarks, two));
  const findings = [
    ...overSite.map((finding) => ({ ...finding, url: null })),
    ...pages.flatMap((page) => page.findings.map((finding) => ({ ...finding, url: page.url }))),
  ];
  const id = crypto.randomUUID();
  const audit: Audit = { ...last, id, endedAt: new Date().toISOString(), sheet, note };
  await ledger.keepAudit(
    audit,
    findings,
    pages.map(({ url, version }) => [url, version] as const),
  );
  return audit;
}

/** The last audit, where its pack and version are those of the moment; else a new one. */
async function judgedAudit(ledger: Ledger, { site, pack, tool, note, signal }: Reckoning): Promise<Audit> {
  const audits = await ledger.audits(site.id);
  const stamp = judgedBy(pack, tool);
  const last = audits.find(({ pack: by }) => by === pack.id);
  if (last !== undefined && last.judgedBy === stamp) return last;
  return judgeAnew(ledger, site, pack, {
    id: crypto.randomUUID(),
    from: last?.from ?? 'browse',
    startedAt: last?.startedAt ?? site.addedAt,
    at: new Date().toISOString(),
    complete: isSeenWhole(audits),
    tool,
    note,
    signal,
    onProgress: () => undefined,
  });
}

/** A site's score at its last audit by a pack; null where it has none. */
export async function lastScore(ledger: Ledger, site: string, pack: string): Promise<ScoreAt | null> {
  const audit = (await ledger.lastAudits([{ site, pack }])).get(site);
  return audit === undefined ? null : scoreAt(audit);
}
