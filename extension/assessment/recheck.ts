import type { Dispute, EvidenceAt, Recheck } from '../../assessment/contract.ts';
import { evidenceOfUnread, evidenceOn } from '../../assessment/disputes.ts';
import { judgePage } from '../../audit/judge.ts';
import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Page } from '../../ledger/contract.ts';
import { toHex } from '../../ledger/hex.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { pageRow } from '../../ledger/page-row.ts';
import { judgedBy } from '../../ledger/stamp.ts';
import { LinkCheck } from '../../links/check/link-check.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { joinVerdicts } from '../../sweep/join-verdicts.ts';
import { readPage } from '../../sweep/read-page.ts';
import type { RunOptions } from '../link-run.ts';

/** Bytes of a page that are read at most, as in a sweep. */
const MOST_BYTES = 8_000_000;

/** How one page or link is looked at again. */
export interface Rechecking {
  readonly ledger: Ledger;
  readonly pack: Pack;
  /** Version of the tool. */
  readonly tool: string;
  readonly options: RunOptions;
  readonly by: string;
  readonly signal: AbortSignal;
}

/** Why nothing could be looked at: the finding is of no page, or its page is not kept. */
export type NoRecheck = 'noPage' | 'notKept';

/**
 * Looks again at the page in dispute, and at the link where it is about one; keeps what it finds as a sweep does, and
 * tells what was before and what is now. A page that does not open any more leaves the kept one as it was.
 */
export async function recheck(dispute: Dispute, rechecking: Rechecking): Promise<Recheck | NoRecheck> {
  const { ledger, by } = rechecking;
  const { site, url } = dispute;
  if (url === null) return 'noPage';
  const page = await ledger.page(site, url);
  if (page === null) return 'notKept';
  const before = evidenceOn(page, dispute, await seenWith(ledger, dispute));
  const link = dispute.link === null ? null : await linkAnew(dispute.link, page, rechecking);
  const after = await pageAnew(page, before, dispute, rechecking, link);
  return { id: crypto.randomUUID(), at: new Date().toISOString(), by, before, after };
}

async function seenWith(ledger: Ledger, { site, link, fingerprint }: Dispute) {
  const verdicts = link === null ? null : await ledger.verdictsOf(site, [link]);
  const shots = await ledger.shots(site, fingerprint);
  return {
    link: (link === null ? null : verdicts?.get(link)) ?? null,
    shots: shots.map(({ id }) => id),
  };
}

async function linkAnew(
  url: string,
  page: Page,
  { ledger, options, signal }: Rechecking,
): Promise<LinkVerdict | null> {
  const settled: LinkVerdict[] = [];
  const check = new LinkCheck({
    ...options,
    onSettled: (verdict) => void settled.push(verdict),
    onRecord: () => undefined,
  });
  check.add(page, [{ url, label: '' }]);
  await check.run(signal);
  await ledger.keepVerdicts(page.site, settled);
  return settled[0] ?? null;
}

async function pageAnew(
  page: Page,
  before: EvidenceAt,
  dispute: Dispute,
  { ledger, pack, tool, options, signal }: Rechecking,
  link: LinkVerdict | null,
): Promise<EvidenceAt> {
  const at = new Date().toISOString();
  const seen = { link, shots: [] };
  const request = {
    ...({ url: page.url, way: 'get', timeout: options.manners.timeout, mostBytes: MOST_BYTES } as const),
  };
  const answer = await options.fetcher.ask(request, signal);
  signal.throwIfAborted();
  const reading = answer.type === 'response' && answer.status < 400 ? readPage(answer, at) : null;
  if (answer.type !== 'response' || reading?.type !== 'page')
    return {
      ...evidenceOfUnread(before, at, seen),
      status: answer.type === 'response' ? answer.status : null,
    };
  const verdicts = await ledger.verdicts(page.site);
  const facts = joinVerdicts(reading.facts, verdicts);
  const sha256 = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(answer.body))));
  const { site, needsLive } = page;
  const origin = { site, via: 'sweep', sha256, needsLive, judgedBy: judgedBy(pack, tool) } as const;
  const row = pageRow(facts, judgePage(facts, pack), origin);
  await ledger.keepPages(site, [{ page: row, facts }]);
  const kept = await ledger.page(site, row.url);
  return evidenceOn(kept ?? row, dispute, seen);
}
