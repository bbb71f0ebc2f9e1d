import { useMemo } from 'preact/hooks';
import { count } from '../../components/workbench/figures.ts';
import { PageDetail } from '../../components/workbench/page-detail.tsx';
import { PageList } from '../../components/workbench/page-list.tsx';
import { SearchField } from '../../components/workbench/search-field.tsx';
import { Split } from '../../components/workbench/split.tsx';
import { say } from '../../extension/words.ts';
import {
  orderedPages,
  type PageRow,
  pageOrder,
  pageRows,
  sortAfterPress,
} from '../../extension/workbench/page-rows.ts';
import { Shown } from './shown.tsx';
import { useLoaded } from './use-loaded.ts';
import type { ViewProps } from './view-props.ts';

/** The pages of the site, sorted as the address says, and one of them in full. */
export function PagesApp(props: ViewProps) {
  const { shelf, version } = props;
  const loaded = useLoaded(async () => pageRows(await shelf.pages()), [shelf, version]);
  return <Shown loaded={loaded}>{(rows) => <Pages {...props} rows={rows} />}</Shown>;
}

function Pages({ rows, query, ask }: ViewProps & { readonly rows: readonly PageRow[] }) {
  const { sort, isDescending, text } = pageOrder(query);
  const shown = useMemo(
    () => orderedPages(rows, { sort, isDescending, text }),
    [rows, sort, isDescending, text],
  );
  const open = query.open ?? null;
  const row = open === null ? undefined : rows.find(({ page }) => page.url === open);
  return (
    <Split
      tools={
        <SearchField
          text={text}
          shown={say('pagesShown', count(shown.length), count(rows.length))}
          onText={(words) => ask({ text: words }, query.text === undefined ? 'push' : 'replace')}
        />
      }
      list={
        <PageList
          rows={shown}
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
