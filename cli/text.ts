import { styleText } from 'node:util';
import type { Finding } from '../audit/finding.ts';
import { type Language, wordingOf } from '../audit/wording.ts';
import type { PageKind } from '../facts/shape/kind.ts';
import type { Words } from '../rules/contract.ts';
import { clauseOf } from '../rules/plans/index.ts';
import { rules } from '../rules/registry.ts';
import type { Audit } from './audit-source.ts';
import { linkLines } from './link-text.ts';
import { sayProblem } from './read/problem.ts';
import { sentences } from './sentences.ts';

type Color = Parameters<typeof styleText>[0];

/** How a group of findings is shown; the first that fits a finding is its own. */
interface Group {
  readonly mark: string;
  readonly color: Color;
  readonly name: Words;
  /** Brief groups are one line of titles: there is nothing to act on. */
  readonly brief: boolean;
  holds(finding: Finding): boolean;
}

const GROUPS: readonly Group[] = [
  {
    mark: '✗',
    color: 'red',
    name: { zh: '不合规', en: 'fails' },
    brief: false,
    holds: ({ outcome, severity }) => outcome === 'failed' && severity === 'error',
  },
  {
    mark: '!',
    color: 'yellow',
    name: { zh: '提醒', en: 'to improve' },
    brief: false,
    holds: ({ outcome }) => outcome === 'failed',
  },
  {
    mark: '?',
    color: 'cyan',
    name: { zh: '无法判定', en: 'cannot tell' },
    brief: false,
    holds: ({ outcome }) => outcome === 'cantTell',
  },
  {
    mark: '…',
    color: 'gray',
    name: { zh: '尚未检查', en: 'not tested' },
    brief: false,
    holds: ({ outcome }) => outcome === 'untested',
  },
  {
    mark: '✓',
    color: 'green',
    name: { zh: '合规', en: 'passes' },
    brief: true,
    holds: ({ outcome }) => outcome === 'passed',
  },
  {
    mark: '–',
    color: 'gray',
    name: { zh: '不适用', en: 'does not apply' },
    brief: true,
    holds: ({ outcome }) => outcome === 'inapplicable',
  },
];

const KINDS: Readonly<Record<PageKind, Words>> = {
  home: { zh: '门户首页', en: 'home page' },
  'column-list': { zh: '栏目列表', en: 'column list' },
  'normative-document': { zh: '规范性文件', en: 'normative document' },
  'policy-document': { zh: '政策文件', en: 'policy document' },
  interpretation: { zh: '政策解读', en: 'interpretation' },
  'draft-consultation': { zh: '意见征集', en: 'consultation on a draft' },
  'decision-catalogue': { zh: '重大行政决策目录', en: 'catalogue of decisions' },
  'message-board': { zh: '互动留言', en: 'message board' },
  'service-guide': { zh: '办事指南', en: 'service guide' },
  'annual-report': { zh: '政府信息公开年报', en: 'annual report' },
  gazette: { zh: '政府公报', en: 'gazette' },
  'standards-catalogue': { zh: '公开标准目录', en: 'catalogue of standards' },
  'government-openness-index': { zh: '政府信息公开专栏', en: 'openness index' },
  other: { zh: '其他页面', en: 'other page' },
};

const LABELS = {
  fix: { zh: '怎么改：', en: 'What to do: ' },
  clause: { zh: '依据：', en: 'Clause: ' },
  analogy: { zh: '（参照）', en: ' (by analogy)' },
  derived: { zh: '（推导）', en: ' (derived)' },
  spot: { zh: '位置：', en: 'Where: ' },
  more: { zh: '另有 {count} 处', en: '{count} more' },
  unread: { zh: '无法读取', en: 'not read' },
  unknownKind: { zh: '类型不明', en: 'kind unknown' },
  encoding: { zh: '声明编码 {declared}，实为 {used}', en: 'declared {declared}, is {used}' },
  failures: { zh: '未能读取的事实：', en: 'Facts that could not be read: ' },
} as const satisfies Record<string, Words>;

const MAX_SPOTS = 3;

