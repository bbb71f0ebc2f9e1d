import type { Audit } from '../ledger/contract.ts';
import type { AssessedSite, Assessment } from './contract.ts';
import { type Interval, type KeptSheet, readSheet } from './kept-sheet.ts';

/** A site and its last audit; null where there is none yet. */
export interface SiteAudited {
  readonly site: AssessedSite;
  readonly audit: Audit | null;
}

/**
 * Why a site bears no rank. `notAudited`: it was not judged yet. `otherPack`: by another pack than the assessment asks
 * for. `noScore`: nothing of what the pack weighs could be judged. `unreadable`: its sheet is of another version.
 */
export type NoRank = 'notAudited' | 'otherPack' | 'noScore' | 'unreadable';

/** A site among others. */
export interface RankedSite {
  readonly site: AssessedSite;
  /** Of the yardstick: sites are ranked among those of the same pack. */
  readonly pack: string;
  /** From 1; the same for equal scores. */
  readonly rank: number | null;
  /** The best and the worst rank that the bounds of the scores leave open. */
  readonly between: readonly [best: number, worst: number] | null;
  readonly why: NoRank | null;
  /** Out of 100. */
  readonly score: Interval | null;
  /** Share of the weight that was judged, between 0 and 1. */
  readonly judged: number;
  readonly vetoed: readonly string[];
  readonly mayVeto: readonly string[];
  readonly audit: Audit | null;
}

/** Sites by score, and by what they were measured. */
export interface Ranking {
  /** By pack in the order of the list, within it by rank; those without a rank last. */
  readonly sites: readonly RankedSite[];
  /** Names of pack and tool by which sites were judged: more than one for a pack means that they were not measured alike. */
  readonly measures: ReadonlyMap<string, readonly string[]>;
}

/** Differences below this are of the reckoning, not of the sites. */
const EQUAL = 1e-9;

type Scored = RankedSite & { readonly score: Interval };

/** Ranks the sites of an assessment. Those that a veto fails stand below all others of their pack. */
export function rankingOf(audited: readonly SiteAudited[], assessment: Pick<Assessment, 'pack'>): Ranking {
  const sites = audited.map((one) => unranked(one, assessment.pack));
  const packs = [...new Set(sites.map(({ pack }) => pack))];
  return {
    sites: packs.flatMap((pack) => ranked(sites.filter((site) => site.pack === pack))),
    measures: new Map(packs.map((pack) => [pack, measuresOf(sites, pack)])),
  };
}

function unranked({ site, audit }: SiteAudited, assessmentPack: string): RankedSite {
  const pack = site.pack ?? assessmentPack;
  const sheet = audit === null ? null : readSheet(audit.sheet);
  const why = whyNot(audit, sheet, pack);
  const counted = why === null || why === 'noScore' ? sheet : null;
  return {
    site,
    pack,
    rank: null,
    between: null,
    why,
    score: counted === null ? null : outOf100(counted),
    judged: counted?.judged ?? 0,
    vetoed: counted?.vetoed ?? [],
    mayVeto: counted?.mayVeto ?? [],
    audit,
  };
}

function whyNot(audit: Audit | null, sheet: KeptSheet | null, pack: string): NoRank | null {
  if (audit === null) return 'notAudited';
  if (audit.pack !== pack) return 'otherPack';
  if (sheet === null) return 'unreadable';
  return outOf100(sheet) === null ? 'noScore' : null;
}

function outOf100({ score, full }: KeptSheet): Interval | null {
  if (score === null || full <= 0) return null;
  const scale = 100 / full;
  return { now: score.now * scale, worst: score.worst * scale, best: score.best * scale };
}

function isScored(site: RankedSite): site is Scored {
  return site.score !== null;
}

function ranked(sites: readonly RankedSite[]): RankedSite[] {
  const scored = sites.filter(isScored);
  const above = (site: Scored, by: keyof Interval, than: keyof Interval) =>
    1 + scored.filter((other) => other !== site && isAbove(other, by, site, than)).length;
  const placed = scored.map((site): RankedSite & { rank: number } => ({
    ...site,
    rank: above(site, 'now', 'now'),
    between: [above(site, 'worst', 'best'), above(site, 'best', 'worst')],
  }));
  return [...placed.toSorted((a, b) => a.rank - b.rank), ...sites.filter((site) => !isScored(site))];
}

/** What may still be vetoed counts as vetoed at worst. */
function isAbove(other: Scored, by: keyof Interval, site: Scored, than: keyof Interval): boolean {
  const vetoes = Number(isVetoed(other, by)) - Number(isVetoed(site, than));
  return vetoes === 0 ? other.score[by] > site.score[than] + EQUAL : vetoes < 0;
}

function isVetoed({ vetoed, mayVeto }: Scored, inCase: keyof Interval): boolean {
  return vetoed.length > 0 || (inCase === 'worst' && mayVeto.length > 0);
}

function measuresOf(sites: readonly RankedSite[], pack: string): string[] {
  const ofPack = sites.filter((site) => site.pack === pack && site.why !== 'otherPack');
  return [...new Set(ofPack.flatMap(({ audit }) => audit?.judgedBy ?? []))];
}
