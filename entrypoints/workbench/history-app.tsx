import { CHANGES } from '../../audit/compare.ts';
import { AuditList } from '../../components/workbench/audit-list.tsx';
import { Comparison } from '../../components/workbench/comparison.tsx';
import { JudgeForm } from '../../components/workbench/judge-form.tsx';
import { JudgingLine } from '../../components/workbench/judging-line.tsx';
import { Telling } from '../../components/workbench/telling.tsx';
import { TrendChart } from '../../components/workbench/trend-chart.tsx';
import { say } from '../../extension/words.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import { trendOf } from '../../extension/workbench/trend.ts';
import type { Audit } from '../../ledger/contract.ts';
import { Shown } from './shown.tsx';
import { useComparison } from './use-comparison.ts';
import { useLoaded } from './use-loaded.ts';
import type { ViewProps } from './view-props.ts';

/** The audits of the site, and what became of the findings between two of them. */
export function HistoryApp(props: ViewProps) {
  const { shelf, version } = props;
  const loaded = useLoaded(() => shelf.audits(), [shelf, version]);
  return (
    <Shown loaded={loaded}>
      {(audits) =>
        audits.length === 0 ? (
          <Telling shape="untested" title={say('auditsNoneTitle')} text={say('auditsNone')}>
            {props.site.pages > 0 ? (
              <Judge {...props} />
            ) : (
              <a class="button" href={siteHash(props.site.id, 'sweep')}>
                {say('sweepNew')}
              </a>
            )}
          </Telling>
        ) : (
          <History {...props} audits={audits} />
        )
      }
    </Shown>
  );
}

function Judge({ judging, site }: ViewProps) {
  return <JudgeForm isBusy={judging.done !== null} onJudge={(note) => judging.start(site, note)} />;
}

function History({ audits, ...props }: ViewProps & { readonly audits: readonly Audit[] }) {
  const { query, ask } = props;
  const known = (id: string | undefined) => audits.find((audit) => audit.id === id) ?? null;
  const after = known(query.after) ?? audits[0] ?? null;
  const before = known(query.before) ?? audits.find(({ id }) => id !== after?.id) ?? null;
  return (
    <div class="stack">
      <section class="card" aria-labelledby="trend-title">
        <h3 id="trend-title">{say('trendTitle')}</h3>
        <TrendChart trend={trendOf(audits)} />
      </section>
      <section class="card" aria-labelledby="audits-title">
        <h3 id="audits-title">{say('auditsTitle')}</h3>
        <AuditList
          audits={audits}
          before={before?.id ?? null}
          after={after?.id ?? null}
          onBefore={(chosen) => ask({ before: chosen })}
          onAfter={(chosen) => ask({ after: chosen })}
        />
        <Judge {...props} />
      </section>
      <section class="card" aria-labelledby="changes-title">
        <h3 id="changes-title">{say('changesTitle')}</h3>
        {before === null || after === null || before.id === after.id ? (
          <p class="none">{say('changesNone')}</p>
        ) : (
          <Compared key={`${before.id} ${after.id}`} {...props} before={before} after={after} />
        )}
      </section>
    </div>
  );
}

interface ComparedProps extends ViewProps {
  readonly before: Audit;
  readonly after: Audit;
}

/** Compares by one pack, which may take its time; a person who does not want to wait sees what was kept. */
function Compared(props: ComparedProps) {
  const { query, ask, goTo, before, after } = props;
  const { loaded, done, all, cancel } = useComparison(props);
  const change = CHANGES.find((one) => one === query.change) ?? null;
  if (done !== null) return <JudgingLine done={done} of={all} note="" onCancel={cancel} />;
  return (
    <Shown loaded={loaded}>
      {({ comparison, isBySame }) => (
        <>
          {before.judgedBy !== after.judgedBy && (
            <p class={isBySame ? 'meta' : 'caution'}>
              {say(isBySame ? 'changesJudgedAgain' : 'changesOtherPack')}
            </p>
          )}
          <Comparison
            compared={comparison}
            change={change}
            onChange={(chosen) => ask({ change: chosen })}
            onOpen={({ rule, fingerprint }) => goTo('findings', { rule, finding: fingerprint })}
          />
        </>
      )}
    </Shown>
  );
}
