import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '../../rules/packs/contract.ts';
import { withExtras } from '../../rules/packs/extras.ts';
import type { StandardId } from '../../rules/plans/index.ts';
import { packOf } from '../batch/audit-one.ts';
import { BatchFolder } from '../batch/batch-folder.ts';
import { type ChoosePack, judgeSite, type OpenJudgedSite } from '../site/judge-site.ts';
import { packBy, yardstickOf } from '../site/yardstick.ts';
import type { SweepEnd } from '../state/contract.ts';
import { GrowingFile } from '../state/growing-file.ts';
import { SiteState } from '../state/site-state.ts';

/** By what sites are judged. */
export interface Judging {
  /** Null for the pack that binds each. */
  readonly pack: Pack | null;
  readonly extras: readonly StandardId[];
}

/** The sites of a folder, judged; each is to be closed. */
export interface OpenSites {
  /** Null where the folder holds one sweep alone; else what the sites together are called. */
  readonly list: string | null;
  readonly sites: readonly OpenJudgedSite[];
  /** Sweeps that came to no end: one that is reported as far as it is, and sites of a batch that are left out. */
  readonly unfinished: number;
}

/**
 * Opens what `mingcha site` or `mingcha batch` kept and judges it, changing nothing there; others may be at work in it.
 * Throws `StateFault` and `BatchFault`.
 */
export async function openSites(folder: string, judging: Judging): Promise<OpenSites> {
  const isBatch = (await stat(join(folder, 'batch.json')).catch(() => null)) !== null;
  return isBatch ? openBatch(folder, judging) : openOne(folder, judging);
}

async function openOne(folder: string, { pack, extras }: Judging): Promise<OpenSites> {
  const state = await SiteState.look(folder);
  try {
    if (state.pages.length === 0) return { list: null, sites: [], unfinished: 1 };
    const end = await state.ended();
    const choose: ChoosePack = (home) => {
      if (pack !== null) return withExtras(pack, extras);
      const now = { plan: null, pack: null, extras };
      const isGiven = (option: string) => option === 'extra' && extras.length > 0;
      return packBy(yardstickOf(state.head.yardstick, now, isGiven), home, state);
    };
    const site = await judgeSite(state, end ?? endSoFar(state), choose, () => GrowingFile.createPassing());
    return { list: null, sites: [site], unfinished: end === null ? 1 : 0 };
  } finally {
    await state.close();
  }
}

async function openBatch(folder: string, { pack, extras }: Judging): Promise<OpenSites> {
  const batch = await BatchFolder.look(folder);
  const results = await batch.results();
  const sites: OpenJudgedSite[] = [];
  try {
    for (const task of batch.tasks) {
      if (results.get(task.site.id)?.state !== 'done') continue;
      const state = await SiteState.look(batch.folderOf(task.site.id));
      try {
        const choose: ChoosePack = (home) =>
          pack === null ? withExtras(packOf(home, state, task), extras) : withExtras(pack, extras);
        const end = (await state.ended()) ?? endSoFar(state);
        sites.push(await judgeSite(state, end, choose, () => GrowingFile.createPassing()));
      } finally {
        await state.close();
      }
    }
  } catch (error) {
    await closeSites(sites);
    throw error;
  }
  return { list: batch.head.list, sites, unfinished: batch.tasks.length - sites.length };
}

/** Lets go of all of them. */
export async function closeSites(sites: readonly OpenJudgedSite[]): Promise<void> {
  await Promise.all(sites.map((site) => site.close()));
}

/** How far a sweep is that came to no end; what only it would know counts as nothing. */
function endSoFar({ pages, failures }: SiteState): SweepEnd {
  const progress: SweepEnd['progress'] = {
    state: 'paused',
    read: pages.length,
    waiting: 0,
    failed: failures.length,
    skipped: {},
    needsLive: pages.filter(({ needsLive }) => needsLive).length,
    closedPagers: pages.filter(({ closedPager }) => closedPager).length,
    unseenColumns: 0,
    links: { total: 0, opens: 0, broken: 0, cantTell: 0, left: 0 },
    requests: 0,
    ms: 0,
    rate: 0,
    left: null,
    now: '',
  };
  return { progress, strata: [] };
}
