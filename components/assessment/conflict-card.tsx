import { useEffect, useRef } from 'preact/hooks';
import type { ConflictChoice } from '../../extension/assessment/conflict-sides.ts';
import type { ConflictSide, ShownConflict } from '../../extension/assessment/shown-conflict.ts';
import { say, type Word } from '../../extension/words.ts';
import type { Shot } from '../../ledger/contract.ts';
import { momentOf } from '../workbench/figures.ts';
import { OuterLink } from '../workbench/outer-link.tsx';
import { ShotPicture } from '../workbench/shot-picture.tsx';

interface Props {
  readonly one: ShownConflict;
  /** By id. */
  readonly shots: ReadonlyMap<string, Shot>;
  /** Keys decide it. */
  readonly isCurrent: boolean;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
  readonly onDecide: (choice: ConflictChoice) => void;
}

const choiceWords = {
  mine: 'conflictKeep',
  theirs: 'conflictTake',
  both: 'conflictBoth',
} as const satisfies Record<ConflictChoice, Word>;

/** One conflict: both sides beside each other, who said them and when, and what can be done. */
export function ConflictCard({ one, shots, isCurrent, isBusy, onChoose, onDecide }: Props) {
  const card = useRef<HTMLLIElement>(null);
  const { title, site, url, mine, theirs, isMineKnown, choices, kind } = one;
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const words = (choice: ConflictChoice) =>
    choice === 'both' && kind === 'answer' ? say('conflictBothAnswers') : say(choiceWords[choice]);
  return (
    <li
      ref={card}
      class={isCurrent ? 'conflict current' : 'conflict'}
      aria-current={isCurrent}
      onFocusCapture={onChoose}
    >
      {(title !== '' || site !== '' || url !== null) && (
        <p class="conflict-title">
          {title !== '' && <b>{title}</b>}{' '}
          <span class="meta">
            {site !== '' && <span lang="zh-CN">{site}</span>} {url !== null && <OuterLink url={url} />}
          </span>
        </p>
      )}
      <div class="sides">
        <Side title={say(isMineKnown ? 'conflictMine' : 'conflictOne')} side={mine} shots={shots} />
        <Side title={say(isMineKnown ? 'conflictTheirs' : 'conflictAnother')} side={theirs} shots={shots} />
      </div>
      <div class="buttons">
        {choices.map((choice, index) => (
          <button key={choice} type="button" class="minor" disabled={isBusy} onClick={() => onDecide(choice)}>
            {words(choice)} {isCurrent && <kbd>{index + 1}</kbd>}
          </button>
        ))}
      </div>
    </li>
  );
}

interface SideProps {
  readonly title: string;
  readonly side: ConflictSide;
  readonly shots: Props['shots'];
}

function Side({ title, side: { signed, lines, holds, shot }, shots }: SideProps) {
  const picture = shot === null ? undefined : shots.get(shot);
  return (
    <div class={holds ? 'side holds' : 'side'}>
      <p class="side-head">
        <b>{title}</b>
        {holds && <span class="suggested">{say('conflictTaken')}</span>}
      </p>
      <p class="meta">
        {signed === null
          ? say('conflictUnsigned')
          : [signed.by.trim(), momentOf(signed.at)].filter(Boolean).join(' · ')}
      </p>
      {lines.length === 0 ? (
        <p>{say('conflictNothing')}</p>
      ) : (
        <dl class="side-lines">
          {lines.map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {picture !== undefined && <ShotPicture shot={picture} />}
    </div>
  );
}
