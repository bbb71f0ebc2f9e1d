import { say } from '../../extension/words.ts';
import { PageKind } from '../../facts/shape/kind.ts';
import { kindWords } from '../group-words.ts';

/** The name of a kind of page as it was kept; a kind that this version does not know goes by its own name. */
export function kindName(kind: string): string {
  const known = PageKind.options.find((one) => one === kind);
  return known === undefined ? kind : say(kindWords[known]);
}
