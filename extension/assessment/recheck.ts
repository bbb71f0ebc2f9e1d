import type { Dispute, EvidenceAt, Recheck } from '../../assessment/contract.ts';
import { evidenceOfUnread, evidenceOn } from '../../assessment/disputes.ts';
import { judgePage } from '../../audit/judge.ts';
import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Page } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { pageRow } from '../../ledger/page-row.ts';
import { judgedBy } from '../../ledger/stamp.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import type { LiveReader } from '../../sweep/contract.ts';
import { joinVerdicts } from '../../sweep/join-verdicts.ts';
import type { RunOptions } from '../link-run.ts';
import { type Look, lookAtPage, verdictOn } from './look-at-page.ts';

/** How one page or link is looked at again. */
export interface Rechecking {
  readonly ledger: Ledger;
  readonly pack: Pack;
  /** Version of the tool. */
  readonly tool: string;
  readonly options: RunOptions;
  /** Opens pages in tabs; null where the person does not wish it. */
  readonly live: LiveReader | null;
  readonly by: string;
  readonly signal: AbortSignal;
}

/** Why nothing could be looked at: the finding is of no page, or its page is not kept. */
export type NoRecheck = 'noPage' | 'notKept';

/**
 * Looks again at the page in dispute, and at the link where it is about one; keeps what it finds as a sweep does, and
 * tells what was before and what is now. A page that does not open any more leaves the kept one as it was. A tab is
 * opened only where a script writes parts of the page, or it was read in one before.
 */
export async function recheck(dispute: Dispute, rechecking: Rechecking): Promise<Recheck | NoRecheck> {
  const { ledger, by, live } = rechecking;
  const { site, url } = dispute;
  if (url === null) return 'noPage';
  const page = await ledger.page(site, url);
  if (page === null) return 'notKept';
  const before = evidenceOn(page, dispute, await seenWith(ledger, dispute));
  const link = await linkAnew(dispute, page, rechecking);
  const look = await lookAtPage(page, { ...rechecking, live: needsTab(page) ? live : null });
  const after = await evidenceIn(look, page, before, dispute, rechecking, link);
  return { id: crypto.randomUUID(), at: new Date().toISOString(), by, before, after };
}

/** Whether a page shows all of itself only in a tab. */
export function needsTab({ mode, needsLive }: Pick<Page, 'mode' | 'needsLive'>): boolean {
  return needsLive || mode === 'live';
}

async function seenWith(ledger: Ledger, { site, link, fingerprint }: Dispute) {
  const verdicts = link === null ? null : await ledger.verdictsOf(site, [link]);
  const shots = await ledger.shots(site, fingerprint);
  return {
    link: (link === null ? null : verdicts?.get(link)) ?? null,
    shots: shots.map(({ id }) => id),
  };
}

async function linkAnew({ link }: Dispute, page: Page, rechecking: Rechecking): Promise<LinkVerdict | null> {
  const verdict = link === null ? null : await verdictOn(page, link, rechecking);
  if (verdict !== null) await rechecking.ledger.keepVerdicts(page.site, [verdict]);
  return verdict;
}

async function evidenceIn(
  look: Look,
  page: Page,
  before: EvidenceAt,
  dispute: Dispute,
  { ledger, pack, tool }: Rechecking,
  link: LinkVerdict | null,
): Promise<EvidenceAt> {
  const seen = { link, shots: [] };
  if ('problem' in look) {
    const unread = evidenceOfUnread(before, new Date().toISOString(), seen);
    return { ...unread, status: look.status, problem: look.problem };
  }
  const facts = joinVerdicts(look.facts, await ledger.verdicts(page.site));
  const { sha256, status, isLive } = look;
  const needsLive = page.needsLive && !isLive;
  const stamp = judgedBy(pack, tool);
  const origin = { site: page.site, via: 'sweep', sha256, needsLive, judgedBy: stamp } as const;
  // Under http and under https it is one page, kept under the address that is in dispute.
  const row = { ...pageRow(facts, judgePage(facts, pack), origin), url: page.url };
  await ledger.keepPages(page.site, [{ page: row, facts }]);
  const kept = await ledger.page(page.site, page.url);
  return { ...evidenceOn(kept ?? row, dispute, seen), status };
}
