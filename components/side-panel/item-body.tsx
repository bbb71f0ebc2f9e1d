import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ItemCase, Note } from '../../extension/side-panel/said.ts';
import { say } from '../../extension/words.ts';
import type { Shot } from '../../ledger/contract.ts';
import { ClauseChips } from '../clause-chips.tsx';
import { Advice, type Locate, Places } from '../finding.tsx';
import { Icon } from '../icons.tsx';
import { FindingNotes } from '../workbench/finding-notes.tsx';
import { type Dismissal, DismissForm } from './dismiss-form.tsx';
import { GuideForm } from './guide-form.tsx';
import { SaidLine } from './said-line.tsx';
import { ShotList } from './shot-list.tsx';

/** The form that is open in the current finding. */
export type OpenForm = 'dismiss' | 'note' | null;

export interface ItemActions {
  readonly onLocate: Locate;
  readonly onForm: (form: OpenForm) => void;
  readonly onConfirm: () => void;
  readonly onDismiss: (dismissal: Dismissal) => void;
  readonly onAnswer: (answer: string, note: string) => void;
  readonly onUndo: () => void;
  readonly onNote: (text: string) => void;
  readonly onRemoveNote: (note: Note) => void;
  readonly onShoot: () => void;
  readonly onShow: (shot: Shot) => void;
}

interface Props extends ItemActions {
  readonly one: ItemCase;
  readonly form: OpenForm;
  /** There is something to decide. */
  readonly isDecidable: boolean;
}

/** All of one finding: why, what to do, by which clause, where; what people said, and what one can do. */
export function ItemBody({ one, form, isDecidable, ...actions }: Props) {
  const { item, said, why, fix, notes, shots } = one;
  const spots = item.cases.flatMap((found) => found.spots);
  const what = item.cases[0]?.what ?? item.title;
  const written = useRef<HTMLDivElement>(null);
  // With the drawing itself: what is typed next belongs to the note.
  useLayoutEffect(() => {
    if (form === 'note') written.current?.querySelector('textarea')?.focus();
  }, [form]);
  return (
    <>
      <p class="meta">{item.title}</p>
      <Cases one={one} onLocate={actions.onLocate} />
      {item.cases.length === 1 && spots.length > 1 && (
        <Places about={what} spots={spots} onLocate={(focus) => actions.onLocate(what, spots, focus)} />
      )}
      {item.more > 0 && <p class="advice">{say('moreCases', item.more)}</p>}
      <Advice word="why" text={why} />
      <Advice word="fix" text={fix} />
      <ClauseChips clauses={item.clauses} basis={item.basis} />
      {said.state !== 'open' && <SaidLine said={said} onUndo={actions.onUndo} />}
      {item.guide !== null && said.state !== 'dismissed' && (
        <GuideForm
          guide={item.guide}
          given={said.state === 'answered' ? said.by.answer : null}
          {...actions}
        />
      )}
      <Buttons {...actions} isDecidable={isDecidable} state={said.state} hasSpots={spots.length > 0} />
      {form === 'dismiss' && (
        <DismissForm onDismiss={actions.onDismiss} onCancel={() => actions.onForm(null)} />
      )}
      {(form === 'note' || notes.length > 0) && (
        <div ref={written}>
          <FindingNotes one={{ notes }} onNote={actions.onNote} onRemoveNote={actions.onRemoveNote} />
        </div>
      )}
      <ShotList shots={shots} onShow={actions.onShow} />
    </>
  );
}

function Cases({ one: { item }, onLocate }: { readonly one: ItemCase; readonly onLocate: Locate }) {
  const { cases, title } = item;
  if (cases.length === 1) return null;
  const spots = cases.flatMap((found) => found.spots);
  let next = 0;
  return (
    <ul class="item-cases">
      {cases.map(({ what, spots: own }) => {
        const start = next;
        next += own.length;
        return (
          <li key={start + what}>
            <span>{what}</span>
            {own.length > 0 && (
              <button type="button" class="quiet" onClick={() => onLocate(title, spots, start)}>
                <Icon shape="locate" />
                <span class="unseen">{say('locateCase', what)}</span>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface ButtonsProps extends ItemActions {
  readonly isDecidable: boolean;
  readonly state: ItemCase['said']['state'];
  readonly hasSpots: boolean;
}

function Buttons({ isDecidable, state, hasSpots, onConfirm, onForm, onShoot }: ButtonsProps) {
  return (
    <div class="item-buttons">
      {isDecidable && (
        <>
          <button type="button" class="minor" disabled={state === 'confirmed'} onClick={onConfirm}>
            {say('decisionConfirm')} <kbd>c</kbd>
          </button>
          <button
            type="button"
            class="minor"
            disabled={state === 'dismissed'}
            onClick={() => onForm('dismiss')}
          >
            {say('decisionDismiss')}… <kbd>d</kbd>
          </button>
        </>
      )}
      <button type="button" class="minor" onClick={() => onForm('note')}>
        {say('noteTitle')}… <kbd>n</kbd>
      </button>
      {hasSpots && (
        <button type="button" class="minor" onClick={onShoot}>
          {say('panelShoot')} <kbd>s</kbd>
        </button>
      )}
    </div>
  );
}
