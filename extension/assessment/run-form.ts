import type { AssessedSite } from '../../assessment/contract.ts';
import { type FormField, faultsOf, firstForm, orderOf, type SweepForm } from '../workbench/sweep-form.ts';
import type { SweepPlan } from './sweep-plan.ts';

/** How all sites are swept; texts as they were typed. */
export interface RunForm {
  readonly pages: string;
  readonly depth: string;
  /** Empty for no bound. */
  readonly minutes: string;
  readonly atOnce: string;
  readonly links: boolean;
  readonly live: boolean;
  /** Sites that were swept before, too. */
  readonly all: boolean;
}

/** Pages: as many as an assessment of dozens of sites reads in a night; the numbers are ours. */
export const FIRST_RUN: RunForm = {
  pages: '500',
  depth: '6',
  minutes: '',
  atOnce: '3',
  links: true,
  live: false,
  all: false,
};

/** Sites that may be swept at once; each host still has its own pace. */
const MOST_AT_ONCE = 8;

function atOnceIn({ atOnce }: RunForm): number | null {
  const number = /^\d+$/.test(atOnce.trim()) ? Number(atOnce) : 0;
  return number >= 1 && number <= MOST_AT_ONCE ? number : null;
}

function sweepForm(home: string, { pages, depth, minutes, links, live }: RunForm): SweepForm {
  return { ...firstForm(home), pages, depth, minutes, links, live };
}

const SHARED = ['pages', 'depth', 'minutes'] as const satisfies readonly FormField[];

/** The fields that are filled in wrongly. */
export function faultsInRun(form: RunForm): (keyof RunForm)[] {
  const faults = faultsOf(sweepForm('http://site.example/', form), 'site.example');
  const shared = SHARED.filter((field) => faults.includes(field));
  return atOnceIn(form) === null ? [...shared, 'atOnce'] : shared;
}

/** What is asked of a site's first address decides which leave is needed and which host is busy. */
function homeHost(home: string): string {
  return URL.parse(home)?.hostname ?? '';
}

/** The plan by which sites are swept; null where a field is filled in wrongly. `at`: ISO 8601; `seed` names samples. */
export function planOfRun(
  form: RunForm,
  assessment: string,
  sites: readonly AssessedSite[],
  at: string,
  seed: string,
): SweepPlan | null {
  const atOnce = atOnceIn(form);
  if (atOnce === null || faultsInRun(form).length > 0) return null;
  const planned = sites.flatMap(({ id, home }) => {
    const host = homeHost(home);
    const order = orderOf(sweepForm(home, form), host, seed);
    return order === null ? [] : [{ site: id, host, order }];
  });
  const all = { assessment, at, state: 'running', atOnce } as const;
  return { ...all, sites: planned, held: [], refused: {} };
}
