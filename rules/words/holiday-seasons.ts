import type { Day } from './dates.ts';

/** A part of the year in which a holiday can lie, with the days that may be moved for it. */
export interface HolidaySeason {
  /** First and last day, `MM-DD`; the season of New Year runs over the turn of the year. */
  readonly from: string;
  readonly to: string;
  /** The most weekdays that are ever off in it, and the most weekend days that are ever worked. */
  readonly off: number;
  readonly worked: number;
}

/**
 * Where holidays can lie in a year for which no notice is known: the holidays of 全国年节及纪念日放假办法 and the
 * widest that the notices of 2004 to 2026 made of them (New Year, Spring Festival, Qingming, Labour Day,
 * Dragon Boat, Mid-Autumn with the anniversary of 3 September 2015, National Day), with some days to spare.
 * A holiday that is decreed outside of these cannot be foreseen.
 */
const SEASONS: readonly HolidaySeason[] = [
  { from: '12-27', to: '01-10', off: 3, worked: 2 },
  { from: '01-13', to: '03-06', off: 7, worked: 3 },
  { from: '03-27', to: '04-12', off: 3, worked: 2 },
  { from: '04-20', to: '05-14', off: 5, worked: 3 },
  { from: '05-23', to: '07-01', off: 3, worked: 2 },
  { from: '09-01', to: '09-25', off: 3, worked: 2 },
  { from: '09-26', to: '10-15', off: 7, worked: 3 },
];

/** The season in which a day lies; null where no holiday is near. */
export function holidaySeasonOf(day: Day): HolidaySeason | null {
  const date = day.slice(5);
  const holds = ({ from, to }: HolidaySeason) =>
    from <= to ? date >= from && date <= to : date >= from || date <= to;
  return SEASONS.find(holds) ?? null;
}
