import { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Writing } from '../database.ts';
import { parsed } from '../parsed.ts';
import { Sighting } from '../rows.ts';
import { type Became, compared } from './became.ts';
import type { TransferRow } from './rows.ts';

type Of<Kind extends TransferRow['row']> = Extract<TransferRow, { row: Kind }>;

export async function mergePart(
  writing: Writing,
  { site, name }: Of<'part'>,
  bytes: Uint8Array,
): Promise<Became> {
  const store = writing.objectStore('parts');
  if ((await store.getKey([site, name])) !== undefined) return 'same';
  await store.put({ bytes }, [site, name]);
  return 'added';
}

/** Null where a part of the facts is not there. */
export async function mergeFacts(
  writing: Writing,
  { site, version, parts }: Of<'facts'>,
  bytes: Uint8Array,
): Promise<Became | null> {
  const store = writing.objectStore('facts');
  if ((await store.getKey([site, version])) !== undefined) return 'same';
  for (const name of parts) {
    if ((await writing.objectStore('parts').getKey([site, name])) === undefined) return null;
  }
  await store.put({ parts, bytes }, [site, version]);
  return 'added';
}

export async function mergeSighting(writing: Writing, sighting: Sighting): Promise<Became> {
  const store = writing.objectStore('sightings');
  const key: [string, string, string] = [sighting.site, sighting.url, sighting.from];
  const known = parsed(Sighting, await store.get(key));
  const became = known === null ? 'added' : compared(known.to, sighting.to);
  if (became === 'added' || became === 'newer') await store.put(sighting, key);
  return became;
}

export async function mergeVerdict(writing: Writing, { site, verdict }: Of<'verdict'>): Promise<Became> {
  const store = writing.objectStore('verdicts');
  const known = parsed(LinkVerdict, await store.get([site, verdict.url]));
  const became = known === null ? 'added' : compared(known.at, verdict.at);
  if (became === 'added' || became === 'newer') await store.put(verdict, [site, verdict.url]);
  return became;
}
