import { shanghaiDay } from './dates.ts';

interface Spot {
  readonly selector: string;
  readonly text: string;
}

/** Something that the page points with: a link, a picture, a frame. */
export interface Pointer {
  readonly url: string;
  /** What a reader sees or hears of it; empty where nothing is. */
  readonly label: string;
  readonly at: Spot;
}

/** The part of a verdict that a finding quotes. */
export interface Checked {
  readonly url: string;
  readonly status: number | null;
  readonly reason: string;
  /** ISO 8601. */
  readonly at: string;
  readonly tries: readonly unknown[];
}

/** A pointer with what the network said of its address. */
export interface Found<V extends Checked = Checked> {
  readonly pointer: Pointer;
  readonly verdict: V;
}

const MOST_SPOTS = 50;

/** Longest name that a message quotes. */
const LONGEST_NAME = 60;

/** An address as a person writes it, `%E9%99%84` as 附; as it is where it cannot be read so. */
export function readable(url: string): string {
  try {
    return url.replace(/(?:%[89A-F][\dA-F])+/gi, (escaped) => decodeURIComponent(escaped));
  } catch {
    return url;
  }
}

/** A text cut to the length that a message can quote. */
export function quoted(words: string): string {
  const clean = words.replace(/\s+/g, ' ').trim();
  return clean.length > LONGEST_NAME ? `${clean.slice(0, LONGEST_NAME - 1)}…` : clean;
}

/** What a pointer is called: its label, else the file's name, else the address. */
export function nameOf({ label, url }: Pointer): string {
  const file = /\/([^/?#]+\.\w{2,5})(?:[?#]|$)/.exec(url)?.[1];
  return quoted(label || readable(file ?? url));
}

/** What the first of several is, how many there are, and where. */
export function summaryOf(pointers: readonly Pointer[]) {
  const [first] = pointers;
  const url = readable(first?.url ?? '');
  return {
    data: { count: pointers.length, name: quoted(first?.label || url), url },
    spots: pointers.slice(0, MOST_SPOTS).map(({ at }) => at),
  };
}

/** The one of several that a message quotes: the first that was asked for itself. */
export function exampleOf<F extends Found>(found: readonly F[]): F | undefined {
  return found.find(({ verdict }) => verdict.tries.length > 0) ?? found[0];
}

/**
 * The same of what was checked, where one address counts once however many links bear it: how many addresses at
 * how many places; of the first its name, address, answer, the time (minute, Shanghai) and the number of tries.
 */
export function checkedSummaryOf(found: readonly Found[]) {
  const first = exampleOf(found);
  return {
    data: {
      count: new Set(found.map(({ verdict }) => verdict.url)).size,
      places: found.length,
      name: first === undefined ? '' : nameOf(first.pointer),
      url: readable(first?.verdict.url ?? ''),
      status: first === undefined ? '' : answerOf(first.verdict),
      at: shanghaiMinute(first?.verdict.at ?? ''),
      tries: first?.verdict.tries.length ?? 0,
    },
    spots: found.slice(0, MOST_SPOTS).map(({ pointer }) => pointer.at),
  };
}

/** An answer in the words of the protocol, the same in every language. */
function answerOf({ status, reason }: Checked): string {
  if (status !== null) return `HTTP ${status}`;
  return reason === 'noSuchHost' ? 'DNS' : '—';
}

/** `2025-11-03 10:00`, in Shanghai; as written where it is no ISO 8601 moment. */
export function shanghaiMinute(moment: string): string {
  const day = shanghaiDay(moment);
  const time = /[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?(?:(Z)|([+-])(\d{2}):?(\d{2})?)?$/i.exec(moment);
  if (day === null || time === null) return moment;
  const [, hours, minutes, utc, sign, offsetHours = '8', offsetMinutes = '0'] = time;
  const offset =
    utc === undefined ? (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -1 : 1) : 0;
  const local = (Number(hours) * 60 + Number(minutes) - offset + 480 + 2880) % 1440;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day} ${two(Math.floor(local / 60))}:${two(local % 60)}`;
}
