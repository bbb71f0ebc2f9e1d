import { LINK_RATES, type LinkRate } from '../../extension/link-rates.ts';
import { say } from '../../extension/words.ts';
import { Section } from './section.tsx';

export interface LinksProps {
  readonly rate: LinkRate;
  readonly note: string;
  readonly onRate: (rate: LinkRate) => void;
}

/** How links are asked for. */
export function LinksSection({ rate, note, onRate }: LinksProps) {
  return (
    <Section id="link-check" lead={say('linkCheckLead')} note={note}>
      <fieldset class="choices">
        <legend>{say('linkCheckRate')}</legend>
        {LINK_RATES.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="rate"
              value={choice}
              checked={choice === rate}
              onChange={() => onRate(choice)}
            />
            {say('linksRateChoice', choice)}
          </label>
        ))}
      </fieldset>
    </Section>
  );
}
