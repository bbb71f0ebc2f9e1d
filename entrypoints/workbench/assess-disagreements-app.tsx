import { useState } from 'preact/hooks';
import { answersByQuestion, disagreements, personOf } from '../../assessment/agreement.ts';
import { agreementBetween } from '../../assessment/kappa.ts';
import { DisagreementList, type Pair } from '../../components/assessment/disagreement-list.tsx';
import { remarksOf } from '../../extension/assessment/overview.ts';
import { say } from '../../extension/words.ts';
import { assessmentHash } from '../../extension/workbench/place.ts';
import type { Remark } from '../../ledger/contract.ts';
import type { AssessProps } from './assess-props.ts';
import { Shown } from './shown.tsx';
import { useFollow } from './use-follow.ts';
import { useLoaded } from './use-loaded.ts';

const KINDS = ['remarks'] as const;

/** What assessors answered differently. */
export function AssessDisagreementsApp({ ledger, assessment, assessor }: AssessProps) {
  const version = useFollow(ledger, KINDS);
  const [note, setNote] = useState('');
  const loaded = useLoaded(async () => {
    const remarks = [...(await remarksOf(ledger, assessment.sites)).values()].flat();
    return { found: disagreements(remarks), pairs: pairsOf(remarks) };
  }, [ledger, assessment, version]);
  const settle = async (
    { site, fingerprint, rule, url }: ReturnType<typeof disagreements>[number],
    answer: string,
    words: string,
    by: string,
  ) => {
    const about = { id: crypto.randomUUID(), site, fingerprint, rule, url };
    const at = new Date().toISOString();
    await ledger.remark({ type: 'answer', ...about, answer, note: words.trim(), settles: true, by, at });
    setNote('');
  };
  return (
    <Shown loaded={loaded}>
      {({ found, pairs }) => (
        <>
          <p class="note" role="status">
            {note}
          </p>
          <DisagreementList
            found={found}
            pairs={pairs}
            checks={assessmentHash(assessment.id, 'checks')}
            siteTitle={(id) => assessment.sites.find((site) => site.id === id)?.title ?? id}
            onSettle={(one, answer, words) =>
              assessor.sign(
                (by) =>
                  void settle(one, answer, words, by).catch((error: unknown) =>
                    setNote(say('notKept', String(error))),
                  ),
              )
            }
          />
        </>
      )}
    </Shown>
  );
}

/** Every two people who answered a question in common. */
function pairsOf(remarks: readonly Remark[]): Pair[] {
  const people = [...new Set([...answersByQuestion(remarks).values()].flat().map(personOf))].sort();
  return people.flatMap((one, index) =>
    people.slice(index + 1).flatMap((other) => {
      const kappa = agreementBetween(one, other, remarks).all;
      return kappa.both === 0 ? [] : [{ one, other, kappa }];
    }),
  );
}
