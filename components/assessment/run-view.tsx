import type { Assessment } from '../../assessment/contract.ts';
import type { RunForm } from '../../extension/assessment/run-form.ts';
import type { SiteRun } from '../../extension/assessment/site-run.ts';
import type { SweepPlan } from '../../extension/assessment/sweep-plan.ts';
import { say } from '../../extension/words.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import { count } from '../workbench/figures.ts';
import { ScrollRegion } from '../workbench/scroll-region.tsx';
import { StageMark } from './stage-mark.tsx';

export interface RunActions {
  readonly onForm: (change: Partial<RunForm>) => void;
  /** Called in the click: the browser may ask for leave. */
  readonly onStart: () => void;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onDrop: () => void;
  readonly onDraw: () => void;
}

interface Props extends RunActions {
  readonly assessment: Assessment;
  readonly form: RunForm;
  readonly faults: readonly (keyof RunForm)[];
  readonly runs: readonly SiteRun[];
  readonly plan: SweepPlan | null;
  readonly note: string;
}

/** Sweeps of all sites: begun with one click, and how far each is. */
export function RunView(props: Props) {
  const { plan, runs, note, onPause, onResume, onDrop } = props;
  const done = runs.filter(({ stage }) => stage.stage === 'judged').length;
  return (
    <div class="stack">
      <p class="note" role="status">
        {note}
      </p>
      <section class="card" aria-labelledby="run-title">
        <h3 id="run-title">
          {plan === null ? say('runIdle') : say(plan.state === 'running' ? 'runRunning' : 'runPaused')}
        </h3>
        <progress max={Math.max(runs.length, 1)} value={done} aria-label={say('runBar')} />
        <p role="status">{say('runDone', done, runs.length)}</p>
        {plan !== null && (
          <div class="buttons">
            {plan.state === 'running' ? (
              <button type="button" class="minor" onClick={onPause}>
                {say('runPauseAll')}
              </button>
            ) : (
              <button type="button" class="act" onClick={onResume}>
                {say('runResumeAll')}
              </button>
            )}
            <button type="button" class="minor grave" onClick={onDrop}>
              {say('runDrop')}
            </button>
          </div>
        )}
      </section>
      {plan === null && <StartForm {...props} />}
      <DrawCard {...props} />
      <section class="card" aria-labelledby="runs-title">
        <h3 id="runs-title">{say('runSites')}</h3>
        <Runs runs={runs} />
      </section>
    </div>
  );
}

function StartForm({ form, faults, runs, onForm, onStart }: Props) {
  const fresh = runs.filter(({ isSwept }) => !isSwept).length;
  const fields = [
    { field: 'pages', label: say('sweepPages') },
    { field: 'depth', label: say('sweepDepth') },
    { field: 'minutes', label: say('sweepMinutes') },
    { field: 'atOnce', label: say('runAtOnce') },
  ] as const;
  return (
    <form
      class="card draft"
      aria-labelledby="start-title"
      onSubmit={(event) => {
        event.preventDefault();
        onStart();
      }}
    >
      <h3 id="start-title">{say('runStartTitle')}</h3>
      <p class="meta">{say('runStartText')}</p>
      <div class="row">
        {fields.map(({ field, label }) => (
          <label key={field} class="field">
            <span>{label}</span>
            <input
              type="text"
              inputMode="numeric"
              value={form[field]}
              aria-invalid={faults.includes(field)}
              onInput={(event) => onForm({ [field]: event.currentTarget.value })}
            />
            <span class="field-fault" role="alert">
              {faults.includes(field) ? say('sampleNoNumber') : ''}
            </span>
          </label>
        ))}
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={form.links}
          onChange={(event) => onForm({ links: event.currentTarget.checked })}
        />
        {say('sweepLinks')}
      </label>
      <label class="tick">
        <input
          type="checkbox"
          checked={form.live}
          onChange={(event) => onForm({ live: event.currentTarget.checked })}
        />
        {say('sweepLive')}
      </label>
      <label class="tick">
        <input
          type="checkbox"
          checked={form.all}
          onChange={(event) => onForm({ all: event.currentTarget.checked })}
        />
        {say('runAll')}
      </label>
      {!form.all && fresh === 0 && <p class="meta">{say('runNoneFresh')}</p>}
      <button type="submit" class="act self" disabled={!form.all && fresh === 0}>
        {say('runStart', form.all ? runs.length : fresh)}
      </button>
    </form>
  );
}

function DrawCard({ assessment: { sample }, runs, onDraw }: Props) {
  if (sample === null) return null;
  const drawn = runs.reduce((sum, run) => sum + (run.drawn ?? 0), 0);
  const undrawn = runs.filter((run) => run.drawn === null && run.stage.stage === 'judged').length;
  return (
    <section class="card" aria-labelledby="draw-title">
      <h3 id="draw-title">{say('sampleTitle')}</h3>
      <p>
        {say('drawnSoFar', count(drawn), sample.perColumn)} <span class="meta">{say('drawSeed')}</span>{' '}
        <code>{sample.seed}</code>
      </p>
      <button type="button" class="minor self" disabled={undrawn === 0} onClick={onDraw}>
        {undrawn === 0 ? say('drawNone') : say('draw', undrawn)}
      </button>
    </section>
  );
}

function Runs({ runs }: { readonly runs: readonly SiteRun[] }) {
  return (
    <ScrollRegion label={say('runSites')}>
      <table class="runs">
        <thead>
          <tr>
            <th scope="col">{say('rankSite')}</th>
            <th scope="col">{say('rankStage')}</th>
            <th scope="col" class="number">
              {say('coverageRead')}
            </th>
            <th scope="col" class="number">
              {say('runWaiting')}
            </th>
            <th scope="col" class="number">
              {say('coverageFailed')}
            </th>
            <th scope="col" class="number">
              {say('drawn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map(({ site, stage, progress, refused, drawn }) => (
            <tr key={site.id}>
              <th scope="row">
                <a href={siteHash(site.id, 'sweep')} lang="zh-CN">
                  {site.title}
                </a>
                <span class="line meta">{site.host}</span>
              </th>
              <td>
                <StageMark site={site.id} stage={stage} />
                {refused !== null && <span class="line field-fault">{say('runRefused')}</span>}
              </td>
              <td class="number">{progress === null ? '—' : count(progress.read)}</td>
              <td class="number">{progress === null ? '—' : count(progress.waiting)}</td>
              <td class="number">{progress === null ? '—' : count(progress.failed)}</td>
              <td class="number">{drawn === null ? '—' : count(drawn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
