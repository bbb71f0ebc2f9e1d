import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { QueuedTask } from '../../assessment/queue.ts';
import {
  type AnswerChoice,
  answerLabel,
  pagesOf,
  questionOfRule,
} from '../../extension/assessment/task-words.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { chipsOf } from '../../extension/workbench/kept-wording.ts';
import { readableAddress } from '../../extension/workbench/web-address.ts';
import type { KeptFinding } from '../../ledger/contract.ts';
import { keptWording } from '../../ledger/kept-wording.ts';
import { ClauseChips } from '../clause-chips.tsx';
import { Icon } from '../icons.tsx';
import { momentOf } from '../workbench/figures.ts';
import type { CheckActions } from './check-view.tsx';

interface Props {
  readonly queued: QueuedTask;
  /** Title of its site. */
  readonly site: string;
  readonly actions: CheckActions;
  /** What came of the last deed; empty where there is nothing to say. */
  readonly showNote: string;
}

const TONES = {
  passed: 'passed',
  failed: 'error',
  cantTell: 'cantTell',
  inapplicable: 'inapplicable',
} as const satisfies Record<AnswerChoice['outcome'], string>;

/** One question: what is asked, where to look, what the tool suggests and why, and the answers with their keys. */
export function CheckCard({ queued: { task, agreement }, site, actions, showNote }: Props) {
  const language = languageOfSurfaces();
  const words = questionOfRule(task.rule, language);
  const [note, setNote] = useState('');
  const pages = pagesOf(task);
  const answers = words?.answers ?? [];
  useKeys(answers, note, pages[0]?.url ?? null, actions);
  return (
    <article class="card question" aria-labelledby="check-title">
      <p class="meta">
        <span lang="zh-CN">{site}</span>
        {task.column !== null && <span lang="zh-CN"> · {task.column}</span>}
        {words !== null && <> · {words.title}</>}
      </p>
      <h3 id="check-title">{words?.question ?? say('findingUnknown', task.rule)}</h3>
      {task.clauses.length > 0 && <ClauseChips clauses={chipsOf(task.clauses)} basis="stated" />}
      {words !== null && (
        <p class="advice">
          <b>{say('guideLook')}</b> {words.look}
        </p>
      )}
      <Suggestion queued={{ task, agreement }} />
      <ul class="evidence-pages">
        {pages.map(({ url, text }, index) => (
          <li key={url}>
            <button type="button" class="locate" onClick={() => actions.onOpenPage(url)}>
              <Icon shape="locate" />
              {say('checkOpen')}
              {index === 0 && <kbd>O</kbd>}
            </button>{' '}
            <span lang="zh-CN">{text}</span> <span class="meta">{readableAddress(url)}</span>
          </li>
        ))}
      </ul>
      <label class="field">
        <span>{say('checkNote')}</span>
        <textarea rows={2} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <fieldset class="answers">
        <legend class="unseen">{say('checkAnswers')}</legend>
        {answers.map((answer, index) => (
          <button
            key={answer.name}
            type="button"
            class={`answer ${TONES[answer.outcome]}${agreement.holds?.answer === answer.name ? ' holds' : ''}`}
            onClick={() => actions.onAnswer(answer, note)}
          >
            <kbd>{index + 1}</kbd>
            {answer.label}
            {task.suggests === answer.name && <span class="suggested">{say('checkSuggested')}</span>}
          </button>
        ))}
      </fieldset>
      <div class="buttons">
        <button type="button" class="minor" onClick={() => actions.onStep('previous')}>
          {say('checkPrevious')} <kbd>P</kbd>
        </button>
        <button type="button" class="minor" onClick={() => actions.onStep('next')}>
          {say('checkNext')} <kbd>N</kbd>
        </button>
        <button type="button" class="minor" onClick={() => actions.onStep('open')}>
          {say('checkNextOpen')} <kbd>U</kbd>
        </button>
        <button type="button" class="minor" onClick={actions.onShoot}>
          {say('checkShoot')} <kbd>S</kbd>
        </button>
      </div>
      <p class="note" role="status">
        {showNote}
      </p>
      <Given queued={{ task, agreement }} />
    </article>
  );
}

function Suggestion({ queued: { task } }: { readonly queued: QueuedTask }) {
  const language = languageOfSurfaces();
  if (task.of === 'sample') return null;
  const { rule, clauses, message, data, fingerprint } = task;
  const finding: KeptFinding = {
    ...{ rule, message, fingerprint, outcome: 'cantTell', severity: null, basis: 'stated', weight: 0 },
    ...{ data: { ...data }, clauses: [...clauses], evidence: [], places: [], suggests: task.suggests },
  };
  const wording = keptWording(finding, language);
  return (
    <p class="suggestion">
      <Icon shape="lens" />
      <span>
        <b>
          {task.suggests === null
            ? say('checkNoSuggestion')
            : say('checkSuggests', answerLabel(rule, task.suggests, language))}
        </b>{' '}
        {wording?.what ?? ''} {wording?.why ?? ''}
      </span>
    </p>
  );
}

function Given({ queued: { task, agreement } }: { readonly queued: QueuedTask }) {
  if (agreement.answers.length === 0) return null;
  return (
    <ul class="plain-list">
      {agreement.answers.map(({ id, by, at, answer, note }) => (
        <li key={id}>
          <b>{by === '' ? say('nobodyNamed') : by}</b> {answerLabel(task.rule, answer, languageOfSurfaces())}
          {note !== '' && <> · {note}</>} <span class="meta">{momentOf(at)}</span>
        </li>
      ))}
    </ul>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, dialog, [role=grid]') !== null
  );
}

/** 1 to 9 answer, N and P step, U goes to the next open one, O opens the page, S takes a picture. */
function useKeys(
  answers: readonly AnswerChoice[],
  note: string,
  page: string | null,
  actions: CheckActions,
): void {
  const latest = useRef({ answers, note, page, actions });
  latest.current = { answers, note, page, actions };
  // With the drawing itself: what is seen can be answered by a key.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      if (press(event.key.toLowerCase(), latest.current)) event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

interface Pressed {
  readonly answers: readonly AnswerChoice[];
  readonly note: string;
  readonly page: string | null;
  readonly actions: CheckActions;
}

function press(key: string, { answers, note, page, actions }: Pressed): boolean {
  const answer = /^[1-9]$/.test(key) ? answers[Number(key) - 1] : undefined;
  if (answer !== undefined) actions.onAnswer(answer, note);
  else if (key === 'n') actions.onStep('next');
  else if (key === 'p') actions.onStep('previous');
  else if (key === 'u') actions.onStep('open');
  else if (key === 's') actions.onShoot();
  else if (key === 'o' && page !== null) actions.onOpenPage(page);
  else return false;
  return true;
}
