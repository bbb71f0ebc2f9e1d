interface Field<Name, At> {
  readonly name: Name;
  readonly awaits?: true | undefined;
  readonly at: At;
}

interface Block<At> {
  readonly place: string;
  readonly fields?: true | undefined;
  readonly component?: true | undefined;
  readonly board?: true | undefined;
  readonly at: At;
}

/**
 * Where a field of one of some names waits for a script, or else the block that holds fields does; null where nothing
 * waits. On a laid-out page all scripts have run: what is empty there stays empty.
 */
export function awaitedField<Name, At>(
  page: {
    readonly gathering: { readonly mode: 'parsed' | 'live' };
    readonly documentFields: readonly Field<Name, At>[];
    readonly emptyBlocks: readonly Block<At>[];
  },
  names: readonly NoInfer<Name>[],
): At | null {
  if (page.gathering.mode === 'live') return null;
  const named = page.documentFields.filter(({ name }) => names.includes(name));
  const field = named.find(({ awaits }) => awaits === true);
  if (field !== undefined) return field.at;
  return named.length > 0 ? null : (page.emptyBlocks.find(({ fields }) => fields === true)?.at ?? null);
}

/** Blocks that wait for what belongs to the document: its interpretation, what else it leads to. A component may become anything. */
export function awaitedBlocks<One extends Block<unknown>>(emptyBlocks: readonly One[]): One[] {
  return emptyBlocks.filter(
    ({ fields, component, board, place }) =>
      (component === true || (fields !== true && board !== true)) && place !== 'navigation',
  );
}
