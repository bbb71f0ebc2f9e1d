import { useMemo, useRef } from 'preact/hooks';
import { FindingList } from '../../components/workbench/finding-list.tsx';
import { FindingTools } from '../../components/workbench/finding-tools.tsx';
import { Split } from '../../components/workbench/split.tsx';
import { UnreadSite } from '../../components/workbench/unread-site.tsx';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { choicesOf, filtered, findingFilters, RowSearch } from '../../extension/workbench/finding-filters.ts';
import { FindingApp } from './finding-app.tsx';
import { Shown } from './shown.tsx';
import { type FedFindings, useFindings } from './use-findings.ts';
import type { ViewProps } from './view-props.ts';

/** The findings of the site and its pages, filtered as the address says, and one of them in full. */
export function FindingsApp(props: ViewProps) {
  const loaded = useFindings(props, props.packs.of(props.site));
  return <Shown loaded={loaded}>{(fed) => <Findings {...props} fed={fed} />}</Shown>;
}

function Findings({ fed, ...props }: ViewProps & { readonly fed: FedFindings }) {
  const { query, ask, site } = props;
  const { rows, isWhole } = fed;
  const filters = findingFilters(query);
  const { current: search } = useRef(new RowSearch(languageOfSurfaces()));
  const choices = useMemo(() => choicesOf(rows), [rows]);
  const { rule, clause, severity, column, state, page, text } = filters;
  const shown = useMemo(
    () => filtered(rows, { rule, clause, severity, column, state, page, text }, search),
    [rows, search, rule, clause, severity, column, state, page, text],
  );
  if (rows.length === 0 && isWhole && site.pages === 0)
    return <UnreadSite site={site.id} text={say('findingsNone')} />;
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
          isWhole={isWhole}
          onChange={ask}
        />
      }
      list={
        <FindingList
          rows={shown}
          isWhole={isWhole}
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
