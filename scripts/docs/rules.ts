import { judgeMessages } from '../../audit/judge-messages.ts';
import type { Guide, PageRule, Words } from '../../rules/contract.ts';
import type { Case } from './collected-cases.ts';
import { both, code, label, plain, points } from './markdown.ts';
import { clausesOf } from './rule-clauses.ts';
import { decisionOf } from './rule-decision.ts';
import { examplesOf } from './rule-examples.ts';
import { numbersOf } from './rule-numbers.ts';
import { outcomeWords, partWords, type Scope, severityWords, wordsOfScope } from './rule-words.ts';

/** A rule as far as it can be described, whatever it is over. */
export interface Described extends Omit<PageRule, 'judge' | 'needs' | 'appliesTo'> {
  readonly appliesTo: Scope;
}

/** A rule with what is said of it elsewhere. */
export interface RuleEntry {
  readonly rule: Described;
  /** Where it stands: a rule over one page, over a site, or for a person to decide. */
  readonly folder: 'page' | 'site' | 'guided';
  readonly weight: number;
  readonly cases: readonly Case[];
}

const DECIDED: Readonly<Record<RuleEntry['folder'], Words>> = {
  page: { zh: '看一页即可判定', en: 'One page decides' },
  site: { zh: '看全站多页和日期判定', en: 'Several pages of the site and their dates decide' },
  guided: { zh: '由人判定，规则提供证据', en: 'A person decides, with the evidence that the rule finds' },
};

function part(title: Words, text: string): string[] {
  return text === '' ? [] : [`#### ${label(title)}`, text];
}

function guideOf({ look, question, answers }: Guide): string {
  const lines = Object.values(answers).map(({ label: words, outcome, why, fix }) => {
    const more = [
      ...(why === undefined ? [] : [`${label(partWords.why)}：${both(why)}`]),
      ...(fix === undefined ? [] : [`${label(partWords.fix)}：${both(fix)}`]),
    ];
    const answer = `${both(words)} → ${label(outcomeWords[outcome])}`;
    return more.length === 0 ? answer : `${answer}\n${points(more)}`;
  });
  return [`看 / Look：${both(look)}`, `问 / Ask：${both(question)}`, points(lines)].join('\n\n');
}

function facts({ rule, folder, weight }: RuleEntry): string {
  const files = `[规则 / rule](../rules/${folder}/${rule.id}.ts)、[样例 / examples](../tests/rules/${rule.id}.test.ts)`;
  const scope = folder === 'site' ? '谁的网站 / Whose site' : '页面 / Pages';
  const { zh, en } = severityWords[rule.severity];
  return points([
    `${code(rule.id)}：${files}`,
    both(DECIDED[folder]),
    `${scope}：${both(wordsOfScope(rule.appliesTo))}`,
    `严重程度 / Severity：${both({ zh: `至多${zh}`, en: `at most ${en}` })}`,
    `权重 / Weight：${weight}`,
  ]);
}

function section(entry: RuleEntry): string {
  const { rule, cases } = entry;
  return [
    `<a id="${rule.id}"></a>`,
    `### ${plain(rule.title.zh)}`,
    `*${plain(rule.title.en)}*`,
    facts(entry),
    ...(rule.guide === undefined ? [] : part({ zh: '请人判定', en: 'For a person' }, guideOf(rule.guide))),
    ...part({ zh: '怎样判定', en: 'How it decides' }, decisionOf(rule, cases)),
    ...part({ zh: '视为当然', en: 'What it assumes' }, points(rule.assumes.map(both))),
    ...part({ zh: '判定所用的数', en: 'Numbers it judges by' }, numbersOf(rule)),
    ...part(
      { zh: '借用（非要点所定）', en: 'Borrowed, not from a plan' },
      points((rule.borrows ?? []).map(both)),
    ),
    ...part(partWords.clauses, clausesOf(rule)),
    ...part({ zh: '样例', en: 'Examples' }, examplesOf(cases)),
  ].join('\n\n');
}

function byWeight(rules: readonly RuleEntry[]): [weight: number, rules: RuleEntry[]][] {
  const groups = new Map<number, RuleEntry[]>();
  for (const one of rules) groups.set(one.weight, [...(groups.get(one.weight) ?? []), one]);
  return [...groups].toSorted(([a], [b]) => b - a);
}

const MARKS: Readonly<Record<RuleEntry['folder'], string>> = {
  page: '',
  site: ' · 全站 / site',
  guided: ' · 人工 / guided',
};

function contents(groups: readonly [number, readonly RuleEntry[]][]): string {
  return groups
    .map(([weight, entries]) => {
      const lines = entries.map(({ rule, folder }) => {
        const scope = plain(wordsOfScope(rule.appliesTo).zh);
        return `[${plain(rule.title.zh)}](#${rule.id}) ${code(rule.id)} · ${scope}${MARKS[folder]}`;
      });
      return `**权重 / Weight ${weight}**\n\n${points(lines)}`;
    })
    .join('\n\n');
}

const INTRODUCTION: readonly string[] = [
  '每条规则问什么、怎样判定、依据哪些条款。权重是工具自定的次序，要点不设权重。条款里的数字和时限只在定它的要点之下有效；“借用”一节所列不出自任何要点。只“鼓励”“探索”的，至多是建议；站点自己的要点没有相应条款时，只作参照，不计分。',
  '*What each rule asks, how it decides, and which clauses it rests on. Weights are the tool’s own order; the plans set none. A number or a deadline of a clause holds under the plan that sets it; what stands under “Borrowed” comes from no plan. What a plan only encourages or explores is never more than a hint; where a site’s own plan has no such clause, the finding is by analogy and weighs nothing.*',
  '“怎样判定”按样例实际得出的结论排列；“样例”只写与[普通页面](../tests/rules/page-of.ts)、[普通网站](../tests/rules/site-table.ts)不同之处：位置只写那里的文字，网址已经说明的（协议、主机、路径）从略。',
  '*“How it decides” is ordered by what the rule said of its examples. An example shows only what differs from an [ordinary page](../tests/rules/page-of.ts) or [site](../tests/rules/site-table.ts): a spot by its words, and nothing that the address beside it says already.*',
];

/** All rules as one page of Markdown: heaviest first, each with its words, clauses and examples. */
export function rulesPage(entries: readonly RuleEntry[]): string {
  const groups = byWeight(entries);
  return [
    '<!-- Generated by `npm run docs` from rules/ and tests/rules/. Do not edit. -->',
    '# 规则 / Rules',
    ...INTRODUCTION,
    '任何规则都可能得到的说法，出自判定程序本身： *What any rule may come to, said by the judge itself:*',
    points(Object.values(judgeMessages).map(({ what }) => both(what))),
    '## 目录 / Contents',
    contents(groups),
    ...groups.map(([weight, group]) => [`## 权重 / Weight ${weight}`, ...group.map(section)].join('\n\n')),
    '',
  ].join('\n\n');
}
