import { useState } from 'preact/hooks';
import type { Dispute, Ruling } from '../../assessment/contract.ts';
import { decisionId, decisionOf, withRecheck, withRuling } from '../../assessment/disputes.ts';
import { scoreAt } from '../../assessment/kept-sheet.ts';
import { DisputeView } from '../../components/assessment/dispute-view.tsx';
import { recheck } from '../../extension/assessment/recheck.ts';
import { lastScore, reckonAnew } from '../../extension/assessment/reckon.ts';
import { storedAssessor } from '../../extension/assessor.ts';
import { askForHosts, patternOf } from '../../extension/hosts.ts';
import { LinkLeave } from '../../extension/link-leave.ts';
import { linkRunOptions } from '../../extension/link-run-options.ts';
import { say } from '../../extension/words.ts';
import type { AssessProps } from './assess-props.ts';
import { Shown } from './shown.tsx';
import { toolVersion } from './tool.ts';
import { useFollow } from './use-follow.ts';
import { useLoaded } from './use-loaded.ts';

const KINDS = ['disputes'] as const;

/** Objections to findings on the sites of the assessment. */
export function AssessDisputesApp(props: AssessProps) {
  const { ledger, assessment } = props;
  const version = useFollow(ledger, KINDS);
  const [busy, setBusy] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const loaded = useLoaded(
    async () => (await Promise.all(assessment.sites.map(({ id }) => ledger.disputes(id)))).flat(),
    [ledger, assessment, version],
  );
  const during = (dispute: Dispute, work: Promise<string>) => {
    setBusy(dispute.id);
    setNote('');
    work
      .then(setNote, (error: unknown) => setNote(say('notKept', String(error))))
      .finally(() => setBusy(null));
  };
  return (
    <Shown loaded={loaded}>
      {(disputes) => (
        <DisputeView
          disputes={disputes}
          siteTitle={(id) => assessment.sites.find((site) => site.id === id)?.title ?? id}
          busy={busy}
          note={note}
          onRecheck={(dispute) => {
            const leave = askForHosts(hostsOf(dispute).map(patternOf));
            during(dispute, lookAgain(props, dispute, leave));
          }}
          onRule={(dispute, state, reason) => during(dispute, rule(props, dispute, state, reason))}
        />
      )}
    </Shown>
  );
}

function hostsOf({ url, link }: Dispute): string[] {
  return [url, link].flatMap((address) => {
    const host = address === null ? undefined : URL.parse(address)?.hostname;
    return host === undefined ? [] : [host];
  });
}

async function lookAgain(
  { ledger, packs }: AssessProps,
  dispute: Dispute,
  leave: Promise<boolean>,
): Promise<string> {
  if (!(await leave)) return say('sweepRefusedLeave');
  const site = await ledger.site(dispute.site);
  if (site === null) return say('recheckNotKept');
  const looked = await recheck(dispute, {
    ledger,
    pack: packs.of(site),
    tool: toolVersion(),
    options: await linkRunOptions(new LinkLeave()),
    by: await storedAssessor(),
    signal: new AbortController().signal,
  });
  if (looked === 'noPage' || looked === 'notKept') return say('recheckNotKept');
  await ledger.keepDispute(withRecheck(dispute, looked));
  return looked.after.outcome === 'untested' ? say('recheckUnread') : say('rechecked');
}

/** The score before is that of the last audit; the one after, of one with the decision in it. */
async function rule(
  { ledger, packs, assessment }: AssessProps,
  dispute: Dispute,
  state: Ruling['state'],
  reason: string,
): Promise<string> {
  const by = await storedAssessor();
  if (by === '') return say('checkNoName');
  const site = await ledger.site(dispute.site);
  if (site === null) return say('recheckNotKept');
  const ruling = { id: crypto.randomUUID(), state, reason, by, at: new Date().toISOString() };
  const scoreBefore = await lastScore(ledger, site.id, site.pack);
  const decision = decisionOf(dispute, { ...ruling, scoreBefore, scoreAfter: null });
  if (decision === null) await ledger.removeRemark(decisionId(dispute));
  else await ledger.remark(decision);
  const { signal } = new AbortController();
  const reckoned = { site, pack: packs.of(site), tool: toolVersion(), note: reason, signal };
  const audit = await reckonAnew(ledger, reckoned, assessment);
  await ledger.keepDispute(withRuling(dispute, { ...ruling, scoreBefore, scoreAfter: scoreAt(audit) }));
  return say('ruled');
}
