import { say } from '../../extension/words.ts';
import { Beside, TextField } from './edit-field.tsx';
import { EditFold } from './edit-fold.tsx';
import { type Editing, isShown } from './editing.ts';
import { mannerWords, partWords } from './part-words.ts';

const MANNER = 'scoring.manner';
const AMOUNTS = [
  'scoring.full',
  'scoring.points.error',
  'scoring.points.warning',
  'scoring.points.info',
  'scoring.bonus.cap',
];

/** How the score comes about: the manner, full points and what a failure takes away. */
export function EditScoring({ editing }: { readonly editing: Editing }) {
  const { draft } = editing;
  const isDeducting = draft.now.get(MANNER) === 'deduction';
  const parts = isDeducting ? [MANNER, ...AMOUNTS] : [MANNER];
  const names = [say('packScoring'), ...mannerWords.map(([, word]) => say(word)), ...parts.map(partWords)];
  if (!isShown(editing, names, parts)) return null;
  return (
    <EditFold of="part" title={say('packScoring')} isOpen editing={editing} parts={parts}>
      <Manner editing={editing} />
      {isDeducting && (
        <>
          <div class="edit-fields">
            {AMOUNTS.map((part) => (
              <TextField key={part} editing={editing} part={part} />
            ))}
          </div>
          <p class="hint">{say('editDeductionHint')}</p>
        </>
      )}
    </EditFold>
  );
}

function Manner({ editing }: { readonly editing: Editing }) {
  const { draft, idOf, onEntry } = editing;
  const name = `${idOf(MANNER)}-name`;
  return (
    <div
      class={draft.differs(MANNER) ? 'edit-field differs' : 'edit-field'}
      role="radiogroup"
      aria-labelledby={name}
    >
      <span id={name} class="field-name">
        {partWords(MANNER)}
      </span>
      <div class="manners">
        {mannerWords.map(([manner, word], index) => (
          <label key={manner} class="tick">
            <input
              id={index === 0 ? idOf(MANNER) : undefined}
              type="radio"
              name={MANNER}
              value={manner}
              checked={draft.entry(MANNER) === manner}
              onChange={() => onEntry(MANNER, manner)}
            />
            {say(word)}
          </label>
        ))}
      </div>
      <Beside editing={editing} part={MANNER} />
    </div>
  );
}
