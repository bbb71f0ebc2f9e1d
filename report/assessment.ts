import type { Language } from '../audit/wording.ts';
import type { AssessmentHead, HeatMap, Made, Ranked, ReportRow, SiteHead } from './contract.ts';
import type { Report, SiteReport } from './model.ts';
import { plain } from './plain.ts';

/** Differences below this are of the reckoning, not of the sites. */
const EQUAL = 1e-9;

type Scored = Ranked & { readonly score: NonNullable<Ranked['score']> };

function rankedOf({ site, pack, sheet, counts, coverage }: SiteHead): Ranked {
  const scale = sheet === null || sheet.full <= 0 ? 0 : 100 / sheet.full;
  const score = scale === 0 ? null : (sheet?.score ?? null);
  return {
    site: site.id,
    title: site.title,
    pack: pack.id,
    rank: null,
    between: null,
    score:
      score === null
        ? null
        : { now: score.now * scale, worst: score.worst * scale, best: score.best * scale },
    judged: sheet?.judged ?? 0,
    vetoed: sheet?.vetoed ?? [],
    counts,
    pages: coverage.read,
  };
}

function isScored(site: Ranked): site is Scored {
  return site.score !== null;
}

function isAbove(
  a: Scored,
  b: Scored,
  by: (site: Scored) => number,
  thanBy: (site: Scored) => number,
): boolean {
  const vetoes = Number(a.vetoed.length > 0) - Number(b.vetoed.length > 0);
  return vetoes === 0 ? by(a) > thanBy(b) + EQUAL : vetoes < 0;
}

const now = ({ score }: Scored) => score.now;
const worst = ({ score }: Scored) => score.worst;
const best = ({ score }: Scored) => score.best;

/** Ranks the sites of one pack: those that a veto fails stand below all others; those without a score bear no rank. */
function ranked(sites: readonly Ranked[]): Ranked[] {
  const scored = sites.filter(isScored);
  const placed = scored.map((site): Ranked => {
    const above = (by: typeof now, than: typeof now) =>
      1 + scored.filter((other) => other !== site && isAbove(other, site, by, than)).length;
    return { ...site, rank: above(now, now), between: [above(worst, best), above(best, worst)] };
  });
  placed.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.site < b.site ? -1 : 1));
  return [...placed, ...sites.filter((site) => !isScored(site))];
}

interface ClauseCell {
  readonly number: string;
  readonly title: string;
  readonly outcome: ReportRow['outcome'];
  readonly share: number | null;
}

function cellsOf({ sheet }: SiteHead): Map<string, ClauseCell> {
  const rows = (sheet?.headings ?? []).flatMap((heading) => heading.rows);
  return new Map(rows.flatMap(({ clause, ...cell }) => (clause === null ? [] : [[clause, cell] as const])));
}

/** A site without that row was not judged by it. */
function outcomeIn(cell: ClauseCell | undefined): ReportRow['outcome'] {
  return cell === undefined ? 'untested' : cell.outcome;
}

/** The rows of a pack against its sites, in the order of the plan. */
function heatMapOf(heads: readonly SiteHead[]): HeatMap | null {
  const [first] = heads;
  if (first === undefined) return null;
  const cells = heads.map(cellsOf);
  const clauses = new Map(cells.flatMap((ofSite) => [...ofSite]));
  if (clauses.size === 0) return null;
  return {
    pack: first.pack.id,
    title: first.pack.title,
    sites: heads.map(({ site: { id, title } }) => ({ id, title })),
    rows: [...clauses].map(([clause, { number, title }]) => {
      const outcomes = cells.map((ofSite) => outcomeIn(ofSite.get(clause)));
      return {
        clause,
        number,
        title,
        outcomes,
        shares: cells.map((ofSite) => ofSite.get(clause)?.share ?? null),
        failed: outcomes.filter((outcome) => outcome === 'failed').length,
        judged: outcomes.filter((outcome) => outcome === 'failed' || outcome === 'passed').length,
      };
    }),
  };
}

/** The rows of a heat map that fail on most sites, the most first; rows that fail on none are left out. */
export function failingMost({ rows }: HeatMap, most: number): HeatMap['rows'] {
  return rows
    .filter(({ failed }) => failed > 0)
    .toSorted((a, b) => b.failed - a.failed || b.failed / b.judged - a.failed / a.judged)
    .slice(0, most);
}

/** Sites side by side. Only sites under the same pack are ranked against each other. */
export function assessmentHead(title: string, heads: readonly SiteHead[]): AssessmentHead {
  const packs = [...new Set(heads.map(({ pack }) => pack.id))];
  const ofPack = (pack: string) => heads.filter((head) => head.pack.id === pack);
  return {
    title: plain(title, 200),
    ranking: packs.flatMap((pack) => ranked(ofPack(pack).map(rankedOf))),
    heatMaps: packs.flatMap((pack) => heatMapOf(ofPack(pack)) ?? []),
  };
}

/**
 * A report of several sites.
 * @throws RangeError for none.
 */
export function assessmentReport(
  title: string,
  sites: readonly SiteReport[],
  language: Language,
  made: Made,
): Report {
  if (sites.length === 0) throw new RangeError('an assessment of no site');
  const assessment = assessmentHead(
    title,
    sites.map(({ head }) => head),
  );
  return { language, made, assessment, sites };
}
