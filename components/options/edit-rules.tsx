import { languageOfSurfaces, say } from '../../extension/words.ts';
import { extraIds } from '../../rules/packs/extras.ts';
import { type SheetGroup, type SheetRow, sheetOf } from '../../rules/packs/sheet.ts';
import { TextField, TickField } from './edit-field.tsx';
import { EditFold } from './edit-fold.tsx';
import { type Editing, isShown } from './editing.ts';
import { extraTitle } from './pack-words.ts';

/** The rules under the headings of the plan: which are judged, their weights, vetoes and what they earn. */
export function EditRules({ editing }: { readonly editing: Editing }) {
  // In the order of the built-in pack, so that no row goes elsewhere while it is edited.
  const groups = sheetOf(editing.draft.base).map((group) => ({ ...group, ...shownOf(editing, group) }));
  const shown = groups.filter(({ rules, hasCap }) => rules.length > 0 || hasCap);
  const fault = editing.draft.fault('rules');
  const extras = extraIds
    .map((id) => ({ part: `extras.${id}`, title: extraTitle(id) }))
    .filter(({ part, title }) => isShown(editing, [say('packExtras'), title], [part]));
  if (shown.length === 0 && extras.length === 0) return null;
  return (
    <EditFold
      of="part"
      title={say('packRules')}
      isOpen
      editing={editing}
      parts={[...extras.map(({ part }) => part), ...shown.flatMap((group) => partsIn(group))]}
    >
      <p class="hint">{say('editRulesHint')}</p>
      {fault && <p class="field-fault">{fault.reason[languageOfSurfaces()]}</p>}
      {extras.map(({ part, title }) => (
        <TickField key={part} editing={editing} part={part} label={say('editExtra', title)} />
      ))}
      {shown.map((group) => (
        <Group key={group.id} editing={editing} group={group} hasCap={group.hasCap} />
      ))}
    </EditFold>
  );
}

/** The rows of a group that are shown, and whether its cap is. */
function shownOf(editing: Editing, { id, title, rules }: SheetGroup) {
  const { draft } = editing;
  const isDeducting = draft.now.get('scoring.manner') === 'deduction';
  const names = [title.zh, title.en];
  return {
    rules: rules.filter((row) =>
      isShown(editing, [...names, row.title.zh, row.title.en, row.id], partsOfRow(row)),
    ),
    hasCap: isDeducting && rules.length > 0 && isShown(editing, names, [`scoring.caps.${id}`]),
  };
}

function partsOfRow({ id }: SheetRow): string[] {
  return [`rules.${id}`, `weights.${id}`, `vetoes.${id}`, `scoring.bonus.points.${id}`];
}

function partsIn({ id, rules }: SheetGroup): string[] {
  return [`scoring.caps.${id}`, ...rules.flatMap(partsOfRow)];
}

interface GroupProps {
  readonly editing: Editing;
  readonly group: SheetGroup;
  readonly hasCap: boolean;
}

function Group({ editing, group, hasCap }: GroupProps) {
  const { id, title, rules } = group;
  return (
    <EditFold
      of="group"
      title={title[languageOfSurfaces()]}
      meta={say('editRuleCount', rules.length)}
      editing={editing}
      parts={partsIn(group)}
    >
      {hasCap && (
        <div class="edit-fields cap">
          <TextField editing={editing} part={`scoring.caps.${id}`} label={say('editCap')} />
        </div>
      )}
      <ul class="rule-rows">
        {rules.map((row) => (
          <Row key={row.id} editing={editing} row={row} />
        ))}
      </ul>
    </EditFold>
  );
}

function Row({ editing, row: { id, title } }: { readonly editing: Editing; readonly row: SheetRow }) {
  const { draft, idOf } = editing;
  const name = `${idOf(id)}-name`;
  const isDeducting = draft.now.get('scoring.manner') === 'deduction';
  return (
    <li>
      <fieldset class="rule-row" aria-labelledby={name} data-rule={id}>
        <div class="rule-name">
          <span id={name}>{title[languageOfSurfaces()]}</span> <code>{id}</code>
        </div>
        <div class="rule-fields">
          <TickField editing={editing} part={`rules.${id}`} label={say('editJudged')} />
          {draft.now.get(`rules.${id}`) === true && (
            <>
              <TickField editing={editing} part={`vetoes.${id}`} label={say('editVeto')} />
              <TextField editing={editing} part={`weights.${id}`} label={say('sheetWeight')} />
              {isDeducting && (
                <TextField editing={editing} part={`scoring.bonus.points.${id}`} label={say('editBonus')} />
              )}
            </>
          )}
        </div>
      </fieldset>
    </li>
  );
}
