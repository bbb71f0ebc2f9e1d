import { useEffect, useState } from 'preact/hooks';
import { randomSeed } from '../../assessment/draw.ts';
import { DraftForm } from '../../components/assessment/draft-form.tsx';
import { SiteListForm } from '../../components/assessment/site-list-form.tsx';
import { keepSites } from '../../extension/assessment/assessed-sites.ts';
import { faultsInDraft, firstDraft, laidDown } from '../../extension/assessment/draft.ts';
import { storedAssessor } from '../../extension/assessor.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import type { PacksInUse } from '../../extension/workbench/packs-in-use.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { packs as builtIn } from '../../rules/packs/index.ts';
import { useDraft } from './use-draft.ts';
import type { Go } from './use-place.ts';

interface Props {
  readonly ledger: Ledger;
  readonly packs: PacksInUse;
  readonly go: Go;
}

/** Making an assessment: the list of sites, and what is laid down. */
export function AssessNewApp({ ledger, packs, go }: Props) {
  const [first] = useState(() =>
    firstDraft(builtIn[0]?.id ?? 'general', new Date().toISOString(), randomSeed(), ''),
  );
  const form = useDraft(first, packs);
  const [note, setNote] = useState('');
  const { setDraft } = form;
  useEffect(() => void storedAssessor().then((name) => setDraft({ assessors: name })), []);
  const sites = form.given?.list.sites ?? [];
  const make = async () => {
    const found = faultsInDraft(form.draft, sites.length);
    form.setFaults(found);
    if (found.length > 0) return setNote(say(found.includes('sites') ? 'draftNoSites' : 'draftFaults'));
    const laid = laidDown(form.draft);
    const assessment = {
      id: crypto.randomUUID(),
      ...laid,
      sites: sites.map(({ line: _, assumed: __, ...site }) => site),
      createdAt: new Date().toISOString(),
      createdBy: (await storedAssessor()) || (laid.assessors[0] ?? ''),
      changes: [],
    };
    await ledger.putAssessment(assessment);
    await keepSites(ledger, assessment, assessment.sites);
    go({ at: 'assessment', assessment: assessment.id, view: 'run', query: {} });
  };
  return (
    <main class="sites-view assess-form" id="main">
      <h1>{say('assessNew')}</h1>
      <h2 class="unseen">{say('draftTitle')}</h2>
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
      <DraftForm
        draft={form.draft}
        faults={form.faults}
        packs={form.packs}
        onChange={form.setDraft}
        onSeed={() => form.setDraft({ seed: randomSeed() })}
      />
      <div class="buttons">
        <button
          type="button"
          class="act"
          onClick={() => void make().catch((error: unknown) => setNote(say('notKept', String(error))))}
        >
          {say('assessMake', sites.length)}
        </button>
        <a class="button" href="#/assessments">
          {say('assessBack')}
        </a>
      </div>
      <p class="field-fault" role="alert">
        {note}
      </p>
    </main>
  );
}
