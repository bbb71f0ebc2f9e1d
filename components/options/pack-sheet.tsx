import { useEffect, useRef } from 'preact/hooks';
import { isRuleId } from '../../extension/pack-weights.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import type { AnyRuleId, Pack } from '../../rules/packs/contract.ts';
import { type SheetGroup, type SheetRow, sheetOf } from '../../rules/packs/sheet.ts';

export interface SheetProps {
  readonly pack: Pack;
  readonly isEditing: boolean;
  readonly onWeights: (wanted: ReadonlyMap<AnyRuleId, number>) => void;
  readonly onCancel: () => void;
}

/** A pack's groups with their rules and weights; while it is edited, a form. */
export function PackSheet({ pack, isEditing, onWeights, onCancel }: SheetProps) {
  const form = useRef<HTMLFormElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (isEditing) form.current?.querySelector('input')?.focus();
    // The form had the focus and is gone: who goes by keyboard goes on from here.
    else if (wasEditing.current) sheet.current?.focus({ preventScroll: true });
    wasEditing.current = isEditing;
  }, [isEditing]);
  const groups = sheetOf(pack).map((group) => (
    <Group key={group.id} group={group} pack={pack.id} isEditing={isEditing} />
  ));
  if (!isEditing) {
    return (
      <div ref={sheet} class="sheet" tabIndex={-1}>
        {groups}
      </div>
    );
  }
  return (
    <form
      ref={form}
      class="sheet editing"
      onSubmit={(event) => {
        event.preventDefault();
        onWeights(weightsIn(new FormData(event.currentTarget)));
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel();
      }}
    >
      <p class="hint">{say(pack.extends === null ? 'weightsHintBuiltIn' : 'weightsHint')}</p>
      {groups}
      <p class="buttons sticky">
        <button type="submit" class="act">
          {say('weightsSave')}
        </button>
        <button type="button" class="minor" onClick={onCancel}>
          {say('weightsCancel')}
        </button>
      </p>
    </form>
  );
}

/** A field that was left empty keeps its weight: it is not among those that are wanted. */
function weightsIn(fields: FormData): Map<AnyRuleId, number> {
  const wanted = new Map<AnyRuleId, number>();
  for (const [name, value] of fields) {
    if (isRuleId(name) && typeof value === 'string' && value.trim() !== '') wanted.set(name, Number(value));
  }
  return wanted;
}

interface GroupProps {
  readonly group: SheetGroup;
  readonly pack: string;
  readonly isEditing: boolean;
}

function Group({ group, pack, isEditing }: GroupProps) {
  const { id, title, rules, clauses } = group;
  const language = languageOfSurfaces();
  if (rules.length === 0 && clauses.length === 0) return null;
  return (
    <table class="group-table">
      <caption>
        {title[language]}{' '}
        <span class="meta">
          {clauses.length > 0 && say('groupClauses', clauses.length)}
          {rules.length === 0 && say('groupNoRules')}
        </span>
      </caption>
      {rules.length > 0 && (
        <thead>
          <tr>
            <th scope="col">{say('sheetRule')}</th>
            <th scope="col" class="number">
              {say('sheetWeight')}
            </th>
          </tr>
        </thead>
      )}
      <tbody>
        {rules.map((row) => (
          <Row key={row.id} row={row} field={`${pack}-${id}-${row.id}`} isEditing={isEditing} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, field, isEditing }: { row: SheetRow; field: string; isEditing: boolean }) {
  const { id, title, weight, isVeto } = row;
  return (
    <tr>
      <th scope="row">
        <label for={isEditing ? field : undefined}>{title[languageOfSurfaces()]}</label>
        <span class="rule-foot">
          <code>{id}</code>
          {isVeto && <span class="veto">{say('packVeto')}</span>}
        </span>
      </th>
      <td class="number">
        {isEditing ? (
          <input
            id={field}
            name={id}
            type="number"
            min="0"
            max="10"
            step="any"
            defaultValue={String(weight)}
          />
        ) : (
          weight
        )}
      </td>
    </tr>
  );
}
