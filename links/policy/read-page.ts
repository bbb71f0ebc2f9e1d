import type { LinkReason } from '../../facts/link-verdict.ts';
import type { ErrorPage, Way } from '../contract.ts';
import type { PageSeen } from '../page-seen.ts';
import { isChallenge } from './challenge.ts';
import { likeErrorPage } from './error-page.ts';
import { parseAddress } from './file-type.ts';
import { isParked, showsGambling } from './hijack.ts';
import { isHome, landsOnHome, leadsElsewhere } from './home-page.ts';
import { landingOf, landingPart } from './landing.ts';
import { isLoginWall } from './login-wall.ts';
import { isNoticeTitle, saysNotFound } from './not-found-words.ts';
import type { Response } from './response.ts';
import { fails, opens, type Told, unclear } from './told.ts';
import { mostBytesOf } from './ways.ts';
import { readWechat } from './wechat.ts';

/** Less text than this is no page of an article's or a column's. Characters. */
const SUSPICIOUSLY_SHORT = 120;

/** Beside a jump, less text than this is a word of waiting. Characters. */
const NO_MORE_THAN_A_JUMP = 30;

/** What is shown as text, and so can be read. Others (PDF, pictures, feeds) are shown or saved as they are. */
const READABLE = /^\s*(?:text\/html|application\/xhtml\+xml|text\/plain|application\/json)\b/i;

const ERROR_ADDRESS =
  /\/(?:40[34]|not[-_]?found|page[-_]?not[-_]?found|(?:error|err|errors?[/_-])[-_]?404|404[-_]?error)(?:\.\w+)?\/?$/i;
/** Up to so much source can be a page without anything on it. Characters. */
const MOST_BLANK = 2_000;
const SHOWS =
  /<(?!\/|!|\?|(?:html|head|body|meta|title|base|p|br|hr|div|span|center|font|table|tbody|tr|td)\b)/i;
const UNDER_REPAIR =
  /^(?:该|本|此)?(?:网站|系统|平台|站|站点|页面|栏目|频道)?(?:正在)?(?:系统)?(?:维护|升级|改版|建设|维修)中?(?:\W|$)|(?:site|website) (?:is )?under (?:maintenance|construction)/i;

/** What stands in the page's place whatever the page would be: for programs, for strangers, for nobody. */
function readStranger({ asked, final, status, headers }: Response, page: PageSeen): Told | null {
  const landing = landingPart(page);
  const wechat = readWechat(final, page);
  if (wechat === 'article') return opens(landing);
  if (wechat === 'moved') return unclear('softNotFound', 'deletedArticle', landing);
  if (wechat === 'deleted') return fails('softNotFound', 'deletedArticle', landing);
  if (wechat === 'challenge' || isChallenge(status, headers, page))
    return unclear('blocked', 'challenge', landing);
  if (isLoginWall(asked, final, page)) return unclear('login', 'loginPage', landing);
  if (showsGambling(final, page)) return fails('hijacked', 'gambling', landing);
  return isParked(asked, final, page) ? fails('hijacked', 'parkedDomain', landing) : null;
}

type Said = ReturnType<typeof saysNotFound>;

