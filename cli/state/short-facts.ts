import type { PageFacts } from '../../facts/page.ts';
import type { Link } from '../../facts/shape/links.ts';

/**
 * Facts as they are kept in a folder: three quarters of them are links, so each of those stands as a list of its values
 * without their names, and without what its address tells or what most links have in common. {@link wholeFacts} undoes it.
 */
export function shortFacts(facts: PageFacts): unknown {
  const { links } = facts;
  return links === undefined ? facts : { ...facts, links: links.map(shortLink) };
}

/** Facts with their links spelt out, as far as they are what {@link shortFacts} makes; not checked further. */
export function wholeFacts(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('links' in stored)) return stored;
  const { links } = stored;
  return Array.isArray(links) ? { ...stored, links: links.map(wholeLink) } : stored;
}

/** What most links have, in the order in which it stands behind what differs: left out where nothing else follows. */
const USUAL = ['', false, 'text', '', false, 'page', null, '', null, false, null] as const;
/** Label, place, address and selector: given of every link. */
const GIVEN = 4;

function shortLink({
  label,
  labelFrom,
  title,
  heading,
  place,
  target,
  scripted,
  hidden,
  at,
}: Link): unknown[] {
  const { url, type, fragment, partExists, item, file } = target;
  const short: unknown[] = [
    label,
    place,
    url,
    at.selector,
    heading,
    item,
    labelFrom,
    title,
    hidden,
    type,
    file,
    fragment,
    partExists,
    scripted,
    at.text === label ? null : at.text,
  ];
  const told = toldBy(url);
  const isTold = told.scheme === target.scheme && told.host === target.host && told.path === target.path;
  if (!isTold) short.push(target.scheme, target.host, target.path);
  else while (short.length > GIVEN && short.at(-1) === USUAL[short.length - 1 - GIVEN]) short.pop();
  return short;
}

function wholeLink(stored: unknown): unknown {
  if (!Array.isArray(stored)) return stored;
  const values: readonly unknown[] = [...stored, ...USUAL.slice(Math.max(0, stored.length - GIVEN))];
  const [
    label,
    place,
    url,
    selector,
    heading,
    item,
    labelFrom,
    title,
    hidden,
    type,
    file,
    fragment,
    ...last
  ] = values;
  const [partExists, scripted, text, scheme, host, path] = last;
  const where = scheme === undefined ? toldBy(url) : { scheme, host, path };
  return {
    label,
    labelFrom,
    title,
    heading,
    place,
    target: { url, ...where, fragment, type, partExists, item, file },
    scripted,
    hidden,
    at: { selector, text: text ?? label },
  };
}

/** Scheme, host and path of a plain address, as they are written in it; empty for another. */
function toldBy(url: unknown): { scheme: string; host: string; path: string } {
  const [, scheme = '', host = '', path = ''] =
    (typeof url === 'string' ? /^(https?):\/\/([^/?#:@]+)(\/[^?#]*)/.exec(url) : null) ?? [];
  return { scheme, host, path };
}
