import type { LinkVerdict } from '../facts/link-verdict.ts';
import { LinkCheck, type LinkCheckOptions } from '../links/check/link-check.ts';
import type { CheckSnapshot } from '../links/check/snapshot.ts';
import type { SweepOrder } from './contract.ts';
import { Frontier } from './frontier.ts';
import { Gate } from './gate.ts';
import { Intake } from './intake.ts';
import { Keeper } from './keeper.ts';
import { Lane } from './lane.ts';
import { type LivePage, LiveQueue } from './live-queue.ts';
import type { SweepOptions } from './options.ts';
import { OwnSite } from './own-site.ts';
import { type Purpose, ReadingLine, readingPolicy } from './reading-line.ts';
import type { SweepRecord } from './records.ts';

/** What the parts of a sweep work on together. */
export interface Desk<Facts> {
  readonly order: SweepOrder;
  readonly options: SweepOptions<Facts>;
  readonly site: OwnSite;
  readonly frontier: Frontier;
  readonly lane: Lane;
  readonly gate: Gate;
  readonly intake: Intake;
  readonly keeper: Keeper<Facts>;
  readonly line: ReadingLine<Facts>;
  readonly live: LiveQueue<Facts>;
  /** robots.txt and sitemaps that were ever to be asked for, by address. */
  readonly services: Map<string, 'robots' | 'sitemap'>;
  readonly check: LinkCheck;
}

/** Who is told what happens. */
interface Listeners<Facts> {
  onSettled(verdict: LinkVerdict): void;
  onAnswer(url: string): void;
  onKept(): void;
  onKeepFailed(error: unknown): void;
  openLive(page: LivePage<Facts>, signal: AbortSignal): Promise<void>;
  onLive(): void;
  onLiveFailed(error: unknown): void;
}

/** Puts the parts together. `stored`: what an earlier run kept; of that only the check is put back. */
export function newDesk<Facts>(
  order: SweepOrder,
  options: SweepOptions<Facts>,
  stored: readonly SweepRecord[],
  listeners: Listeners<Facts>,
): Desk<Facts> {
  const site = new OwnSite(order.home, order.bounds.paths);
  const frontier = new Frontier({ sample: order.sample });
  const services: Desk<Facts>['services'] = new Map();
  const purposeOf = (url: string): Purpose | null =>
    services.get(url) ?? (frontier.isTaken(url) ? 'page' : null);
  const keeper = new Keeper<Facts>((step) => options.keep(step), listeners.onKept, listeners.onKeepFailed);
  const line = new ReadingLine(options, purposeOf, listeners.onAnswer);
  const record = (one: SweepRecord) => keeper.record(one);
  const check = newCheck(stored, {
    fetcher: line,
    policy: readingPolicy(options.policy, purposeOf),
    patience: options.patience,
    manners: options.manners,
    clock: options.clock,
    ...(options.secondOpinion === undefined ? {} : { secondOpinion: options.secondOpinion }),
    ...(options.turns === undefined ? {} : { turns: options.turns }),
    onSettled: listeners.onSettled,
    onRecord: (one) => record({ type: 'check', record: one }),
  });
  const lane = new Lane();
  const intake = new Intake({
    order,
    policy: options.policy,
    site,
    frontier,
    lane,
    record,
    check: (from, link) => check.add({ url: from }, [link]),
  });
  const { openLive, onLive, onLiveFailed } = listeners;
  const live = new LiveQueue<Facts>(openLive, onLive, onLiveFailed, options.live?.atOnce);
  return {
    order,
    options,
    site,
    frontier,
    lane,
    gate: new Gate(),
    intake,
    keeper,
    line,
    live,
    services,
    check,
  };
}

const blank: CheckSnapshot = {
  version: 1,
  requests: 0,
  lastAnswerAt: null,
  pages: [],
  addresses: [],
  errorPages: [],
  origins: [],
  paces: [],
  journal: [],
};

function newCheck(stored: readonly SweepRecord[], options: LinkCheckOptions): LinkCheck {
  const journal = stored.flatMap((one) => (one.type === 'check' ? [one.record] : []));
  return journal.length === 0 ? new LinkCheck(options) : LinkCheck.resume({ ...blank, journal }, options);
}
