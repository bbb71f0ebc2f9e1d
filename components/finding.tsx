import { useState } from 'preact/hooks';
import type { FindingRow } from '../extension/tab-view.ts';
import { say } from '../extension/words.ts';
import type { Spot } from '../facts/shape/spot.ts';
import { ClauseChips } from './clause-chips.tsx';
import { Icon, type Shape } from './icons.tsx';

/** Shows spots on the page: what they are about, all of them, and which to scroll to. */
export type Locate = (title: string, spots: readonly Spot[], focus: number) => void;

interface Props {
  readonly row: FindingRow;
  readonly onLocate: Locate;
}

/** Cases that a row shows before one asks for the rest. */
const FIRST_CASES = 3;

function shapeOf({ group, severity }: FindingRow): Shape {
  return severity === 'info' ? 'info' : group;
}

/** Why it matters, or what to do; nothing where there is nothing to say. */
export function Advice({ word, text }: { readonly word: 'why' | 'fix'; readonly text: string }) {
  if (text === '') return null;
  return (
    <p class={`advice ${word}`}>
      <b>{say(word)}</b> {text}
    </p>
  );
}

/** For those who hear a button apart from its finding: what it is about. */
function About({ what }: { readonly what: string }) {
  return <span class="unseen">{say('about', what)}</span>;
}

/** One finding, or several of a kind: what is so, why it matters, what to do, by which clause, and where. */
export function Finding({ row, onLocate }: Props) {
  const [open, setOpen] = useState(false);
  const { title, group, severity, cases, more, why, fix } = row;
  const spots = cases.flatMap((one) => one.spots);
  const shown = open ? cases : cases.slice(0, FIRST_CASES);
  const starts = startsOf(cases);
  const single = cases.length === 1;
  const about = single ? (cases[0]?.what ?? title) : title;
  return (
    <li class={`finding ${group}`}>
      <p class="finding-rule">
        <Icon shape={shapeOf(row)} />
        {severity === 'info' && <span class="outcome">{say('severityInfo')}</span>}
        <span>{title}</span>
      </p>
      <ul class="cases">
        {shown.map(({ what, spots: own }, index) => (
          <li key={starts[index]}>
            <h3>{what}</h3>
            {!single && own.length > 0 && (
              <button
                type="button"
                class="quiet"
                title={say('locate')}
                onClick={() => onLocate(title, spots, starts[index] ?? 0)}
              >
                <Icon shape="locate" />
                <span class="unseen">{say('locateCase', what)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {cases.length > FIRST_CASES && (
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? say('showFewer') : say('showCases', cases.length - FIRST_CASES)}
          <About what={title} />
        </button>
      )}
      {open && more > 0 && <p class="advice">{say('moreCases', more)}</p>}
      {single && spots.length > 1 && (
        <Places about={about} spots={spots} onLocate={(focus) => onLocate(about, spots, focus)} />
      )}
      <Advice word="why" text={why} />
      <Advice word="fix" text={fix} />
      <div class="finding-foot">
        <ClauseChips clauses={row.clauses} basis={row.basis} />
        {spots.length > 0 && (
          <button type="button" class="locate" onClick={() => onLocate(about, spots, 0)}>
            <Icon shape="locate" />
            {spots.length > 1 ? say('locateAll', spots.length) : say('locate')}
            <About what={about} />
          </button>
        )}
      </div>
    </li>
  );
}

/** Every place of a finding by its words, each a way to it. */
export function Places({
  about,
  spots,
  onLocate,
}: {
  readonly about: string;
  readonly spots: readonly Spot[];
  readonly onLocate: (focus: number) => void;
}) {
  return (
    <details class="places">
      <summary>
        {say('places', spots.length)}
        <About what={about} />
      </summary>
      <ol>
        {spots.map(({ selector, text }, index) => (
          <li key={`${index} ${selector}`}>
            <button type="button" class="link" onClick={() => onLocate(index)}>
              {text || say('placeWithoutWords')}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The number of each case's first spot among all spots of the row. */
function startsOf(cases: FindingRow['cases']): number[] {
  let next = 0;
  return cases.map(({ spots }) => {
    const start = next;
    next += spots.length;
    return start;
  });
}
