import type { LinkReason } from '../../facts/link-verdict.ts';
import type { Way } from '../contract.ts';
import type { PageSeen } from '../page-seen.ts';
import { isBlockPage, isChallenge } from './challenge.ts';
import { landingOf, landingPart } from './landing.ts';
import type { Response } from './response.ts';
import { fails, type Told, unclear } from './told.ts';

/** A page longer than this is the site's own, not a firewall's, and is not parsed. Bytes. */
const MOST_NOTICE = 16_384;

/** Refusals that a program meets where a person may not. https://www.iana.org/assignments/http-status-codes */
const REFUSALS: ReadonlyMap<number, LinkReason> = new Map([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [405, 'methodRefused'],
  [429, 'tooManyRequests'],
  [451, 'legalReasons'],
]);

/** Statuses that Tencent's EdgeOne alone gives, to those whom it stops. https://edgeone.ai/document/56715 */
const BY_FIREWALL_ALONE = new Set([566, 567]);

/** HTTP.sys and IIS answer so where no site of theirs has the host's name: a browser is told the same. */
const NO_SUCH_SITE = /Bad Request - Invalid Hostname|HTTP Error 400\. The request hostname is invalid/i;

function readNotice({ body, contentType }: Response): PageSeen | null {
  return body.length === 0 || body.length > MOST_NOTICE ? null : landingOf(body, contentType);
}

function read4xx(response: Response, page: PageSeen | null): Told {
  const { status } = response;
  if (status === 408) return fails('slow', 'timeout');
  if (status === 414) return fails('dead', 'clientError');
  if (status === 400 && page !== null && NO_SUCH_SITE.test(page.source)) return fails('dead', 'clientError');
  const reason = REFUSALS.get(status) ?? 'otherRefusal';
  return unclear(status === 401 ? 'login' : 'blocked', reason, page && landingPart(page));
}

function readGone(response: Response): Told {
  const notice = readNotice(response);
  return notice !== null && isBlockPage(notice)
    ? unclear('blocked', 'challenge', landingPart(notice))
    : fails('dead', 'notFound');
}

/** What a redirect brings in place of an address, a browser shows. */
function read3xx({ status, body }: Response): Told {
  return status === 300 || body.length > 0
    ? unclear('blocked', 'otherRefusal')
    : fails('dead', 'badRedirect');
}

/** Reads an answer that is neither 2xx nor 304. */
export function readRefusal(way: Way, response: Response): Told {
  const { status, headers } = response;
  if (status === 404 || status === 410) return readGone(response);
  if (status < 400) return read3xx(response);
  const page = way === 'head' ? null : readNotice(response);
  if (BY_FIREWALL_ALONE.has(status) || isChallenge(status, headers, page))
    return unclear('blocked', 'challenge', page && landingPart(page));
  if (status < 500) return read4xx(response, page);
  if (status > 599) return unclear('blocked', 'otherRefusal');
  return page !== null && isBlockPage(page)
    ? unclear('blocked', 'challenge', landingPart(page))
    : fails('serverError', 'serverError');
}
