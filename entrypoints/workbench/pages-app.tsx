import { useMemo, useRef } from 'preact/hooks';
import { count } from '../../components/workbench/figures.ts';
import { PageDetail } from '../../components/workbench/page-detail.tsx';
import { PageList } from '../../components/workbench/page-list.tsx';
import { SearchField } from '../../components/workbench/search-field.tsx';
import { Split } from '../../components/workbench/split.tsx';
import { UnreadSite } from '../../components/workbench/unread-site.tsx';
import { say } from '../../extension/words.ts';
import {
  orderedPages,
  type PageRow,
  pageOrder,
  rowOf,
  sortAfterPress,
} from '../../extension/workbench/page-rows.ts';
import type { Page } from '../../ledger/contract.ts';
import { Shown } from './shown.tsx';
import { type FedPages, useFeed } from './use-feed.ts';
import type { ViewProps } from './view-props.ts';

/** The pages of the site, sorted as the address says, and one of them in full. */
export function PagesApp(props: ViewProps) {
  return <Shown loaded={useFeed(props)}>{(fed) => <Pages {...props} fed={fed} />}</Shown>;
}

function Pages({ fed, site, query, ask }: ViewProps & { readonly fed: FedPages }) {
  const rows = usePageRows(fed.pages);
  const { sort, isDescending, text } = pageOrder(query);
  const shown = useMemo(
    () => orderedPages(rows, { sort, isDescending, text }),
    [rows, sort, isDescending, text],
  );
  if (rows.length === 0 && fed.isWhole) return <UnreadSite site={site.id} text={say('pagesNone')} />;
  const open = query.open ?? null;
  const row = open === null ? undefined : rows.find(({ page }) => page.url === open);
  return (
    <Split
      tools={
        <SearchField
          text={text}
          shown={say('pagesShown', count(shown.length), count(rows.length))}
          onText={(words, step) => ask({ text: words }, step)}
        />
      }
      list={
        <PageList
          rows={shown}
          isWhole={fed.isWhole}
          order={{ sort, isDescending, text }}
          open={open}
          onOpen={({ page }) => ask({ open: page.url }, open === null ? 'push' : 'replace')}
          onSort={(pressed) => ask({ sort: sortAfterPress(pressed, query) })}
        />
      }
      detail={row === undefined ? null : <PageDetail page={row.page} onClose={() => ask({ open: null })} />}
    />
  );
}

/** The lines of pages, each made once. */
function usePageRows(pages: readonly Page[]): readonly PageRow[] {
  const { current: known } = useRef(new WeakMap<Page, PageRow>());
  return useMemo(
    () =>
      pages.map((page) => {
        const row = known.get(page) ?? rowOf(page);
        known.set(page, row);
        return row;
      }),
    [pages, known],
  );
}
