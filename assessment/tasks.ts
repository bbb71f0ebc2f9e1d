import type { KeptFinding, Page } from '../ledger/contract.ts';
import type { AuditFinding } from '../ledger/rows.ts';
import { rules } from '../rules/registry.ts';
import { type Assessment, type Draw, type GuidedTask, SAMPLE_RULE } from './contract.ts';
import { isDocument } from './documents.ts';

/** What the questions of one site follow from. */
export interface TaskSource {
  readonly site: string;
  readonly pages: Iterable<Pick<Page, 'url' | 'title' | 'kind' | 'column' | 'day' | 'status' | 'findings'>>;
  /** Of the last audit; those of pages are passed over, for the pages have them. */
  readonly findings: Iterable<AuditFinding>;
  /** Null where no documents were drawn: then every question is asked. */
  readonly draw: Draw | null;
}

/** The questions of a site, and those that are not asked. */
export interface SiteTasks {
  readonly tasks: readonly GuidedTask[];
  /** Questions about documents that were not drawn. */
  readonly notDrawn: number;
}

const guided: ReadonlySet<string> = new Set(rules.flatMap((rule) => ('guide' in rule ? [rule.id] : [])));

/**
 * The questions of a site: what guided rules ask of its pages, and each drawn document. Of documents only those that
 * were drawn are asked about; lists and columns always. `two`: rules that two assessors must answer.
 */
export function tasksOf(
  { site, pages, findings, draw }: TaskSource,
  { two }: Pick<Assessment, 'two'>,
): SiteTasks {
  const columns = columnsOfDrawn(draw);
  const tasks = new Map<string, GuidedTask>();
  const titles = new Map<string, string>();
  const skipped = new Set<string>();
  const put = (task: GuidedTask) => tasks.has(task.id) || tasks.set(task.id, task);
  for (const page of pages) {
    titles.set(page.url, page.title);
    const isAsked = draw === null || columns.has(page.url) || !isDocument(page);
    for (const finding of page.findings.filter(isQuestion)) {
      const task = taskOf(site, finding, page.url, page.title, two);
      if (isAsked) put(task);
      else skipped.add(task.id);
    }
  }
  for (const finding of findings) {
    if (finding.url === null && isQuestion(finding)) put(taskOf(site, finding, null, '', two));
  }
  for (const [url, column] of columns) put(sampleTask(site, url, titles.get(url) ?? '', column, two));
  return { tasks: [...tasks.values()], notDrawn: [...skipped].filter((id) => !tasks.has(id)).length };
}

/** Whether a finding is a question to a person: a guided rule has something to look at. */
export function isQuestion({ rule, outcome }: Pick<KeptFinding, 'rule' | 'outcome'>): boolean {
  return outcome === 'cantTell' && guided.has(rule);
}

/** What answers about a drawn document bear. */
export function sampleFingerprint(url: string): string {
  return `${SAMPLE_RULE} ${url} document`;
}

/** Drawn addresses with their columns. */
function columnsOfDrawn(draw: Draw | null): Map<string, string> {
  return new Map(draw?.columns.flatMap(({ column, drawn }) => drawn.map((url) => [url, column] as const)));
}

function taskOf(
  site: string,
  finding: KeptFinding,
  url: string | null,
  pageTitle: string,
  two: readonly string[],
): GuidedTask {
  const { rule, clauses, fingerprint, message, data, evidence, places, suggests } = finding;
  return {
    id: `${site} ${fingerprint}`,
    site,
    of: 'finding',
    rule,
    clauses,
    column: null,
    url,
    pageTitle,
    fingerprint,
    message,
    data,
    evidence,
    places,
    suggests,
    needs: two.includes(rule) ? 2 : 1,
  };
}

function sampleTask(
  site: string,
  url: string,
  pageTitle: string,
  column: string,
  two: readonly string[],
): GuidedTask {
  const fingerprint = sampleFingerprint(url);
  return {
    id: `${site} ${fingerprint}`,
    site,
    of: 'sample',
    rule: SAMPLE_RULE,
    clauses: [],
    column,
    url,
    pageTitle,
    fingerprint,
    message: '',
    data: {},
    evidence: [],
    places: [],
    suggests: null,
    needs: two.includes(SAMPLE_RULE) ? 2 : 1,
  };
}
