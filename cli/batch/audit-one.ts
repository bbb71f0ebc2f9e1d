import type { PageFacts } from '../../facts/page.ts';
import type { HostTurns } from '../../links/manners/host-turns.ts';
import packageFile from '../../package.json' with { type: 'json' };
import type { Pack } from '../../rules/packs/contract.ts';
import { withExtras } from '../../rules/packs/extras.ts';
import { choosePack, packs } from '../../rules/packs/index.ts';
import type { SweepProgress } from '../../sweep/contract.ts';
import type { BatchSettings, SiteResult, SiteTask } from '../queue/contract.ts';
import { sayProblem } from '../read/problem.ts';
import { judgeSite } from '../site/judge-site.ts';
import { auditRow } from '../site/report-of.ts';
import { orderOf } from '../site/site-order.ts';
import { sweepSite } from '../site/sweep-site.ts';
import { whyUnread } from '../site/why-unread.ts';
import { STATE_FORMAT, type SweepEnd } from '../state/contract.ts';
import { SiteState } from '../state/site-state.ts';
import { StateFault } from '../state/state-fault.ts';
import { inShanghai } from '../time.ts';
import { ownPackOf, packOfAll } from './batch-pack.ts';

/** Whom one site of many is done with. */
export interface AuditingOne {
  readonly turns: HostTurns;
  readonly signal: AbortSignal;
  onStart(progress: () => SweepProgress): void;
  /** Told once what a person should know. */
  say(line: string): void;
}

/**
 * Audits a site in a folder of its own: goes on with what lies in it, else begins. Throws `StateFault`, `NoBrowser`, and
 * the signal's reason where that is given: what was read by then is kept.
 */
export async function auditOne(task: SiteTask, folder: string, options: AuditingOne): Promise<SiteResult> {
  const state = await openOrCreate(task, folder);
  try {
    const swept = await sweep(state, task.settings, options);
    if (state.pages.length === 0) return await unread(state, swept, task);
    const judged = await judgeSite(state, swept, (home) => packOf(home, state, task));
    await judged.close();
    const { failed, coverage, links } = judged;
    return {
      site: task.site.id,
      state: 'done',
      problem: null,
      audit: auditRow(judged),
      failed: { ...failed },
      pages: coverage.pages,
      broken: links.broken.length,
      requests: swept.progress.requests,
      endedAt: judged.endedAt,
    };
  } finally {
    await state.close();
  }
}

async function openOrCreate({ site, settings }: SiteTask, folder: string): Promise<SiteState> {
  try {
    return await SiteState.open(folder);
  } catch (error) {
    if (!(error instanceof StateFault) || error.code !== 'noSweep') throw error;
  }
  const { at } = settings;
  return SiteState.create(folder, {
    mingcha: 'site',
    format: STATE_FORMAT,
    tool: packageFile.version,
    startedAt: at ?? inShanghai(new Date()),
    at,
    order: orderOf(site.home, orderOptions(settings)),
  });
}

/** What of the settings of a batch settles what a sweep reads. */
export function orderOptions({ maxPages, depth, minutes, sample, seed, links, render }: BatchSettings) {
  return {
    maxPages,
    depth,
    ...(minutes === null ? {} : { minutes }),
    path: [],
    start: [],
    ...(sample === null ? {} : { sample }),
    seed,
    links,
    ...(render ? { render } : {}),
  } as const;
}

async function sweep(state: SiteState, settings: BatchSettings, options: AuditingOne): Promise<SweepEnd> {
  const live = state.head.order.live ? await liveReader(state, settings, options.say) : null;
  try {
    return await sweepSite(state, { ...settings, ...options, live, isAlone: false });
  } finally {
    await live?.close();
  }
}

/** Loaded when it is needed. */
async function liveReader(
  { head }: SiteState,
  { resolve: overrides }: BatchSettings,
  say: (line: string) => void,
) {
  const { BrowserReader } = await import('../render/browser-reader.ts');
  return BrowserReader.start({ overrides, at: () => head.at ?? inShanghai(new Date()), say });
}

/** The pack of the site's row, else that of the batch, else the one that binds the home page. */
export function packOf(home: PageFacts | null, { head }: SiteState, { site, settings }: SiteTask): Pack {
  const own = ownPackOf(settings);
  const known = own === null ? packs : [own, ...packs];
  const named = site.pack === null ? undefined : known.find(({ id }) => id === site.pack);
  const { hostname, pathname } = new URL(home?.address.url ?? head.order.home);
  const page = { host: hostname, path: pathname, organs: home?.kind?.organs ?? [] };
  return withExtras(named ?? packOfAll(settings) ?? choosePack(page), settings.extras);
}

/** There is nothing to go on with: the folder is free again. */
async function unread(state: SiteState, swept: SweepEnd, task: SiteTask): Promise<SiteResult> {
  const why = await whyUnread(state, swept.progress, task.settings.resolve);
  await state.discard();
  return {
    site: task.site.id,
    state: 'unread',
    problem: { code: why.code, zh: sayProblem(why, 'zh'), en: sayProblem(why, 'en') },
    audit: null,
    failed: { error: 0, warning: 0, info: 0 },
    pages: 0,
    broken: 0,
    requests: swept.progress.requests,
    endedAt: inShanghai(new Date()),
  };
}
