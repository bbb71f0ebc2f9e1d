import { isItem } from '../../rules/words/item-address.ts';
import type { Link } from '../shape/links.ts';
import { type Reading, resolveIn } from './reading.ts';

type Target = Link['target'];

const FILES = new Set(
  'pdf doc docx wps ofd xls xlsx et ppt pptx zip rar 7z txt csv ceb jpg jpeg png gif tif tiff mp4 mp3 wmv flv'.split(
    ' ',
  ),
);

function emptyTarget(url: string, type: Target['type']): Target {
  return {
    url,
    scheme: '',
    host: '',
    path: '',
    fragment: '',
    type,
    partExists: null,
    item: false,
    file: null,
  };
}

const FILE_IN_QUERY = /(?:file|path|name|url)\w*=[^&]*(\.\w{2,4})(?:&|$)/i;

function fileIn(path: string, query: string): string | null {
  return fileType(path) ?? (query === '' ? null : fileType(FILE_IN_QUERY.exec(query)?.[1] ?? ''));
}

/** The ending of a file that is no page, in lower case. */
function fileType(name: string): string | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return ending.length < name.length && FILES.has(ending) ? ending : null;
}

/** Addresses that a browser takes for a path under this page (`www.shanghai.gov.cn`, `https//…`, `http：//…`) or for a scheme that nobody knows (`htttp://…`, `ttp://…`). */
const MISWRITTEN =
  /^(?:(?!https?:)[htps]{3,8}:\/\/|https?(?:[：;；]\/\/|\/\/)|www\.[\w-]+\.(?:[\w-]+\.)*(?:cn|com|org|net)(?:[/?#:]|$))/i;

const CONTACT = new Set(['mailto', 'tel', 'sms', 'weixin', 'callto', 'fax']);

function typeOf(scheme: string): Target['type'] {
  if (scheme === 'http' || scheme === 'https') return 'page';
  if (scheme === 'javascript') return 'script';
  if (scheme === 'file') return 'file';
  if (scheme === 'data' || scheme === 'blob') return 'data';
  if (CONTACT.has(scheme)) return 'contact';
  return scheme === 'about' ? 'here' : 'page';
}

/** Where a link leads, resolved as a browser would on this page. `href` is null where the link has none. */
export function targetOf(href: string | null, reading: Reading): Target {
  if (href === null) return emptyTarget('', 'none');
  const { survey } = reading;
  const written = href.trim();
  if (/^javascript:/i.test(written)) return { ...emptyTarget(written, 'script'), scheme: 'javascript' };
  if (written === '' || written.startsWith('#')) {
    const fragment = written.slice(1);
    return {
      ...emptyTarget(written, 'here'),
      fragment,
      partExists: fragment === '' ? null : hasPart(fragment, survey.anchors),
    };
  }
  const origin = FROM_ROOT.test(href) ? ORIGIN.exec(reading.base)?.[0] : undefined;
  return origin === undefined ? resolvedTarget(href, reading) : targetFromRoot(origin, href, reading);
}

/** A plain path from the root: where it leads hangs on nothing else of the page than its origin. */
const FROM_ROOT = /^\/(?!\/)[\w./?=&%~+-]*$/;
const ORIGIN = /^https?:\/\/[^/?#\\]+(?=\/)/i;
/** Ours: the menus of a site are the same on page after page. */
const MOST_KNOWN = 4_096;
const known = new Map<string, Target>();

function targetFromRoot(origin: string, href: string, reading: Reading): Target {
  const name = `${origin} ${href}`;
  let target = known.get(name);
  if (target === undefined) {
    target = resolvedTarget(href, reading);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, target);
  }
  return target;
}

function resolvedTarget(href: string, reading: Reading): Target {
  const { circumstances, survey } = reading;
  const written = href.trim();
  const url = MISWRITTEN.test(written) ? null : resolveIn(reading, href);
  if (url === null) return emptyTarget(written, 'broken');
  const { protocol, hostname, pathname, search, hash } = url;
  const fragment = hash.slice(1);
  const here = fragment !== '' && isSamePage(url, circumstances.url);
  const scheme = protocol.slice(0, -1);
  const type = here ? 'here' : ownFile(typeOf(scheme), circumstances.url);
  return {
    url: String(url),
    scheme,
    host: hostname,
    path: pathname,
    fragment,
    type,
    partExists: here ? hasPart(fragment, survey.anchors) : null,
    item: isItem(pathname, search),
    file: fileIn(pathname, search),
  };
}

/** On a page that is itself a saved file, a relative address is a page of the site it was saved from. */
function ownFile(type: Target['type'], pageUrl: string): Target['type'] {
  return type === 'file' && pageUrl.startsWith('file:') ? 'page' : type;
}

function isSamePage(url: URL, page: string): boolean {
  const hash = page.indexOf('#');
  const own = hash < 0 ? page : page.slice(0, hash);
  return String(url).split('#')[0] === own;
}

function hasPart(fragment: string, anchors: ReadonlyMap<string, unknown>): boolean {
  if (fragment === 'top' || anchors.has(fragment)) return true;
  try {
    return anchors.has(decodeURIComponent(fragment)) || fragment.startsWith(':~:');
  } catch {
    return false;
  }
}
