import type { Language } from '../../audit/wording.ts';
import type { Level, Words } from '../../rules/contract.ts';
import type { Pack, Portal, Scoring } from '../../rules/packs/contract.ts';
import { type SheetGroup, sheetOf } from '../../rules/packs/sheet.ts';
import type { Unit } from '../../rules/packs/thresholds.ts';
import { vocabularyNotes } from '../../rules/packs/vocabulary.ts';
import { planOf } from '../../rules/plans/index.ts';
import { type ShownThreshold, thresholdsOf } from './pack-output.ts';

const LABELS = {
  extends: { zh: '底包：', en: 'Rests on: ' },
  plan: { zh: '要点：', en: 'Plan: ' },
  noPlan: { zh: '没有对应的要点，各条均为参照', en: 'none; every clause is borrowed' },
  year: { zh: '年度：', en: 'Year: ' },
  since: { zh: '新文件从此日起算：', en: 'New documents count from: ' },
  portals: { zh: '门户：', en: 'Portals: ' },
  scoring: { zh: '计分：', en: 'Score: ' },
  vetoes: { zh: '一票否决：', en: 'Vetoes: ' },
  none: { zh: '无', en: 'none' },
  veto: { zh: '否决', en: 'veto' },
  thresholds: { zh: '数值', en: 'Numbers' },
  tool: { zh: '工具取值，要点未定', en: 'the tool’s own; no plan sets it' },
  words: { zh: '补充词语', en: 'Further words' },
  clauses: { zh: '{count} 条', en: '{count} clauses' },
} as const satisfies Record<string, Words>;

const LEVELS: Readonly<Record<Level, Words>> = {
  district: { zh: '区级', en: 'district' },
  town: { zh: '街镇', en: 'town' },
  department: { zh: '部门', en: 'department' },
};

const UNITS: Readonly<Record<Unit, Words>> = {
  'working-days': { zh: ' 个工作日', en: ' working days' },
  percent: { zh: '%', en: '%' },
  times: { zh: ' 次', en: ' times' },
  rows: { zh: ' 行', en: ' rows' },
  entries: { zh: ' 个', en: ' entries' },
  'ten-thousand-yuan': { zh: ' 万元', en: ' × 10,000 yuan' },
  month: { zh: ' 月', en: ' (month)' },
  'month-day': { zh: ' 前', en: ' at the latest' },
};

/** A pack as a listing for a person: what it is for, then its groups with rules and weights, then its numbers. */
export function packListing(pack: Pack, language: Language): string {
  const lines = [`${pack.title[language]}  ${pack.id}`, ...headOf(pack, language)];
  for (const group of sheetOf(pack)) lines.push('', ...groupLines(group, language));
  const numbers = thresholdsOf(pack).filter(({ value }) => value !== null);
  lines.push('', LABELS.thresholds[language], ...numbers.map((number) => thresholdLine(number, language)));
  const words = wordLines(pack, language);
  if (words.length > 0) lines.push('', LABELS.words[language], ...words);
  return `${lines.join('\n')}\n`;
}

function headOf(pack: Pack, language: Language): string[] {
  const say = (label: keyof typeof LABELS) => LABELS[label][language];
  const level = pack.level === null ? [] : [LEVELS[pack.level][language]];
  const plan = pack.plan === null ? say('noPlan') : planOf(pack.plan).title;
  const lines = [`  ${say('plan')}${[plan, ...level].join(' · ')}`];
  if (pack.extends !== null) lines.unshift(`  ${say('extends')}${pack.extends}`);
  if (pack.year !== null) lines.push(`  ${say('year')}${pack.year}`);
  if (pack.since !== null) lines.push(`  ${say('since')}${pack.since}`);
  const list = (words: readonly string[]) => words.join(language === 'zh' ? '、' : ', ') || say('none');
  return [
    ...lines,
    `  ${say('portals')}${list(pack.portals.map(portalWords))}`,
    `  ${say('scoring')}${scoringWords(pack.scoring)[language]}`,
    `  ${say('vetoes')}${list(pack.vetoes)}`,
  ];
}

function portalWords({ host, paths = [], organs = [] }: Portal): string {
  const parts = [...paths, ...organs];
  return parts.length === 0 ? host : `${host}（${parts.join(' ')}）`;
}

function scoringWords(scoring: Scoring): Words {
  switch (scoring.manner) {
    case 'weighted-mean':
      return { zh: '加权平均', en: 'weighted mean' };
    case 'deduction': {
      const { full, points, caps, bonus } = scoring;
      const most = Object.entries(caps).map(([group, cap]) => `${group} ≤ ${cap}`);
      const each = `error −${points.error}, warning −${points.warning}, info −${points.info}`;
      const earned = Object.entries(bonus?.points ?? {}).map(([rule, earns]) => `${rule} +${earns}`);
      const bound = bonus === undefined ? [] : [`bonus ≤ ${bonus.cap}`];
      const parts = [each, ...most, ...earned, ...bound];
      return {
        zh: `扣分，满分 ${full}（${parts.join('；')}）`,
        en: `deduction from ${full} (${parts.join('; ')})`,
      };
    }
  }
}

function groupLines({ id, title, clauses, rules }: SheetGroup, language: Language): string[] {
  const count = LABELS.clauses[language].replace('{count}', String(clauses.length));
  const head = `${id}  ${title[language]}${clauses.length > 0 ? `  (${count})` : ''}`;
  const rows = rules.map(({ id: rule, title: name, weight, isVeto }) => {
    const veto = isVeto ? `  [${LABELS.veto[language]}]` : '';
    return `  ${String(weight).padStart(4)}  ${rule}  ${name[language]}${veto}`;
  });
  return [head, ...rows];
}

function thresholdLine({ name, title, value, unit, clauses }: ShownThreshold, language: Language): string {
  const from = clauses.length > 0 ? clauses.join(', ') : LABELS.tool[language];
  return `  ${name}  ${title[language]}  ${value}${UNITS[unit][language]}  (${from})`;
}

function wordLines({ vocabulary }: Pack, language: Language): string[] {
  const lists = new Map(Object.entries(vocabulary));
  return Object.entries(vocabularyNotes).flatMap(([name, { title }]) => {
    const words = lists.get(name) ?? [];
    return words.length === 0 ? [] : [`  ${name}  ${title[language]}  ${words.join(' ')}`];
  });
}
