import type { LinkVerdict } from '../../../facts/link-verdict.ts';
import type { FoundOn } from '../../../links/check/address-book.ts';
import { LinkCheck, type LinkCheckOptions } from '../../../links/check/link-check.ts';
import type { CheckRecord } from '../../../links/check/snapshot.ts';
import type { Manners } from '../../../links/manners/manners.ts';
import { plainPolicy } from './plain-policy.ts';
import { ScriptedWeb } from './scripted-web.ts';
import { VirtualClock } from './virtual-clock.ts';

export const manners: Manners = { perSecond: 1, perHost: 2, atOnce: 8, requests: 10_000, timeout: 15_000 };
export const patience = { tries: 2, pause: 5_000, longPause: 60_000, secondOpinion: true };
export const page = { url: 'https://www.own.gov.cn/index.html' };
export const never = new AbortController().signal;

/** A check on a scripted web, with everything that it says. */
export function stage(change: Partial<LinkCheckOptions> = {}, stored?: unknown, clock = new VirtualClock()) {
  const web = new ScriptedWeb(clock);
  const settled = new Map<string, { verdict: LinkVerdict; foundOn: FoundOn }>();
  const records: CheckRecord[] = [];
  const options: LinkCheckOptions = {
    fetcher: web,
    policy: plainPolicy(),
    patience,
    manners,
    clock,
    isOnline: true,
    onSettled(verdict, foundOn) {
      if (settled.has(verdict.url)) throw new Error(`Settled twice: ${verdict.url}`);
      settled.set(verdict.url, { verdict, foundOn });
    },
    onRecord: (record) => records.push(record),
    ...change,
  };
  const check = stored === undefined ? new LinkCheck(options) : LinkCheck.resume(stored, options);
  return {
    check,
    clock,
    web,
    settled,
    records,
    verdictOf: (url: string) => settled.get(url)?.verdict,
    add: (...urls: string[]) => check.add(page, linksTo(...urls)),
    run: (signal = never) => clock.until(check.run(signal)),
  };
}

export function linksTo(...urls: string[]) {
  return urls.map((url) => ({ url, label: '通知' }));
}

/** So many addresses of a host. */
export function addresses(host: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `https://${host}/a/${index}.html`);
}
