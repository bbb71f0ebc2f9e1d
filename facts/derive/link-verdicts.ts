import type { LinkVerdict } from '../link-verdict.ts';
import type { PageFacts } from '../page.ts';

/** Facts of a page joined with what the network said of its addresses; null takes such answers away again. */
export function withLinkVerdicts(facts: PageFacts, verdicts: readonly LinkVerdict[] | null): PageFacts {
  return { ...facts, linkVerdicts: verdicts === null ? null : [...verdicts] };
}
