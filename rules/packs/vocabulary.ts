import type { Words } from '../contract.ts';

/** A list of words that a pack can add to, and how rules take them; which rules stands in `readers.ts`. */
export interface VocabularyNote {
  readonly title: Words;
  /** `whole`: the label is the word. `part`: a short label holds the word. Spaces never count. */
  readonly match: 'whole' | 'part';
}

/** Every list that a pack can add words to. A word adds a name for what a rule knows already; none is taken away. */
export const vocabularyNotes = {
  boardNames: {
    title: { zh: '政策留言板的其他名称', en: 'Other names of the message board' },
    match: 'part',
  },
  interpretationLabels: {
    title: { zh: '政策解读的其他名称', en: 'Other names of an interpretation' },
    match: 'part',
  },
  handlingLabels: {
    title: { zh: '“办”字入口的其他名称', en: 'Other labels of the way to handle a matter' },
    match: 'whole',
  },
  catalogueNames: {
    title: { zh: '政务公开标准目录的其他名称', en: 'Other names of the standards catalogue' },
    match: 'part',
  },
  homeInformation: {
    title: { zh: '首页“信息公开”板块的其他名称', en: 'Other names of the section on information' },
    match: 'part',
  },
  homeServices: {
    title: { zh: '首页“便民服务”板块的其他名称', en: 'Other names of the section on services' },
    match: 'part',
  },
  homeInteraction: {
    title: { zh: '首页“政民互动”板块的其他名称', en: 'Other names of the section on interaction' },
    match: 'part',
  },
  validityStatuses: {
    title: { zh: '有效性栏中表示效力状态的其他词', en: 'Other words for a status in the validity field' },
    match: 'part',
  },
  fillers: {
    title: { zh: '信息栏中等于没有填写的其他词', en: 'Other values of a field that stand for nothing' },
    match: 'whole',
  },
} as const satisfies Record<string, VocabularyNote>;

export type VocabularyName = keyof typeof vocabularyNotes;

/** The words that a pack adds to each list. */
export type Vocabulary = Readonly<Record<VocabularyName, readonly string[]>>;

/** The vocabulary of a pack that adds nothing. */
export const noWords: Vocabulary = {
  boardNames: [],
  interpretationLabels: [],
  handlingLabels: [],
  catalogueNames: [],
  homeInformation: [],
  homeServices: [],
  homeInteraction: [],
  validityStatuses: [],
  fillers: [],
};
