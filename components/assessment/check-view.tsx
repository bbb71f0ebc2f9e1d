import type { AssessedSite } from '../../assessment/contract.ts';
import type { QueuedTask, QueueOrder, QueueProgress } from '../../assessment/queue.ts';
import type { AnswerChoice } from '../../extension/assessment/task-words.ts';
import { questionOfRule } from '../../extension/assessment/task-words.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { Choice } from '../workbench/choice.tsx';
import { count } from '../workbench/figures.ts';
import { Telling } from '../workbench/telling.tsx';
import { VirtualTable } from '../workbench/virtual-table.tsx';
import { answerStateWords } from './assessment-words.ts';
import { CheckCard } from './check-card.tsx';

export interface CheckActions {
  readonly onAnswer: (answer: AnswerChoice, note: string) => void;
  readonly onOpenPage: (url: string) => void;
  readonly onShoot: () => void;
  readonly onStep: (step: 'next' | 'previous' | 'open') => void;
}

interface Props extends CheckActions {
  readonly sites: readonly AssessedSite[];
  readonly tasks: readonly QueuedTask[];
  readonly progress: QueueProgress;
  /** How many of how many sites were read. */
  readonly reading: { readonly read: number; readonly all: number };
  readonly notDrawn: number;
  readonly current: QueuedTask | null;
  readonly order: QueueOrder;
  readonly site: string | null;
  readonly isMine: boolean;
  readonly note: string;
  readonly onAsk: (change: Readonly<Record<string, string | null>>) => void;
  readonly onChoose: (task: QueuedTask) => void;
}

/** Questions to a person over all sites: one in full, the others in the order of the queue. */
export function CheckView(props: Props) {
  const { tasks, progress, reading, current, note, notDrawn } = props;
  const siteTitle = (id: string) => props.sites.find((site) => site.id === id)?.title ?? id;
  return (
    <div class="stack">
      <CheckTools {...props} />
      <div class="check-progress">
        <progress max={Math.max(progress.all, 1)} value={progress.done} aria-label={say('checkBar')} />
        <p role="status">
          {say('checkDone', count(progress.done), count(progress.all))}
          {progress.waiting > 0 && <> · {say('checkWaiting', count(progress.waiting))}</>}
          {progress.disagreed > 0 && <> · {say('checkDisagreed', count(progress.disagreed))}</>}
          {reading.read < reading.all && <> · {say('checkReading', reading.read, reading.all)}</>}
          {notDrawn > 0 && <span class="meta"> · {say('checkNotDrawn', count(notDrawn))}</span>}
        </p>
      </div>
      {current === null ? (
        <Telling
          shape="passed"
          title={say(progress.all === 0 ? 'checkNothingTitle' : 'checkAllTitle')}
          text={say(progress.all === 0 ? 'checkNothing' : 'checkAll')}
        />
      ) : (
        <CheckCard
          key={current.task.id}
          queued={current}
          site={siteTitle(current.task.site)}
          actions={props}
          showNote={note}
        />
      )}
      {tasks.length > 0 && (
        <VirtualTable
          label={say('checkQueue')}
          layout="checks-table"
          heads={[
            { name: 'state', label: say('checkState') },
            { name: 'what', label: say('checkQuestion') },
            { name: 'where', label: say('rankSite') },
          ]}
          rows={tasks}
          keyOf={({ task }) => task.id}
          cells={(queued) => cellsOf(queued, siteTitle)}
          open={current?.task.id ?? null}
          onOpen={props.onChoose}
        />
      )}
    </div>
  );
}

function CheckTools(props: Props) {
  const { order, site, sites, isMine, onAsk } = props;
  return (
    <div class="filters">
      <label class="filter">
        <span>{say('checkOrder')}</span>
        <select value={order} onChange={(event) => onAsk({ order: event.currentTarget.value })}>
          <option value="clause">{say('checkByClause')}</option>
          <option value="site">{say('checkBySite')}</option>
        </select>
      </label>
      <Choice
        label={say('rankSite')}
        value={site}
        options={sites.map(({ id, title }) => ({ value: id, label: title }))}
        onChoose={(chosen) => onAsk({ site: chosen, task: null })}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={isMine}
          onChange={(event) => onAsk({ show: event.currentTarget.checked ? 'mine' : null })}
        />
        {say('checkMine')}
      </label>
      <p class="shown meta">{say('checkKeys')}</p>
    </div>
  );
}

function cellsOf({ task, agreement }: QueuedTask, siteTitle: (id: string) => string) {
  const words = questionOfRule(task.rule, languageOfSurfaces());
  return [
    <span key="state" class={`state-of ${agreement.state}`}>
      {say(answerStateWords[agreement.state])}
      {task.needs === 2 && <span class="meta"> {agreement.answers.length}/2</span>}
    </span>,
    <>
      <span class="line">{words?.question ?? task.rule}</span>
      <span class="line meta" lang="zh-CN">
        {task.pageTitle || task.url}
      </span>
    </>,
    <span key="where" class="line" lang="zh-CN">
      {siteTitle(task.site)}
    </span>,
  ];
}
