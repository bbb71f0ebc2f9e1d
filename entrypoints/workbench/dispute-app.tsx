import { DisputeForm, type Objection } from '../../components/assessment/dispute-form.tsx';
import { dayOf } from '../../components/workbench/figures.ts';
import { storeAssessor } from '../../extension/assessor.ts';
import { say } from '../../extension/words.ts';
import { assessmentHash } from '../../extension/workbench/place.ts';
import { webAddress } from '../../extension/workbench/web-address.ts';
import type { KeptFinding } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { useFollow } from './use-follow.ts';
import { useLoaded } from './use-loaded.ts';

interface Props {
  readonly ledger: Ledger;
  readonly site: string;
  readonly finding: KeptFinding;
  readonly url: string | null;
  readonly by: string;
}

const KINDS = ['disputes'] as const;

/** Objections to one finding: those that there are, and the form for one more. */
export function DisputeApp({ ledger, site, finding, url, by }: Props) {
  const version = useFollow(ledger, KINDS);
  const loaded = useLoaded(async () => {
    const [disputes, assessments] = await Promise.all([ledger.disputes(site), ledger.assessments()]);
    const own = disputes.filter(({ fingerprint }) => fingerprint === finding.fingerprint);
    const assessment = assessments.find(({ sites }) => sites.some(({ id }) => id === site));
    return { own, assessment: assessment?.id ?? null };
  }, [ledger, site, finding.fingerprint, version]);
  if (loaded.state !== 'ready') return null;
  const { own, assessment } = loaded.value;
  const object = ({ objectedAt, by: name, ...objection }: Objection) => {
    if (name !== by) void storeAssessor(name);
    void ledger.keepDispute({
      ...{ id: crypto.randomUUID(), assessment, site, fingerprint: finding.fingerprint, rule: finding.rule },
      ...{ url, ...objection, objectedAt: new Date(`${objectedAt}T00:00:00`).toISOString(), by: name },
      at: new Date().toISOString(),
      rechecks: [],
      rulings: [],
    });
  };
  return (
    <>
      {own.length > 0 && (
        <p class="news">
          {say('objections', own.length)}
          {assessment !== null && (
            <>
              {' '}
              <a href={assessmentHash(assessment, 'disputes')}>{say('assessViewDisputes')}</a>
            </>
          )}
        </p>
      )}
      <DisputeForm
        by={by}
        today={dayOf(new Date().toISOString())}
        links={linksOf(finding)}
        onObject={object}
      />
    </>
  );
}

/** Addresses that a finding is about, as its data names them. */
function linksOf({ data }: KeptFinding): string[] {
  return Object.values(data).flatMap((value) => {
    const address = typeof value === 'string' ? webAddress(value) : null;
    return address === null ? [] : [address];
  });
}
