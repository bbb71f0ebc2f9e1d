import type { Assessment, Draw, GuidedTask } from '../../assessment/contract.ts';
import { tasksOf } from '../../assessment/tasks.ts';
import type { Page } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';

/** The questions of the sites that were read so far. */
export interface Questions {
  readonly tasks: readonly GuidedTask[];
  /** By site, questions that are not asked, for their documents were not drawn. */
  readonly notDrawn: ReadonlyMap<string, number>;
  /** By site, pages of which a script writes parts that were not seen. */
  readonly needsLive: ReadonlyMap<string, number>;
  /** Sites that were read, of all. */
  readonly read: number;
  readonly all: number;
}

type OfTask = Pick<Page, 'url' | 'title' | 'kind' | 'column' | 'day' | 'status' | 'findings'>;

/** Sites that are read between two words on how far it is. */
const STEP = 5;

/** Reads the questions of all sites, one site after the other, and tells now and then what there is so far. */
export async function readQuestions(
  ledger: Ledger,
  assessment: Assessment,
  tell: (questions: Questions) => void,
  signal: AbortSignal,
): Promise<void> {
  const draws = new Map((await ledger.draws(assessment.id)).map((draw) => [draw.site, draw]));
  const tasks: GuidedTask[] = [];
  const notDrawn = new Map<string, number>();
  const needsLive = new Map<string, number>();
  const all = assessment.sites.length;
  for (const [index, { id }] of assessment.sites.entries()) {
    const ofSite = await questionsOfSite(ledger, assessment, id, draws.get(id) ?? null);
    if (signal.aborted) return;
    for (const task of ofSite.tasks) tasks.push(task);
    notDrawn.set(id, ofSite.notDrawn);
    needsLive.set(id, ofSite.needsLive);
    const read = index + 1;
    if (read % STEP === 0 || read === all)
      tell({ tasks: [...tasks], notDrawn: new Map(notDrawn), needsLive: new Map(needsLive), read, all });
  }
}

async function questionsOfSite(
  ledger: Ledger,
  assessment: Assessment,
  site: string,
  draw: Draw | null,
): Promise<ReturnType<typeof tasksOf> & { readonly needsLive: number }> {
  const pages: OfTask[] = [];
  let needsLive = 0;
  for await (const batch of ledger.pageBatches(site)) {
    for (const page of batch) {
      pages.push(page);
      needsLive += Number(page.needsLive);
    }
  }
  const [audit] = await ledger.audits(site);
  const findings =
    audit === undefined ? [] : (await ledger.findingsOf(audit.id)).filter(({ url }) => url === null);
  return { ...tasksOf({ site, pages, findings, draw }, assessment), needsLive };
}
