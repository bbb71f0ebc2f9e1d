import { momentOf } from '../../components/workbench/figures.ts';
import { SheetView } from '../../components/workbench/sheet-view.tsx';
import { Telling } from '../../components/workbench/telling.tsx';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { sheetOf } from '../../extension/workbench/kept-sheet.ts';
import { packTitle } from '../../extension/workbench/pack-names.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import { latest } from '../../extension/workbench/trend.ts';
import { Shown } from './shown.tsx';
import { useLoaded } from './use-loaded.ts';
import type { ViewProps } from './view-props.ts';

/** The score sheet of the last audit. */
export function SheetApp({ site, own, shelf, version }: ViewProps) {
  const loaded = useLoaded(async () => latest(await shelf.audits()), [shelf, version]);
  return (
    <Shown loaded={loaded}>
      {(audit) => {
        const sheet = audit === null ? null : sheetOf(audit);
        if (audit === null || sheet === null) {
          return (
            <Telling shape="untested" title={say('sheetNoneTitle')} text={say('sheetNone')}>
              <a class="button" href={siteHash(site.id, 'sweep')}>
                {say('coverageSweep')}
              </a>
            </Telling>
          );
        }
        return (
          <SheetView
            site={site.id}
            sheet={sheet}
            pack={packTitle(sheet.pack, own, languageOfSurfaces())}
            at={momentOf(audit.endedAt)}
          />
        );
      }}
    </Shown>
  );
}
