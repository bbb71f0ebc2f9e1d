import { say, type Word } from '../../extension/words.ts';
import type { DocumentRow } from '../../extension/workbench/documents.ts';
import { readableAddress } from '../../extension/workbench/web-address.ts';
import { Icon, type Shape } from '../icons.tsx';
import { count } from './figures.ts';
import { kindName } from './kind-name.ts';
import { VirtualTable } from './virtual-table.tsx';

interface Props {
  readonly rows: readonly DocumentRow[];
  readonly open: string | null;
  readonly onOpen: (row: DocumentRow) => void;
  /** Whether all that is kept was read. */
  readonly isWhole: boolean;
}

interface Telling {
  readonly shape: Shape;
  readonly tone: 'error' | 'passed' | 'cantTell' | 'untested';
  readonly word: Word;
}

const validityTellings: Readonly<Record<DocumentRow['validity'], Telling>> = {
  stated: { shape: 'passed', tone: 'passed', word: 'documentStated' },
  missing: { shape: 'error', tone: 'error', word: 'documentUnstated' },
  wrong: { shape: 'error', tone: 'error', word: 'documentWrong' },
  unknown: { shape: 'untested', tone: 'untested', word: 'documentUnknown' },
};

/** Documents of a site with their validity and their interpretations side by side. */
export function DocumentList({ rows, open, onOpen, isWhole }: Props) {
  return (
    <VirtualTable
      label={say('viewDocuments')}
      layout="documents-table"
      heads={[
        { name: 'title', label: say('documentTitle') },
        { name: 'day', label: say('pageDay') },
        { name: 'validity', label: say('documentValidity') },
        { name: 'explained', label: say('documentExplained') },
      ]}
      rows={rows}
      {...(isWhole && { none: say('listNothing') })}
      keyOf={({ page }) => page.url}
      cells={cellsOf}
      open={open}
      onOpen={onOpen}
    />
  );
}

function cellsOf(row: DocumentRow) {
  const { page, validity, interpretations } = row;
  const valid = validityTellings[validity];
  const explained = explainedOf(row);
  const [first] = interpretations;
  return [
    <>
      <span class="line" lang="zh-CN">
        {page.title || say('untitled')}
      </span>
      <span class="line meta">
        {kindName(page.kind)} · {readableAddress(page.url)}
      </span>
    </>,
    page.day ?? '—',
    <>
      <Mark telling={valid} words={say(valid.word)} />
      <span class="line meta" lang="zh-CN">
        {page.validity ?? ''}
      </span>
    </>,
    <>
      <Mark telling={explained} words={say(explained.word, count(interpretations.length))} />
      <span class="line meta" lang="zh-CN">
        {first === undefined ? '' : first.title || readableAddress(first.url)}
      </span>
    </>,
  ];
}

/** What is known of a document's interpretation. */
export function explainedOf({ interpretations, explained }: DocumentRow): Telling {
  if (interpretations.length > 0) return { shape: 'passed', tone: 'passed', word: 'documentExplainedBy' };
  switch (explained) {
    case 'error':
    case 'warning':
    case 'info':
      return { shape: 'error', tone: 'error', word: 'documentUnexplained' };
    case 'passed':
      return { shape: 'passed', tone: 'passed', word: 'documentExplainedSomewhere' };
    case 'cantTell':
      return { shape: 'cantTell', tone: 'cantTell', word: 'groupCantTell' };
    case 'untested':
    case null:
      return { shape: 'untested', tone: 'untested', word: 'documentUnknown' };
  }
}

function Mark({ telling: { shape, tone }, words }: { readonly telling: Telling; readonly words: string }) {
  return (
    <span class={`line mark ${tone}`}>
      <Icon shape={shape} />
      {words}
    </span>
  );
}
