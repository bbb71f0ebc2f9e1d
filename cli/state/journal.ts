import { type Failure, type KeptPage, Step } from './contract.ts';
import { linesOf } from './lines-of.ts';
import type { Stretch } from './packed-lines.ts';

/** A page that was kept, and where its facts lie. */
export interface PlacedPage extends KeptPage {
  readonly at: Stretch;
}

/** What a journal adds up to. */
export interface Told {
  /** All records in order; empty where they were not wanted. */
  readonly records: readonly unknown[];
  readonly pages: readonly PlacedPage[];
  readonly failures: readonly Failure[];
  /** Where journal, pages and verdicts end, in bytes. */
  readonly ends: { readonly journal: number; readonly pages: number; readonly verdicts: number };
}

/** A line that is no step, with others behind it: that is no write that broke off. */
export class DamagedJournal extends Error {
  override readonly name = 'DamagedJournal';
}

/** Reads a journal. A last line that is not whole was never told: its step counts as not taken. Throws `DamagedJournal`. */
export async function readJournal(path: string, wantsRecords: boolean): Promise<Told> {
  const records: unknown[] = [];
  const pages: PlacedPage[] = [];
  const failures: Failure[] = [];
  const ends = { journal: 0, pages: 0, verdicts: 0 };
  let broken: number | null = null;
  let count = 0;
  for await (const { text, end } of linesOf(path)) {
    if (broken !== null) throw new DamagedJournal(`line ${broken}`);
    count += 1;
    const step = stepIn(text);
    if (step === null) {
      broken = count;
      continue;
    }
    if (wantsRecords) for (const record of step.records) records.push(record);
    for (const page of step.pages) {
      pages.push({ ...page, at: { from: ends.pages, length: page.length } });
      ends.pages += page.length;
    }
    failures.push(...step.failures);
    ends.verdicts = step.verdictsEnd;
    ends.journal = end;
  }
  return { records, pages, failures, ends };
}

function stepIn(text: string): Step | null {
  try {
    return Step.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
