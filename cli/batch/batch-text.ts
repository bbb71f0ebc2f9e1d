import { styleText } from 'node:util';
import { fill, type Language } from '../../audit/wording.ts';
import { plain } from '../../report/plain.ts';
import type { Words } from '../../rules/contract.ts';
import type { BatchOutput } from './output-schema.ts';

type Site = BatchOutput['sites'][number];
type Paint = (color: Parameters<typeof styleText>[0], words: string) => string;

const LONGEST_TITLE = 60;

const WORDS = {
  counts: {
    zh: '{sites} 个网站：审完 {done}，读不了 {unread}，出错 {failed}，未完 {open}；共 {pages} 页，{requests} 次请求',
    en: '{sites} sites: {done} audited, {unread} unreadable, {failed} failed, {open} open; {pages} pages, {requests} requests',
  },
  pack: { zh: '按 {pack}', en: 'by {pack}' },
  noRank: { zh: '没有名次', en: 'without a rank' },
  judged: { zh: '已判 {share}%', en: '{share}% judged' },
  failures: {
    zh: '不合规 {error}，提醒 {warning}，打不开 {broken}，{pages} 页',
    en: '{error} fail, {warning} to improve, {broken} broken links, {pages} pages',
  },
  vetoed: { zh: '否决：{rules}', en: 'vetoed: {rules}' },
  mayVeto: { zh: '未判清的否决项：{rules}', en: 'vetoes that could not be told: {rules}' },
  noScore: {
    zh: '没有得分：规则包不设权重，或什么都没有判',
    en: 'no score: the pack weighs nothing, or nothing was judged',
  },
  open: { zh: '还没有审完', en: 'not finished' },
  refused: { zh: '清单第 {line} 行：{fault}', en: 'Line {line} of the list: {fault}' },
} as const satisfies Record<string, Words>;

function say(key: keyof typeof WORDS, language: Language, details: Parameters<typeof fill>[1] = {}): string {
  return fill(WORDS[key][language], details);
}

/** A batch as a listing for a person. `stream`: where it goes; colours only on a terminal. */
export function batchText(output: BatchOutput, language: Language, stream: NodeJS.WriteStream): string {
  const paint: Paint = (color, words) => styleText(color, words, { stream });
  const { batch, sites, refused } = output;
  const lines = [paint('bold', say('counts', language, { ...batch })), ''];
  let under: string | null = null;
  for (const site of sites) {
    const heading =
      site.rank === null ? say('noRank', language) : say('pack', language, { pack: site.pack ?? '' });
    if (heading !== under) lines.push(paint('bold', heading));
    under = heading;
    lines.push(...siteLines(site, language, paint));
  }
  for (const { line, zh, en } of refused) {
    lines.push(say('refused', language, { line, fault: language === 'zh' ? zh : en }));
  }
  return `${lines.join('\n')}\n`;
}

function siteLines(site: Site, language: Language, paint: Paint): string[] {
  const { rank, score, judged, title, home } = site;
  const name = `${plain(title, LONGEST_TITLE)}  ${home}`;
  if (rank === null || score === null) return [`  –  ${name}`, `     ${whyNot(site, language, paint)}`];
  const between = site.between;
  const places =
    between === null || between.best === between.worst ? '' : ` (${between.best}–${between.worst})`;
  const points = `${score.now.toFixed(1)} (${score.worst.toFixed(1)}–${score.best.toFixed(1)})`;
  const share = say('judged', language, { share: Math.round(judged * 100) });
  return [
    `${String(rank).padStart(3)}${places}  ${paint('bold', points)} · ${share}  ${name}`,
    `     ${failures(site, language)}`,
    ...vetoLines(site, language, paint),
  ];
}

function failures({ failures: { error, warning, info }, broken, pages }: Site, language: Language): string {
  return say('failures', language, { error, warning: warning + info, broken, pages });
}

function vetoLines({ vetoed, mayVeto }: Site, language: Language, paint: Paint): string[] {
  return [
    ...(vetoed.length === 0
      ? []
      : [`     ${paint('red', say('vetoed', language, { rules: vetoed.join(' · ') }))}`]),
    ...(mayVeto.length === 0 ? [] : [`     ${say('mayVeto', language, { rules: mayVeto.join(' · ') })}`]),
  ];
}

function whyNot(site: Site, language: Language, paint: Paint): string {
  if (site.problem !== null) return paint('red', site.problem[language]);
  if (site.state === 'open') return say('open', language);
  return `${say('noScore', language)} · ${failures(site, language)}`;
}
