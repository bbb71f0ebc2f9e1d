import type { Landing, LinkKind, LinkReason } from '../../facts/link-verdict.ts';
import type { Sign } from '../contract.ts';

/** What is read from an answer, before the circumstances of the request are added. */
export interface Told {
  readonly says: Sign['says'];
  readonly kind: LinkKind;
  readonly reason: LinkReason;
  readonly landing: Landing | null;
  readonly needsErrorPage: boolean;
}

/** The address opens. */
export function opens(landing: Landing | null = null, needsErrorPage = false): Told {
  return { says: 'opens', kind: 'opens', reason: 'ok', landing, needsErrorPage };
}

/** The address fails, for a reason. */
export function fails(kind: LinkKind, reason: LinkReason, landing: Landing | null = null): Told {
  return { says: 'fails', kind, reason, landing, needsErrorPage: false };
}

/** The answer does not settle it. */
export function unclear(
  kind: LinkKind,
  reason: LinkReason,
  landing: Landing | null = null,
  needsErrorPage = false,
): Told {
  return { says: 'unclear', kind, reason, landing, needsErrorPage };
}
