import type { Language } from '../../audit/wording.ts';
import { FAULT_WORDS } from '../../evidence/fault-words.ts';
import { type Verification, verify } from '../../evidence/verify.ts';

/** A fault of a package in words. */
export interface CheckedLine {
  /** Of the file, as it stands in the package; empty for the package as a whole. */
  readonly path: string;
  readonly words: string;
}

/** Longest name that is shown: what a package calls its files is anybody's. */
const LONGEST = 160;

/** Checks a package of evidence. `digest`: SHA-256 (hex) that a report prints; empty where it is not at hand. */
export async function checkPackage(
  archive: Blob,
  digest: string,
  language: Language,
): Promise<Verification & { readonly lines: readonly CheckedLine[] }> {
  const checked = await verify(archive, digest === '' ? null : digest);
  const lines = checked.faults.map(({ fault, path, detail }) => ({
    path: path.slice(0, LONGEST),
    words: `${FAULT_WORDS[fault][language]}${fault === 'finding' && detail !== '' ? ` (${detail})` : ''}`,
  }));
  return { ...checked, lines };
}
