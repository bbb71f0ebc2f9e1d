import { useMemo, useState } from 'preact/hooks';
import { count } from '../../components/workbench/figures.ts';
import { LinkDetail, type WhereFound } from '../../components/workbench/link-detail.tsx';
import { SiteLinks } from '../../components/workbench/site-links.tsx';
import { Split } from '../../components/workbench/split.tsx';
import { Telling } from '../../components/workbench/telling.tsx';
import { say } from '../../extension/words.ts';
import { type LinkRow, linkCounts, linkRows } from '../../extension/workbench/link-rows.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import { whereLinked } from '../../extension/workbench/where-linked.ts';
import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Page } from '../../ledger/contract.ts';
import { Shown } from './shown.tsx';
import { useFeed } from './use-feed.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';
import type { ViewProps } from './view-props.ts';

const NO_PAGES: readonly Page[] = [];

/** Links of the site that do not open or cannot be told, and one of them in full. */
export function LinksApp(props: ViewProps) {
  const { ledger, site, shelf, version, query, ask } = props;
  const fed = useFeed(props);
  const pages = fed.state === 'ready' ? fed.value.pages : NO_PAGES;
  const verdicts = useLoaded(() => shelf.verdicts(), [shelf, version]);
  const loaded = useMemo(() => told(verdicts, pages), [verdicts, pages]);
  const open = query.open ?? null;
  return (
    <Shown loaded={loaded}>
      {({ rows, counts, all }) => {
        if (all === 0)
          return (
            <Telling shape="untested" title={say('siteLinksNoneTitle')} text={say('siteLinksNone')}>
              <a class="button" href={siteHash(site.id, 'sweep')}>
                {say('sweepNew')}
              </a>
            </Telling>
          );
        const row = open === null ? undefined : rows.find(({ verdict }) => verdict.url === open);
        return (
          <Split
            tools={
              <p class="shown">
                {say(
                  'siteLinksCounts',
                  count(all),
                  count(counts.opens),
                  count(counts.broken),
                  count(counts.cantTell),
                )}
              </p>
            }
            list={
              <SiteLinks
                rows={rows}
                open={open}
                onOpen={({ verdict }) => ask({ open: verdict.url }, open === null ? 'push' : 'replace')}
              />
            }
            detail={
              row === undefined ? null : (
                <OneLink
                  key={row.verdict.url}
                  row={row}
                  each={(visit) => ledger.eachPage(site.id, visit)}
                  onClose={() => ask({ open: null })}
                />
              )
            }
          />
        );
      }}
    </Shown>
  );
}

/** What is shown of the links by now: where they were found grows with the pages. */
function told(verdicts: Loaded<readonly LinkVerdict[]>, pages: readonly Page[]): Loaded<ToldLinks> {
  if (verdicts.state !== 'ready') return verdicts;
  const { value } = verdicts;
  return {
    state: 'ready',
    value: { rows: linkRows(value, pages), counts: linkCounts(value), all: value.length },
  };
}

interface ToldLinks {
  readonly rows: readonly LinkRow[];
  readonly counts: ReturnType<typeof linkCounts>;
  readonly all: number;
}

interface OneProps {
  readonly row: LinkRow;
  readonly each: Parameters<typeof whereLinked>[1];
  readonly onClose: () => void;
}

function OneLink({ row, each, onClose }: OneProps) {
  const [found, setFound] = useState<WhereFound>({ state: 'some' });
  const search = () => {
    setFound({ state: 'searching', read: 0 });
    whereLinked(row.verdict.url, each, (read) => setFound({ state: 'searching', read })).then(
      (pages) => setFound({ state: 'all', pages }),
      () => setFound({ state: 'some' }),
    );
  };
  return <LinkDetail row={row} found={found} onSearch={search} onClose={onClose} />;
}
