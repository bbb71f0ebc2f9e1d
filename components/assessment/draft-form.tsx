import type { Draft, DraftField } from '../../extension/assessment/draft.ts';
import { askingRules } from '../../extension/assessment/task-words.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';

interface Props {
  readonly draft: Draft;
  readonly faults: readonly DraftField[];
  readonly packs: readonly { readonly id: string; readonly title: string }[];
  readonly onChange: (change: Partial<Draft>) => void;
  readonly onSeed: () => void;
}

/** What an assessment lays down: by which pack, for which time, what is drawn, and who assesses. */
export function DraftForm({ draft, faults, packs, onChange, onSeed }: Props) {
  const fault = (field: DraftField) => faults.includes(field);
  return (
    <>
      <section class="card draft" aria-labelledby="draft-title">
        <h3 id="draft-title">{say('draftTitle')}</h3>
        <Text
          label={say('draftName')}
          value={draft.name}
          fault={fault('name') ? say('draftNoName') : ''}
          onText={(name) => onChange({ name })}
        />
        <div class="row">
          <label class="field">
            <span>{say('draftPack')}</span>
            <select value={draft.pack} onChange={(event) => onChange({ pack: event.currentTarget.value })}>
              {packs.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <Day
            label={say('draftFrom')}
            value={draft.from}
            fault={fault('from') ? say('draftNoDay') : ''}
            onDay={(from) => onChange({ from })}
          />
          <Day
            label={say('draftTo')}
            value={draft.to}
            fault={fault('to') ? say('draftNoDay') : ''}
            onDay={(to) => onChange({ to })}
          />
        </div>
        <label class="field">
          <span>{say('draftAssessors')}</span>
          <textarea
            rows={2}
            value={draft.assessors}
            onInput={(event) => onChange({ assessors: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>{say('draftNote')}</span>
          <textarea
            rows={2}
            value={draft.note}
            onInput={(event) => onChange({ note: event.currentTarget.value })}
          />
        </label>
      </section>
      <Sample draft={draft} fault={fault} onChange={onChange} onSeed={onSeed} />
      <Two draft={draft} onChange={onChange} />
    </>
  );
}

interface SampleProps extends Pick<Props, 'draft' | 'onChange' | 'onSeed'> {
  readonly fault: (field: DraftField) => boolean;
}

function Sample({ draft, fault, onChange, onSeed }: SampleProps) {
  return (
    <section class="card draft" aria-labelledby="sample-title">
      <h3 id="sample-title">{say('sampleTitle')}</h3>
      <p class="meta">{say('sampleText')}</p>
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.hasSample}
          onChange={(event) => onChange({ hasSample: event.currentTarget.checked })}
        />
        {say('sampleWanted')}
      </label>
      {draft.hasSample && (
        <div class="row">
          <Text
            label={say('samplePerColumn')}
            value={draft.perColumn}
            fault={fault('perColumn') ? say('sampleNoNumber') : ''}
            onText={(perColumn) => onChange({ perColumn })}
          />
          <Text
            label={say('sampleSeed')}
            value={draft.seed}
            fault={fault('seed') ? say('sampleNoSeed') : ''}
            onText={(seed) => onChange({ seed })}
          />
          <button type="button" class="minor align-end" onClick={onSeed}>
            {say('sampleNewSeed')}
          </button>
        </div>
      )}
    </section>
  );
}

function Two({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const rules = askingRules(languageOfSurfaces());
  const choose = (rule: string, isChosen: boolean) => {
    const others = draft.two.filter((one) => one !== rule);
    onChange({ two: isChosen ? [...others, rule] : others });
  };
  return (
    <section class="card draft" aria-labelledby="two-title">
      <h3 id="two-title">{say('twoTitle')}</h3>
      <p class="meta">{say('twoText')}</p>
      <div class="buttons">
        <button type="button" class="minor" onClick={() => onChange({ two: rules.map(({ rule }) => rule) })}>
          {say('twoAll')}
        </button>
        <button type="button" class="minor" onClick={() => onChange({ two: [] })}>
          {say('twoNone')}
        </button>
        <span class="meta">{say('twoChosen', draft.two.length, rules.length)}</span>
      </div>
      <details class="fold">
        <summary>{say('twoEach')}</summary>
        <ul class="ticks">
          {rules.map(({ rule, title }) => (
            <li key={rule}>
              <label class="tick">
                <input
                  type="checkbox"
                  checked={draft.two.includes(rule)}
                  onChange={(event) => choose(rule, event.currentTarget.checked)}
                />
                {title}
              </label>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly fault: string;
  readonly onText: (text: string) => void;
}

function Text({ label, value, fault, onText }: TextProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        value={value}
        aria-invalid={fault !== ''}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <span class="field-fault" role="alert">
        {fault}
      </span>
    </label>
  );
}

interface DayProps extends Omit<TextProps, 'onText'> {
  readonly onDay: (day: string) => void;
}

function Day({ label, value, fault, onDay }: DayProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="date"
        value={value}
        aria-invalid={fault !== ''}
        onInput={(event) => onDay(event.currentTarget.value)}
      />
      <span class="field-fault" role="alert">
        {fault}
      </span>
    </label>
  );
}
