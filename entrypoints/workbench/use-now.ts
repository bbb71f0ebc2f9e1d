import type { SiteNow } from '../../extension/workbench/site-now.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';
import type { ViewProps } from './view-props.ts';

/** How the site stands at this moment: of a large site it takes its time. */
export function useNow({
  shelf,
  version,
  packs,
  site,
}: Pick<ViewProps, 'shelf' | 'version' | 'packs' | 'site'>): Loaded<SiteNow | null> {
  return useLoaded(() => shelf.now(packs.of(site)), [shelf, version, packs, site.pack]);
}
