import packageFile from '../../package.json' with { type: 'json' };
import type { Pack } from '../../rules/packs/contract.ts';
import { thresholdReaders } from '../../rules/packs/readers.ts';
import { sheetOf } from '../../rules/packs/sheet.ts';
import { type ThresholdNote, thresholdNotes } from '../../rules/packs/thresholds.ts';

/** A number of a pack, with its unit and whose it is. */
export interface ShownThreshold extends Pick<ThresholdNote, 'title' | 'unit'> {
  readonly name: string;
  /** The rules that read it. */
  readonly rules: readonly string[];
  /** Null: the duty has no bound of its own here. */
  readonly value: string | number | null;
  /** The clauses that set it; none for a number of the tool's own. */
  readonly clauses: readonly string[];
}

/** Every number of a pack, in the order of their notes. */
export function thresholdsOf({ thresholds }: Pack): ShownThreshold[] {
  const values = new Map(Object.entries(thresholds));
  const readers = new Map(Object.entries(thresholdReaders));
  return Object.entries(thresholdNotes).map(([name, { title, unit, from }]) => ({
    name,
    title,
    value: values.get(name) ?? null,
    unit,
    clauses: from,
    rules: readers.get(name) ?? [],
  }));
}

/** A pack as `mingcha pack show --format json` gives it: all that it lays down, with the rules in their groups. */
export function packOutput(pack: Pack) {
  return {
    tool: { name: 'mingcha', version: packageFile.version },
    pack: {
      id: pack.id,
      title: pack.title,
      extends: pack.extends,
      plan: pack.plan,
      level: pack.level,
      year: pack.year,
      since: pack.since,
      portals: pack.portals,
      borrowsFrom: pack.borrowsFrom,
      scoring: pack.scoring,
      vetoes: pack.vetoes,
      groups: sheetOf(pack),
      thresholds: thresholdsOf(pack),
      vocabulary: pack.vocabulary,
    },
  };
}
