import { useRef, useState } from 'preact/hooks';
import type { OwnPack } from '../../extension/own-packs.ts';
import { draftable } from '../../extension/pack-draft.ts';
import { freeName } from '../../extension/pack-on-top.ts';
import { otherPacks } from '../../extension/pack-portals.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { extraIds } from '../../rules/packs/extras.ts';
import type { PackFault } from '../../rules/packs/fault.ts';
import { packs } from '../../rules/packs/index.ts';
import type { Rewritten } from '../../rules/packs/rewrite.ts';
import type { StandardId } from '../../rules/plans/index.ts';
import { BuiltInPack } from './built-in-pack.tsx';
import { OwnPackCard } from './own-pack-card.tsx';
import { PackFaults } from './pack-faults.tsx';
import { extraTitle } from './pack-words.ts';
import { Section } from './section.tsx';

/** A file that was refused, and why. */
export interface Refused {
  readonly file: string;
  readonly faults: readonly PackFault[];
}

export interface PacksProps {
  /** The one that goes first first. */
  readonly own: readonly OwnPack[];
  readonly note: string;
  readonly refused: Refused | null;
  /** A sound pack from a file whose name is taken: whether it is to take the other's place. */
  readonly replacing: { readonly text: string; readonly pack: Pack } | null;
  /** The standards that pages are judged by beside their pack. */
  readonly extras: readonly StandardId[];
  readonly onExtra: (id: StandardId, on: boolean) => void;
  readonly onFile: (file: File) => void;
  readonly onReplace: (really: boolean) => void;
  readonly onSwitch: (pack: OwnPack, on: boolean) => void;
  readonly onDelete: (pack: OwnPack) => void;
  readonly onSave: (pack: OwnPack) => void;
  /** In whose name changes are recorded; empty where nobody has said it yet. */
  readonly by: string;
  /** Keeps a pack that was changed, or made on top of a built-in one. Resolves to whether it was kept. */
  readonly onKeep: (changed: Rewritten, by: string) => Promise<boolean>;
}

/** The packs that pages are judged by: one's own, and those that come with the tool. */
export function PacksSection(props: PacksProps) {
  const { own, note, refused, onKeep } = props;
  const [editing, setEditing] = useState<string | null>(null);
  const edit = (pack: Pack, text: string | null) => ({
    onEdit: () => setEditing(pack.id),
    editor:
      editing !== pack.id
        ? null
        : {
            of: draftable(
              pack,
              text,
              own.map(({ id }) => id),
            ),
            isNew: text === null,
            others: otherPacks(pack, own),
            by: props.by,
            onCancel: () => setEditing(null),
            // What was entered stays where it could not be kept.
            onKeep: async (changed: Rewritten, by: string) => {
              if (!(await onKeep(changed, by))) return;
              setEditing(null);
              goToSection();
            },
          },
  });
  const remove = (one: OwnPack) => {
    props.onDelete(one);
    goToSection();
  };
  return (
    <Section id="packs" lead={say('packsLead')} note={note}>
      <h3>{say('packsOwn')}</h3>
      <p class="hint">{say('packsOwnHint')}</p>
      <FileChoice onFile={props.onFile} />
      <div role="alert">
        {refused && <PackFaults title={say('packsRefused', refused.file)} faults={refused.faults} />}
      </div>
      <Replacing {...props} />
      {own.length === 0 ? (
        <p class="none">{say('packsNone')}</p>
      ) : (
        <ul key="own" class="packs">
          {own.map((one) => (
            <OwnPackCard key={one.id} {...props} own={one} edit={edit} onDelete={remove} />
          ))}
        </ul>
      )}
      <Extras extras={props.extras} onExtra={props.onExtra} />
      <h3>{say('packsBuiltIn')}</h3>
      <p class="hint">{say('packsBuiltInHint')}</p>
      {/* Told apart: the first list that comes would else be made of the other, whose cards would fold. */}
      <ul key="built-in" class="packs">
        {packs.map((pack) => (
          <BuiltInPack
            key={pack.id}
            pack={pack}
            derived={own.find(({ id }) => id === freeName(pack, []))?.id ?? null}
            onOther={setEditing}
            {...edit(pack, null)}
          />
        ))}
      </ul>
    </Section>
  );
}

function Extras({ extras, onExtra }: Pick<PacksProps, 'extras' | 'onExtra'>) {
  return (
    <fieldset class="choices extras">
      <legend>
        <h3>{say('packExtras')}</h3>
      </legend>
      <p class="hint">{say('packExtrasHint')}</p>
      {extraIds.map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            name={id}
            checked={extras.includes(id)}
            onChange={({ currentTarget }) => onExtra(id, currentTarget.checked)}
          />
          <span lang="zh-CN">{extraTitle(id)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function FileChoice({ onFile }: Pick<PacksProps, 'onFile'>) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <label class="file">
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // So that the same file can be chosen again once it was mended.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      {say('packsLoad')}
    </label>
  );
}

function Replacing({ replacing, onReplace }: Pick<PacksProps, 'replacing' | 'onReplace'>) {
  const answer = (really: boolean) => {
    onReplace(really);
    goToSection();
  };
  return (
    <div role="alert">
      {replacing && (
        <div class="ask-back">
          <p>{say('packsTaken', replacing.pack.id, replacing.pack.title[languageOfSurfaces()])}</p>
          <button type="button" class="act" onClick={() => answer(true)}>
            {say('packsReplace')}
          </button>
          <button type="button" class="minor" onClick={() => answer(false)}>
            {say('packsKeep')}
          </button>
        </div>
      )}
    </div>
  );
}

/** After a press that takes its own button away: one goes on from the section, at whose head is told what came of it. */
function goToSection(): void {
  const section = document.getElementById('packs');
  section?.focus({ preventScroll: true });
  section?.scrollIntoView();
}
