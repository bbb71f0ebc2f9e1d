import type { ComponentChildren } from 'preact';
import { isText, mayBeEmpty } from '../../extension/pack-draft.ts';
import { languageOfSurfaces, say, type Word } from '../../extension/words.ts';
import type { PackFault } from '../../rules/packs/fault.ts';
import { deductionStart } from '../../rules/packs/ground.ts';
import type { Editing } from './editing.ts';
import { partWords, valueWords } from './part-words.ts';

interface FieldProps {
  readonly editing: Editing;
  readonly part: string;
  /** What stands at the field; the name of the part where it is left out. */
  readonly label?: string;
}

interface TextProps extends FieldProps {
  /** Behind the field, as in “5 working days”. */
  readonly unit?: string;
  readonly hint?: string;
  readonly isDisabled?: boolean;
}

/** A number or a day, as text: what is no number can then be told. */
export function TextField({ unit, hint, isDisabled = false, ...props }: TextProps) {
  const { editing, part } = props;
  return (
    <Field {...props} hint={hint}>
      <span class="entry">
        <input
          {...attributesOf(props, hint)}
          type="text"
          inputMode={isText(part) ? 'text' : 'decimal'}
          autocomplete="off"
          disabled={isDisabled}
          placeholder={mayBeEmpty(part) ? say('editNone') : ''}
          value={String(editing.draft.entry(part))}
          onInput={({ currentTarget }) => editing.onEntry(part, currentTarget.value)}
        />
        {unit && <span class="meta">{unit}</span>}
      </span>
    </Field>
  );
}

/** A list of words, one a line. */
export function WordsField({ hint, isDisabled = false, ...props }: TextProps) {
  const { editing, part } = props;
  const entry = String(editing.draft.entry(part));
  return (
    <Field {...props} hint={hint}>
      <textarea
        {...attributesOf(props, hint)}
        rows={Math.min(6, Math.max(2, entry.split('\n').length))}
        disabled={isDisabled}
        value={entry}
        onInput={({ currentTarget }) => editing.onEntry(part, currentTarget.value)}
      />
    </Field>
  );
}

interface ChoiceProps extends FieldProps {
  readonly choices: readonly (readonly [value: string, words: string])[];
}

/** One of a few. */
export function ChoiceField({ choices, ...props }: ChoiceProps) {
  const { editing, part } = props;
  return (
    <Field {...props}>
      <select
        {...attributesOf(props)}
        value={String(editing.draft.entry(part))}
        onChange={({ currentTarget }) => editing.onEntry(part, currentTarget.value)}
      >
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Yes or no. */
export function TickField(props: FieldProps) {
  const { editing, part, label } = props;
  return (
    <div class={classOf(editing, part)}>
      <label class="tick">
        <input
          {...attributesOf(props)}
          type="checkbox"
          checked={editing.draft.entry(part) === true}
          onChange={({ currentTarget }) => editing.onEntry(part, currentTarget.checked)}
        />
        {label ?? partWords(part)}
      </label>
      <Beside editing={editing} part={part} />
    </div>
  );
}

interface BoxProps extends FieldProps {
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}

/** The box around a field: its name before it, what is wrong and what differs behind it. */
export function Field({ editing, part, label, hint, children }: BoxProps) {
  const fault = editing.draft.fault(part);
  const id = editing.idOf(part);
  return (
    <div class={classOf(editing, part)}>
      <label for={id}>{label ?? partWords(part)}</label>
      {children}
      {hint && (
        <span id={`${id}-hint`} class="meta">
          {hint}
        </span>
      )}
      {fault && (
        <span id={`${id}-fault`} class="field-fault">
          {faultWords(editing, fault)}
        </span>
      )}
      <Beside editing={editing} part={part} />
    </div>
  );
}

/** Why a part is refused; of a list with the word that is meant. */
function faultWords({ draft }: Editing, { path, reason }: PackFault): string {
  const words = reason[languageOfSurfaces()];
  const word = draft.wordAt(path);
  return word === null || words.includes(`“${word}”`) ? words : say('editFaultOf', word, words);
}

/** What the field of a part bears, whatever its form. `hint`: what is said beside it. */
export function attributesOf({ editing, part }: FieldProps, hint?: string) {
  const id = editing.idOf(part);
  const isFaulty = editing.draft.fault(part) !== null;
  const described = [
    ...(isFaulty ? [`${id}-fault`] : []),
    ...(hint ? [`${id}-hint`] : []),
    ...(editing.draft.differs(part) ? [`${id}-beside`] : []),
  ];
  return {
    id,
    name: part,
    'aria-invalid': isFaulty,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
  };
}

function classOf({ draft }: Editing, part: string): string {
  return draft.differs(part) ? 'edit-field differs' : 'edit-field';
}

/** What stands at the value that a part is held against. */
function groundWord(part: string): Word {
  if (part.startsWith('title.')) return 'editAsKept';
  return deductionStart.has(part) ? 'editStart' : 'editBuiltIn';
}

/** What the built-in pack has where a part differs, and the way back to it. */
export function Beside({ editing, part }: Pick<FieldProps, 'editing' | 'part'>) {
  const { draft, idOf, onUndo } = editing;
  if (!draft.differs(part)) return null;
  const usual = valueWords(part, draft.ground.get(part) ?? null);
  const undo = () => {
    onUndo(part);
    // The button goes with the difference; who goes by keyboard goes on from the field.
    document.getElementById(idOf(part))?.focus();
  };
  return (
    <span class="beside">
      <span id={`${idOf(part)}-beside`}>{say(groundWord(part), usual)}</span>
      <button type="button" class="link" onClick={undo}>
        {say('editUndo')}
        <span class="unseen">{say('about', partWords(part))}</span>
      </button>
    </span>
  );
}
