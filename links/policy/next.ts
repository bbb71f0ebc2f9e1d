import type { LinkKind, LinkReason, LinkTry, LinkVerdict } from '../../facts/link-verdict.ts';
import type { Next, Patience, Sign, Tried, Way } from '../contract.ts';
import { firstWay } from './ways.ts';

/** A server that asks for more is not waited for. Milliseconds. */
const LONGEST_WAIT = 120_000;
const LEAST_TRIES = 2;

/** Failures that may pass by themselves. */
const PASSING = new Set<LinkKind>(['serverError', 'slow', 'unreachable']);
/** What a second checker, which knows status and connection alone, can confirm. */
const FOR_SECOND = new Set<LinkKind>(['dead', 'serverError', 'slow', 'unreachable']);

/** Answers that are there, only not for a program: no proof that an address fails. */
const REFUSING = new Set<LinkKind>(['blocked', 'login']);

type OwnTry = Tried & { readonly way: Way };

/** A verdict's own part; the evidence is added to it. */
interface Ruling {
  readonly verdict: LinkVerdict['verdict'];
  readonly kind: LinkKind;
  readonly reason: LinkReason;
  /** The try that it rests on. */
  readonly from: Sign;
}

function isOwn(tried: Tried): tried is OwnTry {
  return tried.way !== 'second';
}

function linkTry({ at, way, sign }: Tried): LinkTry {
  return { at, way, status: sign.status, reason: sign.reason, ms: sign.ms };
}

function settled(url: string, tries: readonly Tried[], { verdict, kind, reason, from }: Ruling): Next {
  const answered = tries.findLast(({ sign }) => sign.status !== null);
  return {
    type: 'settled',
    verdict: {
      url,
      verdict,
      kind,
      reason,
      status: answered?.sign.status ?? null,
      finalUrl: from.finalUrl,
      at: tries.at(-1)?.at ?? '',
      landing: from.landing,
      ...(from.missingParts === undefined ? {} : { missingParts: from.missingParts }),
      tries: tries.map(linkTry),
    },
  };
}

function again(way: Way, pause: number): Next {
  return { type: 'again', way, pause };
}

function cantTell(from: Sign): Ruling {
  return { verdict: 'cantTell', kind: from.kind, reason: from.reason, from };
}

/** Flaky is what failed and then opened, asked in a way that servers answer: many refuse HEAD, or answer it wrongly. */
function rulingOnOpen(own: readonly OwnTry[], from: Sign): Ruling {
  const failedBefore = own.some(
    ({ way, sign }) => sign.says === 'fails' && (way !== 'head' || sign.status === null),
  );
  return failedBefore
    ? { verdict: 'opens', kind: 'flaky', reason: 'okAfterRetry', from }
    : { verdict: 'opens', kind: 'opens', reason: 'ok', from };
}

/** Which of two failures stands: the later, unless only the earlier may pass by itself; the milder word is the safer. */
function standing(own: readonly OwnTry[]): Sign | null {
  const [last, before] = own.filter(({ sign }) => sign.says === 'fails').toReversed();
  if (last === undefined || before === undefined) return last?.sign ?? null;
  return !PASSING.has(last.sign.kind) && PASSING.has(before.sign.kind) ? before.sign : last.sign;
}

function broken(from: Sign): Ruling {
  return { verdict: 'broken', kind: from.kind, reason: from.reason, from };
}

function rulingOnSecond(own: readonly OwnTry[], second: Sign): Ruling {
  const ours = standing(own);
  if (ours === null) return cantTell(second);
  if (second.says === 'unclear') return cantTell(ours);
  const agrees = second.says === 'fails' && !REFUSING.has(second.kind);
  return agrees
    ? broken(ours)
    : { verdict: 'cantTell', kind: ours.kind, reason: 'opinionsDiffer', from: ours };
}

/** How long to wait before a failing address is asked again. */
function pauseAfter({ kind, reason, retryAfter }: Sign, { pause, longPause }: Patience): number {
  const usual =
    PASSING.has(kind) || reason === 'noSuchHost' || reason === 'tooManyRequests' ? longPause : pause;
  return Math.max(usual, Math.min(retryAfter ?? 0, LONGEST_WAIT));
}

/** HEAD is no try of its own: servers refuse it, or answer it wrongly, where they serve the page. */
function fullTries(own: readonly OwnTry[]): readonly OwnTry[] {
  return own.filter(({ way }) => way !== 'head');
}

function afterUnclear(own: readonly OwnTry[], last: OwnTry, patience: Patience): Next | null {
  const { sign, way } = last;
  if (sign.kind === 'notAsked' || sign.reason === 'tls') return null;
  const most = Math.max(LEAST_TRIES, patience.tries);
  const waits =
    sign.reason === 'tooManyRequests' ||
    sign.reason === 'cutShort' ||
    (sign.kind === 'blocked' && sign.retryAfter !== null);
  if (waits) {
    if ((sign.retryAfter ?? 0) > LONGEST_WAIT || own.length >= most) return null;
    return again(way === 'head' ? 'start' : 'get', pauseAfter(sign, patience));
  }
  if (way === 'head') return again('start', 0);
  return way === 'start' && own.length < most + 1 ? again('get', patience.pause) : null;
}

function afterFailure(own: readonly OwnTry[], last: OwnTry, patience: Patience): Next | null {
  const { sign, way } = last;
  if (way === 'head') return again('start', sign.status === null ? pauseAfter(sign, patience) : 0);
  const full = fullTries(own);
  const most = Math.max(LEAST_TRIES, patience.tries);
  const before = full.at(-2)?.sign;
  const confirmed = before?.says === 'fails';
  // Two answers that differ deserve a third, however short the patience.
  const enough = confirmed && before?.kind === sign.kind ? most : most + 1;
  return full.length < enough ? again('get', pauseAfter(sign, patience)) : null;
}

function rulingOnFailure(own: readonly OwnTry[], last: OwnTry): Ruling {
  const before = fullTries(own).at(-2)?.sign;
  if (before?.says === 'unclear') return cantTell(before);
  return broken(standing(own) ?? last.sign);
}

function canBeSeconded({ kind, reason }: Ruling): boolean {
  return FOR_SECOND.has(kind) && reason !== 'redirectToPrivate';
}

/**
 * What to do about an address after the tries so far, in the order in which they were made: ask again, ask the
 * independent checker, or settle. What fails is called broken only after tries of its own and, where an
 * independent checker is at hand and can judge it, only with that one's consent.
 */
export function next(url: string, tries: readonly Tried[], patience: Patience): Next {
  const latest = tries.at(-1);
  if (latest === undefined) return again(firstWay(url), 0);
  const own = tries.filter(isOwn);
  if (!isOwn(latest)) return settled(url, tries, rulingOnSecond(own, latest.sign));
  const { sign } = latest;
  switch (sign.says) {
    case 'opens':
      return settled(url, tries, rulingOnOpen(own, sign));
    case 'unclear':
      return afterUnclear(own, latest, patience) ?? settled(url, tries, cantTell(sign));
    case 'fails': {
      const more = afterFailure(own, latest, patience);
      if (more !== null) return more;
      const ruling = rulingOnFailure(own, latest);
      if (ruling.verdict === 'broken' && patience.secondOpinion && canBeSeconded(ruling)) {
        return { type: 'secondOpinion' };
      }
      return settled(url, tries, ruling);
    }
  }
}
