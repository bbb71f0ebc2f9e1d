import { codeOf } from './error-code.ts';
import { MAX_BYTES, MAX_MEGABYTES, MAX_REDIRECTS, TIMEOUT_SECONDS } from './limits.ts';

import { type Problem, problem } from './problem.ts';
import type { Send, SentAnswer } from './send.ts';
import type { Loaded } from './source.ts';
import { USER_AGENT } from './user-agent.ts';

const HEADERS = {
  'user-agent': USER_AGENT,
  accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5',
  'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5',
};

/** Reads an address by GET, without cookies, and follows its redirects. Whatever goes wrong comes back as a problem. */
export async function loadUrl(
  address: string,
  send: Send = fetch,
  seconds = TIMEOUT_SECONDS,
): Promise<Loaded | Problem> {
  let url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) return problem('bad-address', { url: address });
  url.hash = '';
  const signal = AbortSignal.timeout(seconds * 1000);
  const seen = new Set<string>();
  try {
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      if (seen.has(url.href)) return problem('redirect-loop', { url: url.href });
      seen.add(url.href);
      const response = await send(url, { headers: HEADERS, redirect: 'manual', signal });
      const location = response.headers.get('location');
      if (!isRedirect(response.status) || location === null) return await pageOf(response, url.href);
      await response.body?.cancel();
      const next = redirectTarget(location, url);
      if (next === null) return problem('bad-redirect', { url: location });
      url = next;
    }
    return problem('too-many-redirects', { limit: MAX_REDIRECTS, url: url.href });
  } catch (error) {
    return networkProblem(error, url, seconds);
  }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** Headers come as ISO 8859-1: bytes beyond ASCII are escaped as they are, whatever the server meant by them. */
function redirectTarget(location: string, base: URL): URL | null {
  const ascii = location.replace(/[\u0080-\u00ff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`);
  if (!URL.canParse(ascii, base)) return null;
  const target = new URL(ascii, base);
  target.hash = '';
  return /^https?:$/.test(target.protocol) ? target : null;
}

async function pageOf(response: SentAnswer, url: string): Promise<Loaded | Problem> {
  if (!response.ok) {
    await response.body?.cancel();
    return problem('http-status', { url, status: response.status });
  }
  const bytes = await bytesOf(response);
  if (bytes === null) return problem('too-large', { limit: MAX_MEGABYTES });
  return { bytes, url, status: response.status, contentType: response.headers.get('content-type') };
}

/** Null for more than a page may have; the rest is not fetched. */
async function bytesOf(response: SentAnswer): Promise<Uint8Array | null> {
  if (response.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const UNREACHABLE = /^E(?:HOST|NET)(?:UNREACH|DOWN)$/;
const TIMEOUT = /TIMEOUT|ETIMEDOUT|TimeoutError/;
const TLS = /^(?:ERR_)?(?:TLS|SSL)|CERT|SIGNATURE|EPROTO/;

function networkProblem(error: unknown, url: URL, seconds: number): Problem {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = codeOf(cause);
  const { host } = url;
  if (cause instanceof Error && cause.message === 'bad port')
    return problem('bad-address', { url: url.href });
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return problem('host-unknown', { host });
  if (code === 'ECONNREFUSED') return problem('refused', { host });
  if (UNREACHABLE.test(code)) return problem('unreachable', { host });
  if (TIMEOUT.test(code)) return problem('timeout', { host, seconds });
  if (TLS.test(code)) return problem('tls', { host, code });
  return problem('network', { host, code });
}
