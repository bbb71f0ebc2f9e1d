import type { Conflict } from '../../assessment/contract.ts';
import { say, type Word } from '../../extension/words.ts';
import { ASSESSMENT_REPORTS, type Making, type ReportActions, ReportCard } from './report-card.tsx';

export interface HandoverActions extends ReportActions {
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  /** A person has seen a conflict: what was taken stays, or the other is taken. */
  readonly onConflict: (conflict: Conflict, take: 'taken' | 'other') => void;
}

interface Props extends HandoverActions {
  readonly conflicts: readonly Conflict[];
  readonly making: Making | null;
  readonly note: string;
}

/** Handing an assessment on: as one file, as reports; and taking another's part in. */
export function HandoverView(props: Props) {
  const { conflicts, note, onExport, onImport } = props;
  return (
    <div class="stack">
      <p class="note" role="status">
        {note}
      </p>
      <section class="card" aria-labelledby="export-title">
        <h3 id="export-title">{say('handTitle')}</h3>
        <p class="meta">{say('handText')}</p>
        <div class="buttons">
          <button type="button" class="act" onClick={onExport}>
            {say('handExport')}
          </button>
          <label class="minor file">
            {say('handMerge')}
            <input
              type="file"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file !== undefined) onImport(file);
                event.currentTarget.value = '';
              }}
            />
          </label>
        </div>
      </section>
      {conflicts.length > 0 && <Conflicts {...props} />}
      <ReportCard {...props} offers={ASSESSMENT_REPORTS} />
    </div>
  );
}

function Conflicts({ conflicts, onConflict }: Props) {
  return (
    <section class="card" aria-labelledby="conflicts-title">
      <h3 id="conflicts-title">{say('conflictsTitle', conflicts.length)}</h3>
      <p class="meta">{say('conflictsText')}</p>
      <ul class="conflicts">
        {conflicts.map((conflict) => (
          <li key={conflict.id} class="conflict">
            <p>
              <b>{say(conflictWords[conflict.what])}</b>{' '}
              <span class="meta">
                {conflict.site ?? ''} {conflict.field}
              </span>
            </p>
            <div class="sides">
              <Side title={say('conflictTaken')} value={conflict.taken} />
              <Side title={say('conflictOther')} value={conflict.other} />
            </div>
            <div class="buttons">
              <button type="button" class="minor" onClick={() => onConflict(conflict, 'taken')}>
                {say('conflictKeep')}
              </button>
              {isTakeable(conflict) && (
                <button type="button" class="minor" onClick={() => onConflict(conflict, 'other')}>
                  {say('conflictTake')}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const conflictWords = {
  assessment: 'conflictAssessment',
  draw: 'conflictDraw',
  dispute: 'conflictDispute',
  remark: 'conflictRemark',
  shot: 'conflictShot',
} as const satisfies Record<Conflict['what'], Word>;

/** What the other says can be taken whole; a picture's bytes were not kept, and a dispute only grows. */
function isTakeable({ what, field }: Conflict): boolean {
  if (what === 'remark' || what === 'draw') return true;
  return what === 'assessment' && !field.includes(' ');
}

function Side({ title, value }: { readonly title: string; readonly value: unknown }) {
  return (
    <div class="side">
      <p class="meta">{title}</p>
      <pre>{value === null ? '—' : JSON.stringify(value, null, 1)}</pre>
    </div>
  );
}
