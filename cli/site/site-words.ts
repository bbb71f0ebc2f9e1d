import { fill, type Language } from '../../audit/wording.ts';
import type { Words } from '../../rules/contract.ts';
import type { SkipReason } from '../../sweep/contract.ts';

const WORDS = {
  judgedBy: { zh: '按 {pack} 判定', en: 'judged by {pack}' },
  read: { zh: '读了 {pages} 页', en: '{pages} pages read' },
  whole: { zh: '范围内全部读完', en: 'all of it' },
  partly: { zh: '没有读完', en: 'not all of it' },
  score: { zh: '得分 {now} / {full}（{worst}–{best}）', en: 'Score {now} of {full} ({worst}–{best})' },
  judged: { zh: '已判 {share}%', en: '{share}% judged' },
  noScore: {
    zh: '没有得分：规则包不设权重，或什么都没有判',
    en: 'No score: the pack weighs nothing, or nothing was judged',
  },
  vetoed: { zh: '否决：{rules}', en: 'Vetoed: {rules}' },
  mayVeto: { zh: '未判清的否决项：{rules}', en: 'Vetoes that could not be told: {rules}' },
  lost: { zh: '扣 {points}', en: '−{points}' },
  failed: { zh: '不合规 {count}', en: '{count} fail' },
  improve: { zh: '提醒 {count}', en: '{count} to improve' },
  cantTell: { zh: '无法判定 {count}', en: '{count} cannot be told' },
  where: { zh: '位置：', en: 'Where: ' },
  clause: { zh: '依据：', en: 'Clause: ' },
  fix: { zh: '怎么改：', en: 'What to do: ' },
  more: { zh: '另有 {count} 处', en: '{count} more' },
  links: {
    zh: '链接：检查 {checked} 个，能打开 {opens}，打不开 {broken}，无法判定 {cantTell}',
    en: 'Links: {checked} checked, {opens} open, {broken} broken, {cantTell} cannot be told',
  },
  foundOn: { zh: '在 {url}（共 {count} 页）', en: 'on {url} ({count} pages)' },
  notRead: { zh: '没有读：', en: 'Not read: ' },
  unreadable: { zh: '读不了的页面 {count} 个', en: '{count} pages could not be read' },
  needsLive: {
    zh: '{count} 页由脚本写成，没有看全；加 --render 用浏览器读',
    en: '{count} pages are written by scripts and were not seen in full; --render reads them in a browser',
  },
  sampled: {
    zh: '抽样 {template}：{known} 页中读 {drawn} 页，不合规 {failing} 页；整体不合规的比例在 {low}%–{high}%（95%）',
    en: 'Sample {template}: {drawn} of {known} pages read, {failing} fail; of all, {low}% to {high}% do (95 %)',
  },
} as const satisfies Record<string, Words>;

const SKIPPED: Readonly<Record<SkipReason, Words>> = {
  robots: { zh: 'robots.txt 不允许', en: 'barred by robots.txt' },
  unsafe: { zh: '从不访问的（退出、提交等）', en: 'never asked for (log-out, submit …)' },
  trap: { zh: '没有尽头的（日历、排序等）', en: 'without end (calendars, sorting …)' },
  depth: { zh: '超出深度', en: 'too deep' },
  path: { zh: '路径之外', en: 'outside the paths' },
  pages: { zh: '超出页数', en: 'beyond the number of pages' },
  time: { zh: '超出时间', en: 'out of time' },
  sample: { zh: '抽样未抽中', en: 'not drawn' },
  stopped: { zh: '停止时未读', en: 'left when it stopped' },
  notPage: { zh: '不是网页', en: 'no pages' },
  private: { zh: '内网地址', en: 'private addresses' },
  same: { zh: '与别的网址相同', en: 'the same as others' },
};

/** A word of the listing of a site, with `{name}` filled in. */
export function say(
  word: keyof typeof WORDS,
  language: Language,
  data: Readonly<Record<string, string | number>> = {},
): string {
  return fill(WORDS[word][language], data);
}

/** Why addresses were left out. */
export function saySkipped(reason: SkipReason, language: Language): string {
  return SKIPPED[reason][language];
}
