import { relationTo } from './document-name.ts';
import { isGeneric, isTiedHeading } from './interpretation.ts';
import { isFaqLabel } from './policy-faq.ts';
import { type Pressable, reachOf } from './reach.ts';

interface Linked extends Pressable {
  readonly label: string;
  readonly title: string;
  readonly heading: string;
  readonly place: string;
  readonly hidden: boolean;
  readonly target: Pressable['target'] & { readonly item: boolean; readonly file: string | null };
}

/**
 * What a link has to do with a list of answers to questions on the policy beside it. `own`: opens or leads to it.
 * `aside`: to some list, perhaps a column for the whole site. `none`: to none.
 */
export type FaqBearing = 'own' | 'aside' | 'none';

/** The page that links are weighed against. */
export interface FaqPage {
  readonly title: string;
  /** A message board, where one list serves all that is asked. */
  readonly isBoard: boolean;
  /** Addresses that the site's own menu and footer lead to: columns, on another page. */
  readonly columns: ReadonlySet<string>;
}

function isInMenu({ place }: Linked): boolean {
  return place === 'navigation' || place === 'footer';
}

/** The addresses to which a page's menu and footer lead. */
export function columnsIn(links: readonly Linked[]): ReadonlySet<string> {
  return new Set(links.filter(isInMenu).map(({ target }) => target.url));
}

function bearingOfLeading(link: Linked, page: FaqPage): FaqBearing {
  if (page.columns.has(link.target.url)) return 'none';
  if (page.isBoard) return 'own';
  switch (relationTo(page.title, `${link.label} ${link.title}`)) {
    case 'named':
    case 'shared':
      return 'own';
    case 'other':
      return 'none';
    case 'neutral': {
      const isOne = link.target.item || link.target.file !== null;
      const isBeside = link.place === 'main' || (link.place === 'related' && isTiedHeading(link.heading));
      return isOne && (isBeside || isGeneric(link.label)) ? 'own' : 'aside';
    }
  }
}

/** Weighs a link by its words, its place and where it leads. */
export function faqBearingOf(link: Linked, page: FaqPage): FaqBearing {
  if (link.hidden || isInMenu(link) || ![link.label, link.title].some(isFaqLabel)) return 'none';
  switch (reachOf(link)) {
    case 'leads':
      return bearingOfLeading(link, page);
    case 'acts':
      return link.place === 'toolbar' ? 'aside' : 'own';
    case 'unclear':
    case 'unlinked':
      return 'aside';
    case 'dead':
    case 'other':
      return 'none';
  }
}
