import { styleText } from 'node:util';
import type { Language } from '../../audit/wording.ts';
import { kindWords, wordsOf } from '../../links/policy/words.ts';
import type { ReportFinding } from '../../report/contract.ts';
import type { FindingGroup, SiteReport } from '../../report/model.ts';
import { plain, plainAddress } from '../../report/plain.ts';
import { SkipReason } from '../../sweep/contract.ts';
import { sentences } from '../sentences.ts';
import type { SiteWriting } from './formats.ts';
import type { JudgedSite } from './judged-site.ts';
import { reportOf } from './report-of.ts';
import { say, saySkipped } from './site-words.ts';

type Color = Parameters<typeof styleText>[0];
type Paint = (color: Color, words: string) => string;

/** Places that are named of one rule; all are in the other formats. */
const MOST_PLACES = 5;
const MOST_LINKS = 200;
const MOST_FAILURES = 20;

/** A judged site as a listing for a person: score, what fails, what cannot be told, links, what was not read. */
export async function* siteText(judged: JudgedSite, writing: SiteWriting): AsyncGenerator<string, void> {
  const { language, stream } = writing;
  const paint: Paint = (color, words) => (stream === null ? words : styleText(color, words, { stream }));
  const { sites } = await reportOf(judged, language);
  for (const site of sites) {
    yield block(headLines(site, judged, language, paint));
    yield block(sheetLines(site, language, paint));
    for (const group of site.groups) yield block(groupLines(group, language, paint));
  }
  yield block(linkLines(judged, language, paint));
  yield block(coverageLines(judged, language));
}

function block(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.join('\n')}\n\n`;
}

function headLines({ head }: SiteReport, judged: JudgedSite, language: Language, paint: Paint): string[] {
  const { failed, counts, coverage, pack } = judged;
  const counted = [
    paint('red', say('failed', language, { count: failed.error })),
    paint('yellow', say('improve', language, { count: failed.warning + failed.info })),
    paint('cyan', say('cantTell', language, { count: counts.cantTell })),
  ];
  const read = [
    say('judgedBy', language, { pack: pack.title[language] }),
    say('read', language, { pages: coverage.pages }),
    say(coverage.complete ? 'whole' : 'partly', language),
  ];
  return [
    `${paint('bold', head.site.title)}  ${head.site.home ?? ''}`,
    `  ${read.join(' · ')}`,
    `  ${counted.join(' · ')}`,
  ];
}

function sheetLines({ head: { sheet } }: SiteReport, language: Language, paint: Paint): string[] {
  if (sheet === null || sheet.score === null) return [say('noScore', language)];
  const { now, worst, best } = sheet.score;
  const points = { now: rounded(now), worst: rounded(worst), best: rounded(best), full: sheet.full };
  const share = { share: Math.round(sheet.judged * 100) };
  const lines = [`${paint('bold', say('score', language, points))} · ${say('judged', language, share)}`];
  if (sheet.vetoed.length > 0)
    lines.push(paint('red', say('vetoed', language, { rules: sheet.vetoed.join(' · ') })));
  if (sheet.mayVeto.length > 0) lines.push(say('mayVeto', language, { rules: sheet.mayVeto.join(' · ') }));
  for (const { title, score, lost } of sheet.headings) {
    if (score === null) continue;
    const cost = lost > 0 ? `  ${say('lost', language, { points: rounded(lost) })}` : '';
    lines.push(`  ${rounded(score.now).padStart(5)}  ${title}${cost}`);
  }
  return lines;
}

function rounded(points: number): string {
  return points.toFixed(1);
}

function groupLines(
  { title, rule, count, standing, examples, clause }: FindingGroup,
  language: Language,
  paint: Paint,
): string[] {
  const [first] = examples;
  if (first === undefined) return [];
  const isError = first.severity === 'error';
  const [mark, color]: [string, Color] =
    standing === 'cantTell' ? ['?', 'cyan'] : isError ? ['✗', 'red'] : ['!', 'yellow'];
  const lines = [
    `${paint(color, `${mark} ${count}`)}  ${title}  [${rule}]`,
    `  ${sentences([first.what, first.why], language)}`,
  ];
  if (first.fix !== '') lines.push(`  ${say('fix', language)}${first.fix}`);
  if (clause !== null)
    lines.push(`  ${say('clause', language)}${clause.plan} ${clause.locator}《${clause.title}》`);
  for (const example of examples.slice(0, MOST_PLACES)) lines.push(...placeLines(example, language));
  if (count > MOST_PLACES) lines.push(`  ${say('more', language, { count: count - MOST_PLACES })}`);
  return lines;
}

function placeLines({ url, pageTitle, spots }: ReportFinding, language: Language): string[] {
  const [spot] = spots;
  const address = url ?? spot?.url ?? null;
  if (address === null) return [];
  const words = spot?.text ?? '';
  return [`  ${say('where', language)}${address}  ${words === '' ? pageTitle : words}`.trimEnd()];
}

function linkLines({ links }: JudgedSite, language: Language, paint: Paint): string[] {
  const { checked, opens, broken, cantTell } = links;
  const counts = { checked, opens, broken: broken.length, cantTell: cantTell.length };
  const lines = [say('links', language, counts)];
  for (const { url, kind, reason, status, foundOn, pages } of broken.slice(0, MOST_LINKS)) {
    const code = status === null ? '' : `${status} `;
    const words = `${kindWords(kind)[language]}（${wordsOf(reason)[language]}）`;
    lines.push(`  ${paint('red', '✗')} ${code}${words} ${plainAddress(url)}`);
    const [page] = foundOn;
    if (page === undefined) continue;
    lines.push(`      ${say('foundOn', language, { url: plainAddress(page), count: pages })}`);
  }
  const more = broken.length - MOST_LINKS;
  return more > 0 ? [...lines, `  ${say('more', language, { count: more })}`] : lines;
}

function coverageLines({ coverage, progress, sample }: JudgedSite, language: Language): string[] {
  const skipped = SkipReason.options.flatMap((reason) => {
    const count = progress.skipped[reason] ?? 0;
    return count === 0 ? [] : [`${saySkipped(reason, language)} ${count}`];
  });
  const lines = skipped.length === 0 ? [] : [say('notRead', language) + skipped.join(' · ')];
  if (progress.needsLive > 0) lines.push(say('needsLive', language, { count: progress.needsLive }));
  if (coverage.failures > 0) lines.push(say('unreadable', language, { count: coverage.failures }));
  for (const { url } of coverage.failed.slice(0, MOST_FAILURES)) lines.push(`  ${plainAddress(url)}`);
  for (const { template, known, drawn, failing, low, high } of sample.filter((one) => one.failing > 0)) {
    const bounds = { low: Math.round(low * 100), high: Math.round(high * 100) };
    lines.push(say('sampled', language, { template: plain(template), known, drawn, failing, ...bounds }));
  }
  return lines;
}
