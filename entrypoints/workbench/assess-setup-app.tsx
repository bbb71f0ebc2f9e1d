import { useState } from 'preact/hooks';
import { changedAssessment } from '../../assessment/changed.ts';
import { randomSeed } from '../../assessment/draw.ts';
import { ChangeList } from '../../components/assessment/change-list.tsx';
import { DraftForm } from '../../components/assessment/draft-form.tsx';
import { SiteListForm } from '../../components/assessment/site-list-form.tsx';
import { keepSites } from '../../extension/assessment/assessed-sites.ts';
import { draftOf, faultsInDraft, laidDown } from '../../extension/assessment/draft.ts';
import { storedAssessor } from '../../extension/assessor.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import type { AssessProps } from './assess-props.ts';
import { useDraft } from './use-draft.ts';

/** Changing what an assessment lays down; every change is noted. */
export function AssessSetupApp({ ledger, packs, assessment }: AssessProps) {
  const [first] = useState(() => draftOf(assessment, randomSeed()));
  const form = useDraft(first, packs);
  const [note, setNote] = useState('');
  const [isRemoving, setRemoving] = useState(false);
  const more = (form.given?.list.sites ?? []).filter(
    ({ id }) => !assessment.sites.some((site) => site.id === id),
  );
  const failed = (error: unknown) => setNote(say('notKept', String(error)));
  const change = async () => {
    const sites = [...assessment.sites, ...more.map(({ line: _, assumed: __, ...site }) => site)];
    const found = faultsInDraft(form.draft, sites.length);
    form.setFaults(found);
    if (found.length > 0) return setNote(say('draftFaults'));
    const by = await storedAssessor();
    const at = new Date().toISOString();
    const changed = changedAssessment(assessment, { ...laidDown(form.draft), sites }, { by, at });
    await ledger.putAssessment(changed);
    await keepSites(ledger, changed, changed.sites);
    setNote(say('setupKept'));
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
      <SiteListForm
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
