import { browserFetcher } from '../links/fetch/browser.ts';
import { systemClock } from '../links/manners/clock.ts';
import { gentle } from '../links/manners/manners.ts';
import { isUnsafeAddress } from '../links/policy/askable.ts';
import { linkPolicy } from '../links/policy/index.ts';
import type { LinkLeave } from './link-leave.ts';
import type { RunOptions } from './link-run.ts';
import { storedLinkRate } from './link-settings.ts';

/**
 * Two tries before an address is called broken, as the rule book asks of the extension. The pauses (milliseconds)
 * are ours: what a moment's fault breaks is mostly whole again after them.
 */
const patience = { tries: 2, pause: 4_000, longPause: 20_000, secondOpinion: false } as const;

/** How the extension asks for links, by the settings of the moment. */
export async function linkRunOptions(leave: LinkLeave): Promise<RunOptions> {
  const fetcher = browserFetcher({
    mayAsk: (url) => leave.mayAsk(url),
    mayAskAnywhere: () => leave.mayAskAnywhere(),
    isUnsafe: isUnsafeAddress,
    isOnline: () => navigator.onLine,
    fetch: (...request) => fetch(...request),
  });
  const manners = { ...gentle, perSecond: await storedLinkRate() };
  return { fetcher, policy: linkPolicy, patience, manners, clock: systemClock };
}
