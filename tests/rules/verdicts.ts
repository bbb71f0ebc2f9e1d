import type { Landing, LinkKind, LinkReason, LinkVerdict } from '../../facts/link-verdict.ts';

/** The address that a verdict of a test is about, unless it says otherwise. */
export const checkedPage = 'https://www.jiading.gov.cn/content_12345.html';

/** Midnight has passed in Shanghai, and not in Greenwich. */
const at = '2025-11-03T16:05:09.123Z';

/** An address that opened, changed. */
export function verdict(change: Partial<LinkVerdict> = {}): LinkVerdict {
  return {
    url: checkedPage,
    verdict: 'opens',
    kind: 'opens',
    reason: 'ok',
    status: 200,
    finalUrl: null,
    at,
    landing: null,
    tries: [{ at, way: 'get', status: 200, reason: 'ok', ms: 80 }],
    ...change,
  };
}

/** An address that failed on two tries. */
export function broken(kind: LinkKind, reason: LinkReason, change: Partial<LinkVerdict> = {}): LinkVerdict {
  const status = change.status ?? null;
  const tries = (['start', 'second'] as const).map((way) => ({ at, way, status, reason, ms: 80 }));
  return verdict({ verdict: 'broken', kind, reason, status, tries, ...change });
}

/** An address of which nothing certain can be said. */
export function unclear(kind: LinkKind, reason: LinkReason, change: Partial<LinkVerdict> = {}): LinkVerdict {
  return broken(kind, reason, {
    verdict: 'cantTell',
    ...(kind === 'notAsked' ? { tries: [] } : {}),
    ...change,
  });
}

/** What opened under a title, with enough text to be a page. */
export function landing(title: string, change: Partial<Landing> = {}): Landing {
  return { title, headings: [], textLength: 1800, ...change };
}
