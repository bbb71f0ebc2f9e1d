import { styleText } from 'node:util';
import { fill, type Language } from '../../audit/wording.ts';
import { plain } from '../../report/plain.ts';
import type { Words } from '../../rules/contract.ts';
import { conflictLine } from './conflict-line.ts';
import type { AssessmentOutput } from './output-schema.ts';

type Site = AssessmentOutput['sites'][number];
type Questions = Site['questions'];
type Paint = (color: Parameters<typeof styleText>[0], words: string) => string;

const LONGEST_NAME = 60;
/** Conflicts and lines that are named; all are counted. */
const MOST_NAMED = 20;

const WORDS = {
  pack: { zh: '规则包 {pack}，{from} 至 {to}', en: 'pack {pack}, {from} to {to}' },
  people: { zh: '测评员：{names}', en: 'assessors: {names}' },
  sample: { zh: '每栏目抽 {perColumn} 件，种子 {seed}', en: '{perColumn} documents a column, seed {seed}' },
  written: { zh: '{tool} 写于 {at}', en: 'written by {tool} on {at}' },
  counts: {
    zh: '{sites} 个网站：已判 {judged}，未读 {notRead}；{pages} 页；异议未决 {open}',
    en: '{sites} sites: {judged} judged, {notRead} not read; {pages} pages; {open} open disputes',
  },
  questions: {
    zh: '已答 {answered}/{asked}，待第二人 {waiting}，答案不一 {disagreed}，未答 {open}',
    en: '{answered} of {asked} answered, {waiting} wait for a second, {disagreed} answered differently, {open} open',
  },
  byPack: { zh: '按 {pack}', en: 'by {pack}' },
  noRank: { zh: '没有名次', en: 'without a rank' },
  share: { zh: '已判 {share}%', en: '{share}% judged' },
  notRead: { zh: '未读', en: 'not read' },
  paused: { zh: '巡查没有做完，已读 {pages} 页', en: 'its sweep is not finished, {pages} pages read' },
  failed: { zh: '没有读成：{why}', en: 'could not be read: {why}' },
  read: {
    zh: '{day} 读过 {pages} 页，还没有按 {pack} 判',
    en: '{pages} pages read on {day}, not judged by {pack}',
  },
  judged: { zh: '{day} 读过 {pages} 页', en: '{pages} pages read on {day}' },
  behind: { zh: '得分之后又有人作答，run 可重算', en: 'answers came after the score: run reckons it anew' },
  vetoed: { zh: '否决：{rules}', en: 'vetoed: {rules}' },
  mayVeto: { zh: '未判清的否决项：{rules}', en: 'vetoes that could not be told: {rules}' },
  disputes: {
    zh: '异议：未决 {open}，成立 {upheld}，不成立 {dismissed}',
    en: 'disputes: {open} open, {upheld} upheld, {dismissed} dismissed',
  },
  conflicts: {
    zh: '两份说法不同、还没有人看过的 {count} 处：',
    en: '{count} matters on which two parts differ and that nobody has seen:',
  },
  refused: {
    zh: '读不懂、没有采用的 {count} 行：',
    en: '{count} lines that hold no row and were left out:',
  },
} as const satisfies Record<string, Words>;

function say(key: keyof typeof WORDS, language: Language, details: Parameters<typeof fill>[1] = {}): string {
  return fill(WORDS[key][language], details);
}

/** An assessment as a listing for a person. `stream`: where it goes; colours only on a terminal. */
export function assessmentText(
  output: AssessmentOutput,
  language: Language,
  stream: NodeJS.WriteStream,
): string {
  const paint: Paint = (color, words) => styleText(color, words, { stream });
  const lines = [...headLines(output, language, paint), ''];
  let under: string | null = null;
  for (const site of output.sites) {
    const heading =
      site.rank === null ? say('noRank', language) : say('byPack', language, { pack: plain(site.pack) });
    if (heading !== under) lines.push(paint('bold', heading));
    under = heading;
    lines.push(...siteLines(site, language, paint));
  }
  lines.push(...conflictLines(output, language), ...refusedLines(output, language));
  return `${lines.join('\n')}\n`;
}

function headLines(
  { assessment, file, counts }: AssessmentOutput,
  language: Language,
  paint: Paint,
): string[] {
  const { name, pack, period, assessors, sample } = assessment;
  const { sites, judged, notRead, pages, disputes, questions } = counts;
  const names = plain(assessors.join(language === 'zh' ? '、' : ', '), 200);
  return [
    paint('bold', plain(name, LONGEST_NAME)),
    say('pack', language, { pack: plain(pack), from: plain(period.from), to: plain(period.to) }),
    ...(names === '' ? [] : [say('people', language, { names })]),
    ...(sample === null ? [] : [say('sample', language, { ...sample, seed: plain(sample.seed) })]),
    say('written', language, { tool: plain(file.writtenBy), at: plain(dayOf(file.at)) }),
    say('counts', language, { sites, judged, notRead, pages, open: disputes.open }),
    questionsLine(questions, language),
  ];
}

function siteLines(site: Site, language: Language, paint: Paint): string[] {
  const { rank, score, between, judged, title, home } = site;
  const name = `${plain(title, LONGEST_NAME)}  ${plain(home, 200)}`;
  const places =
    between === null || between.best === between.worst ? '' : ` (${between.best}–${between.worst})`;
  const points =
    score === null
      ? ''
      : `  ${paint('bold', `${score.now.toFixed(1)} (${score.worst.toFixed(1)}–${score.best.toFixed(1)})`)} · ${say('share', language, { share: Math.round(judged * 100) })}`;
  const details = [
    stageWords(site, language, paint),
    ...(site.questions.asked === 0 ? [] : [questionsLine(site.questions, language)]),
    ...(site.isBehind ? [paint('yellow', say('behind', language))] : []),
    ...(site.vetoed.length === 0
      ? []
      : [paint('red', say('vetoed', language, { rules: plain(site.vetoed.join(' · ')) }))]),
    ...(site.mayVeto.length === 0
      ? []
      : [say('mayVeto', language, { rules: plain(site.mayVeto.join(' · ')) })]),
    ...(Object.values(site.disputes).every((count) => count === 0)
      ? []
      : [say('disputes', language, site.disputes)]),
  ];
  const head = `${rank === null ? '  –' : String(rank).padStart(3)}${places}${points}  ${name}`;
  return [head, ...details.map((line) => `     ${line}`)];
}

function stageWords(site: Site, language: Language, paint: Paint): string {
  const { stage, pages, why, pack, readAt } = site;
  const words = say(stage, language, {
    pages,
    why: plain(why, 200),
    pack: plain(pack),
    day: plain(dayOf(readAt ?? '')),
  });
  return stage === 'failed' ? paint('red', words) : words;
}

function questionsLine(questions: Questions, language: Language): string {
  return say('questions', language, questions);
}

function conflictLines({ conflicts }: AssessmentOutput, language: Language): string[] {
  if (conflicts.length === 0) return [];
  const named = conflicts.slice(0, MOST_NAMED).map((conflict) => `  ${conflictLine(conflict)}`);
  return ['', say('conflicts', language, { count: conflicts.length }), ...named];
}

function refusedLines({ file: { refused } }: AssessmentOutput, language: Language): string[] {
  if (refused.length === 0) return [];
  const named = refused
    .slice(0, MOST_NAMED)
    .map(({ line, why }) => `  ${line}: ${plain(why.replace(/\s+/g, ' '), 160)}`);
  return ['', say('refused', language, { count: refused.length }), ...named];
}

function dayOf(time: string): string {
  return time.slice(0, 'YYYY-MM-DD'.length);
}
