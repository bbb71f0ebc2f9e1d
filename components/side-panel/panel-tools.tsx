import type { Grouping, PanelCounts } from '../../extension/side-panel/item-groups.ts';
import { say, type Word } from '../../extension/words.ts';
import { groupWords } from '../group-words.ts';
import { Icon } from '../icons.tsx';
import { count } from '../workbench/figures.ts';

interface Props {
  readonly counts: PanelCounts;
  readonly grouping: Grouping;
  /** In whose name remarks are kept; empty where nobody has said it yet. */
  readonly by: string;
  readonly onGroup: (grouping: Grouping) => void;
  readonly onName: () => void;
}

const GROUPINGS = [
  { grouping: 'clause', word: 'panelByClause' },
  { grouping: 'severity', word: 'panelBySeverity' },
] as const satisfies readonly { grouping: Grouping; word: Word }[];

/** The counts of the page after what people said, how its findings are sorted, and who signs. */
export function PanelTools({ counts, grouping, by, onGroup, onName }: Props) {
  return (
    <div class="panel-tools">
      <ul class="site-counts" aria-label={say('standing')}>
        {(['error', 'warning', 'cantTell', 'passed'] as const).map((group) => (
          <li key={group} class={counts[group] > 0 ? group : 'none'} data-count={group}>
            <Icon shape={group} />
            {say(groupWords[group])} <b>{count(counts[group])}</b>
          </li>
        ))}
        {counts.dismissed > 0 && (
          <li data-count="dismissed">
            {say('stateDismissed')} <b>{count(counts.dismissed)}</b>
          </li>
        )}
      </ul>
      <div class="panel-choices">
        <fieldset class="segments">
          <legend class="unseen">{say('panelGrouping')}</legend>
          {GROUPINGS.map((choice) => (
            <button
              key={choice.grouping}
              type="button"
              aria-pressed={grouping === choice.grouping}
              onClick={() => onGroup(choice.grouping)}
            >
              {say(choice.word)}
            </button>
          ))}
        </fieldset>
        <button type="button" class="link" onClick={onName}>
          {by === '' ? say('panelByNone') : say('panelBy', by)}
        </button>
      </div>
    </div>
  );
}
