import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ConflictChoice } from '../../extension/assessment/conflict-sides.ts';
import {
  CONFLICT_KINDS,
  type ConflictKind,
  type ShownConflict,
} from '../../extension/assessment/shown-conflict.ts';
import { say, type Word } from '../../extension/words.ts';
import type { Shot } from '../../ledger/contract.ts';
import { ConflictCard } from './conflict-card.tsx';
import { SureButton } from './sure-button.tsx';

export interface ConflictActions {
  /** A person has decided these conflicts, all alike. */
  readonly onDecide: (conflicts: readonly ShownConflict[], choice: ConflictChoice) => void;
}

interface Props extends ConflictActions {
  readonly conflicts: readonly ShownConflict[];
  /** By id. */
  readonly shots: ReadonlyMap<string, Shot>;
  readonly isBusy: boolean;
}

const kindWords = {
  answer: 'conflictAnswer',
  decision: 'decisionTitle',
  note: 'conflictNote',
  shot: 'conflictShot',
  dispute: 'conflictDispute',
  draw: 'conflictDraw',
  site: 'conflictSite',
  plan: 'conflictAssessment',
} as const satisfies Record<ConflictKind, Word>;

const allWords = {
  mine: 'conflictAllMine',
  theirs: 'conflictAllTheirs',
  both: 'conflictAllBoth',
} as const satisfies Record<ConflictChoice, Word>;

/** What two parts say differently, by kind: each decided by click or by key, or all of a kind at once. */
export function ConflictList({ conflicts, shots, isBusy, onDecide }: Props) {
  const groups = CONFLICT_KINDS.map((kind) => ({
    kind,
    ofKind: conflicts.filter((one) => one.kind === kind),
  })).filter(({ ofKind }) => ofKind.length > 0);
  const order = groups.flatMap(({ ofKind }) => ofKind);
  const [at, setAt] = useState<string | null>(null);
  const current = order.find(({ conflict }) => conflict.id === at) ?? order[0];
  useConflictKeys(order, current, setAt, (choice) => {
    if (current === undefined || isBusy || !current.choices.includes(choice)) return;
    const place = order.indexOf(current);
    setAt((order[place + 1] ?? order[place - 1])?.conflict.id ?? null);
    onDecide([current], choice);
  });
  return (
    <section class="card" aria-labelledby="conflicts-title">
      <h3 id="conflicts-title">{say('conflictsTitle', conflicts.length)}</h3>
      <p class="meta">{say('conflictsText')}</p>
      <p class="meta">{say('conflictKeys')}</p>
      {groups.map(({ kind, ofKind }) => (
        <section key={kind} class="conflict-kind" aria-labelledby={`conflicts-${kind}`}>
          <div class="conflict-head">
            <h4 id={`conflicts-${kind}`}>
              {say(kindWords[kind])} <span class="meta">{ofKind.length}</span>
            </h4>
            {ofKind.length > 1 && (
              <div class="buttons">
                {(['mine', 'theirs', 'both'] as const)
                  .filter((choice) => ofKind.every(({ choices }) => choices.includes(choice)))
                  .map((choice) => (
                    <SureButton
                      key={choice}
                      label={say(allWords[choice], ofKind.length)}
                      isDisabled={isBusy}
                      onSure={() => onDecide(ofKind, choice)}
                    />
                  ))}
              </div>
            )}
          </div>
          <ul class="conflicts">
            {ofKind.map((one) => (
              <ConflictCard
                key={one.conflict.id}
                one={one}
                shots={shots}
                isCurrent={one === current}
                isBusy={isBusy}
                onChoose={() => setAt(one.conflict.id)}
                onDecide={(choice) => onDecide([one], choice)}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

const CHOICE_KEYS: Readonly<Record<string, ConflictChoice>> = { '1': 'mine', '2': 'theirs', '3': 'both' };

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;
}

/** 1 to 3 decide the current one, N and P step. */
function useConflictKeys(
  order: readonly ShownConflict[],
  current: ShownConflict | undefined,
  setAt: (id: string) => void,
  decide: (choice: ConflictChoice) => void,
): void {
  const latest = useRef({ order, current, setAt, decide });
  latest.current = { order, current, setAt, decide };
  // With the drawing itself: what is seen can be answered by a key.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      const { order: all, current: now, setAt: goTo, decide: choose } = latest.current;
      const choice = CHOICE_KEYS[event.key];
      const step = { n: 1, p: -1 }[event.key.toLowerCase()];
      if (choice !== undefined) choose(choice);
      else if (step === undefined || now === undefined) return;
      else {
        const next = all[all.indexOf(now) + step];
        if (next !== undefined) goTo(next.conflict.id);
      }
      event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
