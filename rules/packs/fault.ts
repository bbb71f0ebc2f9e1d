import type { Words } from '../contract.ts';

/** What is wrong with a pack of one's own, and where: `weights.validity-lable`, `portals[0].host`; `$` is the whole. */
export interface PackFault {
  readonly path: string;
  readonly code: ReasonName;
  readonly reason: Words;
}

/** Why a pack is refused. `{name}` stands for a detail. */
const reasons = {
  tooLarge: { zh: '超过 {limit} KB，不像是规则包。', en: 'More than {limit} KB: this is hardly a pack.' },
  notUtf8: {
    zh: '不是 UTF-8 编码（像是 {encoding}）。请另存为 UTF-8。',
    en: 'Not UTF-8 (it looks like {encoding}). Save it as UTF-8.',
  },
  empty: { zh: '内容为空。', en: 'There is nothing in it.' },
  notJson: {
    zh: '不是合法的 JSON，从第 {line} 行第 {column} 个字起读不通。',
    en: 'Not JSON: it cannot be read from line {line}, column {column} on.',
  },
  repeatedKey: { zh: '这个名称写了两次，只能写一次。', en: 'This name is written twice; write it once.' },
  missing: { zh: '缺少这一项。', en: 'This is missing.' },
  wrongType: { zh: '应为{typeZh}。', en: 'Must be {typeEn}.' },
  unknownKey: {
    zh: '没有“{word}”这一项；最接近的是 {nearest}。',
    en: 'There is no “{word}” here; the nearest is {nearest}.',
  },
  unknownValue: {
    zh: '没有“{word}”；最接近的是 {nearest}。',
    en: 'There is no “{word}”; the nearest is {nearest}.',
  },
  onlyValue: { zh: '只能是 {value}。', en: 'Must be {value}.' },
  numberSmall: { zh: '不能小于 {limit}。', en: 'Must be {limit} or more.' },
  numberBig: { zh: '不能大于 {limit}。', en: 'Must be {limit} or less.' },
  wordsShort: { zh: '至少要有 {limit} 个字。', en: 'Too short; the least is {limit}.' },
  wordsLong: { zh: '不能超过 {limit} 个字。', en: 'Too long; the most is {limit}.' },
  listShort: { zh: '至少要有 {limit} 项。', en: 'Too few; the least is {limit}.' },
  listLong: { zh: '不能超过 {limit} 项。', en: 'Too many; the most is {limit}.' },
  name: {
    zh: '只能用小写字母、数字和连字符，如 xinqiao-2025。',
    en: 'Use lower-case letters, digits and hyphens, such as xinqiao-2025.',
  },
  plainWords: {
    zh: '首尾不能有空格，也不能有换行等控制字符。',
    en: 'No spaces at either end and no line breaks or other control characters.',
  },
  day: { zh: '应为日期，如 2025-01-01。', en: 'Must be a day, such as 2025-01-01.' },
  monthDay: { zh: '应为月日，如 03-31。', en: 'Must be month and day, such as 03-31.' },
  host: {
    zh: '只写小写的主机名，如 www.example.gov.cn；不写 https://、端口、路径和 *，其下各级主机已包括在内。',
    en: 'Give the bare host in lower case, such as www.example.gov.cn: no https://, port, path or *; hosts below it are included.',
  },
  wideHost: {
    zh: '这个主机名包括了无数网站，请写到具体的网站。',
    en: 'Countless sites are below this host; name the site itself.',
  },
  pathPrefix: {
    zh: '应为路径的开头，如 /xinqiao；从 / 写起，不写 ?、# 和 *。',
    en: 'Must be how the path begins, such as /xinqiao: from / on, without ?, # or *.',
  },
  takenId: {
    zh: '“{word}”是自带规则包的名称，请另取一个。',
    en: '“{word}” is the name of a built-in pack; choose another.',
  },
  oneChoice: {
    zh: 'only 和 without 写一个，也只能写一个。',
    en: 'Give either only or without, and not both.',
  },
  noneLeft: { zh: '去掉之后一条规则也不剩。', en: 'This leaves no rule.' },
  repeated: { zh: '“{word}”已经写过。', en: '“{word}” is there already.' },
  leftOut: { zh: '本规则包没有选用这条规则。', en: 'The pack does not choose this rule.' },
  needsExtra: {
    zh: '这条规则属于 {extra}，要在 extras 里写上才起作用。',
    en: 'This rule belongs to {extra}; it takes effect only with that in “extras”.',
  },
  unreadThreshold: {
    zh: '目前没有规则用到这个数值，改了也不起作用。',
    en: 'No rule reads this number yet, so that a change would do nothing.',
  },
  leftOutReaders: {
    zh: '本规则包没有选用使用它的规则：{rules}。',
    en: 'The pack does not choose the rules that use it: {rules}.',
  },
  fewAndMany: {
    zh: 'sectionEntriesFew 应小于 sectionEntriesMany。',
    en: 'sectionEntriesFew must be less than sectionEntriesMany.',
  },
  unknownGroup: {
    zh: '没有分组“{word}”；有 {groups}。',
    en: 'There is no group “{word}”; there are {groups}.',
  },
  notFound: { zh: '找不到文件 {name}。', en: 'No such file: {name}.' },
  notAFile: { zh: '{name} 不是普通文件。', en: '{name} is not a regular file.' },
  unreadable: { zh: '文件 {name} 读不了（{code}）。', en: '{name} could not be read ({code}).' },
} as const satisfies Record<string, Words>;

export type ReasonName = keyof typeof reasons;

export function isReason(word: string): word is ReasonName {
  return word in reasons;
}

type Step = PropertyKey;

/** A path as people write it: `rules.only[2]`; `$` for the whole. */
export function pathOf(steps: readonly Step[]): string {
  const path = steps.map((step) => (typeof step === 'number' ? `[${step}]` : `.${shown(String(step))}`));
  return path.length === 0 ? '$' : path.join('').replace(/^\./, '');
}

const MOST_SHOWN = 40;

/** A stranger's words in a line of our own: short, and without what steers a terminal. */
function shown(words: string): string {
  const plain = words.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  return plain.length > MOST_SHOWN ? `${plain.slice(0, MOST_SHOWN)}…` : plain;
}

/** A fault at a place, its details filled in; `word` is the author's own and is shortened. */
export function fault(
  steps: readonly Step[],
  reason: ReasonName,
  details: Readonly<Record<string, string | number>> = {},
): PackFault {
  const fill = (words: string) =>
    words.replace(/\{(\w+)\}/g, (place, name: string) => {
      const detail = String(details[name] ?? place);
      return name === 'word' ? shown(detail) : detail;
    });
  const { zh, en } = reasons[reason];
  return { path: pathOf(steps), code: reason, reason: { zh: fill(zh), en: fill(en) } };
}