/** How a text is to be written. */
export interface TextOptions {
  readonly language: Language;
  /** Where it goes: colours only on a terminal, and not under NO_COLOR. */
  readonly stream: NodeJS.WriteStream;
}

/** An audit as a listing for a person, worst first. */
export function textOf(audit: Audit, { language, stream }: TextOptions): string {
  const paint = (color: Color, words: string) => styleText(color, words, { stream });
  const say = (label: keyof typeof LABELS) => LABELS[label][language];
  const lines: string[] = [];
  if ('problem' in audit) {
    const words = plain(sayProblem(audit.problem, language));
    return `${paint('bold', plain(audit.source))}\n  ${paint('red', say('unread'))} ${words}\n`;
  }
  lines.push(paint('bold', plain(audit.facts.address.url)), `  ${headline(audit, language)}`);
  const groups = GROUPS.map((group) => ({ group, members: membersOf(group, audit.findings) }));
  lines.push(
    `  ${groups
      .filter(({ members }) => members.length > 0)
      .map(({ group, members }) => paint(group.color, `${group.name[language]} ${members.length}`))
      .join(' · ')}`,
  );
  for (const { group, members } of groups) {
    if (members.length === 0) continue;
    const mark = paint(group.color, `${group.mark} ${group.name[language]}`);
    if (group.brief) lines.push('', `${mark}  ${members.map((one) => titleOf(one, language)).join(' · ')}`);
    else for (const finding of members) lines.push('', ...entry(finding, mark, language));
  }
  if (audit.links !== null) lines.push('', ...linkLines(audit.links, language).map(plain));
  if (audit.facts.failures.length > 0) {
    const names = audit.facts.failures.map(({ fact }) => fact).join(', ');
    lines.push('', `${say('failures')}${plain(names)}`);
  }
  return `${lines.join('\n')}\n`;
}

function membersOf(group: Group, findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => GROUPS.find(({ holds }) => holds(finding)) === group);
}

type Judged = Extract<Audit, { findings: unknown }>;

function headline({ facts, pack, declared }: Judged, language: Language): string {
  const kind = facts.kind === undefined ? LABELS.unknownKind : KINDS[facts.kind.kind];
  const { used } = facts.encoding;
  const parts = [facts.title?.text ?? '', kind[language], pack.title[language], used];
  if (declared !== null && declared !== used) {
    parts[3] = LABELS.encoding[language].replace('{declared}', declared).replace('{used}', used);
  }
  return parts
    .filter((part) => part !== '')
    .map(plain)
    .join(' · ');
}

function entry(finding: Finding, mark: string, language: Language): string[] {
  const { what, why, fix } = wordingOf(finding, language);
  const say = (label: keyof typeof LABELS) => LABELS[label][language];
  const lines = [
    `${mark}  ${titleOf(finding, language)}  [${finding.rule}]`,
    `  ${plain(sentences([what, why], language))}`,
  ];
  if (fix !== '') lines.push(`  ${say('fix')}${plain(fix)}`);
  for (const id of finding.clauses) {
    const { plan, clause } = clauseOf(id);
    const basis = finding.basis === 'stated' ? '' : say(finding.basis);
    lines.push(`  ${say('clause')}${plan.shortTitle} ${clause.locator}《${clause.title}》${basis}`);
  }
  for (const { selector, text } of finding.evidence.slice(0, MAX_SPOTS)) {
    lines.push(`  ${say('spot')}${plain(text)}  ${plain(selector)}`);
  }
  const more = finding.evidence.length - MAX_SPOTS;
  if (more > 0) lines.push(`  ${say('more').replace('{count}', String(more))}`);
  return lines;
}

function titleOf({ rule }: Finding, language: Language): string {
  return rules.find(({ id }) => id === rule)?.title[language] ?? rule;
}

/** Control and formatting characters, with which a page's words could steer a terminal. */
const STEERING = /[\p{Cc}\p{Cf}]+/gu;

/** A page's words on one line, without what would steer a terminal or turn the direction of the text. */
function plain(words: string): string {
  return words.replace(STEERING, ' ');
}
