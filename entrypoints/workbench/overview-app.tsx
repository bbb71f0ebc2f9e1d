import { Overview } from '../../components/workbench/overview.tsx';
import { siteOverview } from '../../extension/workbench/site-overview.ts';
import { Shown } from './shown.tsx';
import { useLoaded } from './use-loaded.ts';
import type { ViewProps } from './view-props.ts';

/** The site at one glance: pages and findings are not read for it. */
export function OverviewApp({ site, shelf, version }: ViewProps) {
  const loaded = useLoaded(async () => {
    const [audits, sweeps] = await Promise.all([shelf.audits(), shelf.sweeps()]);
    return siteOverview(site, audits, sweeps);
  }, [shelf, version, site]);
  return <Shown loaded={loaded}>{(overview) => <Overview overview={overview} />}</Shown>;
}
