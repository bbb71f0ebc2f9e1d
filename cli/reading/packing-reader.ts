import type { PageFacts } from '../../facts/page.ts';
import type { Answer } from '../../links/contract.ts';
import type { PageReader, Reading } from '../../sweep/page-reader.ts';
import { readPage } from '../../sweep/read-page.ts';
import type { PackedLine } from '../state/contract.ts';
import { packedLine } from '../state/packed-lines.ts';
import { shortFacts } from '../state/short-facts.ts';

export type Response = Extract<Answer, { type: 'response' }>;

/** Reads what an address answered, as `readPage` does; its facts packed, a tenth of their size while they wait. */
export function packedReading(answer: Response, at: string): Reading<PackedLine> {
  const reading = readPage(answer, at);
  return reading.type === 'page' ? { ...reading, facts: packedFacts(reading.facts) } : reading;
}

/** Reads pages in the thread of the sweep. */
export const packingReader: PageReader<PackedLine> = { read: packedReading, pack: packedFacts };

/** Facts as a folder keeps them. */
export function packedFacts(facts: PageFacts): PackedLine {
  return packedLine(shortFacts(facts));
}
