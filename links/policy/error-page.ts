import type { Answer, ErrorPage } from '../contract.ts';
import type { PageSeen } from '../page-seen.ts';
import { isChallenge } from './challenge.ts';
import { extensionOf, parseAddress } from './file-type.ts';
import { leadsElsewhere } from './home-page.ts';
import { landingOf } from './landing.ts';
import { isNoticeTitle } from './not-found-words.ts';
import { type Response, responseOf } from './response.ts';

/** Enough of a page to know it again. Characters. */
const MOST_PRINT = 2_000;
/** A print shorter than this could be of any page. Characters. */
const LEAST_PRINT = 4;
/** Less text than this beside a script is an empty frame, which the script fills. Characters. */
const SHELL_TEXT = 60;

/** FNV-1a, 32 bits. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** A name or number of the same shape that nothing bears: for a number one of twelve digits. */
function impossible(like: string, seed: string): string {
  const value = hash(seed + like);
  if (/^\d+$/.test(like)) return `97${value.toString().padStart(10, '0')}`;
  return `no-such-page-${value.toString(16).padStart(8, '0')}`;
}

function probe(address: URL, seed: string): string {
  const made = new URL(address);
  made.hash = '';
  if (address.search !== '') {
    // The program exists; what it is asked for must not.
    for (const [name, value] of address.searchParams) made.searchParams.set(name, impossible(value, seed));
    return made.href;
  }
  const folders = address.pathname.split('/');
  const isFolder = folders.at(-1) === '' && folders.length > 2;
  const place = folders.length - (isFolder ? 2 : 1);
  const name = folders[place] ?? '';
  const extension = isFolder ? '' : extensionOf(name);
  const ending = extension === '' ? '' : name.slice(-extension.length - 1);
  folders[place] = impossible(name.slice(0, name.length - ending.length), seed) + ending;
  made.pathname = folders.join('/');
  return made.href;
}

/**
 * Two addresses of the same host, kind and depth as `url` that cannot exist; always the same two for one
 * address and nonce.
 * @throws TypeError where `url` is no address.
 */
export function probesFor(url: string, nonce = ''): readonly [string, string] {
  const address = new URL(url);
  return [probe(address, `${nonce}a`), probe(address, `${nonce}b`)];
}

/** What shares one error page: a host, and what answers there for that kind of name. */
export function errorPageKey(url: string): string {
  const address = parseAddress(url);
  if (address === null) return '';
  const program = address.search === '' ? '' : '?';
  return `${address.host} ${extensionOf(address.pathname)}${program}`;
}

/** A page reduced to what does not change with its address, the day or the number of visitors. */
function printOf({ title, lines, jump, pictures }: PageSeen): string {
  const text = [title, ...lines].join(' ').slice(0, MOST_PRINT * 2);
  const reduced = text
    .replace(/[\w%./?&=:#~+-]+/g, (word) => (/[\d/%?]|no-such-page/.test(word) ? '' : word))
    .replace(/[^\p{L}]+/gu, '')
    .slice(0, MOST_PRINT);
  if (reduced.length >= LEAST_PRINT) return reduced;
  const sign = jump ?? pictures[0] ?? '';
  return sign === '' ? '' : `${reduced}>${sign}`;
}

function readable(answer: Answer): Response | null {
  return answer.type === 'response' ? responseOf(answer.finalUrl, answer) : null;
}

function withoutQuery({ origin, pathname }: URL): string {
  return origin + pathname;
}

function ofStatus(status: number, finalUrl: string): ErrorPage {
  return { status, finalUrl, title: '', print: '' };
}

/**
 * How a host answers for what it does not have, from its answers to two addresses that cannot exist. Null
 * where they tell nothing: no answer, two different ones, a refusal, a firewall.
 */
export function errorPageFrom(a: Answer, b: Answer): ErrorPage | null {
  const first = readable(a);
  const second = readable(b);
  if (first === null || second === null || first.status !== second.status) return null;
  const { status } = first;
  const finalUrl = withoutQuery(first.final);
  if (status === 404 || status === 410) return ofStatus(status, finalUrl);
  if (status !== 200) return null;
  const pages = [first, second].map(({ body, contentType }) => landingOf(body, contentType));
  const [one, other] = pages;
  if (one === undefined || other === undefined) return null;
  if (isChallenge(status, first.headers, one) || isChallenge(status, second.headers, other)) return null;
  const print = printOf(one);
  return {
    status,
    finalUrl,
    title: one.title === other.title ? one.title : '',
    print: print === printOf(other) ? print : '',
  };
}

function isShell({ textLength, scripts, jump, pictures }: PageSeen): boolean {
  return textLength < SHELL_TEXT && scripts > 0 && jump === null && pictures.length === 0;
}

/**
 * Whether a page is the one that its host shows for what it does not have. `sameShell`: both are an empty frame
 * that a script fills, so that what exists and what does not look alike.
 */
export function likeErrorPage(
  asked: URL,
  final: URL,
  page: PageSeen,
  errorPage: ErrorPage,
): 'same' | 'sameShell' | 'no' {
  if (errorPage.print !== '' && errorPage.print === printOf(page))
    return isShell(page) ? 'sameShell' : 'same';
  if (leadsElsewhere(asked, final) && withoutQuery(final) === errorPage.finalUrl) return 'same';
  return errorPage.title !== '' && errorPage.title === page.title && isNoticeTitle(page.title)
    ? 'same'
    : 'no';
}
