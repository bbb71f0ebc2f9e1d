import { useEffect, useRef } from 'preact/hooks';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { groundParts } from '../../rules/packs/ground.ts';
import type { Parts } from '../../rules/packs/parts.ts';
import { type SheetGroup, type SheetRow, sheetOf } from '../../rules/packs/sheet.ts';
import { type EditorProps, PackEditor } from './pack-editor.tsx';

export interface SheetProps {
  readonly pack: Pack;
  /** Null while it is only looked at. */
  readonly editor: EditorProps | null;
}

/** A pack's groups with their rules and weights; while it is edited, the form. */
export function PackSheet({ pack, editor }: SheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const wasEditing = useRef(false);
  const isEditing = editor !== null;
  useEffect(() => {
    const isLeft = wasEditing.current && !isEditing;
    wasEditing.current = isEditing;
    if (!isLeft || document.activeElement !== document.body) return;
    // The form had the focus and is gone: who goes by keyboard goes on from here, where the pack can be seen.
    sheet.current?.focus({ preventScroll: true });
    sheet.current?.closest('.pack-card')?.scrollIntoView();
  }, [isEditing]);
  if (editor !== null) return <PackEditor {...editor} />;
  const ground = groundParts(pack);
  return (
    <div ref={sheet} class="sheet" tabIndex={-1}>
      {sheetOf(pack).map((group) => (
        <Group key={group.id} group={group} ground={ground} />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly group: SheetGroup;
  readonly ground: Parts;
}

function Group({ group: { title, rules, clauses }, ground }: GroupProps) {
  if (rules.length === 0 && clauses.length === 0) return null;
  return (
    <table class="group-table">
      <caption>
        {title[languageOfSurfaces()]}{' '}
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
          <Row key={row.id} row={row} ground={ground} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  row: { id, title, weight, isVeto },
  ground,
}: {
  readonly row: SheetRow;
  readonly ground: Parts;
}) {
  const usual = ground.get(`weights.${id}`);
  return (
    <tr>
      <th scope="row">
        {title[languageOfSurfaces()]}
        <span class="rule-foot">
          <code>{id}</code>
          {isVeto && <span class="veto">{say('packVeto')}</span>}
        </span>
      </th>
      <td class="number">
        {usual === weight ? (
          weight
        ) : (
          <>
            <b>{weight}</b> <span class="beside">{say('editBuiltIn', String(usual))}</span>
          </>
        )}
      </td>
    </tr>
  );
}
