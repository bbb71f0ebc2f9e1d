import { languageOfSurfaces, say } from '../../extension/words.ts';
import { type Choices, type FindingFilters, STATES } from '../../extension/workbench/finding-filters.ts';
import { TONES } from '../../extension/workbench/finding-rows.ts';
import { titleOfClause, titleOfRule } from '../../extension/workbench/kept-wording.ts';
import { readableAddress } from '../../extension/workbench/web-address.ts';
import { Choice } from './choice.tsx';
import { count } from './figures.ts';
import { SearchInput, type Step } from './search-input.tsx';
import { stateWords, toneWords } from './tone-words.ts';

/** A change of what an address asks for; null takes a word away. */
export type QueryChange = Readonly<Record<string, string | null>>;

interface Props {
  readonly filters: FindingFilters;
  readonly choices: Choices;
  readonly shown: number;
  readonly all: number;
  /** All pages were read. */
  readonly isWhole: boolean;
  readonly onChange: (change: QueryChange, step?: Step) => void;
}

const NONE: QueryChange = {
  ...{ rule: null, clause: null, severity: null, column: null, state: null, page: null },
  text: null,
};

/** Which findings are shown, and how many they are. */
export function FindingTools({ filters, choices, shown, all, isWhole, onChange }: Props) {
  const { rule, clause, severity, column, state, page, text } = filters;
  const language = languageOfSurfaces();
  const isAny = shown !== all || Object.values(filters).some((one) => one !== null && one !== '');
  return (
    <search class="filters" aria-label={say('filters')}>
      <SearchInput
        text={text}
        placeholder={say('filterTextHint')}
        onText={(words, step) => onChange({ text: words }, step)}
      />
      <Choice
        label={say('filterSeverity')}
        value={severity}
        options={TONES.map((tone) => ({ value: tone, label: say(toneWords[tone]) }))}
        onChoose={(chosen) => onChange({ severity: chosen })}
      />
      <Choice
        label={say('filterState')}
        value={state}
        options={STATES.map((one) => ({ value: one, label: say(stateWords[one]) }))}
        onChoose={(chosen) => onChange({ state: chosen })}
      />
      <Choice
        label={say('filterRule')}
        value={rule}
        options={choices.rules.map(({ name, count: found }) => ({
          value: name,
          label: `${titleOfRule(name, language)}（${count(found)}）`,
        }))}
        onChoose={(chosen) => onChange({ rule: chosen })}
      />
      <Choice
        label={say('filterColumn')}
        value={column}
        options={choices.columns.map(({ name, count: found }) => ({
          value: name,
          label: `${name}（${count(found)}）`,
        }))}
        onChoose={(chosen) => onChange({ column: chosen })}
      />
      <p class="shown" role="status" aria-busy={!isWhole}>
        {say('filterShown', count(shown), count(all))}
        {!isWhole && <span class="meta"> {say('readingOn')}</span>}
        {clause !== null && <span class="meta"> {say('filterClause', titleOfClause(clause))}</span>}
        {page !== null && <span class="meta"> {say('filterPage', readableAddress(page))}</span>}
      </p>
      {isAny && (
        <button type="button" class="minor" onClick={() => onChange(NONE)}>
          {say('filterClear')}
        </button>
      )}
    </search>
  );
}
