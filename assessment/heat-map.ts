import type { Outcome } from '../rules/contract.ts';
import { type KeptRow, readSheet } from './kept-sheet.ts';
import type { RankedSite } from './ranking.ts';

/** One clause on one site. */
export interface HeatCell {
  /** Null where it is not checked on the web, or the site's sheet does not have it. */
  readonly outcome: Outcome | null;
  /** Share of its weight that the site keeps, between 0 and 1; null where nothing of it was judged. */
  readonly share: number | null;
  /** Points of the whole score that it costs. */
  readonly lost: number;
}

/** One clause on all sites. */
export interface HeatRow {
  readonly clause: string;
  /** In the order of the sites. */
  readonly cells: readonly HeatCell[];
  /** Sites on which it failed, and on which it was judged. */
  readonly failed: number;
  readonly judged: number;
  /** Points that it costs all sites together. */
  readonly lost: number;
}

/** Clauses × sites of one pack. */
export interface HeatMap {
  readonly pack: string;
  readonly sites: readonly RankedSite[];
  /** In the order of the plan's own table. */
  readonly rows: readonly HeatRow[];
}

const NOTHING: HeatCell = { outcome: null, share: null, lost: 0 };

/** The clauses of a pack against those of its sites that were judged by it, in the order in which the sites are given. */
export function heatMapOf(sites: readonly RankedSite[], pack: string): HeatMap {
  const judged = sites.filter((site) => site.pack === pack && (site.why === null || site.why === 'noScore'));
  const cells = judged.map(({ audit }) => cellsOf(audit?.sheet));
  const clauses = new Set(cells.flatMap((ofSite) => [...ofSite.keys()]));
  return { pack, sites: judged, rows: [...clauses].map((clause) => rowOf(clause, cells)) };
}

/** The clauses that fail on most sites, the most first; of as many, the one that costs most. Those that fail nowhere are left out. */
export function failingMost({ rows }: HeatMap, most: number): HeatRow[] {
  return rows
    .filter(({ failed }) => failed > 0)
    .toSorted((a, b) => b.failed - a.failed || b.failed / b.judged - a.failed / a.judged || b.lost - a.lost)
    .slice(0, most);
}

function cellsOf(sheet: unknown): Map<string, HeatCell> {
  const rows = readSheet(sheet)?.headings.flatMap((heading) => heading.rows) ?? [];
  return new Map(rows.map((row) => [row.clause, cellOf(row)]));
}

function cellOf({ outcome, rules }: KeptRow): HeatCell {
  const weighed = rules.filter(({ weight, share }) => weight > 0 && share !== null);
  const weight = weighed.reduce((sum, rule) => sum + rule.weight, 0);
  const kept = weighed.reduce((sum, rule) => sum + rule.weight * (rule.share?.now ?? 0), 0);
  return {
    outcome,
    share: weight === 0 ? null : kept / weight,
    lost: rules.reduce((sum, rule) => sum + rule.lost, 0),
  };
}

function rowOf(clause: string, sites: readonly ReadonlyMap<string, HeatCell>[]): HeatRow {
  const cells = sites.map((ofSite) => ofSite.get(clause) ?? NOTHING);
  return {
    clause,
    cells,
    failed: cells.filter(({ outcome }) => outcome === 'failed').length,
    judged: cells.filter(({ outcome }) => outcome === 'failed' || outcome === 'passed').length,
    lost: cells.reduce((sum, cell) => sum + cell.lost, 0),
  };
}
