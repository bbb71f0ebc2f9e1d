import type { Assessment, Dispute, Ruling } from '../../assessment/contract.ts';
import { decisionId, decisionOf, withRuling } from '../../assessment/disputes.ts';
import { scoreAt } from '../../assessment/kept-sheet.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { lastScore, reckonAnew } from './reckon.ts';

/** By what and by whom a dispute is ruled on. */
export interface RulingOn {
  readonly ledger: Ledger;
  readonly assessment: Assessment;
  packOf(site: { readonly pack: string }): Pack;
  /** Version of the tool. */
  readonly tool: string;
  readonly by: string;
}

/**
 * Rules on a dispute and keeps the score of the last audit beside that of one with the decision in it. Throws
 * `RangeError` where the site is not kept: nothing was changed then.
 */
export async function ruleOnDispute(
  dispute: Dispute,
  { state, reason }: Pick<Ruling, 'state' | 'reason'>,
  { ledger, assessment, packOf, tool, by }: RulingOn,
): Promise<void> {
  const site = await ledger.site(dispute.site);
  if (site === null) throw new RangeError(`no site ${dispute.site}`);
  const own = assessment.sites.find(({ id }) => id === site.id)?.pack;
  const pack = packOf({ pack: own ?? assessment.pack });
  const ruling = { id: crypto.randomUUID(), state, reason, by, at: new Date().toISOString() };
  const scoreBefore = await lastScore(ledger, site.id, pack.id);
  const decision = decisionOf(dispute, { ...ruling, scoreBefore, scoreAfter: null });
  if (decision === null) await ledger.removeRemark(decisionId(dispute));
  else await ledger.remark(decision);
  const { signal } = new AbortController();
  const reckoned = { site: { ...site, pack: pack.id }, pack, tool, note: reason, signal };
  const audit = await reckonAnew(ledger, reckoned, assessment);
  await ledger.keepDispute(withRuling(dispute, { ...ruling, scoreBefore, scoreAfter: scoreAt(audit) }));
}
