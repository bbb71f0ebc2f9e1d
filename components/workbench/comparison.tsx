import { CHANGES, type Change, type Comparison as Compared, type Followed } from '../../audit/compare.ts';
import { languageOfSurfaces, say, type Word } from '../../extension/words.ts';
import { toneOf } from '../../extension/workbench/finding-rows.ts';
import { titleOfRule } from '../../extension/workbench/kept-wording.ts';
import { readableAddress } from '../../extension/workbench/web-address.ts';
import { keptWording } from '../../ledger/kept-wording.ts';
import type { AuditFinding } from '../../ledger/rows.ts';
import { Icon, type Shape } from '../icons.tsx';
import { count } from './figures.ts';
import { ToneMark } from './outcome-mark.tsx';
import { VirtualTable } from './virtual-table.tsx';

interface Props {
  readonly compared: Compared<AuditFinding>;
  /** Which are shown; null for all. */
  readonly change: Change | null;
  readonly onChange: (change: Change | null) => void;
  readonly onOpen: (one: AuditFinding) => void;
}

const tellings = {
  new: { word: 'changeNew', tone: 'error', shape: 'error' },
  fixed: { word: 'changeFixed', tone: 'passed', shape: 'passed' },
  still: { word: 'changeStill', tone: 'warning', shape: 'warning' },
  dismissed: { word: 'changeDismissed', tone: 'untested', shape: 'inapplicable' },
  notSeenAgain: { word: 'changeNotSeen', tone: 'untested', shape: 'untested' },
  cannotTell: { word: 'changeCannotTell', tone: 'cantTell', shape: 'cantTell' },
} as const satisfies Record<Change, { word: Word; tone: string; shape: Shape }>;

/** What became of the findings from one audit to the next. */
export function Comparison({ compared, change, onChange, onOpen }: Props) {
  const rows = change === null ? compared.followed : compared.followed.filter((one) => one.change === change);
  return (
    <>
      <fieldset class="changes">
        <legend class="unseen">{say('changesTitle')}</legend>
        {CHANGES.map((one) => {
          const { word, tone, shape } = tellings[one];
          return (
            <button
              key={one}
              type="button"
              class={`change ${tone}`}
              aria-pressed={change === one}
              onClick={() => onChange(change === one ? null : one)}
            >
              <Icon shape={shape} />
              {say(word)} <b>{count(compared.counts[one])}</b>
            </button>
          );
        })}
      </fieldset>
      <VirtualTable
        label={say('changesTitle')}
        layout="changes-table"
        heads={[
          { name: 'change', label: say('changeHead') },
          { name: 'tone', label: say('filterSeverity') },
          { name: 'what', label: say('findingWhat') },
          { name: 'where', label: say('findingWhere') },
        ]}
        rows={rows}
        none={say('listNothing')}
        keyOf={({ change: one, finding }) => `${one} ${finding.fingerprint}`}
        cells={cellsOf}
        open={null}
        onOpen={({ finding }) => onOpen(finding)}
      />
    </>
  );
}

function cellsOf({ change, finding, isOnNewPage }: Followed<AuditFinding>) {
  const { word, tone, shape } = tellings[change];
  const language = languageOfSurfaces();
  const title = titleOfRule(finding.rule, language);
  return [
    <span key="change" class={`mark ${tone}`}>
      <Icon shape={shape} />
      {say(word)}
    </span>,
    <ToneMark key="tone" tone={toneOf(finding) ?? 'cantTell'} />,
    <>
      <span class="line">{keptWording(finding, language)?.what ?? title}</span>
      <span class="line meta">{title}</span>
    </>,
    <>
      <span class="line">{finding.url === null ? say('findingOfSite') : readableAddress(finding.url)}</span>
      {isOnNewPage && <span class="line meta">{say('changeNewPage')}</span>}
    </>,
  ];
}
