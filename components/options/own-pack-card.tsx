import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnPack, SoundPack } from '../../extension/own-packs.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { packs } from '../../rules/packs/index.ts';
import { packChanges } from './pack-changes.ts';
import { PackFaults } from './pack-faults.tsx';
import { PackHistory } from './pack-history.tsx';
import { PackSheet, type SheetProps } from './pack-sheet.tsx';
import type { PacksProps } from './packs-section.tsx';

interface Props extends Pick<PacksProps, 'onSwitch' | 'onDelete' | 'onSave'> {
  readonly own: OwnPack;
  readonly edit: (pack: Pack, text: string) => Pick<SheetProps, 'editor'> & { readonly onEdit: () => void };
}

/** A pack of one's own: what it changes, whether it is on, and what to do with it. */
export function OwnPackCard({ own, edit, onSwitch, onDelete, onSave }: Props) {
  const { id, on, changes, pack } = own;
  const name = pack?.title[languageOfSurfaces()] ?? id;
  return (
    <li class="pack-card own" data-pack={id}>
      <div class="pack-head">
        <h4>{name}</h4>
        <code>{id}</code>
        <label class="switch">
          <input
            type="checkbox"
            checked={on && pack !== null}
            disabled={pack === null}
            onChange={({ currentTarget }) => onSwitch(own, currentTarget.checked)}
          />
          {say('packUse')}
          <span class="unseen">{say('about', name)}</span>
        </label>
      </div>
      {own.pack ? (
        <Sound own={own} edit={edit} />
      ) : (
        <PackFaults title={say('packNoLonger')} faults={own.faults} />
      )}
      <PackHistory changes={changes} />
      <Buttons
        name={name}
        onEdit={pack && edit(pack, own.text).onEdit}
        onSave={() => onSave(own)}
        onDelete={() => onDelete(own)}
      />
    </li>
  );
}

function Sound({ own: { pack, text }, edit }: { own: SoundPack; edit: Props['edit'] }) {
  const { editor } = edit(pack, text);
  const isEditing = editor !== null;
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isEditing && details.current) details.current.open = true;
  }, [isEditing]);
  const base = packs.find(({ id }) => id === pack.extends);
  const rows = base === undefined ? [] : packChanges(pack, base);
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{say('packBase')}</dt>
          <dd>{base?.title[languageOfSurfaces()]}</dd>
        </div>
        {rows.map(({ label, items }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <ul>
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      {rows.length === 0 && <p class="none">{say('packChangesNone')}</p>}
      <details ref={details} class="fold">
        <summary>{say('packSheet')}</summary>
        <PackSheet pack={pack} editor={editor} />
      </details>
    </>
  );
}

interface ButtonsProps {
  readonly name: string;
  /** Null where the pack cannot be edited. */
  readonly onEdit: (() => void) | null;
  readonly onSave: () => void;
  readonly onDelete: () => void;
}

function Buttons({ name, onEdit, onSave, onDelete }: ButtonsProps) {
  const [asking, setAsking] = useState(false);
  const really = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking) really.current?.focus();
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  const about = <span class="unseen">{say('about', name)}</span>;
  if (asking) {
    return (
      <p class="buttons">
        <span>{say('packDeleteAsk')}</span>
        <button ref={really} type="button" class="minor grave" onClick={onDelete}>
          {say('packDelete')}
          {about}
        </button>
        <button type="button" class="minor" onClick={() => setAsking(false)}>
          {say('packsKeep')}
          {about}
        </button>
      </p>
    );
  }
  return (
    <p class="buttons">
      {onEdit && (
        <button type="button" class="minor" onClick={onEdit}>
          {say('packEdit')}
          {about}
        </button>
      )}
      <button type="button" class="minor" onClick={onSave}>
        {say('packSave')}
        {about}
      </button>
      <button ref={first} type="button" class="minor" onClick={() => setAsking(true)}>
        {say('packDelete')}
        {about}
      </button>
    </p>
  );
}
