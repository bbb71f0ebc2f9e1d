import { COLUMNS, type Column, type ListColumns, ROW_FAULTS } from '../../assessment/site-list/contract.ts';
import type { GivenList } from '../../extension/assessment/draft.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { ScrollRegion } from '../workbench/scroll-region.tsx';
import { columnWords } from './assessment-words.ts';

interface Props {
  readonly title?: string;
  readonly typed: string;
  /** Null where nothing was given yet. */
  readonly given: GivenList | null;
  /** What is wrong with what was given; empty where nothing is. */
  readonly fault: string;
  readonly packTitle: (pack: string) => string;
  readonly onType: (text: string) => void;
  readonly onFile: (file: File) => void;
  readonly onSheet: (sheet: string) => void;
  readonly onColumns: (columns: ListColumns) => void;
}

/** Rows of the list and of those that give no site that are shown. */
const SHOWN = 200;

/** The list of sites, typed, pasted or from a file: which column says what, and what was read. */
export function SiteListForm(props: Props) {
  const { title = say('listTitleOfForm'), typed, given, fault, onType, onFile } = props;
  return (
    <section class="card" aria-labelledby="list-title">
      <h3 id="list-title">{title}</h3>
      <label class="field">
        <span>{say('listTyped')}</span>
        <textarea
          rows={6}
          spellcheck={false}
          value={typed}
          placeholder={say('listTypedHint')}
          aria-describedby="list-fault"
          onInput={(event) => onType(event.currentTarget.value)}
        />
      </label>
      <div class="buttons">
        <label class="minor file">
          {say('listFile')}
          <input
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file !== undefined) onFile(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <span class="meta">{say('listFileHint')}</span>
      </div>
      <p class="field-fault" id="list-fault" role="alert">
        {fault}
      </p>
      {given !== null && <Given {...props} given={given} />}
    </section>
  );
}

function Given({ given, packTitle, onSheet, onColumns }: Props & { readonly given: GivenList }) {
  const { table, list } = given;
  return (
    <>
      <p role="status">
        <b>{say('listRead', list.sites.length)}</b>
        {list.refused.length > 0 && <> · {say('listRefused', list.refused.length)}</>}
        {table.isCut && <> · {say('listCut')}</>}
        {table.encoding !== null && <span class="meta"> · {table.encoding.toUpperCase()}</span>}
      </p>
      <fieldset class="columns">
        <legend>{say('listColumns')}</legend>
        {table.sheets.length > 1 && (
          <label class="filter">
            <span>{say('listSheet')}</span>
            <select value={table.sheet ?? ''} onChange={(event) => onSheet(event.currentTarget.value)}>
              {table.sheets.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {COLUMNS.map((column) => (
          <ColumnChoice key={column} column={column} given={given} onColumns={onColumns} />
        ))}
      </fieldset>
      {list.refused.length > 0 && <Refused given={given} />}
      {list.sites.length > 0 && (
        <ScrollRegion label={say('listSites')}>
          <table class="listed">
            <thead>
              <tr>
                <th scope="col">{say('listLine')}</th>
                <th scope="col">{say('listTitle')}</th>
                <th scope="col">{say('listHome')}</th>
                <th scope="col">{say('listLevel')}</th>
                <th scope="col">{say('listPack')}</th>
              </tr>
            </thead>
            <tbody>
              {list.sites.slice(0, SHOWN).map((site) => (
                <tr key={site.id}>
                  <td class="number">{site.line}</td>
                  <th scope="row">{site.title}</th>
                  <td>
                    {site.home}
                    {site.assumed.includes('scheme') && <span class="meta"> {say('listAssumedScheme')}</span>}
                    {site.assumed.includes('host') && <span class="meta"> {say('listAssumedHost')}</span>}
                  </td>
                  <td>{site.level}</td>
                  <td>{site.pack === null ? say('listPackShared') : packTitle(site.pack)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </>
  );
}

interface ColumnProps {
  readonly column: Column;
  readonly given: GivenList;
  readonly onColumns: (columns: ListColumns) => void;
}

function ColumnChoice({ column, given: { table, columns }, onColumns }: ColumnProps) {
  const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
  const heading = table.rows.find(({ line }) => line === columns.heading);
  const first = table.rows.find(({ line }) => line > (columns.heading ?? 0));
  const nameOf = (index: number) => {
    const words = heading?.cells[index] ?? first?.cells[index] ?? '';
    return say('listColumn', index + 1, words.slice(0, 24));
  };
  return (
    <label class="filter">
      <span>{say(columnWords[column])}</span>
      <select
        value={columns.of[column] ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onColumns({ ...columns, of: { ...columns.of, [column]: value === '' ? null : Number(value) } })
        }
      >
        <option value="">{say('listNoColumn')}</option>
        {Array.from({ length: width }, (_, index) => (
          <option key={nameOf(index)} value={index}>
            {nameOf(index)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Refused({ given: { list } }: { readonly given: GivenList }) {
  return (
    <details class="fold" open>
      <summary>{say('listRefusedRows', list.refused.length)}</summary>
      <ul class="plain-list">
        {list.refused.slice(0, SHOWN).map(({ line, cells, fault, with: other }) => (
          <li key={line}>
            <b>{say('listLineOf', line)}</b> {ROW_FAULTS[fault][languageOfSurfaces()]}
            {other !== null && <> ({say('listLineOf', other)})</>}
            <span class="meta">
              {' '}
              {cells
                .filter((cell) => cell !== '')
                .join(' | ')
                .slice(0, 120)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
