import { withoutFragment } from '../../audit/fold/page-address.ts';
import type { PageFacts } from '../../facts/page.ts';
import type { Page } from '../../ledger/contract.ts';

/** Pages that are named for one address. */
const MOST = 500;
/** Pages between two words on how far it is. */
const STEP = 100;

/** Visits pages with their facts, as the ledger does. */
export type Visiting = (visit: (page: Page, facts: PageFacts | null) => void) => Promise<void>;

/** The pages whose links, media or frames lead to an address; reads the facts of every page. `tell`: pages read so far. */
export async function whereLinked(
  address: string,
  each: Visiting,
  tell: (read: number) => void,
): Promise<{ readonly url: string; readonly title: string }[]> {
  const found: { url: string; title: string }[] = [];
  let read = 0;
  await each(({ url, title }, facts) => {
    read += 1;
    if (read % STEP === 0) tell(read);
    if (facts !== null && found.length < MOST && leadsTo(facts, address)) found.push({ url, title });
  });
  return found;
}

function leadsTo({ links = [], media = [], frames = [] }: PageFacts, address: string): boolean {
  return (
    links.some(({ target }) => withoutFragment(target.url) === address) ||
    media.some(({ url }) => withoutFragment(url) === address) ||
    frames.some(({ src }) => withoutFragment(src) === address)
  );
}
