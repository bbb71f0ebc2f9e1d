import * as z from 'zod/mini';
import { AssessedSite, Assessment, type Conflict, type FieldChange } from './contract.ts';
import { isSame } from './join/canonical.ts';

type Field = FieldChange['field'];

/** What of an assessment can be changed after it was made; what is absent or undefined stays. */
export type AssessmentChange = { readonly [Name in Field]?: Assessment[Name] | undefined };

const FIELDS = [
  ...(['name', 'pack', 'period', 'sites', 'sample', 'assessors', 'two', 'note', 'notice'] as const),
] as const satisfies readonly Field[];

/** An assessment with changes, each noted with what was there before; the very assessment where nothing is changed. `at`: ISO 8601. */
export function changedAssessment(
  assessment: Assessment,
  change: AssessmentChange,
  { by, at }: Pick<FieldChange, 'by' | 'at'>,
): Assessment {
  let after = assessment;
  for (const field of FIELDS) {
    if (change[field] === undefined || isSame(assessment[field], change[field])) continue;
    // What was absent is written as null: a file could not say undefined.
    const noted: FieldChange = { at, by, field, was: assessment[field] ?? null };
    after = { ...after, [field]: change[field], changes: [...after.changes, noted] };
  }
  return after;
}

/**
 * The change that takes the other side of a conflict over an assessment: of a field, or of one of its sites (field
 * `sites <id>`; null on the side that removed it). Null where the conflict is about something else.
 */
export function changeToOther(
  { sites }: Pick<Assessment, 'sites'>,
  { what, field, other }: Pick<Conflict, 'what' | 'field' | 'other'>,
): AssessmentChange | null {
  if (what !== 'assessment') return null;
  if (!field.startsWith(SITE)) {
    const change = z.safeParse(z.partial(Assessment), { [field]: other }).data;
    return FIELDS.some((name) => name === field) && change !== undefined ? change : null;
  }
  const id = field.slice(SITE.length);
  const site = z.safeParse(z.nullable(AssessedSite), other).data;
  if (site === undefined) return null;
  const isThere = sites.some((one) => one.id === id);
  if (site === null) return { sites: sites.filter((one) => one.id !== id) };
  return { sites: isThere ? sites.map((one) => (one.id === id ? site : one)) : [...sites, site] };
}

const SITE = 'sites ';
