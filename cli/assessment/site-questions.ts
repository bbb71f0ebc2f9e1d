import { Queue } from '../../assessment/queue.ts';
import { isQuestion, type TaskSource, tasksOf } from '../../assessment/tasks.ts';
import type { AuditFinding } from '../../ledger/rows.ts';
import type { KeptFile } from './kept-file.ts';

/** How the questions to people stand on one site. */
export interface SiteQuestions {
  readonly asked: number;
  readonly answered: number;
  readonly waiting: number;
  readonly disagreed: number;
  readonly open: number;
  readonly notDrawn: number;
}

type OfTask = TaskSource['pages'] extends Iterable<infer Row> ? Row : never;

/** Counts the questions of a site as the queue of the workbench does, and its pages. */
export async function questionsOf(
  file: KeptFile,
  site: string,
): Promise<{ readonly questions: SiteQuestions; readonly pages: number }> {
  const pages: OfTask[] = [];
  for await (const { url, title, kind, column, day, status, findings } of file.pages(site)) {
    pages.push({ url, title, kind, column, day, status, findings: findings.filter(isQuestion) });
  }
  const { assessment } = file;
  const draw = file.draws.get(`${assessment.id} ${site}`) ?? null;
  const findings = await overSite(file, site);
  const { tasks, notDrawn } = tasksOf({ site, pages, findings, draw }, assessment);
  const queue = new Queue(tasks, file.remarksOf(site), assessment.sites, { order: 'site', plan: null });
  const { all: asked, done: answered, waiting, disagreed } = queue.progress;
  const open = asked - answered - waiting - disagreed;
  return { questions: { asked, answered, waiting, disagreed, open, notDrawn }, pages: pages.length };
}

/** What rules over the site ask, by its last audit. */
async function overSite(file: KeptFile, site: string): Promise<AuditFinding[]> {
  const [audit] = file.auditsOf(site);
  const found: AuditFinding[] = [];
  if (audit === undefined) return found;
  for await (const batch of file.findings(audit.id)) {
    found.push(...batch.filter((finding) => finding.url === null && isQuestion(finding)));
  }
  return found;
}
