import { perName, wordsIn } from './names.ts';
import type { Part } from './survey.ts';

const LISTS = new Set(['ul', 'ol', 'dl', 'tbody']);

/** Class names of a box that holds a list, apart from those of lines, arrows and floats. */
export const isListName = perName(false, (name) =>
  wordsIn(name).some((word) => /^(?:list|cont?|content|box|bd|body|items?|data|main|inner)\d*$/.test(word)),
);

/** Whether an element is a list, or a table's body, which scripts fill as well. */
export function isList({ tag }: Part): boolean {
  return LISTS.has(tag);
}
