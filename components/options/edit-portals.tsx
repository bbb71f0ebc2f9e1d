import { useEffect, useRef } from 'preact/hooks';
import {
  claimsOn,
  NO_PORTAL,
  type OtherPacks,
  type PortalEntry,
  readPortal,
} from '../../extension/pack-portals.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { portalPart } from '../../rules/packs/portal-part.ts';
import { attributesOf, Beside, Field } from './edit-field.tsx';
import type { Editing } from './editing.ts';

interface Props {
  readonly editing: Editing;
  readonly others: OtherPacks;
}

const PART = 'portals';
/** As many as a pack may name. */
const MOST = 100;

/** The portals that a pack is for, each with its host, paths and organs; another can be added, any but the last taken out. */
export function EditPortals({ editing, others }: Props) {
  const { draft, idOf, onEntry } = editing;
  const { portals } = draft;
  const next = useRef<string | null>(null);
  useEffect(() => {
    // The button that was pressed has moved or gone.
    if (next.current !== null) document.getElementById(idOf(next.current))?.focus();
    next.current = null;
  });
  const put = (entries: readonly PortalEntry[], focused: string) => {
    next.current = focused;
    onEntry(PART, entries);
  };
  // A pack names some portal, or none at all like the one that it rests on.
  const mayGo = portals.length > 1 || draft.ground.get(PART) === portalPart([]);
  return (
    <fieldset
      id={idOf(PART)}
      class={draft.differs(PART) ? 'edit-field edit-portals differs' : 'edit-field edit-portals'}
      aria-labelledby={`${idOf(PART)}-name`}
      tabIndex={-1}
    >
      <span id={`${idOf(PART)}-name`} class="field-name">
        {say('packPortals')}
      </span>
      <p class="hint">{say('editPortalsHint')}</p>
      {portals.map((entry, index) => (
        <PortalFields
          key={index}
          editing={editing}
          index={index}
          claims={claimWords(portals, index, others)}
          onPortal={(changed) => onEntry(PART, portals.with(index, changed))}
          onRemove={mayGo ? () => put(portals.toSpliced(index, 1), PART) : null}
          entry={entry}
        />
      ))}
      {portals.length < MOST && (
        <button
          type="button"
          class="minor"
          onClick={() => put([...portals, NO_PORTAL], `portals[${portals.length}].host`)}
        >
          {say('editPortalAdd')}
        </button>
      )}
      <Beside editing={editing} part={PART} />
    </fieldset>
  );
}

interface PortalProps {
  readonly editing: Editing;
  readonly index: number;
  readonly entry: PortalEntry;
  /** Who else is for it; empty where nobody is. */
  readonly claims: string;
  readonly onPortal: (entry: PortalEntry) => void;
  /** Null where it must stay. */
  readonly onRemove: (() => void) | null;
}

function PortalFields({ editing, index, entry, claims, onPortal, onRemove }: PortalProps) {
  const name = say('editPortal', index + 1);
  const host = { editing, part: `portals[${index}].host` };
  return (
    <fieldset class="portal" data-portal={index}>
      <legend>{name}</legend>
      <Field {...host} label={say('editPortalHost')}>
        <input
          {...attributesOf(host, claims)}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={entry.host}
          onInput={({ currentTarget }) => onPortal({ ...entry, host: currentTarget.value })}
        />
        {claims && (
          <span id={`${editing.idOf(host.part)}-hint`} class="claims">
            {claims}
          </span>
        )}
      </Field>
      <ListField
        editing={editing}
        part={`portals[${index}].paths`}
        label={say('editOneALine', say('editPortalPaths'))}
        value={entry.paths}
        onValue={(paths) => onPortal({ ...entry, paths })}
      />
      <ListField
        editing={editing}
        part={`portals[${index}].organs`}
        label={say('editOneALine', say('editPortalOrgans'))}
        value={entry.organs}
        onValue={(organs) => onPortal({ ...entry, organs })}
      />
      {onRemove && (
        <button type="button" class="link" onClick={onRemove}>
          {say('editPortalRemove')}
          <span class="unseen">{say('about', name)}</span>
        </button>
      )}
    </fieldset>
  );
}

interface ListProps {
  readonly editing: Editing;
  readonly part: string;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function ListField({ editing, part, label, value, onValue }: ListProps) {
  return (
    <Field editing={editing} part={part} label={label}>
      <textarea
        {...attributesOf({ editing, part })}
        rows={Math.min(6, Math.max(2, value.split('\n').length))}
        spellcheck={false}
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </Field>
  );
}

/** Who else is for a portal: the same pack above it, or other packs, and which of them goes first. */
function claimWords(entries: readonly PortalEntry[], index: number, others: OtherPacks): string {
  const portals = entries.map(readPortal);
  const portal = portals[index];
  if (portal === undefined) return '';
  const same = portals.findIndex((one) => portalPart([one]) === portalPart([portal]));
  const twice = same < index ? [say('editPortalTwice', same + 1)] : [];
  const claims = claimsOn(portal, others).map(({ pack, goesFirst }) =>
    say(goesFirst ? 'editPortalBehind' : 'editPortalBefore', pack.title[languageOfSurfaces()], pack.id),
  );
  return [...twice, ...claims].join(' ');
}
