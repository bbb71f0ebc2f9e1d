import { simplified } from '../../rules/words/traditional.ts';
import { STATUS_WORDS, VALIDITY_WORDS } from '../../rules/words/validity.ts';
import type { Facts } from '../page.ts';
import { isUnseen, placeOf, type Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import type { Line, Survey } from './survey.ts';
import { whereIs } from './text-region.ts';

/** What no line with one of the words below is without: cheap to look for on every one. */
const MAY_QUOTE = /[效废廢止期试試密部存传傳]|[行施]至|日(?:施行|实施|执行)/;
/** Words of validity, and of secrecy or internal use. */
const WORTH_QUOTING = /* @__PURE__ */ new RegExp(
  `${VALIDITY_WORDS}|${STATUS_WORDS}|[绝机秘]\\s?密|内部(?:资料|材料|文件|使用|参考|参阅|传阅|刊物|掌握|事项)|注意保存|不得外传|仅供内部`,
);
const MOST = 300;
const MAX_TEXT = 2000;
/** A mark in traditional script on a page in simplified script stands on a line no longer than this. */
const LONGEST_MARK = 60;
const MAX_BESIDE = 200;

type Passage = Facts['passages'][number];

/** Lines of the page that speak of validity or secrecy, for what follows from them. */
export function gatherPassages(reading: Reading): Passage[] {
  const { survey, region, circumstances } = reading;
  const { lines, parts, runs } = survey;
  const passages: Passage[] = [];
  for (const line of lines) {
    if (passages.length >= MOST) break;
    if (!MAY_QUOTE.test(line.text)) continue;
    const { index, part: block, firstRun } = line;
    const text = line.text.length <= LONGEST_MARK ? simplified(line.text) : line.text;
    if (!WORTH_QUOTING.test(text)) continue;
    const part = parts[block];
    if (part === undefined || (parts[runs[firstRun]?.part ?? -1]?.link ?? part.link) >= 0) continue;
    const hidden = isUnseen(part, reading);
    if (hidden && circumstances.live !== null) continue;
    const place = placeOf(part, reading);
    if (place === 'navigation' || place === 'footer') continue;
    passages.push({
      text: text.slice(0, MAX_TEXT),
      ...writtenFrom(line, text, survey),
      before: lines[index - 1]?.text.slice(-MAX_BESIDE) ?? '',
      after: lines[index + 1]?.text.slice(0, MAX_BESIDE) ?? '',
      where: whereIs(index, region),
      place,
      ...(hidden ? { hidden: true as const } : {}),
      at: spotOf(part, line.text, survey),
    });
  }
  return [...passages, ...hiddenWithinLines(reading)].slice(0, MOST);
}

/** A line as the page writes it, where that is in traditional script. */
function writtenFrom({ index, text }: Line, plain: string, { written }: Survey): Pick<Passage, 'written'> {
  if (written !== null) return { written: written.lines[index]?.text.slice(0, MAX_TEXT) ?? '' };
  return text === plain ? {} : { written: text };
}

/** Words that the markup hides within a line of a page that was not laid out: a script may show them yet. */
function hiddenWithinLines(reading: Reading): Passage[] {
  const { survey, region, circumstances } = reading;
  if (circumstances.live !== null) return [];
  return survey.unseenWords.flatMap(({ text, part: index, line }): Passage[] => {
    const part = survey.parts[index];
    if (part === undefined || !MAY_QUOTE.test(text) || !WORTH_QUOTING.test(text)) return [];
    const place = placeOf(part, reading);
    if (place === 'navigation' || place === 'footer') return [];
    const where = whereIs(line, region);
    const at = spotOf(part, text, survey);
    return [{ text: text.slice(0, MAX_TEXT), before: '', after: '', where, place, hidden: true, at }];
  });
}
