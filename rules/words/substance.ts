import type { KeyTopic } from './key-words.ts';

/** The eight things of substance that an interpretation should tell (嘉定 46, 徐泾 4), and the topic that shows each. */
export const ELEMENTS: readonly {
  readonly topic: KeyTopic;
  readonly name: { readonly zh: string; readonly en: string };
}[] = [
  { topic: 'concepts', name: { zh: '核心概念', en: 'concepts' } },
  { topic: 'keyTerms', name: { zh: '关键词', en: 'key terms' } },
  { topic: 'scope', name: { zh: '适用范围', en: 'scope' } },
  { topic: 'handling', name: { zh: '办事指引', en: 'where to apply' } },
  { topic: 'operation', name: { zh: '操作方法', en: 'how to do it' } },
  { topic: 'practice', name: { zh: '执行口径', en: 'how it is applied' } },
  { topic: 'benefits', name: { zh: '惠民利企举措', en: 'benefits' } },
  { topic: 'novelty', name: { zh: '新旧政策差异', en: 'what is new' } },
];

/** A press that reprints: what it writes is not the organ's own interpretation. */
const PRESS = /日报|晚报|晨报|新华社|新华网|人民网|央视|央广|澎湃|第一财经|中新[社网]|光明网|文汇/;
/** 申报、补贴 … of which conditions and standards are to be told. */
const APPLICATION = /申报|申领|申请|专项资金|补贴|补助|资助|奖励|扶持|贴息|认定|评审|办理/;
/** A heading of a section: short, numbered or in the form of a name, without a sentence. */
const HEADING =
  /^(?:[一二三四五六七八九十\d]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）])?[^，。；]{2,30}$/;

/** Whether a source names a newspaper or agency. */
export function isPress(source: string): boolean {
  return PRESS.test(source);
}

/** Whether a title names a policy that people apply under. */
export function isOfApplication(title: string): boolean {
  return APPLICATION.test(title);
}

/** Whether a line is a heading, which names a thing without telling it. */
export function isHeadingLine(line: string): boolean {
  return HEADING.test(line.trim());
}
