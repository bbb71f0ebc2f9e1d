import { type Pressable, reachOf } from './reach.ts';

interface Answered {
  readonly url: string;
  readonly verdict: 'opens' | 'broken' | 'cantTell';
}

/**
 * What is known of an entrance. `open`: leads to another page, and no answer from the network says otherwise.
 * `script`: something happens on this page. `broken`: cannot be opened. `unclear`: a placeholder.
 */
export type EntryState = 'open' | 'script' | 'broken' | 'unclear';

/** How an entrance stands, by its markup and, where the network was asked, by its answer. */
export function entryState(link: Pressable, verdicts: readonly Answered[] | null): EntryState {
  const [asked = ''] = link.target.url.split('#');
  const answer = verdicts?.find(({ url }) => url === asked || url === link.target.url);
  switch (reachOf(link)) {
    case 'leads':
      return answer?.verdict === 'broken' ? 'broken' : 'open';
    case 'acts':
      return 'script';
    case 'dead':
      return 'broken';
    case 'unclear':
    case 'unlinked':
    case 'other':
      return 'unclear';
  }
}
