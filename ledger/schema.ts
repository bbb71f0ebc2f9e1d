import type { DBSchema } from 'idb';

/** A row whose site is indexed; the rest is parsed as it is read. */
interface OfSite {
  readonly site: string;
  readonly [column: string]: unknown;
}

/**
 * The stores of the database. Values are unknown until they are parsed: the shapes are those of `contract.ts` and
 * `rows.ts`. Keys stand outside the values, so that a damaged value can still be found and removed.
 */
export interface LedgerSchema extends DBSchema {
  /** By id. */
  sites: { key: string; value: unknown };
  /** By site and address. */
  pages: { key: [string, string]; value: unknown };
  /** By site, address and the time at which the page was first seen so. */
  sightings: { key: [string, string, string]; value: unknown };
  /** By site and version. */
  facts: { key: [string, string]; value: unknown };
  /** By site and name: what several pages of the site share. */
  parts: { key: [string, string]; value: unknown };
  /** By site and address. */
  failures: { key: [string, string]; value: unknown };
  /** By site and address. */
  verdicts: { key: [string, string]; value: unknown };
  /** By id. */
  remarks: { key: string; value: OfSite; indexes: { site: string } };
  shots: { key: string; value: OfSite; indexes: { site: string } };
  audits: { key: string; value: OfSite; indexes: { site: string } };
  sweeps: { key: string; value: OfSite; indexes: { site: string } };
  disputes: { key: string; value: OfSite; indexes: { site: string } };
  /** By id. */
  assessments: { key: string; value: unknown };
  /** By assessment and site. */
  draws: { key: [string, string]; value: OfSite; indexes: { site: string } };
  /** By id; the site of some is null. */
  conflicts: { key: string; value: unknown; indexes: { site: string } };
  /** By audit, `findings` or `versions`, and position: packed batches. */
  auditRows: { key: [string, string, number]; value: unknown };
  /** In the order in which they were appended; those of a step together, or one by itself. */
  records: {
    key: number;
    value: { readonly sweep: string } & (
      | { readonly records: readonly unknown[] }
      | { readonly record: unknown }
    );
    indexes: { sweep: string };
  };
  /** By import and position: rows of a file that is not yet known to be whole. */
  staging: { key: [string, number]; value: unknown };
  /** Damaged rows that a new one took the place of. */
  aside: { key: number; value: unknown };
}
