import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Dispute, Ruling } from '../../assessment/contract.ts';
import { DisputeView } from '../../components/assessment/dispute-view.tsx';
import { needsTab } from '../../extension/assessment/recheck.ts';
import { RecheckAnswer, type RecheckQuestion } from '../../extension/assessment/recheck-questions.ts';
import { ruleOnDispute } from '../../extension/assessment/rule-dispute.ts';
import { askForHosts, patternOf } from '../../extension/hosts.ts';
import { say, type Word } from '../../extension/words.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { AssessProps } from './assess-props.ts';
import { Shown } from './shown.tsx';
import { toolVersion } from './tool.ts';
import { useFollow } from './use-follow.ts';
import { useLoaded } from './use-loaded.ts';

const KINDS = ['disputes'] as const;

const whyWords = {
  gone: 'recheckGone',
  noPage: 'recheckNoPage',
  notKept: 'recheckNotKept',
  running: 'rechecking',
  late: 'recheckLate',
  broken: 'recheckBroken',
} as const satisfies Record<Extract<RecheckAnswer, { done: false }>['why'], Word>;

/** Objections to findings on the sites of the assessment. */
export function AssessDisputesApp(props: AssessProps) {
  const { ledger, assessment, assessor } = props;
  const version = useFollow(ledger, KINDS);
  const [busy, setBusy] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const loaded = useLoaded(async () => {
    const disputes = (await Promise.all(assessment.sites.map(({ id }) => ledger.disputes(id)))).flat();
    return { disputes, inTab: await disputesInTab(ledger, disputes) };
  }, [ledger, assessment, version]);
  const during = (dispute: Dispute, work: Promise<string>) => {
    setBusy(dispute.id);
    setNote('');
    work
      .then(setNote, (error: unknown) => setNote(say('notKept', String(error))))
      .finally(() => setBusy(null));
  };
  return (
    <Shown loaded={loaded}>
      {({ disputes, inTab }) => (
        <DisputeView
          disputes={disputes}
          siteTitle={(id) => assessment.sites.find((site) => site.id === id)?.title ?? id}
          inTab={inTab}
          busy={busy}
          note={note}
          onRecheck={(dispute, live) => {
            // In the click itself: later the browser would not ask.
            const leave = askForHosts(hostsOf(dispute).map(patternOf));
            assessor.sign((by) => during(dispute, lookAgain(dispute, assessment.id, by, live, leave)));
          }}
          onRule={(dispute, state, reason) =>
            assessor.sign((by) => during(dispute, rule(props, dispute, { state, reason }, by)))
          }
        />
      )}
    </Shown>
  );
}

async function disputesInTab(ledger: Ledger, disputes: readonly Dispute[]): Promise<ReadonlySet<string>> {
  const pages = await Promise.all(
    disputes.map(({ site, url }) => (url === null ? null : ledger.page(site, url))),
  );
  const isInTab = (index: number) => {
    const page = pages[index] ?? null;
    return page !== null && needsTab(page);
  };
  return new Set(disputes.filter((_, index) => isInTab(index)).map(({ id }) => id));
}

function hostsOf({ url, link }: Dispute): string[] {
  return [url, link].flatMap((address) => {
    const host = address === null ? undefined : URL.parse(address)?.hostname;
    return host === undefined ? [] : [host];
  });
}

/** The background looks, so that the look goes on when this page is left. */
async function lookAgain(
  { id, site }: Dispute,
  assessment: string,
  by: string,
  live: boolean,
  leave: Promise<boolean>,
): Promise<string> {
  if (!(await leave)) return say('lookNoLeave');
  const question: RecheckQuestion = { type: 'recheck', dispute: id, site, assessment, by, live };
  const said: unknown = await browser.runtime.sendMessage(question).catch(() => null);
  const answer = z.safeParse(RecheckAnswer, said).data;
  if (answer === undefined) return say('recheckSilent');
  return answer.done ? say('rechecked') : say(whyWords[answer.why], answer.detail);
}

async function rule(
  { ledger, packs, assessment }: AssessProps,
  dispute: Dispute,
  ruling: Pick<Ruling, 'state' | 'reason'>,
  by: string,
): Promise<string> {
  const packOf = packs.of.bind(packs);
  await ruleOnDispute(dispute, ruling, { ledger, assessment, packOf, tool: toolVersion(), by });
  return say('ruled');
}
