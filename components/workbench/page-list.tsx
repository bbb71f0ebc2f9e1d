import { say, type Word } from '../../extension/words.ts';
import type { PageOrder, PageRow, PageSort } from '../../extension/workbench/page-rows.ts';
import { readableAddress } from '../../extension/workbench/web-address.ts';
import { Icon } from '../icons.tsx';
import { dayOf } from './figures.ts';
import { kindName } from './kind-name.ts';
import { VirtualTable } from './virtual-table.tsx';

interface Props {
  readonly rows: readonly PageRow[];
  readonly order: PageOrder;
  readonly open: string | null;
  readonly onOpen: (row: PageRow) => void;
  readonly onSort: (sort: PageSort) => void;
  /** Whether all that is kept was read. */
  readonly isWhole: boolean;
}

const HEADS = [
  { name: 'title', word: 'pageTitle' },
  { name: 'kind', word: 'pageKind' },
  { name: 'column', word: 'filterColumn' },
  { name: 'day', word: 'pageDay' },
  { name: 'status', word: 'pageStatus' },
  { name: 'findings', word: 'viewFindings' },
  { name: 'seen', word: 'pageSeen' },
] as const satisfies readonly { name: PageSort; word: Word }[];

/** The pages of a site, one line each. */
export function PageList({ rows, order, open, onOpen, onSort, isWhole }: Props) {
  const sortOf = (name: PageSort) => {
    if (name !== order.sort) return 'none';
    return order.isDescending ? 'descending' : 'ascending';
  };
  return (
    <VirtualTable
      label={say('viewPages')}
      layout="pages-table"
      heads={HEADS.map(({ name, word }) => ({
        name,
        label: say(word),
        sort: sortOf(name),
        onSort: () => onSort(name),
      }))}
      rows={rows}
      {...(isWhole && { none: say('listNothing') })}
      keyOf={({ page }) => page.url}
      cells={cellsOf}
      open={open}
      onOpen={onOpen}
    />
  );
}

function cellsOf({ page, column, errors, warnings, unsure }: PageRow) {
  return [
    <>
      <span class="line" lang="zh-CN">
        {page.title || say('untitled')}
      </span>
      <span class="line meta">{readableAddress(page.url)}</span>
    </>,
    kindName(page.kind),
    <span key="column" class="line" lang="zh-CN">
      {column}
    </span>,
    page.day ?? '—',
    page.status ?? '—',
    <Findings key="findings" errors={errors} warnings={warnings} unsure={unsure} />,
    dayOf(page.seenAt),
  ];
}

function Findings({ errors, warnings, unsure }: Omit<PageRow, 'page' | 'column'>) {
  const parts = [
    { tone: 'error', word: 'groupError', found: errors },
    { tone: 'warning', word: 'groupWarning', found: warnings },
    { tone: 'cantTell', word: 'groupCantTell', found: unsure },
  ] as const;
  const shown = parts.filter(({ found }) => found > 0);
  if (shown.length === 0) return <span class="meta">{say('pageNoFindings')}</span>;
  return (
    <span class="small-counts">
      {shown.map(({ tone, word, found }) => (
        <span key={tone} class={tone} title={say(word)}>
          <Icon shape={tone} />
          <span class="unseen">{say(word)}</span>
          {found}
        </span>
      ))}
    </span>
  );
}
