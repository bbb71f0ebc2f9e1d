import type {
  Landing,
  LinkKind,
  LinkReason,
  LinkTry,
  LinkVerdict,
  MissingPart,
} from '../facts/link-verdict.ts';
import type { PageSeen } from './page-seen.ts';

/**
 * How an address is asked for. `head`: HEAD. `start`: GET with a Range for the first bytes, the rest not read.
 * `get`: GET without a Range, read up to `mostBytes`.
 */
export type Way = Exclude<LinkTry['way'], 'second'>;

/** One request. Redirects are followed; cookies, credentials and a referrer are never sent. */
export interface LinkRequest {
  /** Absolute http(s) address without a fragment, exactly as a browser would ask for it. */
  readonly url: string;
  readonly way: Way;
  /** Milliseconds for the whole request, redirects and body included. */
  readonly timeout: number;
  /** Bytes of the body after which reading stops. */
  readonly mostBytes: number;
}

/** Why no answer came. `loop`, `tooManyRedirects`, `badRedirect` and `redirectToPrivate` are answers that lead nowhere. */
export type Failure =
  | 'dns'
  | 'refused'
  | 'reset'
  | 'timeout'
  | 'tls'
  | 'protocol'
  | 'loop'
  | 'tooManyRedirects'
  | 'badRedirect'
  | 'redirectToPrivate'
  /** A redirect to an address that is never asked for (log-out, delete …). */
  | 'redirectToUnsafe'
  /** The machine itself has no network. */
  | 'offline'
  /** The browser has no leave to ask that host. */
  | 'noLeave'
  /** No connection, and the browser does not say why. */
  | 'network';

/** What a fetcher saw of one request. Never an exception. */
export type Answer =
  | {
      readonly type: 'response';
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      /** The address that answered in the end. */
      readonly finalUrl: string;
      /** Redirects that were followed; in a browser, which follows by itself, 1 stands for some. */
      readonly redirects: number;
      /** Decompressed bytes, at most `mostBytes`; empty for HEAD. */
      readonly body: Uint8Array;
      /** The body ended where it should; false where it was cut at `mostBytes` or broke off. */
      readonly whole: boolean;
      /** The connection broke, or fewer bytes came than were announced: `whole` is false for a fault of the server. */
      readonly brokeOff: boolean;
      /** Milliseconds. */
      readonly ms: number;
      /** What a person finds in the body, where somebody read it already. */
      readonly seen?: PageSeen;
    }
  | { readonly type: 'failure'; readonly failure: Failure; readonly detail: string; readonly ms: number };

/** Asks for addresses: one in the browser, one in Node. */
export interface Fetcher {
  /**
   * Resolves whatever happens; after the signal, to the failure `timeout`. `onWhole`: may be called before that, when
   * a good answer is there whole and is only being looked at: nothing more is asked of the host meanwhile.
   */
  ask(request: LinkRequest, signal: AbortSignal, onWhole?: () => void): Promise<Answer>;
}

/** How a host answers for what it does not have, learnt from two addresses that cannot exist. */
export interface ErrorPage {
  /** The host's own status for them; where it is 404 or 410, a 200 is to be believed. */
  readonly status: number;
  readonly finalUrl: string;
  readonly title: string;
  /** The text of the page reduced so that the two addresses give the same; empty where they did not. */
  readonly print: string;
}

/** What one answer says about an address. */
export interface Sign {
  readonly says: 'opens' | 'fails' | 'unclear';
  readonly kind: LinkKind;
  readonly reason: LinkReason;
  readonly status: number | null;
  readonly finalUrl: string | null;
  readonly landing: Landing | null;
  /** As in the verdict. */
  readonly missingParts?: MissingPart[] | undefined;
  /** Only the host's own error page can settle it: learn that, then read the answer again. */
  readonly needsErrorPage: boolean;
  /** Milliseconds that the server asked to wait (Retry-After); null where it did not. */
  readonly retryAfter: number | null;
  readonly ms: number;
}

/** A try and what it said. */
export interface Tried {
  readonly at: string;
  readonly way: LinkTry['way'];
  readonly sign: Sign;
}

/** What to do about an address after some tries. */
export type Next =
  | { readonly type: 'settled'; readonly verdict: LinkVerdict }
  /** Ask again in this way, at least `pause` milliseconds after the last try. */
  | { readonly type: 'again'; readonly way: Way; readonly pause: number }
  /** Everything of our own says that it fails: ask the independent checker, where there is one. */
  | { readonly type: 'secondOpinion' };

/** How often and how patiently a failing address is asked again. */
export interface Patience {
  /** Tries of our own before an address is called broken, at least 2. */
  readonly tries: number;
  /** Milliseconds from one try to the next after a refusal by the server (404 …). */
  readonly pause: number;
  /** The same after 5xx, a time-out or a lost connection, which may pass. */
  readonly longPause: number;
  /** An independent checker is at hand. */
  readonly secondOpinion: boolean;
}

/** A link of a page, as far as the checker needs it. */
export interface LinkToCheck {
  readonly url: string;
  /** What a person reads on it: a link that says 退出 is never followed. */
  readonly label: string;
  /** What links with this address and label name behind `#`, where that is a part of the page. */
  readonly parts?: readonly string[];
}

/** What an independent checker found at an address. */
export interface SecondAnswer {
  readonly opens: boolean;
  readonly status: number | null;
  readonly ms: number;
}

/** An independent checker. Node has one (linkinator); in the browser there is none. */
export interface SecondOpinion {
  ask(url: string, signal: AbortSignal): Promise<SecondAnswer>;
}
