import type { Language } from '../../audit/wording.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { packFor, packs } from '../../rules/packs/index.ts';

/** The title of a pack by its name, one's own before those that come with the tool; the name where there is none. */
export function packTitle(id: string, own: readonly Pack[], language: Language): string {
  return [...own, ...packs].find((pack) => pack.id === id)?.title[language] ?? id;
}

/** The pack of a name, one's own before those that come with the tool; the general one where there is none. */
export function packNamed(id: string, own: readonly Pack[]): Pack {
  return [...own, ...packs].find((pack) => pack.id === id) ?? packFor(null);
}
