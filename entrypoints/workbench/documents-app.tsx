import { useMemo } from 'preact/hooks';
import { DocumentDetail } from '../../components/workbench/document-detail.tsx';
import { DocumentList } from '../../components/workbench/document-list.tsx';
import { count } from '../../components/workbench/figures.ts';
import { SearchField } from '../../components/workbench/search-field.tsx';
import { Split } from '../../components/workbench/split.tsx';
import { Telling } from '../../components/workbench/telling.tsx';
import { say } from '../../extension/words.ts';
import { documentRows } from '../../extension/workbench/documents.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import { Shown } from './shown.tsx';
import { type FedPages, useFeed } from './use-feed.ts';
import type { ViewProps } from './view-props.ts';

/** Documents of the site with validity and interpretations, and one of them in full. */
export function DocumentsApp(props: ViewProps) {
  return <Shown loaded={useFeed(props)}>{(fed) => <Documents {...props} fed={fed} />}</Shown>;
}

function Documents({ fed, site, query, ask }: ViewProps & { readonly fed: FedPages }) {
  const rows = useMemo(() => documentRows(fed.pages), [fed.pages]);
  const open = query.open ?? null;
  const text = query.text ?? '';
  if (rows.length === 0 && !fed.isWhole)
    return <Telling shape="lens" isBusy title={say('loadingTitle')} text={say('loadingText')} />;
  if (rows.length === 0)
    return (
      <Telling shape="untested" title={say('documentsNoneTitle')} text={say('documentsNone')}>
        <a class="button" href={siteHash(site.id, 'sweep')}>
          {say('sweepNew')}
        </a>
      </Telling>
    );
  const shown = rows.filter(({ page }) => `${page.title}\n${page.url}`.includes(text.trim()));
  const row = open === null ? undefined : rows.find(({ page }) => page.url === open);
  return (
    <Split
      tools={
        <SearchField
          text={text}
          shown={say('documentsShown', count(shown.length), count(rows.length))}
          onText={(words, step) => ask({ text: words }, step)}
        />
      }
      list={
        <DocumentList
          rows={shown}
          isWhole={fed.isWhole}
          open={open}
          onOpen={({ page }) => ask({ open: page.url }, open === null ? 'push' : 'replace')}
        />
      }
      detail={row === undefined ? null : <DocumentDetail row={row} onClose={() => ask({ open: null })} />}
    />
  );
}
