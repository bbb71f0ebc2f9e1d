import type { Facts, PageFacts } from '../page.ts';
import { type KindEvidence, kindOf } from './kind.ts';
import { secrecyMarksIn } from './secrecy-marks.ts';
import { validitySentencesIn } from './validity-sentences.ts';

/**
 * Adds to what was gathered the facts that follow from it. Apart from the gatherers, so that the script in
 * the page stays small and a stored page can be read anew. What lacks its ground is left out.
 */
export function completeFacts(gathered: PageFacts): PageFacts {
  const { passages, title, documentFields } = gathered;
  const settled = { ...gathered, linkVerdicts: gathered.linkVerdicts ?? null };
  if (!passages || !title || !documentFields) return settled;
  const read = {
    ...settled,
    validitySentences: validitySentencesIn(passages, title, documentFields),
    secrecyMarks: secrecyMarksIn(passages, documentFields),
  };
  return isEvidence(read) ? { ...read, kind: kindOf(read) } : read;
}

const GROUND = [
  'title',
  'breadcrumb',
  'metaTags',
  'documentFields',
  'validityBadges',
  'validitySentences',
  'body',
  'listEntries',
  'messages',
  'forms',
  'links',
  'kindClues',
] as const satisfies readonly (keyof Facts)[];

function isEvidence(facts: PageFacts): facts is PageFacts & KindEvidence {
  return GROUND.every((name) => facts[name] !== undefined);
}
