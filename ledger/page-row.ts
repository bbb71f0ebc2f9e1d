import type { Finding } from '../audit/finding.ts';
import { explainedLinks, explainingLinks } from '../audit/fold/explained.ts';
import { outcomesOf } from '../audit/score/mark.ts';
import type { PageFacts } from '../facts/page.ts';
import type { Page } from './contract.ts';
import { keptFinding } from './kept-finding.ts';

/** Interpretations or documents of one page that are kept at most. */
const MOST_RELATED = 20;

/** What is known of a page beside its facts and findings. */
export interface PageOrigin {
  readonly site: string;
  readonly via: Page['via'];
  /** SHA-256 of the bytes as sent, in hex; null for a live page. */
  readonly sha256: string | null;
  readonly needsLive: boolean;
  /** As `judgedBy` of `stamp.ts` says. */
  readonly judgedBy: string;
}

/** A page that was just read and judged, as the ledger keeps it; `version` is set by the ledger, which knows what the page said before. */
export function pageRow(facts: PageFacts, findings: readonly Finding[], origin: PageOrigin): Page {
  const { address, gathering, title, kind, breadcrumb, dates } = facts;
  return {
    ...origin,
    url: address.url,
    title: title?.text || title?.document || '',
    kind: kind?.kind ?? 'other',
    column: [...(breadcrumb?.items ?? [])],
    day: dates?.published?.date ?? null,
    status: address.status,
    validity: validityOf(facts),
    related: relatedOf(facts),
    mode: gathering.mode,
    firstSeen: gathering.at,
    seenAt: gathering.at,
    version: '',
    outcomes: { ...outcomesOf(findings) },
    findings: findings
      .filter(({ outcome }) => outcome === 'failed' || outcome === 'cantTell')
      .map(keptFinding),
  };
}

/** As the document states it, in its field table, beside its title, or in a sentence. */
function validityOf({
  documentFields = [],
  validityBadges = [],
  validitySentences = [],
}: PageFacts): string | null {
  const field = documentFields.find(
    ({ name, value, hidden }) => (name === 'validity' || name === 'validUntil') && value !== '' && !hidden,
  );
  const badge = validityBadges.find(({ status, hidden }) => status !== '' && !hidden);
  const sentence = validitySentences.find(({ hidden }) => !hidden);
  return field?.value ?? badge?.status ?? sentence?.at.text ?? null;
}

/** Addresses that a document names as its interpretation, and an interpretation as its document. */
function relatedOf(facts: PageFacts): string[] {
  const { kind, title, links } = facts;
  if (kind === undefined || title === undefined || links === undefined) return [];
  const page = { ...facts, title, links };
  const named = kind.kind === 'interpretation' ? explainedLinks(page) : explainingLinks(page);
  return [...new Set(named.map(({ target }) => target.url))].slice(0, MOST_RELATED);
}
