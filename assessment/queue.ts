import type { Remark } from '../ledger/contract.ts';
import type { PlanId } from '../rules/plans/index.ts';
import { plans } from '../rules/plans/index.ts';
import { type Agreement, agreementOn, answersByQuestion, personOf, questionOf } from './agreement.ts';
import type { AssessedSite, GuidedTask } from './contract.ts';

/** `clause`: one question on site after site. `site`: one site after the other. */
export type QueueOrder = 'clause' | 'site';

/** A question with where it stands. */
export interface QueuedTask {
  readonly task: GuidedTask;
  readonly agreement: Agreement;
}

/** How far a queue is. */
export interface QueueProgress {
  readonly all: number;
  /** Answered well enough: agreed or settled. */
  readonly done: number;
  readonly waiting: number;
  readonly disagreed: number;
  /** By person, how many questions they answered. */
  readonly by: ReadonlyMap<string, number>;
}

/** Behind all that is known: clauses of another version, and what has no clause. */
const LAST = Number.MAX_SAFE_INTEGER;

/** All questions of an assessment, in an order that stays the same whatever is answered. */
export class Queue {
  readonly tasks: readonly QueuedTask[];
  readonly #positions: ReadonlyMap<string, number>;

  /** `plan`: whose clauses come first, in the order of its text. */
  constructor(
    tasks: Iterable<GuidedTask>,
    remarks: Iterable<Remark>,
    sites: readonly Pick<AssessedSite, 'id'>[],
    options: { readonly order: QueueOrder; readonly plan: PlanId | null },
  ) {
    const answers = answersByQuestion(remarks);
    this.tasks = inOrder([...tasks], sites, options).map((task) => ({
      task,
      agreement: agreementOn(answers.get(questionOf(task)) ?? [], task.needs),
    }));
    this.#positions = new Map(this.tasks.map(({ task }, position) => [task.id, position]));
  }

  /** The task of this id; null where the queue does not have it. */
  find(id: string): QueuedTask | null {
    return this.tasks[this.#positions.get(id) ?? -1] ?? null;
  }

  /** The task behind one (the first for null); null at the end. */
  next(id: string | null): QueuedTask | null {
    return this.tasks[this.#after(id)] ?? null;
  }

  /** The task before one (the last for null); null at the beginning. */
  previous(id: string | null): QueuedTask | null {
    const position = id === null ? this.tasks.length : (this.#positions.get(id) ?? 0);
    return this.tasks[position - 1] ?? null;
  }

  /** The next task behind one that a person can still do something for, from the beginning again at the end; null where none is left. */
  nextFor(person: string, id: string | null): QueuedTask | null {
    const from = this.#after(id);
    const round = [...this.tasks.slice(from), ...this.tasks.slice(0, from)];
    return round.find((queued) => queued.task.id !== id && isFor(queued, person)) ?? null;
  }

  get progress(): QueueProgress {
    const by = new Map<string, number>();
    let [done, waiting, disagreed] = [0, 0, 0];
    for (const { agreement } of this.tasks) {
      if (agreement.state === 'agreed' || agreement.state === 'settled') done += 1;
      if (agreement.state === 'waiting') waiting += 1;
      if (agreement.state === 'disagreed') disagreed += 1;
      for (const person of agreement.answers.map(personOf)) by.set(person, (by.get(person) ?? 0) + 1);
    }
    return { all: this.tasks.length, done, waiting, disagreed, by };
  }

  #after(id: string | null): number {
    return id === null ? 0 : (this.#positions.get(id) ?? -1) + 1;
  }
}

/** Whether a question waits for a person: nobody has answered, or another has and two must. */
function isFor({ agreement: { state, answers } }: QueuedTask, person: string): boolean {
  if (state === 'open') return true;
  return state === 'waiting' && !answers.some((answer) => personOf(answer) === person.trim());
}

function inOrder(
  tasks: readonly GuidedTask[],
  sites: readonly Pick<AssessedSite, 'id'>[],
  { order, plan }: { readonly order: QueueOrder; readonly plan: PlanId | null },
): GuidedTask[] {
  const clauses = clausePositions(plan);
  const places = new Map(sites.map(({ id }, position) => [id, position]));
  const clauseOf = ({ clauses: [clause = ''] }: GuidedTask) => clauses.get(clause) ?? LAST;
  const siteOf = ({ site }: GuidedTask) => places.get(site) ?? LAST;
  const textOf = ({ rule, column, url, fingerprint }: GuidedTask) =>
    [column ?? '', url ?? '', rule, fingerprint].join('\n');
  const compare = (a: GuidedTask, b: GuidedTask) => {
    const byClause = clauseOf(a) - clauseOf(b) || byText(a.rule, b.rule);
    const bySite = siteOf(a) - siteOf(b);
    const first = order === 'clause' ? byClause || bySite : bySite || byClause;
    return first || byText(textOf(a), textOf(b));
  };
  return tasks.toSorted(compare);
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Clauses in the order of the plans, the own plan first. */
function clausePositions(plan: PlanId | null): ReadonlyMap<string, number> {
  const own = plans.filter(({ id }) => id === plan);
  const others = plans.filter(({ id }) => id !== plan);
  const ids: readonly string[] = [...own, ...others].flatMap(({ clauses }) => clauses.map(({ id }) => id));
  return new Map(ids.map((id, position) => [id, position]));
}
