const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?$/i;
const SHANGHAI_AHEAD = 8 * 3_600_000;

/** A moment as ISO 8601 in Shanghai's time, so that its first ten characters are the day there. */
export function inShanghai(moment: Date): string {
  return new Date(moment.getTime() + SHANGHAI_AHEAD).toISOString().replace('Z', '+08:00');
}

/** Reads a day or a moment in ISO 8601; without an offset it is Shanghai's time. Null for anything else. */
export function readMoment(words: string): string | null {
  const [, day, time, offset] = DAY.test(words) ? [words, words, '00:00'] : (MOMENT.exec(words) ?? []);
  if (day === undefined || time === undefined || !isDay(day)) return null;
  const moment = new Date(`${day}T${time}${(offset ?? '+08:00').toUpperCase()}`);
  return Number.isNaN(moment.getTime()) ? null : inShanghai(moment);
}

/** JavaScript takes 2025-02-30 for 2 March. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
