import type { Place } from '../shape/spot.ts';
import { perName } from './names.ts';
import { attributeOf, type Part } from './survey.ts';

/** Words in ids and classes, in English and pinyin, that say what a region is. */
const TOKENS: ReadonlyMap<string, Place> = new Map([
  ...words(
    'navigation',
    'nav navbar navi navigation menu mainmenu submenu leftmenu leftnav subnav topnav header head hd top topbar tou toubu dh daohang caidan logo banner search searchbox lang language breadcrumb crumb crumbs mbx mianbaoxie weizhi position location friendlink friendlinks yqlj youlian',
  ),
  ...words('footer', 'footer foot ft bottom dibu yejiao copyright banquan'),
  ...words(
    'toolbar',
    'toolbar toolbox tools tool sidetool sidetools rightbar floatbar float floating fixed fixedbar suspension suspend xuanfu piaofu gotop backtop totop kefu share bdshare bdsharebuttonbox bshare jiathis sharebar fenxiang wza',
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

function words(place: Place, list: string): [string, Place][] {
  return list.split(' ').map((word) => [word, place]);
}

const ARTICLE_WORDS = new Set(
  'article art content con title tit text txt info detail list news xxgk table'.split(' '),
);

/** What these name is the head or the foot of something smaller: `card-header`, `wj_head`, `panel-footer`. */
const COMPONENTS = new Set(
  'card panel modal dialog collapse popover block wj wjxx wz xl xq gk gkxx gkxq doc document post entry policy zc zcwj meta msg form field'.split(
    ' ',
  ),
);
const ENDS_OF_COMPONENTS = new Set(
  'head header heading hd top tou foot footer ft bottom tool tools'.split(' '),
);

/** Words of a style, not of a place: `position-relative`, `float-left`, `border-bottom`, `fixed-width`. */
const STYLE =
  /^(?:[a-z]{1,3}-)?(?:position|pos|border|margin|padding|float|fixed|sticky|text|align|vertical|rounded|clear|scroll|line|icon)-(?:top|bottom|left|right|start|end|none|relative|absolute|fixed|sticky|static|width|height|center|middle|lr|tb|\d+)(?:-|$)/;

function isOfComponent(parts: readonly string[], word: string): boolean {
  return ENDS_OF_COMPONENTS.has(word) && parts.some((part) => COMPONENTS.has(part));
}

const placeInName = perName<Place | null>(null, readName);

/** The first word that names a region; `article-head` and the like name a part of an article instead. */
function readName(name: string): Place | null {
  for (const token of name.split(/\s+/)) {
    const lower = token.toLowerCase();
    const parted = lower === token ? token : token.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    if (STYLE.test(parted)) continue;
    const parts = parted.split(/[^a-z]+/);
    if (parts.some((word) => ARTICLE_WORDS.has(word))) continue;
    for (const word of parts) {
      const place = TOKENS.get(word);
      if (place !== undefined && !isOfComponent(parts, word)) return place;
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
  const byComponent = part.tag.includes('-') ? placeInName(part.tag) : null;
  return byComponent ?? placeInName(part.id) ?? placeInName(part.className);
}
