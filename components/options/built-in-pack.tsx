import { useEffect, useRef } from 'preact/hooks';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { sheetOf } from '../../rules/packs/sheet.ts';
import { PackSheet, type SheetProps } from './pack-sheet.tsx';
import { portalWords, ruleTitle } from './pack-words.ts';

interface Props extends SheetProps {
  /** The pack of one's own that was made of this one; null where there is none. */
  readonly derived: string | null;
  readonly onEdit: () => void;
  /** Goes to edit another pack. */
  readonly onOther: (id: string) => void;
}

/** A pack that comes with the tool: its portals, groups, rules, weights and vetoes. */
export function BuiltInPack({ pack, editor, derived, onEdit, onOther }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const isEditing = editor !== null;
  useEffect(() => {
    if (isEditing && details.current) details.current.open = true;
  }, [isEditing]);
  const language = languageOfSurfaces();
  const count = sheetOf(pack).reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <li class="pack-card" data-pack={pack.id}>
      <details ref={details}>
        <summary>
          <h4>{pack.title[language]}</h4>
          <code>{pack.id}</code>
          <span class="meta">{say('packCounts', pack.groups.length, count)}</span>
        </summary>
        <dl class="facts">
          <div>
            <dt>{say('packPortals')}</dt>
            <dd>{pack.portals.map(portalWords).join(say('listComma')) || say('packPortalsNone')}</dd>
          </div>
          <div>
            <dt>{say('packVetoes')}</dt>
            <dd>{pack.vetoes.map((id) => ruleTitle(id)).join(say('listComma')) || say('packVetoesNone')}</dd>
          </div>
        </dl>
        {!isEditing && (
          <p class="buttons">
            <button
              type="button"
              class="minor"
              onClick={() => (derived === null ? onEdit() : onOther(derived))}
            >
              {derived === null ? say('packEdit') : say('packEditOwn', derived)}
              <span class="unseen">{say('about', pack.title[language])}</span>
            </button>
          </p>
        )}
        <PackSheet pack={pack} editor={editor} />
      </details>
    </li>
  );
}
