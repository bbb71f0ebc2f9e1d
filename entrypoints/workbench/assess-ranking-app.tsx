import { useRef, useState } from 'preact/hooks';
import { RankingView } from '../../components/assessment/ranking-view.tsx';
import { type AssessmentOverview, overviewOf, readOverview } from '../../extension/assessment/overview.ts';
import { reckonAnew } from '../../extension/assessment/reckon.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import type { AssessProps } from './assess-props.ts';
import { Shown } from './shown.tsx';
import { toolVersion } from './tool.ts';
import { useFollow } from './use-follow.ts';
import { useLoaded } from './use-loaded.ts';
import { useSweepPlan } from './use-sweep-plan.ts';

const KINDS = ['audits', 'sweeps', 'remarks'] as const;

/** The sites by score, and how far the work is. */
export function AssessRankingApp(props: AssessProps) {
  const { ledger, packs, assessment } = props;
  const version = useFollow(ledger, KINDS);
  const plan = useSweepPlan(assessment.id);
  const loaded = useLoaded(
    async () => overviewOf(await readOverview(ledger, assessment, plan)),
    [ledger, assessment, plan, version],
  );
  const tools = useReckoning(props);
  return (
    <Shown loaded={loaded}>
      {(overview) => (
        <RankingView
          overview={overview}
          packTitle={(pack) => packs.title(pack, languageOfSurfaces())}
          reckoning={tools.reckoning}
          note={tools.note}
          onReckon={(which) => tools.start(overview, which === 'all')}
          onCancel={tools.cancel}
        />
      )}
    </Shown>
  );
}

/** Reckons the sites anew of which somebody said something since their last audit. */
function useReckoning({ ledger, packs, assessment }: AssessProps) {
  const [reckoning, setReckoning] = useState<{ done: number; all: number } | null>(null);
  const [note, setNote] = useState('');
  const running = useRef<AbortController | null>(null);
  const work = async (ids: readonly string[], { signal }: AbortController) => {
    for (const [done, id] of ids.entries()) {
      setReckoning({ done, all: ids.length });
      const site = await ledger.site(id);
      if (site === null) continue;
      const reckoned = { site, pack: packs.of(site), tool: toolVersion(), note: assessment.name, signal };
      await reckonAnew(ledger, reckoned, assessment);
    }
  };
  const start = ({ sites }: AssessmentOverview, isAll: boolean) => {
    if (running.current !== null) return;
    const abort = new AbortController();
    running.current = abort;
    const wanted = sites.flatMap(({ ranked, stage }) =>
      stage.stage === 'judged' && (isAll || stage.isBehind) ? [ranked.site.id] : [],
    );
    work(wanted, abort)
      .then(
        () => setNote(say('reckoned', wanted.length)),
        (error: unknown) => setNote(abort.signal.aborted ? '' : say('notKept', String(error))),
      )
      .finally(() => {
        running.current = null;
        setReckoning(null);
      });
  };
  return { reckoning, note, start, cancel: () => running.current?.abort() };
}
