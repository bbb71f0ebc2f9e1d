import { say } from '../../extension/words.ts';
import { readersOf } from '../../rules/packs/parts.ts';
import { thresholdNotes, type Unit } from '../../rules/packs/thresholds.ts';
import { vocabularyNotes } from '../../rules/packs/vocabulary.ts';
import { ChoiceField, TextField, WordsField } from './edit-field.tsx';
import { EditFold } from './edit-fold.tsx';
import { type Editing, isShown } from './editing.ts';
import { amountWords, levelWords, ruleTitle } from './pack-words.ts';
import { partWords } from './part-words.ts';

interface Props {
  readonly editing: Editing;
}

/** Whose portal is judged, of which year, and from which day on. */
export function EditStanding({ editing }: Props) {
  const parts = ['level', 'year', 'since'];
  if (!isShown(editing, [say('packFor'), ...parts.map(partWords)], parts)) return null;
  const levels = (['district', 'town', 'department'] as const).map((one) => [one, levelWords(one)] as const);
  const none = editing.draft.ground.get('level') === null ? [['', say('packNoBound')] as const] : [];
  return (
    <EditFold of="part" title={say('packFor')} editing={editing} parts={parts}>
      <div class="edit-fields">
        <ChoiceField editing={editing} part="level" choices={[...none, ...levels]} />
        <TextField editing={editing} part="year" />
        <TextField editing={editing} part="since" />
      </div>
    </EditFold>
  );
}

/** The numbers that rules judge by, with their units. A number that no rule reads would do nothing. */
export function EditNumbers({ editing }: Props) {
  const notes = Object.entries(thresholdNotes)
    .map(([name, { title, unit }]) => ({ part: `thresholds.${name}`, name, title, unit }))
    .filter(({ part }) => readersOf(part)?.length !== 0)
    .filter(({ part, name, title }) =>
      isShown(editing, [say('packNumbers'), title.zh, title.en, name], [part]),
    );
  if (notes.length === 0) return null;
  return (
    <EditFold of="part" title={say('packNumbers')} editing={editing} parts={notes.map(({ part }) => part)}>
      <p class="hint">{say('editNumbersHint')}</p>
      <div class="edit-lines">
        {notes.map(({ part, unit }) => (
          <TextField
            key={part}
            editing={editing}
            part={part}
            unit={unitWords(unit)}
            {...useOf(editing, part)}
          />
        ))}
      </div>
    </EditFold>
  );
}

/** The words that the pack adds to those that rules know. */
export function EditVocabulary({ editing }: Props) {
  const notes = Object.entries(vocabularyNotes)
    .map(([name, { title }]) => ({ part: `vocabulary.${name}`, name, title }))
    .filter(({ part, name, title }) =>
      isShown(editing, [say('packWords'), title.zh, title.en, name], [part]),
    );
  if (notes.length === 0) return null;
  return (
    <EditFold of="part" title={say('packWords')} editing={editing} parts={notes.map(({ part }) => part)}>
      <p class="hint">{say('editWordsHint')}</p>
      <div class="edit-lines">
        {notes.map(({ part }) => (
          <WordsField key={part} editing={editing} part={part} {...useOf(editing, part)} />
        ))}
      </div>
    </EditFold>
  );
}

/** What stands behind the field of a number. */
function unitWords(unit: Unit): string {
  return unit === 'month-day' ? say('editMonthDay') : amountWords('', unit).trim();
}

/** Which rules make use of a part, or that none that is judged does. */
function useOf({ draft }: Editing, part: string): { hint: string; isDisabled: boolean } {
  const names = (readersOf(part) ?? []).map(ruleTitle).join(say('listComma'));
  const isDisabled = draft.isUnread(part);
  return { isDisabled, hint: say(isDisabled ? 'editUnread' : 'editReadBy', names) };
}
