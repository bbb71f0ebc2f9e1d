import { useMemo } from 'preact/hooks';
import { FindingList } from '../../components/workbench/finding-list.tsx';
import { FindingTools } from '../../components/workbench/finding-tools.tsx';
import { Split } from '../../components/workbench/split.tsx';
import { languageOfSurfaces } from '../../extension/words.ts';
import { choicesOf, filtered, findingFilters, RowSearch } from '../../extension/workbench/finding-filters.ts';
import type { FindingRow } from '../../extension/workbench/finding-rows.ts';
import { FindingApp } from './finding-app.tsx';
import { Shown } from './shown.tsx';
import { useLoaded } from './use-loaded.ts';
import type { ViewProps } from './view-props.ts';

/** The findings of the site and its pages, filtered as the address says, and one of them in full. */
export function FindingsApp(props: ViewProps) {
  const { shelf, version } = props;
  const loaded = useLoaded(() => shelf.rows(), [shelf, version]);
  return <Shown loaded={loaded}>{(rows) => <Findings {...props} rows={rows} />}</Shown>;
}

function Findings({ rows, ...props }: ViewProps & { readonly rows: readonly FindingRow[] }) {
  const { query, ask } = props;
  const filters = findingFilters(query);
  const search = useMemo(() => new RowSearch(languageOfSurfaces()), [rows]);
  const choices = useMemo(() => choicesOf(rows), [rows]);
  const { rule, severity, column, state, page, text } = filters;
  const shown = useMemo(
    () => filtered(rows, { rule, severity, column, state, page, text }, search),
    [rows, search, rule, severity, column, state, page, text],
  );
  const open = query.finding ?? null;
  const row = open === null ? undefined : rows.find(({ key }) => key === open);
  return (
    <Split
      tools={
        <FindingTools
          filters={filters}
          choices={choices}
          shown={shown.length}
          all={rows.length}
          onChange={(change) =>
            ask(change, 'text' in change && query.text !== undefined ? 'replace' : 'push')
          }
        />
      }
      list={
        <FindingList
          rows={shown}
          open={open}
          onOpen={({ key }) => ask({ finding: key }, open === null ? 'push' : 'replace')}
        />
      }
      detail={
        row === undefined ? null : <FindingApp {...props} row={row} onClose={() => ask({ finding: null })} />
      }
    />
  );
}
