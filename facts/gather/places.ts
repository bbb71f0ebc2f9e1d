import type { Place } from '../page.ts';
import { perName } from './names.ts';
import { attributeOf, type Part, type Survey } from './survey.ts';
import type { TextRegion } from './text-region.ts';

/** Words in ids and classes, in English and pinyin, that say what a region is. */
const TOKENS: ReadonlyMap<string, Place> = new Map([
  ...words(
    'navigation',
    'nav navbar navi navigation menu mainmenu submenu leftmenu leftnav subnav topnav header head hd top topbar tou toubu dh daohang caidan logo banner search searchbox lang language breadcrumb crumb crumbs mbx mianbaoxie weizhi position location friendlink friendlinks yqlj youlian',
  ),
  ...words('footer', 'footer foot ft bottom dibu yejiao copyright banquan'),
  ...words(
    'toolbar',
    'toolbar toolbox tools tool sidetool sidetools rightbar floatbar float floating fixed fixedbar suspension suspend xuanfu piaofu gotop backtop totop kefu share bdshare sharebar fenxiang wza',
  ),
  ...words(
    'related',
    'related relate relation relations relative xggj xgwj xgzc xgjd xgxx xgyd xgwz xglj xgnr xiangguan jiedu zcjd recommend aside sidebar side rightside',
  ),
]);

const ROLES: ReadonlyMap<string, Place> = new Map([
  ['navigation', 'navigation'],
  ['banner', 'navigation'],
  ['search', 'navigation'],
  ['contentinfo', 'footer'],
  ['complementary', 'related'],
  ['toolbar', 'toolbar'],
]);

const TAGS: ReadonlyMap<string, Place> = new Map([
  ['nav', 'navigation'],
  ['header', 'navigation'],
  ['footer', 'footer'],
  ['aside', 'related'],
]);

/** Headings of blocks that hold what belongs to this document. */
const RELATED_HEADING = /相关|解读|关联|延伸阅读|附件/;

function words(place: Place, list: string): [string, Place][] {
  return list.split(' ').map((word) => [word, place]);
}

const ARTICLE_WORDS = new Set(
  'article art content con title tit text txt info detail list news xxgk table'.split(' '),
);

const placeInName = perName<Place | null>(null, readName);

/** The first word that names a region; `article-head` and the like name a part of an article instead. */
function readName(name: string): Place | null {
  for (const token of name.split(/\s+/)) {
    const lower = token.toLowerCase();
    const parted = lower === token ? token : token.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    const parts = parted.split(/[^a-z]+/);
    if (parts.some((word) => ARTICLE_WORDS.has(word))) continue;
    for (const word of parts) {
      const place = TOKENS.get(word);
      if (place !== undefined) return place;
    }
  }
  return null;
}

/** The place that a part's tag, role, id or class names; null where they name none. */
export function namedPlace(part: Part): Place | null {
  const byTag = TAGS.get(part.tag);
  if (byTag !== undefined) return byTag;
  const role = attributeOf(part, 'role');
  if (role !== null) {
    const byRole = ROLES.get(role);
    if (byRole !== undefined) return byRole;
  }
  return placeInName(part.id) ?? placeInName(part.className);
}

/** A region of navigation hardly has text outside its links: one that has most of the page's is a mistaken name. */
function isMistaken(part: Part, place: Place, whole: Part | undefined): boolean {
  if (place === 'related' || whole === undefined) return false;
  const own = part.textLength - part.linkTextLength;
  return own > 200 && own > 0.5 * (whole.textLength - whole.linkTextLength);
}

/**
 * The place of every part, by index: a region's name or role holds for all inside it; what holds the
 * document's text, and the text itself, is always the main part.
 */
export function placesOf(survey: Survey, region: TextRegion | null): Place[] {
  const { parts } = survey;
  const whole = survey.byTag.get('body')?.[0];
  const places: Place[] = new Array(parts.length);
  for (const part of parts) {
    const inherited = places[part.parent] ?? 'main';
    const holdsText = region !== null && part.index <= region.part.index && region.part.end <= part.end;
    if (part.tag === 'html' || part.tag === 'body' || holdsText) {
      places[part.index] = 'main';
      continue;
    }
    const inText = region !== null && part.index > region.part.index && part.index < region.part.end;
    const own = inherited === 'main' || inherited === 'related' ? namedPlace(part) : null;
    const counts =
      own !== null && !isMistaken(part, own, whole) && (!inText || own === 'related' || part.tag === 'nav');
    places[part.index] = counts ? own : inherited;
  }
  return places;
}

/** Whether a block's heading says that it holds what belongs to this document. */
export function isRelatedHeading(heading: string): boolean {
  return RELATED_HEADING.test(heading);
}
