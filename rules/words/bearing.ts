import { isPager, namesIn, relationTo } from './document-name.ts';
import { isHandlingLabel } from './handling.ts';
import {
  isColumnName,
  isFurniture,
  isGeneric,
  isInterpretation,
  isInterpretationFile,
  isInterpretationHeading,
  isSiteWideHeading,
  isTalk,
  isTiedHeading,
  mayExplain,
  mayInterpret,
} from './interpretation.ts';
import { isBoardEntry } from './message-board.ts';
import { isUnwritten } from './placeholders.ts';
import { type Pressable, reachOf } from './reach.ts';
import { simplified } from './traditional.ts';

/**
 * What a link has to do with the interpretation of the document that it stands beside. `this`: leads to it.
 * `maybe`: leads to some interpretation. `unlinked`: names it and leads nowhere. `none`: nothing.
 */
export type Bearing = 'this' | 'maybe' | 'unlinked' | 'none';

interface Title {
  readonly text: string;
  readonly heading: { readonly text: string } | null;
}

interface Linked extends Pressable {
  readonly label: string;
  readonly labelFrom: string;
  readonly title: string;
  readonly heading: string;
  readonly place: string;
  readonly hidden: boolean;
  readonly target: Pressable['target'] & {
    readonly host: string;
    readonly item: boolean;
    readonly file: string | null;
  };
}

function speaks(link: Linked, own: readonly string[]): boolean {
  if (isInterpretation(link.label, own) || isInterpretation(link.title, own)) return true;
  return link.labelFrom === 'file' && isInterpretationFile(link.label, own);
}

function isInMenu({ place }: Linked): boolean {
  return place === 'navigation' || place === 'footer';
}

/** What a link is weighed against: the document, and what the site shows on every page. */
export interface Surroundings {
  readonly title: Title;
  /** Addresses to which the site's own menu leads under the word 解读, and this very page. */
  readonly columns: ReadonlySet<string>;
  /** Headings of blocks with the site's latest interpretations, whatever they interpret. */
  readonly siteWide: ReadonlySet<string>;
  /** Further names for an interpretation. */
  readonly own: readonly string[];
}

/** A document hardly has more interpretations; a block of the latest ones has. */
const MOST_OWN = 4;

function siteWideHeadings(
  links: readonly Linked[],
  title: Title,
  own: readonly string[],
): ReadonlySet<string> {
  const blocks = new Map<string, Linked[]>();
  for (const link of links) {
    if (link.hidden || !isInterpretationHeading(link.heading, own) || isTiedHeading(link.heading)) continue;
    blocks.set(link.heading, [...(blocks.get(link.heading) ?? []), link].slice(0, MOST_OWN + 1));
  }
  const isSiteWide = (block: readonly Linked[]) =>
    block.length > MOST_OWN || block.some(({ label }) => relationTo(title.text, label) === 'other');
  return new Set([...blocks].filter(([, block]) => isSiteWide(block)).map(([heading]) => heading));
}

/** Reads off a page's links what the site repeats on every page. `url` is the page's address, `own` are further names for an interpretation. */
export function surroundingsOf(
  links: readonly Linked[],
  title: Title,
  url: string,
  own: readonly string[] = [],
): Surroundings {
  const menu = links.filter((link) => isInMenu(link) && speaks(link, own) && isColumnName(link.label, own));
  const columns = new Set([url, ...menu.map(({ target }) => target.url)]);
  return { title, columns, siteWide: siteWideHeadings(links, title, own), own };
}

/** One item: an article, a file, or a post on WeChat, whose addresses have a form of their own. */
function leadsToOne({ target }: Linked): boolean {
  return target.item || target.file !== null || target.host === 'mp.weixin.qq.com';
}

/** Whether the heading above says that the interpretations of this document follow. */
function isUnderHeading({ heading }: Linked, { title, siteWide, own }: Surroundings): boolean {
  if (!isInterpretationHeading(heading, own) || siteWide.has(heading)) return false;
  const ownHeading = title.heading?.text ?? '';
  return heading !== ownHeading && heading !== simplified(ownHeading);
}

/** Among the latest items of a column: what bears another document's name there leads to that one's. */
function isAmongLatest({ place, heading }: Linked, { siteWide, own }: Surroundings): boolean {
  if (siteWide.has(heading)) return place === 'related' || place === 'main';
  return isSiteWideHeading(heading) && (place === 'related' || isInterpretation(heading, own));
}

/** Furniture of the page, 我要办 or the board: whatever heading stands above. */
function servesOtherwise(label: string): boolean {
  return isFurniture(label) || isHandlingLabel(label, []) || isBoardEntry(label, []);
}

