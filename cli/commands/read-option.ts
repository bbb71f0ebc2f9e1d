import { InvalidArgumentError } from 'commander';
import { extraIds } from '../../rules/packs/extras.ts';
import { isPlanId, isStandardId, type PlanId, plans, type StandardId } from '../../rules/plans/index.ts';
import { nearest } from '../../rules/words/nearest.ts';
import { readMoment } from '../time.ts';

/** The names of all plans. */
export function planIds(): [PlanId, ...PlanId[]] {
  const [first, ...rest] = plans;
  return [first.id, ...rest.map(({ id }) => id)];
}

/** Throws `InvalidArgumentError`, as all readers here. */
export function readPlan(word: string): PlanId {
  if (isPlanId(word)) return word;
  const ids = planIds();
  const guess = nearest(word, ids);
  throw new InvalidArgumentError(
    `没有这份要点。可用的有 ${ids.join('、')}；最接近的是 ${guess}。\nThere is no such plan. There are ${ids.join(', ')}; the nearest is ${guess}.`,
  );
}

export function readExtra(word: string): StandardId {
  if (isStandardId(word)) return word;
  const ids = extraIds.join(', ');
  throw new InvalidArgumentError(
    `没有这份规范。可用的有 ${ids}。\nThere is no such standard. There are ${ids}.`,
  );
}

export function readAt(word: string): string {
  const moment = readMoment(word);
  if (moment !== null) return moment;
  throw new InvalidArgumentError(
    '请用 ISO 8601，如 2025-06-30 或 2025-06-30T09:00:00+08:00。\nUse ISO 8601, such as 2025-06-30 or 2025-06-30T09:00:00+08:00.',
  );
}

export function readPositive(word: string): number {
  const number = Number(word);
  if (word.trim() !== '' && number > 0 && Number.isFinite(number)) return number;
  throw new InvalidArgumentError('请写一个大于 0 的数。\nGive a number above 0.');
}

/** A whole number from 1 to a bound. */
export function readCount(word: string, most: number): number {
  const number = /^\d+$/.test(word.trim()) ? Number(word) : 0;
  if (number >= 1 && number <= most) return number;
  throw new InvalidArgumentError(`请写 1–${most} 的整数。\nGive a whole number from 1 to ${most}.`);
}

/** A path on a site; a whole address is none. */
export function readPath(word: string): string {
  if (/^\/[^\s?#]*$/.test(word)) return new URL(word, 'http://site.invalid').pathname;
  throw new InvalidArgumentError(
    '请写以 / 开头的路径，如 /zwgk。\nGive a path that begins with /, such as /zwgk.',
  );
}

export function readUrl(word: string): string {
  if (URL.canParse(word) && /^https?:\/\//i.test(word)) return new URL(word).href;
  throw new InvalidArgumentError(
    '请写完整的网址，如 https://www.songjiang.gov.cn/。\nGive a whole address, such as https://www.songjiang.gov.cn/.',
  );
}
