import { FULL } from '../../extension/sweep-failure.ts';
import { say, type Word } from '../../extension/words.ts';
import { hashOf, siteHash } from '../../extension/workbench/place.ts';
import { readableAddress } from '../../extension/workbench/web-address.ts';
import type { KeptSweep } from '../../ledger/contract.ts';
import type { SkipReason, SweepProgress } from '../../sweep/contract.ts';
import { count, momentOf } from './figures.ts';

/** What a person can want done with a sweep. */
export type SweepWish = 'pause' | 'resume' | 'stop';

interface Props {
  readonly sweep: KeptSweep;
  /** Null where this version cannot read it. */
  readonly progress: SweepProgress | null;
  readonly onWish: (wish: SweepWish) => void;
}

/** What is said of a sweep's state. */
export const sweepStateWords = {
  running: 'sweepRunning',
  paused: 'sweepPaused',
  done: 'sweepDone',
  stopped: 'sweepStopped',
  failed: 'sweepFailed',
} as const satisfies Record<KeptSweep['state'], Word>;

const skipWords = {
  robots: 'skipRobots',
  unsafe: 'skipUnsafe',
  trap: 'skipTrap',
  depth: 'skipDepth',
  path: 'skipPath',
  pages: 'skipPages',
  time: 'skipTime',
  sample: 'skipSample',
  stopped: 'skipStopped',
  notPage: 'skipNotPage',
  private: 'skipPrivate',
  same: 'skipSame',
} as const satisfies Record<SkipReason, Word>;

/** How far a sweep is, and the buttons that hold it, let it go on, or end it. */
export function SweepStatus({ sweep, progress, onWish }: Props) {
  const { state, why, startedAt, endedAt } = sweep;
  return (
    <section class={`card sweep-status ${state}`} aria-labelledby={`sweep-${sweep.id}`}>
      <h3 id={`sweep-${sweep.id}`}>
        {say(sweepStateWords[state])} <span class="meta">{say('sweepSince', momentOf(startedAt))}</span>
      </h3>
      {state === 'failed' && <Failure why={why} />}
      {progress === null ? <p class="meta">{say('sweepNoProgress')}</p> : <Progress progress={progress} />}
      {endedAt !== null && <p class="meta">{say('sweepEnded', momentOf(endedAt))}</p>}
      {(state === 'done' || state === 'stopped') && (
        <a class="button self" href={siteHash(sweep.site, 'findings')}>
          {say('sweepFindings')}
        </a>
      )}
      <Wishes state={state} onWish={onWish} />
    </section>
  );
}

function Failure({ why }: { readonly why: string }) {
  if (why !== FULL) return <p class="caution error">{say('sweepWhy', why)}</p>;
  return (
    <p class="caution error">
      {say('sweepFull')} <a href={hashOf({ at: 'space' })}>{say('keepMakeRoom')}</a>
    </p>
  );
}

function Wishes({
  state,
  onWish,
}: {
  readonly state: KeptSweep['state'];
  readonly onWish: (wish: SweepWish) => void;
}) {
  if (state === 'done' || state === 'stopped') return null;
  return (
    <div class="buttons">
      {state === 'running' ? (
        <button type="button" class="minor" onClick={() => onWish('pause')}>
          {say('linksPause')}
        </button>
      ) : (
        <button type="button" class="act" onClick={() => onWish('resume')}>
          {say('linksResume')}
        </button>
      )}
      <button type="button" class="minor grave" onClick={() => onWish('stop')}>
        {say('linksCancel')}
      </button>
    </div>
  );
}

function Progress({ progress }: { readonly progress: SweepProgress }) {
  const { read, waiting, failed, needsLive, rate, left, now, state, links, skipped } = progress;
  const isUnderway = state === 'running';
  return (
    <>
      <progress max={Math.max(read + waiting, 1)} value={read} aria-label={say('sweepBar')} />
      <p class="sweep-line">
        {say('sweepRead', count(read), count(waiting))}
        {isUnderway && <> · {say('sweepRate', rate.toFixed(1))}</>}
        {isUnderway && (
          <> · {left === null ? say('sweepLeftUnknown') : say('sweepLeft', durationInWords(left))}</>
        )}
      </p>
      {isUnderway && now !== '' && <p class="line meta">{say('sweepNow', readableAddress(now))}</p>}
      <dl class="figures">
        <Figure name={say('coverageFailed')} value={count(failed)} />
        <Figure name={say('coverageLive')} value={count(needsLive)} />
      </dl>
      {links.total > 0 && <Links links={links} />}
      <Skipped skipped={skipped} />
    </>
  );
}

function Links({ links }: Pick<SweepProgress, 'links'>) {
  return (
    <>
      <h4>{say('linksTitle')}</h4>
      <dl class="figures">
        <Figure name={say('linkBarOpens')} value={count(links.opens)} />
        <Figure name={say('linkBarBroken')} value={count(links.broken)} />
        <Figure name={say('linkBarCantTell')} value={count(links.cantTell)} />
        <Figure name={say('linkBarLeft')} value={count(links.left)} />
      </dl>
    </>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Skipped({ skipped }: { readonly skipped: SweepProgress['skipped'] }) {
  const reasons = Object.entries(skipped).flatMap(([name, found]) => {
    const word = Object.entries(skipWords).find(([reason]) => reason === name)?.[1];
    return word === undefined || found === undefined || found === 0 ? [] : [{ word, found }];
  });
  if (reasons.length === 0) return null;
  const all = reasons.reduce((sum, { found }) => sum + found, 0);
  return (
    <details class="fold">
      <summary>{say('sweepSkipped', count(all))}</summary>
      <ul class="plain-list">
        {reasons.map(({ word, found }) => (
          <li key={word}>
            {say(word)} <b>{count(found)}</b>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Milliseconds as people say them. */
function durationInWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 90) return say('seconds', seconds);
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? say('minutes', minutes) : say('hours', Math.round(minutes / 60));
}
