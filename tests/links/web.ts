import type { LinkVerdict } from '../../facts/link-verdict.ts';
import { LinkCheck, type Progress } from '../../links/check/link-check.ts';
import type { LinkToCheck } from '../../links/contract.ts';
import { nodeFetcher } from '../../links/fetch/node.ts';
import type { HostOverride } from '../../links/fetch/node-connect.ts';
import type { Names } from '../../links/fetch/node-names.ts';
import { type Clock, systemClock } from '../../links/manners/clock.ts';
import { isUnsafeAddress } from '../../links/policy/askable.ts';
import { linkPolicy } from '../../links/policy/index.ts';
import { linkinatorOpinion } from '../../links/second-opinion.ts';

/** Nothing has a name but what the overrides name; the name server says so at once. */
export const noNames: Names = {
  lookup: (name, done) => {
    const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
    done(error, []);
  },
  serverAnswers: async () => true,
  hasNetwork: () => true,
};

/** So many of the check's milliseconds pass in one real one: a minute's wait takes 0.6 s. */
const HASTE = 100;

/** Time for the check alone; requests and their deadlines take their real time. */
function hastyClock(): Clock {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * HASTE,
    wait: (ms, signal) => systemClock.wait(ms / HASTE, signal),
  };
}

/** How to check, where it differs from one test to the next. */
export interface ChainOptions {
  readonly resolve: readonly HostOverride[];
  readonly allowPrivate?: boolean;
  readonly secondOpinion?: boolean;
}

/** Real milliseconds for one request: enough for a busy machine, and not too much for what is never answered. */
export const TIMEOUT = 2_000;

/** All links of a page through the whole chain, with the terminal's patience in haste: policy, Node, linkinator. */
export async function checkLinks(
  page: { readonly url: string },
  links: readonly LinkToCheck[],
  { resolve, allowPrivate = false, secondOpinion = true }: ChainOptions,
): Promise<{ readonly verdicts: ReadonlyMap<string, LinkVerdict>; readonly progress: Progress }> {
  const how = {
    userAgent: 'Mingcha/test',
    resolve,
    allowPrivate,
    isUnsafe: isUnsafeAddress,
    names: noNames,
  };
  const fetcher = nodeFetcher(how);
  const opinion = linkinatorOpinion({ ...how, timeout: TIMEOUT });
  const verdicts = new Map<string, LinkVerdict>();
  const check = new LinkCheck({
    fetcher,
    policy: linkPolicy,
    patience: { tries: 2, pause: 1_000, longPause: 10_000, secondOpinion },
    manners: {
      perSecond: Number.POSITIVE_INFINITY,
      perHost: 8,
      atOnce: 64,
      requests: Number.POSITIVE_INFINITY,
      timeout: TIMEOUT,
    },
    secondOpinion: opinion,
    clock: hastyClock(),
    isOnline: true,
    onSettled: (verdict) => verdicts.set(verdict.url, verdict),
  });
  check.add(page, links);
  try {
    await check.run(new AbortController().signal);
    return { verdicts, progress: check.progress };
  } finally {
    await Promise.all([fetcher.close(), opinion.close()]);
  }
}
