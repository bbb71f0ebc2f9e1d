import type { LinkKind, LinkReason } from '../../facts/link-verdict.ts';
import type { SecondAnswer, Sign } from '../contract.ts';

/** What an independent checker's finding says of an address. */
export function signOfSecond({ opens, status, ms }: SecondAnswer): Sign {
  const [kind, reason] = opens ? (['opens', 'ok'] as const) : failureOf(status);
  return { ...unheard, says: opens ? 'opens' : 'fails', kind, reason, status, ms };
}

/** An independent checker that broke down says nothing of the address. */
export const unheard: Sign = {
  says: 'unclear',
  kind: 'unreachable',
  reason: 'network',
  status: null,
  finalUrl: null,
  landing: null,
  needsErrorPage: false,
  retryAfter: null,
  ms: 0,
};

function failureOf(status: number | null): readonly [LinkKind, LinkReason] {
  if (status === null) return ['unreachable', 'network'];
  if (status === 404 || status === 410) return ['dead', 'notFound'];
  if (status === 401 || status === 407) return ['login', 'unauthorized'];
  if (status === 403) return ['blocked', 'forbidden'];
  if (status === 405) return ['blocked', 'methodRefused'];
  if (status === 429) return ['blocked', 'tooManyRequests'];
  if (status === 451) return ['blocked', 'legalReasons'];
  if (status >= 500) return ['serverError', 'serverError'];
  return ['dead', 'clientError'];
}
