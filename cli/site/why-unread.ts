import { LinkReason } from '../../facts/link-verdict.ts';
import type { HostOverride } from '../../links/fetch/node-connect.ts';
import { wordsOf } from '../../links/policy/words.ts';
import type { Words } from '../../rules/contract.ts';
import type { SweepProgress } from '../../sweep/contract.ts';
import { loadUrl } from '../read/load-url.ts';
import { type Problem, problem } from '../read/problem.ts';
import { sender } from '../read/send.ts';
import { isProblem, readSource } from '../read/source.ts';
import type { SiteState } from '../state/site-state.ts';

/**
 * Why nothing of a site could be read. Where it may be the address or the way to it, the home page is asked for once
 * more by itself: that tells more than a check of links, which takes a first failure for a network that is down.
 */
export async function whyUnread(
  state: SiteState,
  { skipped }: SweepProgress,
  resolve: readonly HostOverride[],
): Promise<Problem> {
  const { home } = state.head.order;
  if ((skipped.robots ?? 0) > 0) return whyBarred(new URL('/robots.txt', home), resolve);
  if ((skipped.time ?? 0) + (skipped.stopped ?? 0) > 0) return problem('nothing-read', { url: home });
  const read = await readSource(home, '', resolve);
  if (isProblem(read)) return read;
  if ((skipped.path ?? 0) > 0) return problem('outside', { url: home });
  const failure = state.failures.find(({ url }) => url === home) ?? state.failures[0];
  if (failure === undefined) return problem('nothing-read', { url: home });
  const reason = LinkReason.safeParse(failure.why).data;
  const own = OWN_REASONS[failure.why] ?? { zh: failure.why, en: failure.why };
  const words = reason === undefined ? own : wordsOf(reason);
  return problem('not-opened', { url: failure.url, reasonZh: words.zh, reasonEn: words.en });
}

/** Reasons of the sweep, which a check of links does not have. */
const OWN_REASONS: Readonly<Record<string, Words>> = {
  tooLarge: { zh: '网页过大，没有读完', en: 'The page is too large and was not read to its end' },
  tooComplex: { zh: '网页结构过于复杂', en: 'The page is too complex' },
  notLive: { zh: '浏览器没能打开', en: 'The browser could not open it' },
};

/** A server that fails to say what it allows allows nothing: RFC 9309 section 2.3.1.4. */
async function whyBarred(file: URL, resolve: readonly HostOverride[]): Promise<Problem> {
  const { host } = file;
  const read = await loadUrl(file.href, await sender(resolve));
  const status = isProblem(read) && read.code === 'http-status' ? Number(read.details.status) : 200;
  return status >= 500 ? problem('robots-failing', { host, status }) : problem('robots', { host });
}
