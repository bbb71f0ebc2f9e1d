import type { KeptSweep } from '../../ledger/contract.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { SweepOrder } from '../../sweep/contract.ts';
import type { BatchFolder } from '../batch/batch-folder.ts';
import { STATE_FORMAT } from '../state/contract.ts';
import { SiteState } from '../state/site-state.ts';
import { inShanghai } from '../time.ts';
import type { KeptFile } from './kept-file.ts';

/** The sweep of a site that was left before its end and can be gone on with; null where there is none. */
export function pausedSweep(file: KeptFile, site: string): KeptSweep | null {
  const [last] = file.sweepsOf(site);
  return last?.state === 'paused' || last?.state === 'running' ? last : null;
}

/**
 * Lays a sweep that was left elsewhere in the folder where it is gone on with, so that nothing is asked twice; its pages
 * stay in the file. Does nothing where the folder holds a sweep already. Throws `StateFault`.
 */
export async function layOut(file: KeptFile, site: string, folder: BatchFolder): Promise<void> {
  const kept = pausedSweep(file, site);
  const order = SweepOrder.safeParse(kept?.order);
  if (kept === null || !order.success || (await folder.hasBegun(site))) return;
  const records: unknown[] = [];
  for await (const { record } of file.rows('record', kept.id)) records.push(record);
  if (records.length === 0) return;
  const { settings } = folder.head;
  const state = await SiteState.create(folder.folderOf(site), {
    mingcha: 'site',
    format: STATE_FORMAT,
    tool: packageFile.version,
    startedAt: inShanghai(new Date(kept.startedAt)),
    at: null,
    order: { ...order.data, live: settings.render },
  });
  try {
    // In one step: half of a sweep's records are none.
    await state.keep({ records, pages: [], failures: [], verdicts: [] });
  } finally {
    await state.close();
  }
}
