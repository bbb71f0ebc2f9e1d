import { gatherPage } from '../facts/gather/page.ts';
import type { PageFacts } from '../facts/page.ts';
import type { Report } from './reports.ts';

/** What a page's recording holds, or why it could not be read. */
export type Gathered =
  | { readonly facts: PageFacts; readonly broken: null }
  | { readonly facts: null; readonly broken: string };

/** Gathers the facts of a page that was recorded in its tab. Never throws for what a recording holds. */
export function gatheredFrom({ recording, circumstances }: Extract<Report, { type: 'recording' }>): Gathered {
  try {
    return { facts: gatherPage(recording, circumstances), broken: null };
  } catch (error) {
    return { facts: null, broken: String(error).slice(0, 200) };
  }
}

/** Whether two readings of a page say the same; when and in what window they were made is no part of it. */
export function sayTheSame(a: PageFacts, b: PageFacts): boolean {
  const said = (facts: PageFacts) => JSON.stringify({ ...facts, gathering: null, rendered: null });
  return said(a) === said(b);
}
