import { useEffect, useState } from 'preact/hooks';
import { SweepFormView } from '../../components/workbench/sweep-form-view.tsx';
import { SweepStatus, sweepStateWords } from '../../components/workbench/sweep-status.tsx';
import { say } from '../../extension/words.ts';
import { progressOf } from '../../extension/workbench/site-overview.ts';
import type { KeptSweep } from '../../ledger/contract.ts';
import { Shown } from './shown.tsx';
import { useLoaded } from './use-loaded.ts';
import { useSweepTools } from './use-sweep-tools.ts';
import type { ViewProps } from './view-props.ts';

/** Sweeps of the site: the one that is under way, or the form to start one; and those before. */
export function SweepApp(props: ViewProps) {
  const { shelf, version } = props;
  const loaded = useLoaded(() => shelf.sweeps(), [shelf, version]);
  return <Shown loaded={loaded}>{(sweeps) => <Sweeps {...props} sweeps={sweeps} />}</Shown>;
}

function Sweeps({ site, sweeps }: ViewProps & { readonly sweeps: readonly KeptSweep[] }) {
  const { form, faults, note, isReady, setForm, start, wish } = useSweepTools(site);
  const [showsForm, setShowsForm] = useState(false);
  const isUnderway = sweeps.some(({ state }) => state === 'running' || state === 'paused');
  useEffect(() => {
    if (isUnderway) setShowsForm(false);
  }, [isUnderway]);
  return (
    <div class="stack">
      <p class="note" role="status">
        {note}
      </p>
      {/* Stays while sweeps come and go, so that what becomes of one is read out; how far it is, is not. */}
      <p class="unseen" role="status">
        {sweeps[0] && say(sweepStateWords[sweeps[0].state])}
      </p>
      {sweeps.slice(0, 1).map((sweep) => (
        <SweepStatus
          key={sweep.id}
          sweep={sweep}
          progress={progressOf(sweep)}
          onWish={(what) => wish(sweep.id, what)}
        />
      ))}
      {!isUnderway && (showsForm || sweeps.length === 0) && (
        <SweepFormView
          form={form}
          faults={faults}
          isReady={isReady}
          isAsked={showsForm}
          onChange={setForm}
          onStart={start}
        />
      )}
      {!isUnderway && !showsForm && sweeps.length > 0 && (
        <button type="button" class="act self" onClick={() => setShowsForm(true)}>
          {say('sweepNew')}
        </button>
      )}
      {sweeps.length > 1 && (
        <details class="fold">
          <summary>{say('sweepsBefore', sweeps.length - 1)}</summary>
          <div class="stack">
            {sweeps.slice(1).map((sweep) => (
              <SweepStatus
                key={sweep.id}
                sweep={sweep}
                progress={progressOf(sweep)}
                onWish={() => undefined}
              />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}
