import { say } from '../../extension/words.ts';
import type { LinkRow } from '../../extension/workbench/link-rows.ts';
import { readableAddress } from '../../extension/workbench/web-address.ts';
import { Icon } from '../icons.tsx';
import { linkKindWords } from '../link-words.ts';
import { count, dayOf } from './figures.ts';
import { VirtualTable } from './virtual-table.tsx';

interface Props {
  readonly rows: readonly LinkRow[];
  readonly open: string | null;
  readonly onOpen: (row: LinkRow) => void;
}

/** Addresses that do not open or of which it cannot be told, one line each. */
export function SiteLinks({ rows, open, onOpen }: Props) {
  return (
    <VirtualTable
      label={say('viewLinks')}
      layout="links-table"
      heads={[
        { name: 'tone', label: say('linkVerdict') },
        { name: 'what', label: say('linkAddress') },
        { name: 'where', label: say('linkFoundOn') },
        { name: 'day', label: say('linkAsked') },
      ]}
      rows={rows}
      none={say('siteLinksAllOpen')}
      keyOf={({ verdict }) => verdict.url}
      cells={cellsOf}
      open={open}
      onOpen={onOpen}
    />
  );
}

function cellsOf({ verdict, foundOn }: LinkRow) {
  const { kind, status, url, at } = verdict;
  const tone = verdict.verdict === 'broken' ? 'error' : 'cantTell';
  const [first] = foundOn;
  return [
    <span key="tone" class={`mark ${tone}`}>
      <Icon shape={tone} />
      {say(linkKindWords[kind])}
    </span>,
    <>
      <span class="line">{readableAddress(url)}</span>
      <span class="line meta">{status === null ? say('linkNoAnswer') : `HTTP ${status}`}</span>
    </>,
    <>
      <span class="line" lang="zh-CN">
        {first === undefined ? '—' : first.title || readableAddress(first.url)}
      </span>
      <span class="line meta">
        {foundOn.length > 1 ? say('linkMorePlaces', count(foundOn.length - 1)) : ''}
      </span>
    </>,
    dayOf(at),
  ];
}
