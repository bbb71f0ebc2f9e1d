/** Parameters by which servers write a visit into every address. */
const SESSION = 'jsessionid|phpsessid|aspsessionid\\w*|asp\\.net_sessionid|sessionid|session_id|sid';
const MAY_HAVE_SESSION = /sess|[;?&]sid=/i;
const IN_PATH = new RegExp(`;(?:${SESSION})=[^;/?#]*`, 'gi');
/** A `sid` of a few digits names a site or a section. */
const IN_QUERY = new RegExp(`([?&])(?:${SESSION})=[^&#]{12,}(?:&|(?=#|$))`, 'gi');

/** The address without a fragment and without a visit's number. */
export function askedAs(url: string): string {
  const hash = url.indexOf('#');
  const whole = hash < 0 ? url : url.slice(0, hash);
  if (!MAY_HAVE_SESSION.test(whole)) return whole;
  return whole.replace(IN_PATH, '').replace(IN_QUERY, '$1').replace(/[?&]$/, '');
}

/**
 * What tells pages apart: the address as it is asked for, without the scheme. Equal ones are one page, under http
 * and under https. Null for what is no http(s) address.
 */
export function identityOf(url: string): string | null {
  if (url.startsWith('https://')) return askedAs(url).slice(8);
  return url.startsWith('http://') ? askedAs(url).slice(7) : null;
}

/** An address in its parts; null where it is none. */
export function partsOf(url: string, base?: string): URL | null {
  return URL.canParse(url, base) ? new URL(url, base) : null;
}

const INDEX = /\/(?:index|default|main|home)(?:\.\w{2,5})?$/i;

/** Whether two identities differ in no more than `www.`, their query and the name of an index file: links on them lead alike. */
export function areTwins(a: string, b: string): boolean {
  return stemOf(a) === stemOf(b);
}

function stemOf(identity: string): string {
  const [path = ''] = identity.split('?', 1);
  return path
    .replace(INDEX, '/')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}
