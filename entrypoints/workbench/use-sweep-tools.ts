import { useEffect, useState } from 'preact/hooks';
import type { SweepWish } from '../../components/workbench/sweep-status.tsx';
import { askForHosts, hasLeave, patternOf } from '../../extension/hosts.ts';
import type { SweepAnswer, SweepQuestion } from '../../extension/sweep-questions.ts';
import { say } from '../../extension/words.ts';
import { askAboutSweep } from '../../extension/workbench/sweep-desk.ts';
import {
  type FormField,
  faultsOf,
  firstForm,
  orderOf,
  type SweepForm,
} from '../../extension/workbench/sweep-form.ts';
import type { Site } from '../../ledger/contract.ts';

const refusals = {
  running: 'sweepRefusedRunning',
  leave: 'sweepRefusedLeave',
  gone: 'sweepRefusedGone',
  broken: 'sweepRefusedBroken',
} as const satisfies Record<Extract<SweepAnswer, { done: false }>['why'], string>;

/** What a person fills in to start a sweep, and the way to start, hold and end one. */
export function useSweepTools(site: Site) {
  const [form, setForm] = useState<SweepForm>(() => firstForm(site.home ?? `http://${site.host}/`));
  const [faults, setFaults] = useState<readonly FormField[]>([]);
  const [note, setNote] = useState('');
  const [isGiven, setGiven] = useState<boolean | null>(null);
  const pattern = patternOf(site.host);
  useEffect(() => {
    hasLeave([pattern]).then(setGiven, () => setGiven(false));
  }, [pattern]);
  const ask = (question: SweepQuestion) => {
    askAboutSweep(question).then((answer) => {
      if (answer === null) return setNote(say('sweepSilent'));
      setNote(answer.done ? '' : say(refusals[answer.why], answer.detail));
    });
  };
  const start = () => {
    setFaults(faultsOf(form, site.host));
    const order = orderOf(form, site.host, crypto.randomUUID());
    if (order === null) return;
    // Known before the click: a browser may ask the person anew for what it has given.
    (isGiven ? Promise.resolve(true) : askForHosts([pattern])).then(
      (given) => {
        if (given) ask({ type: 'sweep', wish: 'start', site: site.id, order });
        else setNote(say('sweepRefusedLeave'));
      },
      (error: unknown) => setNote(say('hostsFailed', site.host, String(error))),
    );
  };
  const wish = (sweep: string, what: SweepWish) => ask({ type: 'sweep', wish: what, sweep });
  return { form, faults, note, isReady: isGiven !== null, setForm, start, wish };
}
