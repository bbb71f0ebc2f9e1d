import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { PageFacts } from '../../facts/page.ts';
import type { Page } from '../../ledger/contract.ts';
import { liveStands } from '../../ledger/live-stands.ts';
import type { SweepProgress } from '../../sweep/contract.ts';
import { pagesInOrder, verdictsOf } from '../site/judge-site.ts';
import type { PlacedPage } from '../state/journal.ts';
import type { SiteState } from '../state/site-state.ts';
import type { KeptFacts, PageHead } from './kept-facts.ts';
import type { KeptFile } from './kept-file.ts';
import { inUtc } from './utc.ts';

/** A page that is to be judged. */
export interface PageToJudge extends Pick<Page, 'sha256' | 'needsLive' | 'via'> {
  readonly facts: PageFacts;
  /** As it stands in the file; null where it was read since. */
  readonly kept: PageHead | null;
}

/** What is known of a site by its file and by what was read of it since, together. */
export interface SitePages {
  /** By address. */
  pages(): AsyncIterable<PageToJudge>;
  readonly verdicts: ReadonlyMap<string, LinkVerdict>;
  /** Those of them that came since. */
  readonly newVerdicts: readonly LinkVerdict[];
  /** By address, what could not be read and was not read before. */
  readonly failures: ReadonlyMap<string, string>;
  readonly newFailures: readonly { readonly url: string; readonly why: string }[];
}

/** What a sweep has read, joined with what the file had. */
export interface SweptState {
  readonly state: SiteState;
  readonly progress: SweepProgress;
}

/** Puts together what is known of a site. `swept`: null where nothing was read since. */
export async function sitePages(
  file: KeptFile,
  site: string,
  facts: KeptFacts,
  swept: SweptState | null,
): Promise<SitePages> {
  const state = swept?.state ?? null;
  const placed = new Map((state === null ? [] : pagesInOrder(state)).map((page) => [page.url, page]));
  const verdicts = new Map<string, LinkVerdict>();
  for await (const verdict of file.verdicts(site)) verdicts.set(verdict.url, verdict);
  const newVerdicts = state === null ? [] : [...(await verdictsOf(state)).values()].map(utcVerdict);
  for (const verdict of newVerdicts) verdicts.set(verdict.url, verdict);
  const newFailures = (state?.failures ?? []).filter(({ url }) => !placed.has(url));
  const failures = new Map([...(await file.failures(site)).values()].map(({ url, why }) => [url, why]));
  for (const { url, why } of newFailures) failures.set(url, why);
  for (const url of [...placed.keys(), ...facts.pages.keys()]) failures.delete(url);
  for (const url of facts.unreadable) if (!placed.has(url)) failures.set(url, 'unreadable');
  return {
    pages: () => inOrder(placed, facts, state),
    verdicts,
    newVerdicts,
    failures,
    newFailures,
  };
}

function utcVerdict(verdict: LinkVerdict): LinkVerdict {
  return { ...verdict, at: inUtc(verdict.at) };
}

async function* inOrder(
  placed: ReadonlyMap<string, PlacedPage>,
  kept: KeptFacts,
  state: SiteState | null,
): AsyncGenerator<PageToJudge, void> {
  for (const url of [...new Set([...placed.keys(), ...kept.pages.keys()])].sort()) {
    const page = placed.get(url);
    const head = kept.pages.get(url) ?? null;
    if (page !== undefined && state !== null) yield await readSince(page, state, head, kept);
    else if (head !== null) yield await asKept(head, kept);
  }
}

/** What a live tab showed stands against bytes that say less. */
async function readSince(
  placed: PlacedPage,
  state: SiteState,
  head: PageHead | null,
  kept: KeptFacts,
): Promise<PageToJudge> {
  const { sha256, needsLive } = placed;
  const facts = state.factsOf(placed);
  const { mode, at } = facts.gathering;
  const given = { mode, seenAt: inUtc(at), sha256, needsLive };
  if (head === null || !liveStands(head, given))
    return { facts, sha256, needsLive, via: 'sweep', kept: null };
  return asKept(sha256 === null ? head : { ...head, sweptSha256: sha256 }, kept);
}

async function asKept(head: PageHead, kept: KeptFacts): Promise<PageToJudge> {
  const { url, sha256, needsLive, via } = head;
  return { facts: await kept.read(url), sha256, needsLive, via, kept: head };
}
