import { keyWordsIn } from '../../rules/words/key-words.ts';
import type { Facts } from '../page.ts';
import { isHidden, placeOf, type Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import { whereIs } from './text-region.ts';

type KeyPassage = Facts['keyPassages'][number];

const MOST = 120;
/** So that what a page says everywhere leaves room for what it says once. */
const MOST_OF_TOPIC = 8;
const MAX_TEXT = 200;
const MAX_WORD = 60;
/** Characters kept before the word, where a line is longer than what is kept of it. */
const BEFORE = 60;
/** Numbers of mobile telephones, identity cards and bank accounts: facts are kept, and must not repeat a leak. */
const PRIVATE_NUMBER = /(?<!\d)(?:1[3-9]\d{9}|\d{15,19}[\dXx]?)(?!\d)/g;

/** Names of what can be pressed, and codes: a bar of tools shows them without a link where scripts open them. */
const IN_TOOLBARS = new Set(['boardNamed', 'boardByCode', 'handlingNamed', 'handlingByCode']);

/** Lines of the page, links aside, that speak of what a person is to decide; for guided rules. */
export function gatherKeyPassages(reading: Reading): KeyPassage[] {
  const { survey, region } = reading;
  const { lines, parts, runs } = survey;
  const passages: KeyPassage[] = [];
  const counts = new Map<string, number>();
  for (const { text, index, part: block, firstRun } of lines) {
    const part = parts[block];
    // Most lines of a portal are links: the words are looked for last.
    if (part === undefined || isHidden(part)) continue;
    if ((parts[runs[firstRun]?.part ?? -1]?.link ?? part.link) >= 0) continue;
    const place = placeOf(part, reading);
    if (place !== 'main' && place !== 'related' && place !== 'toolbar') continue;
    const found = keyWordsIn(text).filter(({ topic }) => place !== 'toolbar' || IN_TOOLBARS.has(topic));
    if (found.length === 0) continue;
    const shown = text.replace(PRIVATE_NUMBER, masked);
    for (const { topic, word, at } of found) {
      const count = counts.get(topic) ?? 0;
      if (count >= MOST_OF_TOPIC) continue;
      if (passages.length >= MOST) return passages;
      counts.set(topic, count + 1);
      passages.push({
        topic,
        word: word.slice(0, MAX_WORD).replace(PRIVATE_NUMBER, masked),
        text: around(shown, at),
        where: whereIs(index, region),
        place,
        at: spotOf(part, shown, survey),
      });
    }
  }
  return passages;
}

function around(text: string, at: number): string {
  const from = text.length <= MAX_TEXT ? 0 : Math.max(0, Math.min(at - BEFORE, text.length - MAX_TEXT));
  return text.slice(from, from + MAX_TEXT).trim();
}

/** As long as before, so that positions stay. */
function masked(number: string): string {
  return number.slice(0, 3) + '*'.repeat(number.length - 3);
}
