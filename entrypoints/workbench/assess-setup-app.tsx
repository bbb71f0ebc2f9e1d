import { useRef, useState } from 'preact/hooks';
import { type AssessmentChange, changedAssessment } from '../../assessment/changed.ts';
import type { AssessedSite, Assessment } from '../../assessment/contract.ts';
import { randomSeed } from '../../assessment/draw.ts';
import { ChangeList } from '../../components/assessment/change-list.tsx';
import { DraftForm } from '../../components/assessment/draft-form.tsx';
import { PlanSites } from '../../components/assessment/plan-sites.tsx';
import { SiteListForm } from '../../components/assessment/site-list-form.tsx';
import { keepSites } from '../../extension/assessment/assessed-sites.ts';
import { draftOf, faultsInDraft, laidDown } from '../../extension/assessment/draft.ts';
import { leavePlan } from '../../extension/assessment/plan-store.ts';
import { forgetAnswers, readTakenOff } from '../../extension/assessment/taken-off.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import type { AssessProps } from './assess-props.ts';
import { useDraft } from './use-draft.ts';
import { useFollow } from './use-follow.ts';
import { useLoaded } from './use-loaded.ts';

const REMARK_KINDS = ['remarks'] as const;

/** Changing what an assessment lays down; every change is noted. */
export function AssessSetupApp({ ledger, packs, assessment, assessor }: AssessProps) {
  const [first] = useState(() => draftOf(assessment, randomSeed()));
  const form = useDraft(first, packs);
  const [note, setNote] = useState('');
  const [siteNote, setSiteNote] = useState('');
  const [isRemoving, setRemoving] = useState(false);
  const more = (form.given?.list.sites ?? []).filter(
    ({ id }) => !assessment.sites.some((site) => site.id === id),
  );
  const version = useFollow(ledger, REMARK_KINDS);
  const takenOff = useLoaded(() => readTakenOff(ledger, assessment), [ledger, assessment, version]);
  const failed = (error: unknown) => setNote(say('notKept', String(error)));
  const change = async () => {
    const added = more.map(({ line: _, assumed: __, ...site }) => site);
    const found = faultsInDraft(form.draft, assessment.sites.length + added.length);
    form.setFaults(found);
    if (found.length > 0) return setNote(say('draftFaults'));
    await put(({ sites }) => ({ ...laidDown(form.draft), sites: [...sites, ...added] }));
    form.onType('');
    setNote(say('setupKept'));
  };
  const last = useRef<Promise<unknown>>(Promise.resolve());
  /** One change after the other, each of what the one before kept. */
  const put = (changeOf: (kept: Assessment) => AssessmentChange): Promise<void> => {
    const work = last.current.then(async () => {
      const kept = (await ledger.assessment(assessment.id)) ?? assessment;
      const signed = { by: assessor.by, at: new Date().toISOString() };
      const changed = changedAssessment(kept, changeOf(kept), signed);
      await ledger.putAssessment(changed);
      await keepSites(ledger, changed, changed.sites);
    });
    last.current = work.catch(() => undefined);
    return work;
  };
  const takeOff = async ({ id, title }: AssessedSite) => {
    await put(({ sites }) => ({ sites: sites.filter((site) => site.id !== id) }));
    await leavePlan(assessment.id, id);
    setSiteNote(say('planTookOff', title));
  };
  const putBack = async (site: AssessedSite) => {
    await put(({ sites }) => ({ sites: [...sites.filter(({ id }) => id !== site.id), site] }));
    setSiteNote(say('planBack', site.title));
  };
  const forget = async ({ id, title }: AssessedSite) => {
    setSiteNote(say('planForgot', title, await forgetAnswers(ledger, id)));
  };
  const remove = async () => {
    await ledger.removeAssessment(assessment.id);
    location.hash = '#/assessments';
  };
  return (
    <div class="stack assess-form">
      <DraftForm
        draft={form.draft}
        faults={form.faults}
        packs={form.packs}
        onChange={form.setDraft}
        onSeed={() => form.setDraft({ seed: randomSeed() })}
      />
      <PlanSites
        sites={assessment.sites}
        note={siteNote}
        takenOff={takenOff.state === 'ready' ? takenOff.value : []}
        packTitle={(pack) => packs.title(pack, languageOfSurfaces())}
        onTakeOff={(site) => void takeOff(site).catch(failed)}
        onPutBack={(site) => void putBack(site).catch(failed)}
        onForget={(site) => void forget(site).catch(failed)}
      />
      <SiteListForm
        title={say('planMore')}
        typed={form.typed}
        given={form.given}
        fault={form.fault}
        packTitle={(pack) => packs.title(pack, languageOfSurfaces())}
        onType={form.onType}
        onFile={form.onFile}
        onSheet={form.onSheet}
        onColumns={form.setColumns}
      />
      <div class="buttons">
        <button type="button" class="act" onClick={() => void change().catch(failed)}>
          {more.length === 0 ? say('setupKeep') : say('setupKeepMore', more.length)}
        </button>
        <button
          type="button"
          class="minor grave"
          onClick={() => (isRemoving ? void remove().catch(failed) : setRemoving(true))}
        >
          {isRemoving ? say('setupRemoveSure') : say('setupRemove')}
        </button>
      </div>
      <p class="note" role="status">
        {note}
      </p>
      <ChangeList changes={assessment.changes} />
    </div>
  );
}
