import { browser } from 'wxt/browser';
import type { PacksProps } from '../../components/options/packs-section.tsx';
import { onAssessorChanged, storeAssessor, storedAssessor } from '../../extension/assessor.ts';
import { onExtrasChanged, storedExtras, storeExtras } from '../../extension/extra-settings.ts';
import { type OwnPack, OwnPacks, onOwnPacksChanged } from '../../extension/own-packs.ts';
import { saveFile } from '../../extension/save-file.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import type { Rewritten } from '../../rules/packs/rewrite.ts';
import type { StandardId } from '../../rules/plans/index.ts';
import { usePackFile } from './use-pack-file.ts';
import { useStored } from './use-stored.ts';
import { type Tell, useTelling } from './use-telling.ts';

const store = new OwnPacks(browser.storage.local);
const ownPacks = { read: () => store.all(), onChanged: onOwnPacksChanged };
const assessor = { read: storedAssessor, onChanged: onAssessorChanged };
const chosenExtras = { read: storedExtras, onChanged: onExtrasChanged };

/** The packs that are kept, and what a person can do with them. */
export function usePacks(): PacksProps {
  const own = useStored<readonly OwnPack[]>(ownPacks, []);
  const extras = useStored<readonly StandardId[]>(chosenExtras, []);
  const by = useStored(assessor, '');
  const { note, setNote, tell } = useTelling();
  const file = usePackFile(store, tell, () => setNote(''));
  return {
    ...file,
    own,
    by,
    extras,
    note,
    onExtra: (id, on) => {
      const wanted = on ? [...extras, id] : extras.filter((one) => one !== id);
      void tell(storeExtras(wanted), say('optionsKept'));
    },
    onSwitch: ({ id, pack }, on) => {
      const name = pack?.title[languageOfSurfaces()] ?? id;
      void tell(store.switch(id, on), say(on ? 'packsOn' : 'packsOff', name));
    },
    onDelete: ({ id }) => void tell(store.remove(id), say('packsDeleted', id)),
    onSave: ({ id, text }) => saveFile(`${id}.json`, text, 'application/json'),
    onKeep: (changed, name) => keep(own, changed, name, tell),
  };
}

/** Keeps a pack that was changed, or made on top of a built-in one. Resolves to whether it was kept. */
async function keep(
  own: readonly OwnPack[],
  { text, pack, changed }: Rewritten,
  by: string,
  tell: Tell,
): Promise<boolean> {
  const name = pack.title[languageOfSurfaces()];
  if (changed.length === 0) return tell(Promise.resolve(), say('editSame'));
  const edit = { by: by.trim(), changed };
  // Where the name is not kept, the form has another the next time. Who gives none here does not take back the kept one.
  if (edit.by !== '') storeAssessor(edit.by).catch(() => undefined);
  return own.some(({ id }) => id === pack.id)
    ? tell(store.change(pack.id, text, edit), say('editKept', changed.length, name))
    : tell(store.add(text, pack.id, edit), say('editOnTop', changed.length, pack.id));
}
