import { decodeBody, mostCodedBytes } from '../../links/fetch/node-body.ts';
import { type Exchanged, leadsOn, valuesOf } from '../../links/fetch/node-exchange.ts';
import { pathOf } from '../../links/fetch/node-target.ts';
import { redirectTarget } from '../../links/fetch/redirects.ts';
import { codeOf } from './error-code.ts';
import { MAX_BYTES, MAX_MEGABYTES, MAX_REDIRECTS, TIMEOUT_SECONDS } from './limits.ts';
import { type Problem, problem } from './problem.ts';
import type { Send } from './send.ts';
import type { Loaded } from './source.ts';
import { USER_AGENT } from './user-agent.ts';

const HEADERS = {
  'user-agent': USER_AGENT,
  accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5',
  'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
};

/** Reads an address by GET, without cookies, and follows its redirects. Whatever goes wrong comes back as a problem. */
export async function loadUrl(
  address: string,
  send: Send,
  seconds = TIMEOUT_SECONDS,
): Promise<Loaded | Problem> {
  let url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) return problem('bad-address', { url: address });
  url.hash = '';
  const stop = AbortSignal.timeout(seconds * 1000);
  const seen = new Set<string>();
  try {
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      if (seen.has(url.href)) return problem('redirect-loop', { url: url.href });
      seen.add(url.href);
      const answer = await send(requestFor(url), stop);
      if (stop.aborted) return problem('timeout', { host: url.host, seconds });
      if (!leadsOn(answer.status, answer.headers)) return await pageOf(answer, url.href);
      const target = redirectTarget(valuesOf(answer.headers, 'location'), url);
      if (target.type !== 'to') return problem('bad-redirect', { url: locationOf(answer) });
      url = target.url;
    }
    return problem('too-many-redirects', { limit: MAX_REDIRECTS, url: url.href });
  } catch (error) {
    return stop.aborted
      ? problem('timeout', { host: url.host, seconds })
      : networkProblem(error, url, seconds);
  }
}

function requestFor(url: URL): Parameters<Send>[0] {
  return { url, target: pathOf(url), method: 'GET', headers: HEADERS, mostBytes: mostCodedBytes(MAX_BYTES) };
}

function locationOf({ headers }: Exchanged): string {
  return valuesOf(headers, 'location').join(', ');
}

async function pageOf({ status, headers, body, end }: Exchanged, url: string): Promise<Loaded | Problem> {
  if (status < 200 || status > 299) return problem('http-status', { url, status });
  const decoded = await decodeBody(body, valuesOf(headers, 'content-encoding').join(', '), MAX_BYTES);
  if (end === 'cut' || decoded.end === 'cut')
    return problem('too-large', { where: url, limit: MAX_MEGABYTES });
  // What a page lacks can be said of a whole page only.
  if (end === 'brokeOff' || decoded.end === 'broken' || status === 206) return problem('cut-short', { url });
  const [contentType = null] = valuesOf(headers, 'content-type');
  return { bytes: decoded.bytes, url, status, contentType };
}

const UNREACHABLE = /^E(?:HOST|NET)(?:UNREACH|DOWN)$/;
const TIMEOUT = /TIMEOUT|ETIMEDOUT|TimeoutError/;
const TLS = /^(?:ERR_)?(?:TLS|SSL)|CERT|SIGNATURE|EPROTO/;

function networkProblem(error: unknown, url: URL, seconds: number): Problem {
  const code = codeOf(error);
  const { host } = url;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return problem('host-unknown', { host });
  if (code === 'ECONNREFUSED') return problem('refused', { host });
  if (UNREACHABLE.test(code)) return problem('unreachable', { host });
  if (TIMEOUT.test(code)) return problem('timeout', { host, seconds });
  if (TLS.test(code)) return problem('tls', { host, code });
  return problem('network', { host, code });
}