function bearingOfLive(link: Linked, around: Surroundings): Bearing {
  const { title, columns, own } = around;
  const says = speaks(link, own);
  const underHeading = isUnderHeading(link, around);
  const leads = reachOf(link) === 'leads';
  if (!says && (!underHeading || servesOtherwise(link.label)))
    return !isInMenu(link) && (explains(link, title) || mayBeOne(link, around)) ? 'maybe' : 'none';
  if (leads && columns.has(link.target.url)) return 'none';
  const relation = relationTo(title.text, `${link.label} ${link.title}`);
  if (says && relation === 'named') return 'this';
  if (isInMenu(link)) return 'none';
  // The page behind in the same column, unless it bears the name of another document, may have come out with this one.
  if (isPager(link.label) || isPager(link.heading)) return namesIn(link.label).length > 0 ? 'none' : 'maybe';
  if (relation === 'other') return isAmongLatest(link, around) ? 'none' : 'maybe';
  if (leads && relation === 'neutral' && !leadsToOne(link))
    return isColumnName(link.label, own) ? 'none' : 'maybe';
  const isLatest = isSiteWideHeading(link.heading) || around.siteWide.has(link.heading);
  if (link.place === 'toolbar' || (relation === 'neutral' && isLatest)) return 'maybe';
  const belongs =
    relation === 'shared' || underHeading || isGeneric(link.label, own) || link.place === 'main';
  return belongs ? 'this' : 'maybe';
}

/** An interpretation under a name of its own, of this document as far as its words tell, and no column of the site. */
function mayBeOne(link: Linked, around: Surroundings): boolean {
  const { label, place } = link;
  if (place === 'toolbar' || !mayInterpret(label) || isAmongLatest(link, around)) return false;
  const relation = relationTo(around.title.text, label);
  if (relation === 'neutral') return reachOf(link) === 'acts' || leadsToOne(link);
  return relation !== 'other';
}

/** Under the document's own name, or a talk or answers about its subject. */
function explains({ label }: Linked, title: Title): boolean {
  if (!mayExplain(label)) return false;
  const relation = relationTo(title.text, label);
  return relation === 'named' || (relation === 'shared' && isTalk(label));
}

function bearingOfDead(link: Linked, { title, own }: Surroundings): Bearing {
  if (!speaks(link, own) || isInMenu(link)) return 'none';
  const relation = relationTo(title.text, link.label);
  if (relation === 'other') return 'none';
  return relation === 'neutral' && isGeneric(link.label, own) ? 'maybe' : 'unlinked';
}

/** Weighs a link by its words, its place, the heading above it and where it leads. */
export function bearingOf(link: Linked, around: Surroundings): Bearing {
  if (link.hidden || isUnwritten(link.label)) return 'none';
  switch (reachOf(link)) {
    case 'leads':
    case 'acts':
      return bearingOfLive(link, around);
    case 'unlinked':
    case 'dead':
      return bearingOfDead(link, around);
    case 'unclear':
      return speaks(link, around.own) && !isInMenu(link) && link.place !== 'toolbar' ? 'maybe' : 'none';
    case 'other':
      return 'none';
  }
}

interface Spot {
  readonly selector: string;
  readonly text: string;
}

interface Shown {
  readonly label: string;
  readonly place: string;
  readonly hidden: boolean;
  readonly at: Spot;
}

interface Embedding {
  readonly controls: readonly Shown[];
  readonly media: readonly (Shown & { readonly src: string; readonly inLink: boolean })[];
  readonly frames: readonly (Shown & {
    readonly src: string;
    readonly inside: { readonly title: string } | null;
  })[];
}

/** A tab, figure, video or frame of the page's main part that is this document's interpretation. */
export function embeddedIn(
  { controls, media, frames }: Embedding,
  { title, own }: Surroundings,
): Shown | null {
  const isHere = ({ place, hidden, label }: Shown) =>
    place === 'main' && !hidden && relationTo(title.text, label) !== 'other';
  return (
    controls.find((one) => isHere(one) && isInterpretation(one.label, own) && !isFurniture(one.label)) ??
    media.find(
      (one) =>
        isHere(one) &&
        !one.inLink &&
        (one.label === '' ? isInterpretationFile(one.src, own) : isInterpretation(one.label, own)),
    ) ??
    frames.find(
      (one) =>
        isHere(one) &&
        ([one.label, one.inside?.title ?? ''].some((words) => isInterpretation(words, own)) ||
          isInterpretationFile(one.src, own)),
    ) ??
    null
  );
}

/** What would be this document's interpretation if a tab or a script showed it. */
export function hiddenIn(
  {
    links,
    controls,
    media,
    frames,
  }: Embedding & { readonly links: readonly (Linked & { readonly at: Spot })[] },
  around: Surroundings,
): { readonly label: string; readonly at: Spot } | null {
  const shown = <T extends { readonly hidden: boolean }>(all: readonly T[]) =>
    all.filter(({ hidden }) => hidden).map((one) => ({ ...one, hidden: false }));
  return (
    shown(links).find((link) => bearingOf(link, around) === 'this') ??
    embeddedIn({ controls: shown(controls), media: shown(media), frames: shown(frames) }, around)
  );
}
