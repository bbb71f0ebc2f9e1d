/** Shanghai keeps no summer time. */
const SHANGHAI = 8 * 60 * 60 * 1000;

function local(moment: string): string | null {
  const at = Date.parse(moment);
  const inRange = Math.abs(at) < 8e15;
  return inRange ? new Date(at + SHANGHAI).toISOString() : null;
}

/** A moment (ISO 8601) as `YYYY-MM-DD HH:mm` in Shanghai; as it is where it is none. */
export function minuteOf(moment: string): string {
  return local(moment)?.slice(0, 16).replace('T', ' ') ?? moment;
}

/** The same to the day. */
export function dayOf(moment: string): string {
  return local(moment)?.slice(0, 10) ?? moment;
}

/** A day (`YYYY-MM-DD`) as 2025年3月5日; as it is where it is none. */
export function chineseDay(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match === null ? day : `${match[1]}年${Number(match[2])}月${Number(match[3])}日`;
}

/** A moment as the number that spreadsheets keep: days since 1899-12-30 in Shanghai; null where it is none. */
export function serialOf(moment: string): number | null {
  const at = Date.parse(moment);
  const serial = (at + SHANGHAI) / 86_400_000 + 25_569;
  return serial >= 1 && serial < 2_958_466 ? serial : null;
}
