import { say } from '../../extension/words.ts';

interface Props {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string | null) => void;
}

/** One of several, or all; a value that is not among them is kept and shown. */
export function Choice({ label, value, options, onChoose }: Props) {
  const isKnown = value === null || options.some((option) => option.value === value);
  return (
    <label class="filter">
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value || null)}>
        <option value="">{say('filterAll')}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
