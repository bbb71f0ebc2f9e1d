import type { Pack } from '../rules/packs/contract.ts';

/**
 * Names that by which a page was judged: the version of the tool, the pack and what it lays down. Judging anew is due
 * where the name differs. `tool`: version of the tool.
 */
export function judgedBy(pack: Pack, tool: string): string {
  const { title: _, portals: __, ...laidDown } = pack;
  return `${tool}/${pack.id}/${digest(JSON.stringify(laidDown))}`;
}

/** FNV-1a, 32 bits, in base 36: tells packs apart, and is no proof of anything. http://www.isthe.com/chongo/tech/comp/fnv/ */
function digest(words: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
