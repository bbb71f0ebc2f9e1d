import { heatMapOf } from '../../assessment/heat-map.ts';
import { rankingOf } from '../../assessment/ranking.ts';
import { HeatMapView } from '../../components/assessment/heat-map-table.tsx';
import { Telling } from '../../components/workbench/telling.tsx';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { assessmentHash } from '../../extension/workbench/place.ts';
import type { AssessProps } from './assess-props.ts';
import { Shown } from './shown.tsx';
import { useFollow } from './use-follow.ts';
import { useLoaded } from './use-loaded.ts';

const KINDS = ['audits'] as const;

/** Clauses × sites, and which clause fails most. */
export function AssessClausesApp({ ledger, packs, assessment }: AssessProps) {
  const version = useFollow(ledger, KINDS);
  const loaded = useLoaded(async () => {
    const { sites, pack } = assessment;
    const audits = await ledger.lastAudits(sites.map((site) => ({ site: site.id, pack: site.pack ?? pack })));
    const ranking = rankingOf(
      sites.map((site) => ({ site, audit: audits.get(site.id) ?? null })),
      assessment,
    );
    return [...ranking.measures.keys()]
      .map((one) => heatMapOf(ranking.sites, one))
      .filter((map) => map.sites.length > 0);
  }, [ledger, assessment, version]);
  return (
    <Shown loaded={loaded}>
      {(maps) =>
        maps.length === 0 ? (
          <Telling shape="untested" title={say('heatNoneTitle')} text={say('heatNone')}>
            <a class="button" href={assessmentHash(assessment.id, 'run')}>
              {say('assessViewRun')}
            </a>
          </Telling>
        ) : (
          <div class="stack">
            {maps.map((map) => (
              <HeatMapView
                key={map.pack}
                map={map}
                title={say('heatTitle', packs.title(map.pack, languageOfSurfaces()))}
              />
            ))}
          </div>
        )
      }
    </Shown>
  );
}
