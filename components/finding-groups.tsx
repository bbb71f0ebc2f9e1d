import type { FindingRow, Group, PageView } from '../extension/tab-view.ts';
import { say } from '../extension/words.ts';
import { Finding, type Locate } from './finding.tsx';
import { groupWords } from './group-words.ts';
import { Icon } from './icons.tsx';

const OPEN = ['error', 'warning'] as const satisfies readonly Group[];
const FOLDED = ['cantTell', 'passed', 'untested', 'inapplicable'] as const satisfies readonly Group[];

interface Props {
  readonly page: PageView;
  readonly onLocate: Locate;
}

function List({ rows, onLocate }: { readonly rows: readonly FindingRow[]; readonly onLocate: Locate }) {
  return (
    <ul class="findings">
      {rows.map((row) => (
        <Finding key={row.key} row={row} onLocate={onLocate} />
      ))}
    </ul>
  );
}

function Heading({ group, count }: { readonly group: Group; readonly count: number }) {
  return (
    <>
      <Icon shape={group} />
      {say(groupWords[group])} <span class="group-count">{count}</span>
    </>
  );
}

/** All findings, worst first: what fell short stands open, the rest is folded away. */
export function FindingGroups({ page, onLocate }: Props) {
  const { rows, counts } = page;
  const of = (group: Group) => rows.filter((row) => row.group === group);
  return (
    <>
      {counts.error + counts.warning === 0 && (
        <p class="nothing" id="error">
          <Icon shape="passed" />
          {say(counts.cantTell > 0 ? 'nothingButUnsure' : 'nothingFound')}
        </p>
      )}
      {OPEN.filter((group) => counts[group] > 0).map((group) => (
        <section key={group} id={group} class={`group ${group}`} tabIndex={-1}>
          <h2>
            <Heading group={group} count={counts[group]} />
          </h2>
          <List rows={of(group)} onLocate={onLocate} />
        </section>
      ))}
      {FOLDED.filter((group) => counts[group] > 0).map((group) => (
        <details key={group} id={group} class={`group ${group}`}>
          <summary>
            <h2>
              <Heading group={group} count={counts[group]} />
            </h2>
          </summary>
          <List rows={of(group)} onLocate={onLocate} />
        </details>
      ))}
    </>
  );
}
