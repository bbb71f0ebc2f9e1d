import type { LiveReader } from '../sweep/contract.ts';
import type { SweepOptions } from '../sweep/options.ts';
import { readInPlace } from '../sweep/page-reader.ts';
import type { LinkLeave } from './link-leave.ts';
import { linkRunOptions } from './link-run-options.ts';

/** How the extension asks for the pages of a site: as it asks for links, by the settings of the moment. */
export async function sweepOptions(leave: LinkLeave, live: LiveReader): Promise<Omit<SweepOptions, 'keep'>> {
  return { ...(await linkRunOptions(leave)), reader: readInPlace, live, at: () => new Date().toISOString() };
}
