import type { LinkReason } from '../../facts/link-verdict.ts';
import type { Answer, ErrorPage, LinkToCheck, Next, Patience, Sign, Tried, Way } from '../contract.ts';

/** What to ask for, and what the answers mean. The check sees to the rest: when, how often, and what to remember. */
export interface LinkPolicy {
  /** Why an address is left alone; null where it may be asked for. */
  whyNotAsked(link: LinkToCheck, page: { readonly url: string }): LinkReason | null;
  /** The way in which an address is asked for at first. */
  firstWay(url: string): Way;
  /** Bytes of the body after which reading stops. */
  mostBytesOf(way: Way): number;
  /**
   * What one answer says. `errorPage`: the host's own, null where it is not known. `parts`: what links name of the
   * page behind `#`, by default nothing.
   */
  readAnswer(
    url: string,
    way: Way,
    answer: Answer,
    errorPage: ErrorPage | null,
    parts?: readonly string[],
  ): Sign;
  /** Two addresses beside this one that cannot exist. */
  probesFor(url: string): readonly [string, string];
  /** Addresses of one key share their host's error page. */
  errorPageKey(url: string): string;
  /** What two answers to addresses that cannot exist teach; null where nothing. */
  errorPageFrom(a: Answer, b: Answer): ErrorPage | null;
  /** What to do after some tries, of which there is at least one. */
  next(url: string, tries: readonly Tried[], patience: Patience): Next;
}
