import { useState } from 'preact/hooks';
import type { PacksProps } from '../../components/options/packs-section.tsx';
import type { OwnPacks } from '../../extension/own-packs.ts';
import { readPackFile } from '../../extension/pack-file.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import type { Tell } from './use-telling.ts';

type FileProps = Pick<PacksProps, 'refused' | 'replacing' | 'onFile' | 'onReplace'>;

/** Takes a pack from a file: refused whole where it is broken, and a question first where its name is taken. */
export function usePackFile(store: OwnPacks, tell: Tell, begin: () => void): FileProps {
  const [refused, setRefused] = useState<PacksProps['refused']>(null);
  const [replacing, setReplacing] = useState<PacksProps['replacing']>(null);
  const take = async (file: File) => {
    begin();
    setReplacing(null);
    const reading = await readPackFile(file);
    if ('faults' in reading) return setRefused({ file: file.name, faults: reading.faults });
    setRefused(null);
    const { text, pack } = reading;
    const all = await store.all().catch(() => []);
    if (all.some(({ id }) => id === pack.id)) return setReplacing({ text, pack });
    await tell(store.add(text, pack.id), say('packsAdded', pack.title[languageOfSurfaces()]));
  };
  const replace = (really: boolean) => {
    setReplacing(null);
    if (!really || replacing === null) return;
    const { text, pack } = replacing;
    void tell(store.add(text, pack.id), say('packsReplaced', pack.title[languageOfSurfaces()]));
  };
  return { refused, replacing, onFile: (file) => void take(file), onReplace: replace };
}
