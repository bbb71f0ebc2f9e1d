import { say } from '../../extension/words.ts';
import type { Tone } from '../../extension/workbench/finding-rows.ts';
import type { Outcome } from '../../rules/contract.ts';
import { groupWords } from '../group-words.ts';
import { Icon } from '../icons.tsx';
import { toneWords } from './tone-words.ts';

/** A severity by picture, word and colour. */
export function ToneMark({ tone }: { readonly tone: Tone }) {
  return (
    <span class={`mark ${tone}`}>
      <Icon shape={tone} />
      {say(toneWords[tone])}
    </span>
  );
}

/** An outcome by picture, word and colour; null is a clause that is not checked on the web. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome | null }) {
  if (outcome === null) return <span class="mark untested">{say('scoreOffWeb')}</span>;
  const group = outcome === 'failed' ? 'error' : outcome;
  return (
    <span class={`mark ${group}`}>
      <Icon shape={group} />
      {say(groupWords[group])}
    </span>
  );
}
