import type { Word } from '../../extension/words.ts';

/** The sections of the options page, in their order. */
export const sections = [
  { id: 'hosts', word: 'hostsTitle' },
  { id: 'packs', word: 'packsTitle' },
  { id: 'link-check', word: 'linkCheckTitle' },
  { id: 'keeping', word: 'keepTitle' },
  { id: 'about', word: 'aboutTitle' },
] as const satisfies readonly { id: string; word: Word }[];

export type SectionId = (typeof sections)[number]['id'];
