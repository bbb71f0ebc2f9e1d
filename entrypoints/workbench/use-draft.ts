import { useMemo, useState } from 'preact/hooks';
import type { ListColumns, ListTable } from '../../assessment/site-list/contract.ts';
import { TABLE_FAULTS } from '../../assessment/site-list/contract.ts';
import { type Draft, type DraftField, type GivenList, givenList } from '../../extension/assessment/draft.ts';
import { languageOfSurfaces } from '../../extension/words.ts';
import type { PacksInUse } from '../../extension/workbench/packs-in-use.ts';
import { packs as builtIn } from '../../rules/packs/index.ts';

/** What a person fills in for an assessment, and the list of sites that was given. The readers of tables are loaded when they are needed. */
export function useDraft(first: Draft, packs: PacksInUse) {
  const [draft, setDraft] = useState(first);
  const [faults, setFaults] = useState<readonly DraftField[]>([]);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState('');
  const [file, setFile] = useState<Uint8Array | null>(null);
  const [table, setTable] = useState<ListTable | null>(null);
  const [columns, setColumns] = useState<ListColumns | null>(null);
  const known = useMemo(() => [...packs.own, ...builtIn], [packs]);
  const given = useMemo((): GivenList | null => {
    const listPacks = { known, own: packs.own, assessment: draft.pack };
    return table === null ? null : givenList(table, listPacks, columns ?? undefined);
  }, [table, columns, known, packs, draft.pack]);
  const take = (read: ListTable | keyof typeof TABLE_FAULTS) => {
    const isTable = typeof read !== 'string';
    setTable(isTable ? read : null);
    setColumns(null);
    setFault(isTable ? '' : TABLE_FAULTS[read][languageOfSurfaces()]);
  };
  const onType = async (text: string) => {
    setTyped(text);
    setFile(null);
    if (text.trim() === '') return take('empty');
    const { tableOfText } = await import('../../assessment/site-list/text-table.ts');
    take(tableOfText(text));
  };
  const read = async (bytes: Uint8Array, sheet: string | null) => {
    const { tableOfFile } = await import('../../assessment/site-list/table.ts');
    take(await tableOfFile(bytes, sheet));
  };
  const failed = (error: unknown) => setFault(String(error));
  return {
    ...{ draft, faults, typed, fault, given, setFaults, setColumns },
    packs: known.map(({ id, title }) => ({ id, title: title[languageOfSurfaces()] })),
    setDraft: (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change })),
    onType: (text: string) => void onType(text).catch(failed),
    onFile: (chosen: File) => {
      setTyped('');
      chosen
        .arrayBuffer()
        .then((buffer) => {
          const bytes = new Uint8Array(buffer);
          setFile(bytes);
          return read(bytes, null);
        })
        .catch(failed);
    },
    onSheet: (sheet: string) => void (file !== null && read(file, sheet).catch(failed)),
  };
}
