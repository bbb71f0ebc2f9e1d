// Once: a number that is asked for its own words makes a formatter each time.
const grouped = new Intl.NumberFormat('en-US');

/** A count with its thousands set apart. */
export function count(number: number): string {
  return grouped.format(number);
}

/** Points, with one decimal. */
export function points(number: number): string {
  return number.toFixed(1);
}

/** A share between 0 and 1 in whole per cent; what is not quite all or nothing is never shown as that. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return '99%';
  if (rounded === 0 && share > 0) return '1%';
  return `${rounded}%`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The day of a moment (ISO 8601) where the person is; empty for none. */
export function dayOf(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The same with hours and minutes. */
export function momentOf(iso: string): string {
  const at = new Date(iso);
  const day = dayOf(iso);
  return day === '' ? '' : `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Bytes as people say them, in powers of ten. */
export function bytesInWords(bytes: number): string {
  const megabytes = bytes / 1e6;
  if (megabytes >= 1000) return `${(megabytes / 1000).toFixed(1)} GB`;
  if (megabytes >= 0.1 || bytes === 0) return `${megabytes.toFixed(megabytes < 10 ? 1 : 0)} MB`;
  return `${Math.ceil(bytes / 1000)} kB`;
}
