import type { LinkCheckOptions } from '../links/check/link-check.ts';
import { nodeFetcher } from '../links/fetch/node.ts';
import type { HostOverride } from '../links/fetch/node-connect.ts';
import { systemClock } from '../links/manners/clock.ts';
import type { HostTurns } from '../links/manners/host-turns.ts';
import { gentle } from '../links/manners/manners.ts';
import { isUnsafeAddress } from '../links/policy/askable.ts';
import { linkPolicy } from '../links/policy/index.ts';
import { linkinatorOpinion } from '../links/second-opinion.ts';
import { USER_AGENT } from './read/user-agent.ts';

/** How the network is to be asked. */
export interface AskingOptions {
  readonly resolve: readonly HostOverride[];
  /** Requests per second to one host. */
  readonly rate: number;
  /** Seconds from a failure that may pass (5xx, no answer) to the next try. */
  readonly patience: number;
  /** Requests to one host at once; 6 by default: a rate above one a second would else wait for slow answers. */
  readonly concurrency?: number;
  /** The pace that it keeps together with others; absent where it is alone. */
  readonly turns?: HostTurns;
}

/** What asks the network, and connections that are to be let go of in the end. */
export interface Asking {
  readonly how: Pick<
    Required<LinkCheckOptions>,
    'fetcher' | 'policy' | 'patience' | 'manners' | 'secondOpinion' | 'clock'
  > &
    Pick<LinkCheckOptions, 'turns'>;
  close(): Promise<void>;
}

/** Milliseconds before an address that was refused outright is asked again. */
const PAUSE = 1000;

const AT_ONCE = 6;

/** Where linkinator looks for a proxy. */
const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;

/**
 * Asks by Node, with linkinator as the independent checker. Hosts are asked directly: a proxy would look names up by
 * itself, past the overrides, and answer in the place of a host that is down. So the process forgets the proxies of its
 * environment, which linkinator would take. `allowPrivate`: addresses of one's own network may be asked.
 */
export function newAsking(
  { resolve, rate, patience, concurrency = AT_ONCE, turns }: AskingOptions,
  allowPrivate: boolean,
): Asking {
  for (const name of PROXY_VARIABLES) delete process.env[name];
  const who = { userAgent: USER_AGENT, resolve, allowPrivate, isUnsafe: isUnsafeAddress };
  const fetcher = nodeFetcher(who);
  const secondOpinion = linkinatorOpinion({ ...who, timeout: gentle.timeout });
  return {
    how: {
      fetcher,
      secondOpinion,
      policy: linkPolicy,
      patience: { tries: 2, pause: PAUSE, longPause: patience * 1000, secondOpinion: true },
      manners: {
        ...gentle,
        perSecond: rate,
        perHost: concurrency,
        atOnce: Math.max(gentle.atOnce, concurrency),
      },
      clock: systemClock,
      ...(turns === undefined ? {} : { turns }),
    },
    async close() {
      await Promise.all([fetcher.close(), secondOpinion.close()]);
    },
  };
}
