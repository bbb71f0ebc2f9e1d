import type { Answer, ErrorPage, Sign, Way } from '../contract.ts';
import { missingPartsOf } from './missing-parts.ts';
import { readFailure } from './read-failure.ts';
import { fileAskedFor, readFile } from './read-file.ts';
import { readPage } from './read-page.ts';
import { readRefusal } from './read-refusal.ts';
import { type Response, responseOf, retryAfterOf } from './response.ts';
import { opens, type Told, unclear } from './told.ts';

/** No content, reset content, not modified: good, and without a body by definition. RFC 9110, 15.3.5, 15.3.6, 15.4.5 */
const GOOD_WITHOUT_BODY = new Set([204, 205, 304]);

function readResponse(way: Way, response: Response, errorPage: ErrorPage | null): Told {
  const { status } = response;
  if (GOOD_WITHOUT_BODY.has(status)) return opens();
  if (status < 200 || status > 299) return readRefusal(way, response);
  const extension = fileAskedFor(response);
  return extension === '' ? readPage(way, response, errorPage) : readFile(way, response, extension);
}

/** As in a sign; what was not read as a page has no parts. */
function partsMissingIn(
  way: Way,
  response: Response,
  { says, landing }: Told,
  parts: readonly string[],
): Pick<Sign, 'missingParts'> {
  if (parts.length === 0 || way !== 'get' || says !== 'opens' || landing === null) return {};
  const missingParts = missingPartsOf(response, parts, landing.textLength);
  return missingParts.length === 0 ? {} : { missingParts: [...missingParts] };
}

function withoutFragment({ href, hash }: URL): string {
  return hash === '' ? href : href.slice(0, -hash.length);
}

function finalOf({ redirects, asked, final }: Response): string | null {
  const last = withoutFragment(final);
  return redirects === 0 || last === withoutFragment(asked) ? null : last;
}

/**
 * What one answer says about an address. `errorPage` is how its host answers for what it does not have, null
 * where that is not known: where only it can settle the matter, `needsErrorPage` is set, and what is said
 * holds until it is known. `parts`: the fragments by which links name parts of the page.
 */
export function readAnswer(
  url: string,
  way: Way,
  answer: Answer,
  errorPage: ErrorPage | null,
  parts: readonly string[] = [],
): Sign {
  const { ms } = answer;
  const unanswered = { status: null, finalUrl: null, retryAfter: null, ms };
  if (answer.type === 'failure') return { ...readFailure(answer), ...unanswered };
  const response = responseOf(url, answer);
  if (response === null) return { ...unclear('notAsked', 'notHttp'), ...unanswered };
  const told = readResponse(way, response, errorPage);
  return {
    ...told,
    ...partsMissingIn(way, response, told, parts),
    status: response.status,
    finalUrl: finalOf(response),
    retryAfter: retryAfterOf(response.headers),
    ms,
  };
}
