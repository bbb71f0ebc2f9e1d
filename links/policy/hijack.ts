import { FIGHT_ON_PAGE, FOR_SALE, TOGETHER } from '../../rules/words/illicit-words.ts';
import type { PageSeen } from '../page-seen.ts';

/** Its words are in small letters, as is what it is tried on: to look for both takes half as long again. */
const SPAM = new RegExp(TOGETHER, 'g');

/** Those who write against it use its words, too; and there are the state's own lotteries. */
const AGAINST = new RegExp(FIGHT_ON_PAGE, 'g');

/** Portals that the state answers for: a single word in a list of news must not suffice. */
const OFFICIAL_HOST = /\.(?:gov|mil|court|police)\.cn$|(?:^|\.)gov\.cn$/;

function distinct(pattern: RegExp, text: string): number {
  const found = text.toLowerCase().match(pattern);
  return found === null ? 0 : new Set(found).size;
}

function fillsBody({ lines }: PageSeen, inHead: number): boolean {
  const body = lines.join(' ');
  const inBody = distinct(SPAM, body);
  return (inBody >= 8 || (inHead >= 1 && inBody >= 4)) && distinct(AGAINST, body) < 3;
}

/** Whether a page shows a betting site or pornography, told by several words of theirs together. */
export function showsGambling({ hostname }: URL, page: PageSeen): boolean {
  const { title } = page;
  const inTitle = distinct(SPAM, title);
  if (OFFICIAL_HOST.test(hostname)) return inTitle >= 2 && distinct(AGAINST, title) === 0;
  const shown = `${title} ${page.headings.join(' ')} ${page.keywords} ${page.description}`;
  const inHead = distinct(SPAM, shown);
  const byHead = inTitle >= 2 || (inTitle >= 1 && inHead >= 3);
  if (!byHead && !fillsBody(page, inHead)) return false;
  return distinct(AGAINST, title) === 0 && distinct(AGAINST, shown) < 2;
}

const PARKED = new RegExp(FOR_SALE, 'i');
const MARKET =
  /(?:^|\.)(?:(?:hugedomains|sedo|sedoparking|dan|afternic|bodis|parkingcrew|undeveloped|ename)\.(?:com|net|cn)|4\.cn)$/;

/** A notice and an advertisement or two. Characters. */
const PARKED_TEXT = 1_500;

/** Whether a page offers its own domain, or says that it ran out. */
export function isParked(asked: URL, final: URL, page: PageSeen): boolean {
  if (OFFICIAL_HOST.test(final.hostname)) return false;
  if (MARKET.test(final.hostname) && !MARKET.test(asked.hostname)) return true;
  if (page.textLength > PARKED_TEXT) return false;
  return [page.title, ...page.lines].some((line) => line.length <= 200 && PARKED.test(line));
}
