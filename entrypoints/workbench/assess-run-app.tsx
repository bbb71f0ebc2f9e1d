import { useRef, useState } from 'preact/hooks';
import type { AssessedSite } from '../../assessment/contract.ts';
import { drawSample } from '../../assessment/draw.ts';
import { RunView } from '../../components/assessment/run-view.tsx';
import { keepSites } from '../../extension/assessment/assessed-sites.ts';
import { readOverview } from '../../extension/assessment/overview.ts';
import { dropPlan, storePlan } from '../../extension/assessment/plan-store.ts';
import { FIRST_RUN, faultsInRun, planOfRun, type RunForm } from '../../extension/assessment/run-form.ts';
import { type SiteRun, siteRuns } from '../../extension/assessment/site-run.ts';
import { askForHosts, patternOf } from '../../extension/hosts.ts';
import { say } from '../../extension/words.ts';
import type { AssessProps } from './assess-props.ts';
import { Shown } from './shown.tsx';
import { useFollow } from './use-follow.ts';
import { useLoaded } from './use-loaded.ts';
import { useSweepPlan } from './use-sweep-plan.ts';

const KINDS = ['audits', 'sweeps', 'assessments'] as const;

/** Nothing is under way or waits: what could not be begun does not hold up the next run. */
function isOver(runs: readonly SiteRun[]): boolean {
  return runs.every(({ stage: { stage } }) => !['queued', 'sweeping', 'paused'].includes(stage));
}

/** Sweeping all sites, and drawing what is to be looked at. */
export function AssessRunApp({ ledger, assessment, assessor }: AssessProps) {
  const version = useFollow(ledger, KINDS);
  const plan = useSweepPlan(assessment.id);
  const [form, setForm] = useState<RunForm>(FIRST_RUN);
  const [faults, setFaults] = useState<readonly (keyof RunForm)[]>([]);
  const [note, setNote] = useState('');
  const loaded = useLoaded(async () => {
    const [source, draws] = await Promise.all([
      readOverview(ledger, assessment, plan),
      ledger.draws(assessment.id),
    ]);
    return siteRuns(source, draws);
  }, [ledger, assessment, plan, version]);
  const failed = (error: unknown) => setNote(say('notKept', String(error)));

  const begin = async (sites: readonly AssessedSite[]) => {
    await keepSites(ledger, assessment, sites);
    const at = new Date().toISOString();
    const made = planOfRun(form, assessment.id, sites, at, crypto.randomUUID());
    if (made !== null) await storePlan(made);
    setNote('');
  };
  const isBeginning = useRef(false);
  const start = (runs: readonly SiteRun[]) => {
    const found = faultsInRun(form);
    setFaults(found);
    if (found.length > 0 || isBeginning.current) return;
    isBeginning.current = true;
    const sites = runs.filter(({ isSwept }) => form.all || !isSwept).map(({ site }) => site);
    const hosts = sites.flatMap(({ host, home }) => [host, URL.parse(home)?.hostname ?? host]);
    askForHosts([...new Set(hosts.map(patternOf))])
      .then(
        (given) => (given ? begin(sites).catch(failed) : setNote(say('runNoLeave'))),
        (error: unknown) => setNote(say('hostsFailed', String(sites.length), String(error))),
      )
      .finally(() => {
        isBeginning.current = false;
      });
  };
  const draw = async (runs: readonly SiteRun[], by: string) => {
    const { sample, id } = assessment;
    if (sample === null) return;
    for (const { site, drawn, stage } of runs) {
      if (drawn !== null || stage.stage !== 'judged') continue;
      const drawnFor = { assessment: id, site: site.id, at: new Date().toISOString(), by };
      await ledger.keepDraw(await drawSample(sample, await ledger.pages(site.id), drawnFor));
    }
  };
  return (
    <Shown loaded={loaded}>
      {(runs) => (
        <RunView
          assessment={assessment}
          form={form}
          faults={faults}
          runs={runs}
          plan={isOver(runs) ? null : plan}
          note={note}
          onForm={(change) => setForm((before) => ({ ...before, ...change }))}
          onStart={() => start(runs)}
          onPause={() => plan !== null && void storePlan({ ...plan, state: 'paused' }).catch(failed)}
          onResume={() => plan !== null && void storePlan({ ...plan, state: 'running' }).catch(failed)}
          onDrop={() => void dropPlan(assessment.id).catch(failed)}
          onDraw={() => assessor.sign((by) => void draw(runs, by).catch(failed))}
        />
      )}
    </Shown>
  );
}
