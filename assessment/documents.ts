import type { Page } from '../ledger/contract.ts';

/** What of a page tells whether it is a document that a person may be asked to look at. */
export type Drawable = Pick<Page, 'url' | 'title' | 'kind' | 'column' | 'day' | 'status'>;

/** Kinds that are documents whether or not they bear a day. */
const DOCUMENTS = [
  'normative-document',
  'policy-document',
  'interpretation',
  'draft-consultation',
  'service-guide',
  'annual-report',
];
/** Steps of a column that are told apart: below them a portal has a column for every month. */
const DEEPEST = 2;
const SEPARATOR = ' › ';
/** What breadcrumbs begin with, and what they end with on every page: neither names a column. */
const HOME = /^(?:首\s*页|主\s*页|网站首页|门户首页|当前位置[:：]?|您?的?位置[:：]?|home)$/i;
const OWN = /^(?:正\s*文|内容|详情|详细|查看|浏览|信息详情|文章详情|内容详情)$/;

/** Whether a page is a document: of a kind that is one, or with a day of publication; a page that did not open is none. */
export function isDocument({ kind, day, status }: Drawable): boolean {
  if (status !== null && status >= 400) return false;
  return DOCUMENTS.includes(kind) || (kind === 'other' && day !== null);
}

/** The column of a document: its breadcrumb without home and its own title, two steps deep; empty where it shows none. */
export function columnOf({ column, title }: Pick<Drawable, 'column' | 'title'>): string {
  const steps = column.map((step) => step.trim()).filter((step) => step !== '' && !HOME.test(step));
  const last = steps.at(-1) ?? '';
  const isOwn = OWN.test(last) || (last === title.trim() && steps.length > 1);
  return (isOwn ? steps.slice(0, -1) : steps).slice(0, DEEPEST).join(SEPARATOR);
}