/** Where a page that does nothing else sends its readers; null where it is not known, or hangs on a condition. */
function jumpOf(final: URL, { jump, textLength, source }: PageSeen): URL | null {
  if (jump === null || textLength > NO_MORE_THAN_A_JUMP || /\b(?:if|switch)\b|\?[^"']*:/.test(source))
    return null;
  return parseAddress(jump, final);
}

function readMessage({ asked, final }: Response, page: PageSeen, said: Said): Told | null {
  const landing = landingPart(page);
  if (said === 'plainly') return fails('softNotFound', 'saysNotFound', landing);
  const next = jumpOf(final, page);
  if (next !== null && ERROR_ADDRESS.test(next.pathname))
    return fails('softNotFound', 'saysNotFound', landing);
  if (ERROR_ADDRESS.test(final.pathname) && leadsElsewhere(asked, final)) {
    return fails('softNotFound', 'saysNotFound', landing);
  }
  if (landsOnHome(asked, final) === 'yes') return fails('softNotFound', 'landsOnHome', landing);
  const underRepair =
    page.textLength <= SUSPICIOUSLY_SHORT &&
    [page.title, ...page.lines].some((line) => UNDER_REPAIR.test(line));
  return underRepair ? unclear('serverError', 'serverError', landing) : null;
}

function hintOf({ asked, final }: Response, said: Said): LinkReason | null {
  if (landsOnHome(asked, final) === 'perhaps') return 'landsOnHome';
  return said === 'perhaps' ? 'saysNotFound' : null;
}

/** A page that takes no notice of what stands behind `?` is the same for what cannot exist, and is there. */
function mayIgnoreQuery({ asked, final }: Response, page: PageSeen): boolean {
  return asked.search !== '' && !leadsElsewhere(asked, final) && !isNoticeTitle(page.title);
}

/** Settles by the host's own error page what the page alone leaves open. */
function readSuspicion(response: Response, page: PageSeen, said: Said, errorPage: ErrorPage | null): Told {
  const { asked, final } = response;
  const landing = landingPart(page);
  const hint = hintOf(response, said);
  if (errorPage === null) {
    if (hint !== null) return unclear('softNotFound', hint, landing, true);
    const suspicious = page.textLength < SUSPICIOUSLY_SHORT || leadsElsewhere(asked, final);
    return opens(landing, suspicious && !isHome(asked));
  }
  if (errorPage.status === 404 || errorPage.status === 410) return opens(landing);
  switch (isHome(asked) ? 'no' : likeErrorPage(asked, final, page, errorPage)) {
    case 'same':
      if (hint === null && mayIgnoreQuery(response, page))
        return unclear('softNotFound', 'siteErrorPage', landing);
      return fails('softNotFound', hint === 'landsOnHome' ? hint : 'siteErrorPage', landing);
    case 'sameShell':
      return unclear('softNotFound', 'siteErrorPage', landing);
    case 'no':
      return hint === null ? opens(landing) : unclear('softNotFound', hint, landing);
  }
}

/** The body began and did not go on until our time was over. */
function isStalled(way: Way, { whole, brokeOff, body, status }: Response): boolean {
  return way === 'get' && status !== 206 && !whole && !brokeOff && body.length < mostBytesOf(way);
}

/** A reader sees nothing, and nothing is there that could still put something on the page. */
function isBlank({ textLength, jump, source }: PageSeen): boolean {
  return textLength === 0 && jump === null && source.length < MOST_BLANK && !SHOWS.test(source);
}

/** Reads a good answer (2xx) to the name of a page. */
export function readPage(way: Way, response: Response, errorPage: ErrorPage | null): Told {
  const { status, headers, body, contentType, whole, brokeOff } = response;
  if (way === 'head') return status === 202 ? unclear('blocked', 'otherRefusal') : opens();
  if (contentType !== null && !READABLE.test(contentType)) return opens();
  if (body.length === 0) {
    if (isChallenge(status, headers, null)) return unclear('blocked', 'challenge');
    return whole ? unclear('blocked', 'otherRefusal') : fails('unreachable', 'reset');
  }
  const page = response.seen ?? landingOf(body, contentType);
  const stranger = readStranger(response, page);
  if (stranger !== null) return stranger;
  const said = saysNotFound(page);
  const message = readMessage(response, page, said);
  if (message !== null) return message;
  // A browser shows as much as came; whether a reader misses the rest cannot be known.
  if (brokeOff) return unclear('unreachable', 'cutShort', landingPart(page));
  if (isStalled(way, response) && page.textLength < SUSPICIOUSLY_SHORT)
    return unclear('slow', 'timeout', landingPart(page));
  if (isBlank(page)) return unclear('blocked', 'otherRefusal', landingPart(page));
  return readSuspicion(response, page, said, errorPage);
}
