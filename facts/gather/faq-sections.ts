import { isFaqHeading, isQuestion, saysNothingFollows } from '../../rules/words/policy-faq.ts';
import { simplified } from '../../rules/words/traditional.ts';
import type { Facts } from '../page.ts';
import { holdsAny } from './names.ts';
import { isHidden, placeOf, type Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import type { Line, Part } from './survey.ts';

type Section = Facts['faqSections'][number];

const MOST = 10;
const MAX_HEADING = 24;
/** How far behind a heading its questions are counted. */
const LINES_BEHIND = 60;
/** Fewer pairs without a heading are a figure of speech. */
const LEAST_PAIRS = 2;
/** One of these stands in every heading. */
const HEADING_WORDS = ['问', '問', '答', '咨询', '諮詢', 'FAQ', 'faq', 'Q', 'Ｑ'];
const ASKS = /^\s*(?:问题?\s*[\d一二三四五六七八九十]{0,3}|[QＱ]\s*\d{0,3})\s*[:：.、．]/u;
const ANSWERS = /^\s*(?:答复?|[AＡ]\s*\d{0,3})\s*[:：.、．]/u;

/** Lists of questions and answers that stand on the page itself, under a heading or as pairs of 问 and 答. */
export function gatherFaqSections(reading: Reading): Section[] {
  const { survey } = reading;
  const sections: Section[] = [];
  for (const line of survey.lines) {
    if (sections.length >= MOST) break;
    if (line.text.length > MAX_HEADING || !holdsAny(line.text, HEADING_WORDS)) continue;
    if (!isFaqHeading(simplified(line.text))) continue;
    const part = ownPart(line, reading);
    if (part === null) continue;
    sections.push({
      words: line.text.trim(),
      questions: questionsBehind(line, reading),
      empty: isEmptyBehind(line, reading),
      place: placeOf(part, reading),
      at: spotOf(part, line.text.trim(), survey),
    });
  }
  const pairs = sections.length === 0 ? pairsOf(reading) : null;
  return pairs === null ? sections : [pairs];
}

/** The block of a line that belongs to the page's own content and is no link; else null. */
function ownPart(line: Line, reading: Reading): Part | null {
  const { parts, runs } = reading.survey;
  const part = parts[line.part];
  if (part === undefined || isHidden(part)) return null;
  const place = placeOf(part, reading);
  if (place === 'navigation' || place === 'footer') return null;
  return (parts[runs[line.firstRun]?.part ?? -1]?.link ?? part.link) >= 0 ? null : part;
}

function behind(line: Line, { survey }: Reading): Line[] {
  return survey.lines.slice(line.index + 1, line.index + 1 + LINES_BEHIND);
}

function questionsBehind(line: Line, reading: Reading): number {
  return behind(line, reading).filter(({ text }) => isQuestion(text)).length;
}

/** Nothing stands behind the heading in the page's own content, or words that say so. */
function isEmptyBehind(line: Line, reading: Reading): boolean {
  const next = behind(line, reading).find(({ text }) => text.trim() !== '');
  const part = next === undefined ? undefined : reading.survey.parts[next.part];
  if (next === undefined || part === undefined) return true;
  return placeOf(part, reading) === 'footer' || saysNothingFollows(next.text);
}

function pairsOf(reading: Reading): Section | null {
  const { survey } = reading;
  let first: Part | null = null;
  let [questions, answers] = [0, 0];
  for (const line of survey.lines) {
    const asks = ASKS.test(line.text);
    if (!asks && !ANSWERS.test(line.text)) continue;
    const part = ownPart(line, reading);
    if (part === null) continue;
    if (asks) [questions, first] = [questions + 1, first ?? part];
    else answers += 1;
  }
  if (first === null || Math.min(questions, answers) < LEAST_PAIRS) return null;
  const at = spotOf(first, survey.lines[first.line]?.text ?? '', survey);
  return { words: '', questions, empty: false, place: placeOf(first, reading), at };
}
