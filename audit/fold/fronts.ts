import type { Facts, PageFacts } from '../../facts/page.ts';
import type { PageKind } from '../../facts/shape/kind.ts';
import type { SiteFront } from '../../facts/site.ts';
import { INTERACTION_HEAD } from '../../rules/words/interaction-channels.ts';
import { hasMenu, isBare } from '../../rules/words/unread.ts';

type Page = PageFacts & Pick<Facts, 'kind' | 'links' | 'title'>;

const FRONTS = new Set<PageKind>(['home', 'government-openness-index', 'message-board']);
/** A portal has a few such pages; the boards of a site can be many. */
const MOST = 200;
const MOST_WORDS = 300;
const LONGEST = 40;
const LONGEST_SECTION = 10;
const SEARCH = /搜\s*索|检\s*索|一网通查|站内查询|全文查/;

/** File names of pictures to scan with a telephone; many have no alt text. */
const CODE = /qr|ewm|erweima|weixin|wechat|gzh|wx\w*code/i;

/** The section of interaction: its channels are buttons and script links as often as links. */
function isInteraction({ kind, breadcrumb, title }: Page): boolean {
  const name = (breadcrumb?.items.at(-1) || title.text).replace(/\s+/g, '');
  const isSection = INTERACTION_HEAD.name.test(name) && !INTERACTION_HEAD.but.test(name);
  return (
    isSection && name.length <= LONGEST_SECTION && (kind.kind === 'other' || kind.kind === 'column-list')
  );
}

/** The pages that lead to the parts of the site, with what they show besides links. */
export class Fronts {
  readonly all: SiteFront[] = [];

  /** Takes up a page; a sub-site's home page is none. */
  add(page: Page): void {
    const { kind, address, queryFields = [] } = page;
    if (!FRONTS.has(kind.kind) && !isInteraction(page)) return;
    if ((kind.kind === 'home' && kind.subsite) || this.all.length >= MOST) return;
    const words = wordsOf(page);
    this.all.push({
      url: address.url,
      kind: kind.kind,
      organs: [...kind.organs],
      words,
      search: queryFields.some(({ type }) => type === 'text') || words.some((word) => SEARCH.test(word)),
      unread: isUnread(page),
      live: page.gathering.mode === 'live',
    });
  }
}

/** The hotline, in the lines of a footer that say how to reach the site. */
const HOTLINE = /(?<!\d)12345(?!\d)/;
/** Accounts, in the same lines: 微信公众号：上海嘉定. */
const ACCOUNT = /(?:官方)?(?:微信公众号|公众号|微信号|微信|微博|视频号|客户端)/;

function wordsOf({
  links,
  controls = [],
  media = [],
  forms = [],
  frames = [],
  siteMarks = [],
}: Page): string[] {
  const labels = [
    ...controls,
    ...media,
    ...forms,
    ...frames,
    ...links.filter(({ target }) => target.type !== 'page'),
  ].filter(({ hidden }) => !hidden);
  const inside = frames.flatMap((frame) => frame.inside?.labels ?? []);
  const hasCode = media.some(({ label, src, hidden }) => !hidden && label === '' && CODE.test(src));
  const hasHotline = siteMarks.some(({ text }) => HOTLINE.test(text));
  const accounts = siteMarks.flatMap(({ text }) => ACCOUNT.exec(text)?.[0] ?? []);
  const words = [
    ...labels.map(({ label }) => label),
    ...inside,
    ...(hasCode ? ['二维码'] : []),
    ...(hasHotline ? ['12345'] : []),
    ...accounts,
  ].map((label) => label.trim().slice(0, LONGEST));
  return [...new Set(words)].filter((word) => word !== '').slice(0, MOST_WORDS);
}

/** Whether a page's menu was not seen: what it does not show may be there. */
export function isUnread({ gathering, links, body, awaitsScript, rendered }: Page): boolean {
  return (
    body?.unfilled === true ||
    awaitsScript === true ||
    rendered?.settled === false ||
    (gathering.mode === 'parsed' && !hasMenu(links)) ||
    links.some((link) => link.place === 'navigation' && isBare(link) && link.target.path !== '/')
  );
}
