import { browser } from 'wxt/browser';
import type { PacksProps } from '../../components/options/packs-section.tsx';
import { onExtrasChanged, storedExtras, storeExtras } from '../../extension/extra-settings.ts';
import { type OwnPack, OwnPacks, onOwnPacksChanged } from '../../extension/own-packs.ts';
import { changedWeights, freeName, packOnTop, withWeights } from '../../extension/pack-weights.ts';
import { saveFile } from '../../extension/save-file.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import type { AnyRuleId, Pack } from '../../rules/packs/contract.ts';
import type { StandardId } from '../../rules/plans/index.ts';
import { usePackFile } from './use-pack-file.ts';
import { useStored } from './use-stored.ts';
import { type Tell, useTelling } from './use-telling.ts';

const store = new OwnPacks(browser.storage.local);
const ownPacks = { read: () => store.all(), onChanged: onOwnPacksChanged };
const chosenExtras = { read: storedExtras, onChanged: onExtrasChanged };

/** The packs that are kept, and what a person can do with them. */
export function usePacks(): PacksProps {
  const own = useStored<readonly OwnPack[]>(ownPacks, []);
  const extras = useStored<readonly StandardId[]>(chosenExtras, []);
  const { note, setNote, tell } = useTelling();
  const file = usePackFile(store, tell, () => setNote(''));
  return {
    ...file,
    own,
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
    onWeights: (pack, wanted) => keepWeights(own, pack, wanted, tell),
  };
}

/** Changes a pack of one's own, or makes one on top of a built-in one. Resolves to whether it was kept. */
function keepWeights(
  own: readonly OwnPack[],
  pack: Pack,
  wanted: ReadonlyMap<AnyRuleId, number>,
  tell: Tell,
): Promise<boolean> {
  const changed = changedWeights(pack, wanted);
  if (changed.length === 0) return tell(Promise.resolve(), say('weightsSame'));
  const kept = own.find(({ id }) => id === pack.id);
  if (kept !== undefined) {
    const done = say('weightsKept', changed.length, pack.title[languageOfSurfaces()]);
    return tell(store.change(kept.id, withWeights(kept.text, changed), changed), done);
  }
  const taken = own.map(({ id }) => id);
  const id = freeName(pack, taken);
  const text = packOnTop(pack, id, changed);
  return tell(store.add(text, id, changed), say('weightsOnTop', changed.length, id));
}
