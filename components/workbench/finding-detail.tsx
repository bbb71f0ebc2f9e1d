import type { ComponentChildren } from 'preact';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import type { FindingCase } from '../../extension/workbench/finding-case.ts';
import { ClauseChips } from '../clause-chips.tsx';
import { Icon } from '../icons.tsx';
import { type DecisionActions, DecisionForm } from './decision-form.tsx';
import { FindingNotes, type NoteActions } from './finding-notes.tsx';
import { FindingPlaces, type PlaceActions } from './finding-places.tsx';
import { FindingQuestion, type QuestionActions } from './finding-question.tsx';
import { FindingShots } from './finding-shots.tsx';
import { ToneMark } from './outcome-mark.tsx';
import { SaidOfFinding, type UndoActions } from './said-of-finding.tsx';
import { stateWords } from './tone-words.ts';

interface Props extends DecisionActions, QuestionActions, NoteActions, PlaceActions, UndoActions {
  readonly one: FindingCase;
  readonly onClose: () => void;
  /** What else there is to be done about it. */
  readonly children?: ComponentChildren;
}

/** One finding in full: what, why, what to do, by which clause, where, and what people said of it. */
export function FindingDetail({ one, onClose, children, ...actions }: Props) {
  const { row, title, wording, clauses } = one;
  return (
    <article
      class={`detail ${row.tone}`}
      aria-labelledby="finding-title"
      lang={languageOfSurfaces() === 'zh' ? 'zh-CN' : 'en'}
    >
      {/* Read out when a decision, an answer or its undoing is kept. */}
      <p class="unseen" role="status">
        {say(stateWords[row.state])}
      </p>
      <header>
        <ToneMark tone={row.tone} />
        <button type="button" class="minor" onClick={onClose}>
          {say('findingClose')}
        </button>
      </header>
      <h3 id="finding-title">{wording?.what ?? title}</h3>
      <p class="meta">{title}</p>
      {wording === null && <p class="caution">{say('findingUnknown', row.finding.rule)}</p>}
      {wording !== null && wording.why !== '' && (
        <p class="advice">
          <b>{say('why')}</b> {wording.why}
        </p>
      )}
      {wording !== null && wording.fix !== '' && one.guide === null && (
        <p class="advice">
          <b>{say('fix')}</b> {wording.fix}
        </p>
      )}
      <ClauseChips clauses={clauses} basis={row.finding.basis} />
      <FindingPlaces one={one} {...actions} />
      {one.said !== null && <SaidOfFinding said={one.said} guide={one.guide} {...actions} />}
      {one.guide !== null && (
        <FindingQuestion key={`question ${row.key}`} guide={one.guide} said={one.said} {...actions} />
      )}
      <DecisionForm key={`decision ${row.key}`} one={one} {...actions} />
      <FindingNotes key={`notes ${row.key}`} one={one} {...actions} />
      <FindingShots shots={one.shots} />
      {children}
      <p class="meta">
        <Icon shape="info" /> {say('findingPrint')} <code>{row.finding.fingerprint}</code>
      </p>
    </article>
  );
}
