import type { NoticePlan } from '../../assessment/contract.ts';
import type { NoticeTerms } from '../../report/docx/notice.ts';

/** What notices say before anybody filled it in. `today`: `YYYY-MM-DD`. No deadline is made up. */
export function firstNotice(today: string): NoticePlan {
  return { issuer: '', number: '', day: today, deadline: '' };
}

/** The field that is filled in wrongly: a deadline before the notice itself; null where none is. */
export function faultInNotice({ day, deadline }: NoticePlan): 'deadline' | null {
  return day !== '' && deadline !== '' && deadline < day ? 'deadline' : null;
}

/** What was filled in, as documents take it; what is empty is left to be written by hand. */
export function noticeTerms(plan: NoticePlan): NoticeTerms {
  return Object.fromEntries(
    Object.entries(plan).flatMap(([name, words]) => (words.trim() === '' ? [] : [[name, words.trim()]])),
  );
}
