import { isHttp, type WebAddress } from './addresses.ts';
import { isIllicit, isParked } from './illicit-trade.ts';
import { agreementOf, type Furniture, furnitureOf, isArticleName, isFormalName } from './link-names.ts';
import { classOf } from './link-outcome.ts';
import { hostOf, isHomeAddress, isSameSite } from './link-site.ts';
import { isRoute } from './placeholders.ts';
import { simplified } from './traditional.ts';

/**
 * Where a link was found to lead, beside what it says. `hijacked`: to what others put there. `elsewhere`: on another
 * site, to something of another name. `unread`: its landing was not read or does not say what it is. `network`:
 * nobody asked. `skipped`: nothing to compare, or judged by whether it opens.
 */
export type Aim =
  | 'agrees'
  | 'hijacked'
  | 'opensHome'
  | 'opensOther'
  | 'elsewhere'
  | 'unlike'
  | 'unread'
  | 'network'
  | 'skipped';

interface AimedLink {
  readonly label: string;
  readonly labelFrom: string;
  readonly title: string;
  readonly place: string;
  readonly scripted: boolean;
  readonly target: WebAddress & {
    readonly type: string;
    readonly path: string;
    readonly fragment: string;
    readonly item: boolean;
    readonly file: string | null;
  };
}

interface Landing {
  readonly title: string;
  readonly headings: readonly string[];
  readonly textLength: number;
}

interface Verdict {
  readonly url: string;
  readonly verdict: 'opens' | 'broken' | 'cantTell';
  readonly kind: string;
  readonly reason: string;
  readonly finalUrl: string | null;
  readonly landing: Landing | null;
}

/** What a link's aim depends on besides the link and its verdict. */
export interface AimingPage {
  readonly host: string;
  readonly furniture: Furniture;
}

const FILE = /\.(?:pdf|docx?|wps|ofd|xlsx?|et|pptx?|zip|rar|7z|txt|csv|ceb|jpe?g|png|gif|mp[34])(?:$|[?#&])/i;
/** Files behind addresses that do not name them. */
const DOWNLOAD = /\/(?:download|down|attach\w*|upload\w*|files?|annex|fujian)(?:[/._?-]|$)/i;
const ATTACHMENT = /^\s*(?:[【[（(]?(?:附件|附表|附图|附录|下载)|点击下载)/u;
const LANGUAGE = /\/(?:big5|gb2big5|tc|hant|zh-?hant|zh-?tw|zh-?hk|fanti|en|english|jp|ja|ko|kr|fr)\//i;
const LOGIN =
  /登[录陆](?:页|平台|系统|入口|认证)?(?:$|[-_|\s])|^(?:用户|统一|请先?|会员|个人|法人).{0,8}登[录陆]|统一身份认证|\blog ?in\b|\bsign ?in\b/iu;
/** Less text than this is a shell that a script fills: what its address leads to is not on it. */
const SHELL = 100;

/** Whether a link names one thing that its landing should name too. */
function isCompared({ label, labelFrom, title, place, target }: AimedLink): boolean {
  if (target.type !== 'page' || !isHttp(target.scheme) || target.file !== null) return false;
  if ((place !== 'main' && place !== 'related') || labelFrom === 'file' || labelFrom === 'none') return false;
  if (ATTACHMENT.test(label) || DOWNLOAD.test(target.path) || LANGUAGE.test(target.path)) return false;
  if (isRoute(target.fragment) || !(isArticleName(label) || isArticleName(title))) return false;
  if (isHomeAddress(target.url)) return isFormalName(label);
  return target.item || target.host === 'mp.weixin.qq.com';
}

/** Whether words are of the trade or of a domain for sale. */
function speaksOfTrade(words: string): boolean {
  return words !== '' && (isIllicit(words) || isParked(words));
}

/** What was told of landings before: the pages of a site share those of its menus. */
const tradeLandings = new WeakMap<Landing, boolean>();

/** Words of the trade or of a domain for sale, behind a link that says nothing of the kind. */
function isTakenOver({ label, title }: AimedLink, landing: Landing): boolean {
  let isOfTrade = tradeLandings.get(landing);
  if (isOfTrade === undefined) {
    isOfTrade = [landing.title, ...landing.headings].some(speaksOfTrade);
    tradeLandings.set(landing, isOfTrade);
  }
  return isOfTrade && ![label, title].some(speaksOfTrade);
}

/** Of two versions of a page in either script each may link to the other. */
function inSimplified(landing: Landing): Landing {
  const title = simplified(landing.title);
  const headings = landing.headings.map(simplified);
  const isSame = title === landing.title && headings.every((heading, i) => heading === landing.headings[i]);
  return isSame ? landing : { ...landing, title, headings };
}

function aimOfOpen(link: AimedLink, verdict: Verdict, { host, furniture }: AimingPage): Aim {
  const { landing } = verdict;
  const final = verdict.finalUrl ?? verdict.url;
  if (landing === null) return FILE.test(final) ? 'skipped' : 'unread';
  if ((landing.title === '' && landing.headings.length === 0) || LOGIN.test(landing.title)) return 'unread';
  const names = [simplified(link.label), simplified(link.title)];
  const agreement = agreementOf(names, inSimplified(landing), furniture);
  if (agreement === 'agrees') return 'agrees';
  const isElsewhere = !isSameSite(hostOf(final), host);
  if (isHomeAddress(final)) {
    if (landing.textLength < SHELL) return 'unread';
    return isElsewhere ? 'elsewhere' : 'opensHome';
  }
  if (agreement === 'untold') return 'unread';
  if (isElsewhere) return 'elsewhere';
  // A script that answers the click may lead elsewhere than the address.
  return agreement === 'differs' && !link.scripted ? 'opensOther' : 'unlike';
}

/** Weighs a visible link's words against what its address opened; `undefined` where nothing is known of it. */
export function aimOf(link: AimedLink, verdict: Verdict | undefined, page: AimingPage): Aim {
  if (verdict === undefined) return isCompared(link) ? 'network' : 'skipped';
  switch (classOf(verdict)) {
    case 'hijacked':
      return 'hijacked';
    case 'open':
    case 'reopened':
      if (verdict.landing !== null && isTakenOver(link, verdict.landing)) return 'hijacked';
      return isCompared(link) ? aimOfOpen(link, verdict, page) : 'skipped';
    case 'login':
    case 'blocked':
    case 'opinionsDiffer':
    case 'tls':
    case 'uncertain':
      return isCompared(link) ? 'unread' : 'skipped';
    case 'noLeave':
    case 'overBudget':
    case 'cancelled':
    case 'offline':
    case 'robots':
    case 'leftPrivate':
      return isCompared(link) ? 'network' : 'skipped';
    case 'dead':
    case 'wrongFile':
    case 'privateRedirect':
    case 'softNotFound':
    case 'serverError':
    case 'slow':
    case 'unreachable':
    case 'hostDown':
    case 'leftAlone':
      return 'skipped';
  }
}

/** Reads off the landings what a site repeats in its titles, before single links are weighed. */
export function aimingPage(host: string, ownTitle: string, verdicts: readonly Verdict[]): AimingPage {
  const landings = verdicts.flatMap(({ url, finalUrl, landing }) =>
    landing === null ? [] : [{ url: finalUrl ?? url, title: landing.title }],
  );
  return { host, furniture: furnitureOf(ownTitle, landings) };
}
