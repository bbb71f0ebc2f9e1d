import type { Link } from '../page.ts';
import { resolveAddress } from '../read/address.ts';
import type { Reading } from './reading.ts';

type Target = Link['target'];

const FILE =
  /\.(pdf|docx?|wps|ofd|xlsx?|et|pptx?|zip|rar|7z|txt|csv|ceb|jpe?g|png|gif|tiff?|mp4|mp3|wmv|flv)$/i;
/** A list's own page, or its further pages: index_2.html, list.html, index.shtml. */
const COLUMN_PAGE = /^(?:index|list|default|main|column|more|home)(?:[_-]?\d{1,4})?(?:\.\w+)?$/i;
/** What names one article: a run of digits, a date, a hash or a GUID in the last piece of the path. */
const ITEM_NAME =
  /\d{4,}|[0-9a-f]{16,}|[0-9a-f]{8}-[0-9a-f]{4}|^(?:content|art|post|info|t|c|detail)[_-]?\d+/i;
/** `/2025-07-01/x.html`, `/202507/x.html`, `/2025/07/01/x.html`: systems file articles by day. */
const DATED_FOLDER = /\/(?:19|20)\d{2}[-/]?(?:0[1-9]|1[0-2])(?:[-/]?(?:0[1-9]|[12]\d|3[01]))?\/[^/]+$/;
const ITEM_QUERY =
  /(?:^|[&?])(?:\w*id|businessid|infoid|articleid|contentid|docid|guid|uuid|newsid|aid|no|key)=[^&]*[\da-f]{2,}/i;

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

/** Whether an address names one article rather than a column. */
export function isItem(path: string, query: string): boolean {
  const last = path.split('/').at(-1) ?? '';
  if (ITEM_QUERY.test(query)) return true;
  if (last === '' || COLUMN_PAGE.test(last)) return false;
  return (
    ITEM_NAME.test(last) ||
    (last.includes('.') && (/^\d+(?:_\d+)*\.\w+$/.test(last) || DATED_FOLDER.test(path)))
  );
}

function fileIn(path: string, query: string): string | null {
  const inQuery = /(?:file|path|name|url)\w*=[^&]*(\.\w{2,4})(?:&|$)/i.exec(query)?.[1] ?? '';
  return (FILE.exec(path)?.[1] ?? FILE.exec(inQuery)?.[1] ?? null)?.toLowerCase() ?? null;
}

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
  const { circumstances, survey, base } = reading;
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
  const url = resolveAddress(href, base, circumstances.encoding);
  if (url === null) return emptyTarget(written, 'broken');
  const fragment = url.hash.slice(1);
  const here = fragment !== '' && isSamePage(url, circumstances.url);
  const scheme = url.protocol.slice(0, -1);
  const type = here ? 'here' : ownFile(typeOf(scheme), circumstances.url);
  return {
    url: String(url),
    scheme,
    host: url.hostname,
    path: url.pathname,
    fragment,
    type,
    partExists: here ? hasPart(fragment, survey.anchors) : null,
    item: isItem(url.pathname, url.search),
    file: fileIn(url.pathname, url.search),
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
