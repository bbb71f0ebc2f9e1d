import type { SiteColumn, SiteEntrance, SiteFacts } from '../../../facts/site.ts';
import type { SitePlace } from '../../site-contract.ts';
import { simplified } from '../../words/traditional.ts';

/** How columns and what leads to them are named. */
export interface Names {
  /** Fits the whole name of such a column. */
  readonly name: RegExp;
  /** Names that fit and are something else. */
  readonly but?: RegExp;
}

/** “三务”公开 and 三务公开 are one name. */
const SPACES_AND_QUOTES = /[\s“”"「」『』]+/g;

function fits(words: string, { name, but }: Names): boolean {
  const bare = simplified(words.replace(SPACES_AND_QUOTES, ''));
  return name.test(bare) && !(but?.test(bare) ?? false);
}

/** Columns that were read and bear such a name, by themselves or as the step above them in the breadcrumb. */
export function columnsNamed({ columns }: Pick<SiteFacts, 'columns'>, names: Names): SiteColumn[] {
  const own = columns.filter(({ name }) => fits(name, names));
  if (own.length > 0) return own;
  return columns.filter(({ path }) => path.slice(-2, -1).some((step) => fits(step, names)));
}

/** Columns whose breadcrumb leads through one of such a name. */
export function columnsBelow({ columns }: Pick<SiteFacts, 'columns'>, names: Names): SiteColumn[] {
  return columns.filter(({ path }) => path.slice(0, -1).some((step) => fits(step, names)));
}

/** Links that lead to such a column or service, those of the home page first. */
export function entrancesNamed({ entrances }: Pick<SiteFacts, 'entrances'>, names: Names): SiteEntrance[] {
  const rank = ({ onHome, onIndex }: SiteEntrance) => (onHome ? 0 : onIndex ? 1 : 2);
  return entrances.filter(({ label }) => fits(label, names)).toSorted((a, b) => rank(a) - rank(b));
}

/** A column as the place of a finding. */
export function placeOfColumn({ url, name }: SiteColumn): SitePlace {
  return { url, text: name };
}

/** A way in as the place of a finding: where it was seen. */
export function placeOfEntrance({ foundOn, label }: SiteEntrance): SitePlace {
  return { url: foundOn, text: label };
}

/** Whether all entries since a day were on the pages of a column that were read; lists begin with the newest. */
export function reachesBackTo(
  { pager, oldest, unfilled, headless = false, undated }: SiteColumn,
  day: string,
): boolean {
  if (unfilled || headless || undated > 0) return false;
  return !pager || (oldest !== null && oldest < day);
}
