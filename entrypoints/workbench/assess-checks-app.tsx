import { useMemo, useState } from 'preact/hooks';
import type { GuidedTask } from '../../assessment/contract.ts';
import { Queue, type QueuedTask } from '../../assessment/queue.ts';
import { CheckView } from '../../components/assessment/check-view.tsx';
import { openBeside, tabBeside } from '../../extension/assessment/open-beside.ts';
import { remarksOf } from '../../extension/assessment/overview.ts';
import type { Questions } from '../../extension/assessment/questions.ts';
import { type AnswerChoice, pagesOf } from '../../extension/assessment/task-words.ts';
import { shoot } from '../../extension/side-panel/shoot.ts';
import { languageOfSurfaces, say, type Word } from '../../extension/words.ts';
import { titleOfRule } from '../../extension/workbench/kept-wording.ts';
import { showOnPage } from '../../extension/workbench/show-on-page.ts';
import type { Remark } from '../../ledger/contract.ts';
import type { AssessProps } from './assess-props.ts';
import { Shown } from './shown.tsx';
import { useFollow } from './use-follow.ts';
import { useLoaded } from './use-loaded.ts';
import { useQuestions } from './use-questions.ts';

const QUESTION_KINDS = ['audits', 'assessments'] as const;
const REMARK_KINDS = ['remarks'] as const;

/** The questions to a person over all sites. */
export function AssessChecksApp(props: AssessProps) {
  const { ledger, assessment } = props;
  const questions = useQuestions(ledger, assessment, useFollow(ledger, QUESTION_KINDS));
  const said = useFollow(ledger, REMARK_KINDS);
  const remarks = useLoaded(
    async () => [...(await remarksOf(ledger, assessment.sites)).values()].flat(),
    [ledger, assessment, said],
  );
  return (
    <Shown loaded={questions}>
      {(found) => (
        <Shown loaded={remarks}>{(all) => <Checks {...props} questions={found} remarks={all} />}</Shown>
      )}
    </Shown>
  );
}

interface ChecksProps extends AssessProps {
  readonly questions: Questions;
  readonly remarks: readonly Remark[];
}

function Checks({ questions, remarks, ...props }: ChecksProps) {
  const { ledger, packs, assessment, query, ask, assessor } = props;
  const { by } = assessor;
  const [note, setNote] = useState('');
  const order = query.order === 'site' ? 'site' : 'clause';
  const site = query.site ?? null;
  const plan = packs.named(assessment.pack)?.plan ?? null;
  const queue = useMemo(() => {
    const tasks = site === null ? questions.tasks : questions.tasks.filter((task) => task.site === site);
    return new Queue(tasks, remarks, assessment.sites, { order, plan });
  }, [questions, remarks, assessment, order, plan, site]);
  const isMine = query.show === 'mine';
  const shown = isMine ? queue.tasks.filter((one) => isLeftFor(one, by)) : queue.tasks;
  const current =
    (query.task === undefined ? null : queue.find(query.task)) ?? queue.nextFor(by, null) ?? queue.next(null);
  const show = (queued: QueuedTask | null) => {
    setNote('');
    if (queued !== null) ask({ task: queued.task.id }, 'replace');
  };
  const answer = async (task: GuidedTask, { name, label }: AnswerChoice, words: string, person: string) => {
    const { site: ofSite, fingerprint, rule, url } = task;
    const at = new Date().toISOString();
    const about = { id: crypto.randomUUID(), site: ofSite, fingerprint, rule, url };
    await ledger.remark({ type: 'answer', ...about, answer: name, note: words.trim(), by: person, at });
    show(queue.nextFor(person, task.id));
    setNote(say('checkAnswered', label));
  };
  const failed = (error: unknown) => setNote(say('notKept', String(error)));
  return (
    <CheckView
      sites={assessment.sites}
      tasks={shown}
      progress={queue.progress}
      reading={questions}
      notDrawn={[...questions.notDrawn.values()].reduce((sum, count) => sum + count, 0)}
      current={current}
      order={order}
      site={site}
      isMine={isMine}
      note={note}
      onAsk={(change) => ask(change)}
      onChoose={show}
      onAnswer={(choice, words) => {
        if (current === null) return;
        assessor.sign((person) => void answer(current.task, choice, words, person).catch(failed));
      }}
      onOpenPage={(url) => current !== null && open(current.task, url, setNote)}
      onShoot={() => {
        if (current !== null) void picture(props, current.task).then(setNote, failed);
      }}
      onStep={(step) => {
        const id = current?.task.id ?? null;
        if (step === 'open') show(queue.nextFor(by, id));
        else show(step === 'next' ? queue.next(id) : queue.previous(id));
      }}
    />
  );
}

/** Whether a person can still do something for a question. */
function isLeftFor({ agreement: { state, answers } }: QueuedTask, by: string): boolean {
  return state === 'open' || (state === 'waiting' && !answers.some((one) => one.by.trim() === by.trim()));
}

/** Only the question's own page has its spots. */
function spotsOn(task: GuidedTask, url: string) {
  return url === task.url ? [...task.evidence] : [];
}

function open(task: GuidedTask, url: string, tell: (words: string) => void): void {
  const title = titleOfRule(task.rule, languageOfSurfaces());
  tell(say('showingPage'));
  showOnPage(url, title, spotsOn(task, url), 0, openBeside).then(
    (found) => tell(found === 'refused' ? say('showRefused') : ''),
    () => tell(say('showRefused')),
  );
}

const problemWords = {
  leave: 'checkShotLeave',
  gone: 'noteGone',
  moved: 'shotMoved',
  failed: 'shotFailed',
} as const satisfies Record<string, Word>;

/** Takes a picture of the page that is open beside the question; resolves to what came of it. */
async function picture({ ledger }: AssessProps, task: GuidedTask): Promise<string> {
  const tab = await tabBeside();
  const [page] = pagesOf(task);
  if (tab === null || page === undefined) return say('checkShotNoPage');
  const taken = await shoot(tab, titleOfRule(task.rule, languageOfSurfaces()), spotsOn(task, page.url));
  if (typeof taken === 'string') return say(problemWords[taken]);
  const { site, fingerprint } = task;
  const at = new Date().toISOString();
  await ledger.keepShot({ id: crypto.randomUUID(), site, fingerprint, url: page.url, at, ...taken });
  return say('saidShot');
}
