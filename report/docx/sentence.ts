import type { Language } from '../../audit/wording.ts';
import type { Words } from '../../rules/contract.ts';

/** A sentence with its data filled in. */
export function sentence(
  words: Words,
  language: Language,
  data: Readonly<Record<string, string | number>> = {},
): string {
  return words[language].replace(/\{(\w+)\}/g, (place, name: string) => String(data[name] ?? place));
}

/** A number of points. */
export function points(value: number): string {
  return value.toFixed(2);
}

/** A share as percent. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
