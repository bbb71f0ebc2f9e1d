import { isBehind } from '../../assessment/behind.ts';
import type { AssessedSite } from '../../assessment/contract.ts';
import type { KeptFile } from './kept-file.ts';

/** What is to be done for a site. `reckon`: its pages are there, and its score by the pack is not, or is older than what people said. */
export type SiteNeed = 'read' | 'reckon' | 'nothing';

/** What each site of an assessment needs. `all`: every site is to be read, whatever was. */
export function needsOf(file: KeptFile, all: boolean): Map<string, SiteNeed> {
  return new Map(file.assessment.sites.map((site) => [site.id, all ? 'read' : needOf(file, site)]));
}

function needOf(file: KeptFile, { id, pack }: AssessedSite): SiteNeed {
  const wanted = pack ?? file.assessment.pack;
  const isSwept = file.sweepsOf(id).some(({ state }) => state === 'done' || state === 'stopped');
  if (!isSwept) return 'read';
  const audit = file.auditsOf(id).find((one) => one.pack === wanted);
  return audit === undefined || isBehind(audit, file.remarksOf(id)) ? 'reckon' : 'nothing';
}
