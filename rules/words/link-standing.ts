import { addressFault, isHttp, isUnfilled, readSource, type WebAddress } from './addresses.ts';
import { namedPart } from './link-part.ts';
import { isControlLabel, isPlaceholderFragment, isRoute } from './placeholders.ts';
import { reachOf } from './reach.ts';

/**
 * How something that a page points to stands, as far as the page alone tells.
 * `placeholder`: without an address. `menuHead`, `handlerUnseen`: without one too, but a script may answer a
 * click. `unfilled`: a script is to fill in the address.
 * `network`: only the network can tell. `sound`: decided here, and well. `skipped`: nothing to check.
 */
export type Standing =
  | 'privateAddress'
  | 'localFile'
  | 'malformed'
  | 'noPart'
  | 'placeholder'
  | 'menuHead'
  | 'handlerUnseen'
  | 'unfilled'
  | 'network'
  | 'sound'
  | 'skipped';

interface PointingLink {
  readonly label: string;
  readonly place: string;
  readonly scripted: boolean;
  readonly target: WebAddress & {
    readonly type: 'page' | 'here' | 'script' | 'contact' | 'file' | 'data' | 'broken' | 'none';
    readonly fragment: string;
    readonly partExists: boolean | null;
  };
  readonly at: { readonly selector: string };
}

/** What a link's standing depends on besides the link. */
export interface PointingPage {
  /** `status`: null where no site has sent it, as a saved file. */
  readonly address: WebAddress & { readonly status: number | null };
  /** As sent, before its scripts have run. */
  readonly isParsed: boolean;
  readonly isHome: boolean;
  /** Its title, and the last item of its breadcrumb. */
  readonly ownNames: readonly string[];
  /** The steps of its breadcrumb before the last, without the first page. */
  readonly placeNames: readonly string[];
  /** Selector of its breadcrumb, the steps of which need an address; null where it has none. */
  readonly crumb: string | null;
}

interface Titled {
  readonly document: string;
  readonly text: string;
}

/** The names that a page goes by: in a menu or a breadcrumb its own entry needs no address. */
export function ownNamesOf(
  title: Titled,
  breadcrumb: { readonly items: readonly string[] } | null,
): string[] {
  const names = [...title.document.split(/[-_|—]/), title.text, breadcrumb?.items.at(-1) ?? ''];
  return names.map((name) => name.trim());
}

/** Without an ellipsis a list leaves at least this share of a headline; another document's name ends sooner. */
const LEAST_SHARE = 0.6;
const LEAST_HEADLINE = 8;
/** What of the page's name follows that of the document that it is about. */
const ABOUT_IT =
  /^[》〉”"]?(?:的|政策|图文|文字|图片|视频|专家|起草|编制|制定|修订|[（(])*(?:解读|图解|读懂|问答|说明|通知|公告|征求|意见|草案|反馈|附件|修[订正])/;

/** Whether a link bears the headline of its own page, cut short. */
function isOwnHeadline(label: string, ownNames: readonly string[]): boolean {
  const cut = label.replace(/\s*(?:\.{2,}|…+)$/, '').trim();
  const least = cut === label ? LEAST_SHARE : 0;
  return (
    cut.length >= LEAST_HEADLINE &&
    ownNames.some(
      (name) =>
        name.startsWith(cut) && cut.length >= least * name.length && !ABOUT_IT.test(name.slice(cut.length)),
    )
  );
}

const FIRST_PAGE = /[首主]页$/;

/** The names of the places that a page stands in: in a menu of such places an empty `href` is this one's. */
export function placeNamesOf(breadcrumb: { readonly items: readonly string[] } | null): string[] {
  return (breadcrumb?.items ?? [])
    .slice(0, -1)
    .map((name) => name.trim())
    .filter((name) => !FIRST_PAGE.test(name));
}

/** On a home page a short label without an address is the head of a tab. */
const LONGEST_TAB = 8;

/** How a link stands on its page. */
export function standingOfLink(link: PointingLink, page: PointingPage): Standing {
  const { target, scripted } = link;
  if (isUnfilled(target.url)) return page.isParsed ? 'unfilled' : standingOfPlaceholder(link, page);
  switch (target.type) {
    case 'page':
    case 'file':
      return standingOfAddress(target, page);
    case 'broken':
      return scripted ? 'skipped' : 'malformed';
    case 'here':
      return standingOfPart(link, page);
    case 'none':
      // An anchor without `href` is no link by itself, but mostly there for a script that is bound elsewhere.
      return scripted ? 'skipped' : idle(standingOfPlaceholder(link, page));
    case 'script':
      return standingOfScript(link, page);
    case 'contact':
    case 'data':
      return 'skipped';
  }
}

/** The folder in which a browser puts the pictures and frames of a page that it saves: `./标题_files/logo.png`. */
const SAVED_FOLDER = /^(?:\.\/)?[^/?#]{1,200}_files\//;

/** No address of the site, but of a file beside the saved page. */
function isSavedBeside(source: string, { address, isParsed }: PointingPage): boolean {
  return isParsed && address.status === null && SAVED_FOLDER.test(source);
}

/** How a picture or a frame stands, by its `src` as written. */
export function standingOfSource(source: string, page: PointingPage): Standing {
  if (source === '' || isUnfilled(source) || isSavedBeside(source, page)) return 'skipped';
  return standingOfAddress(readSource(source, page.address), page);
}

function standingOfAddress(address: WebAddress, page: PointingPage): Standing {
  return addressFault(address, page.address) ?? (isHttp(address.scheme) ? 'network' : 'skipped');
}

/** A link without an address: a fault in the page's own content; elsewhere it may open a menu by script. */
function standingOfPlaceholder({ label, place, target, at }: PointingLink, page: PointingPage): Standing {
  if (label === '' || isControlLabel(label) || page.ownNames.includes(label.trim())) return 'skipped';
  if (isOwnHeadline(label.trim(), page.ownNames)) return 'skipped';
  // An empty `href` leads to this page; `#` and no `href` at all do not.
  const isThisPage = target.type === 'here' && target.url === '';
  const isStep = page.crumb !== null && at.selector.startsWith(page.crumb);
  if (isThisPage && !isStep && page.placeNames.includes(label.trim())) return 'skipped';
  const isContent = place === 'main' || place === 'related';
  if (!isContent) return target.type === 'none' ? 'skipped' : 'menuHead';
  return page.isHome && label.length <= LONGEST_TAB ? 'menuHead' : 'placeholder';
}

function idle(standing: Standing): Standing {
  return standing === 'placeholder' ? 'handlerUnseen' : standing;
}

/** `javascript:;` and `void(0)`: nothing by themselves, but mostly there for a script that is bound elsewhere. */
function standingOfScript(link: PointingLink, page: PointingPage): Standing {
  const isIdle = reachOf(link) === 'unclear';
  return isIdle && standingOfPlaceholder(link, page) === 'placeholder' ? 'handlerUnseen' : 'skipped';
}

function standingOfPart(link: PointingLink, page: PointingPage): Standing {
  const { target } = link;
  const { fragment, partExists } = target;
  if (link.scripted || isRoute(fragment)) return 'skipped';
  if (fragment === 'top' || partExists === true) return 'sound';
  if (isPlaceholderFragment(fragment)) return standingOfPlaceholder(link, page);
  return partExists === false && namedPart(target.url) !== '' ? 'noPart' : 'skipped';
}
