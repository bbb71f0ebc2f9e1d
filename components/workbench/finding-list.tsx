import { languageOfSurfaces, say } from '../../extension/words.ts';
import { type FindingRow, whatOf } from '../../extension/workbench/finding-rows.ts';
import { titleOfRule } from '../../extension/workbench/kept-wording.ts';
import { readableAddress } from '../../extension/workbench/web-address.ts';
import { ToneMark } from './outcome-mark.tsx';
import { stateWords } from './tone-words.ts';
import { VirtualTable } from './virtual-table.tsx';

interface Props {
  readonly rows: readonly FindingRow[];
  /** Key of the finding that is open; null where none is. */
  readonly open: string | null;
  readonly onOpen: (row: FindingRow) => void;
  /** Whether all that is kept was read. */
  readonly isWhole: boolean;
}

/** Findings of a site and its pages, one line each. */
export function FindingList({ rows, open, onOpen, isWhole }: Props) {
  return (
    <VirtualTable
      label={say('viewFindings')}
      layout="findings-table"
      heads={[
        { name: 'tone', label: say('filterSeverity') },
        { name: 'what', label: say('findingWhat') },
        { name: 'where', label: say('findingWhere') },
        { name: 'state', label: say('filterState') },
      ]}
      rows={rows}
      {...(isWhole && { none: say('listNothing') })}
      keyOf={({ key }) => key}
      cells={cellsOf}
      open={open}
      onOpen={onOpen}
    />
  );
}

function cellsOf(row: FindingRow) {
  const { finding, tone, url, page, column, state } = row;
  const language = languageOfSurfaces();
  const where = url === null ? say('findingOfSite') : page || readableAddress(url);
  return [
    <ToneMark key="tone" tone={tone} />,
    <>
      <span class="line">{whatOf(row, language)}</span>
      <span class="line meta">
        <span class="wide-only">{titleOfRule(finding.rule, language)}</span>
        <span class="narrow-only" lang="zh-CN">
          {where}
        </span>
      </span>
    </>,
    <>
      <span class="line" lang="zh-CN">
        {where}
      </span>
      <span class="line meta" lang="zh-CN">
        {column || (url === null ? '' : readableAddress(url))}
      </span>
    </>,
    <span key="state" class={`state ${state}`}>
      {say(stateWords[state])}
    </span>,
  ];
}
