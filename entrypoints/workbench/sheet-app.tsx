import { SheetView } from '../../components/workbench/sheet-view.tsx';
import { Telling } from '../../components/workbench/telling.tsx';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import { shownSheet } from '../../extension/workbench/shown-sheet.ts';
import { Shown } from './shown.tsx';
import { useLoaded } from './use-loaded.ts';
import { useNow } from './use-now.ts';
import type { ViewProps } from './view-props.ts';

/** The score sheet: of the last audit at once, and of this moment as soon as it is reckoned. */
export function SheetApp(props: ViewProps) {
  const { site, packs, shelf, version, judging } = props;
  const now = useNow(props);
  const loaded = useLoaded(() => shelf.lastAudit(), [shelf, version]);
  return (
    <Shown loaded={loaded}>
      {(audit) => {
        const shown = shownSheet(audit, now.state === 'ready' ? now.value : null);
        if (shown.sheet === null && now.state === 'loading') return <Shown loaded={now}>{() => null}</Shown>;
        if (shown.sheet === null || site.pages === 0) {
          return (
            <Telling shape="untested" title={say('sheetNoneTitle')} text={say('sheetNone')}>
              <a class="button" href={siteHash(site.id, 'sweep')}>
                {say('sweepNew')}
              </a>
            </Telling>
          );
        }
        return (
          <SheetView
            site={site.id}
            sheet={shown.sheet}
            shown={shown}
            pack={packs.title(shown.sheet.pack, languageOfSurfaces())}
            isJudging={judging.done !== null}
            onJudge={(note) => judging.start(site, note)}
          />
        );
      }}
    </Shown>
  );
}
