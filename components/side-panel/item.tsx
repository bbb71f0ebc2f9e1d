import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { ItemCase } from '../../extension/side-panel/said.ts';
import { say } from '../../extension/words.ts';
import type { Locate } from '../finding.tsx';
import { groupWords } from '../group-words.ts';
import { Icon, type Shape } from '../icons.tsx';

interface Props {
  readonly one: ItemCase;
  readonly isCurrent: boolean;
  readonly onLocate: Locate;
  readonly onToggle: () => void;
  readonly headRef: (head: HTMLButtonElement | null) => void;
  /** What is shown of the current one. */
  readonly children?: ComponentChildren;
}

function shapeOf({ group, item }: ItemCase): Shape {
  return item.severity === 'info' && group === 'warning' ? 'info' : group;
}

/** One finding: a line that tells what is so, and all the rest of it while it is the current one. */
export function Item({ one, isCurrent, onLocate, onToggle, headRef, children }: Props) {
  const id = useId();
  const { item, group } = one;
  const { cases, title } = item;
  const what = cases[0]?.what ?? title;
  const spots = cases.flatMap((found) => found.spots);
  const shape = shapeOf(one);
  return (
    <li
      class={`item ${group}${isCurrent ? ' current' : ''}`}
      data-rule={item.rule}
      data-state={one.said.state}
    >
      <div class="item-line">
        <h3>
          <button
            type="button"
            class="item-head"
            ref={headRef}
            aria-expanded={isCurrent}
            aria-controls={id}
            data-current-head={isCurrent ? '' : undefined}
            onClick={onToggle}
          >
            <span class="marks">
              <span class="tone">
                <Icon shape={shape} />
                {shape === 'info' ? say('severityInfo') : say(groupWords[group])}
              </span>
              <State one={one} />
            </span>
            <span class="what">{what}</span>
            {cases.length > 1 && <span class="meta">{say('panelAndMore', cases.length)}</span>}
          </button>
        </h3>
        {spots.length > 0 && (
          <button type="button" class="locate" onClick={() => onLocate(what, spots, 0)}>
            <Icon shape="locate" />
            {spots.length > 1 ? say('locateAll', spots.length) : say('locate')}
            <span class="unseen">{say('about', what)}</span>
          </button>
        )}
      </div>
      <div id={id} class="item-body" hidden={!isCurrent}>
        {isCurrent && children}
      </div>
    </li>
  );
}

/** What people did with it, in a word or two. */
function State({ one: { said, notes, shots } }: { readonly one: ItemCase }) {
  return (
    <>
      {said.state === 'confirmed' && <span class="state">{say('stateConfirmed')}</span>}
      {said.state === 'dismissed' && <span class="state">{say('stateDismissed')}</span>}
      {said.state === 'answered' && <span class="state">{say('stateAnswered')}</span>}
      {notes.length > 0 && <span class="state">{say('panelNotes', notes.length)}</span>}
      {shots.length > 0 && <span class="state">{say('shotsTitle', shots.length)}</span>}
    </>
  );
}
