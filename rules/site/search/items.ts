import type { SiteFacts, SiteItem } from '../../../facts/site.ts';
import type { SitePlace } from '../../site-contract.ts';

/** What items are looked for. */
export interface Wanted {
  /** Fits the title. */
  readonly title: RegExp;
  /** Titles that fit and are something else. */
  readonly but?: RegExp;
}

/** Items whose title fits. */
export function itemsTitled({ items }: Pick<SiteFacts, 'items'>, { title, but }: Wanted): SiteItem[] {
  return items.filter((item) => {
    const words = item.title.replace(/\s+/g, '');
    return title.test(words) && !(but?.test(words) ?? false);
  });
}

/** The year that a title names (2024年, 二〇二四年); null where it names none or several. */
export function yearInTitle(title: string): number | null {
  const years = [
    ...title.matchAll(/(20\d{2})(?=年|年度|\b)|([二两][〇○零Ｏ0][一二三四五六七八九〇○零]{2})(?=年)/g),
  ];
  const numbers = new Set(years.map(([, digits, chinese]) => Number(digits ?? readYear(chinese ?? ''))));
  const [year] = numbers;
  return numbers.size === 1 && year !== undefined && Number.isFinite(year) ? year : null;
}

const DIGITS = '〇一二三四五六七八九';

function readYear(chinese: string): number {
  const digits = [...chinese.replace(/[○零Ｏ0]/g, '〇').replace('两', '二')].map((digit) =>
    DIGITS.indexOf(digit),
  );
  return digits.includes(-1) ? Number.NaN : Number(digits.join(''));
}

/** Items of a year: by the year in their title, else by their day. */
export function itemsOfYear(items: readonly SiteItem[], year: number): SiteItem[] {
  return items.filter(({ title, day }) => {
    const named = yearInTitle(title);
    return named === null ? (day?.startsWith(`${year}-`) ?? false) : named === year;
  });
}

/** The item with the earliest day; one without a day only where none has one. Null for none. */
export function earliest(items: readonly SiteItem[]): SiteItem | null {
  const [first] = items.toSorted((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1));
  return first ?? null;
}

/** The item with the latest day; null where none has one. */
export function latest(items: readonly SiteItem[]): SiteItem | null {
  const [last] = items
    .filter(({ day }) => day !== null)
    .toSorted((a, b) => ((a.day ?? '') > (b.day ?? '') ? -1 : 1));
  return last ?? null;
}

/** An item as the place of a finding. */
export function placeOfItem({ url, title }: SiteItem): SitePlace {
  return { url, text: title };
}
