import type { LinkTry, LinkVerdict } from '../../facts/link-verdict.ts';
import type { Tried } from '../contract.ts';

/** A verdict that the check itself gives, where an address was not asked to the end. `at`: ISO 8601. */
export function verdictOfCheck(
  { url, tries }: { readonly url: string; readonly tries: readonly Tried[] },
  what: Pick<LinkVerdict, 'verdict' | 'kind' | 'reason'>,
  at: string,
): LinkVerdict {
  const answered = tries.findLast(({ sign }) => sign.status !== null)?.sign;
  return {
    url,
    ...what,
    status: answered?.status ?? null,
    finalUrl: answered?.finalUrl ?? null,
    at: tries.at(-1)?.at ?? at,
    landing: null,
    tries: tries.map(evidence),
  };
}

function evidence({ at, way, sign }: Tried): LinkTry {
  return { at, way, status: sign.status, reason: sign.reason, ms: sign.ms };
}
