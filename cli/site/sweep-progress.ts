import type { SweepProgress } from '../../sweep/contract.ts';

/** Milliseconds between two words on how far it is: on a terminal, and where lines stay. */
const PAUSE = { terminal: 200, lines: 10_000 } as const;
const BAR = 20;
/** Characters that take two columns. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Says how far a sweep is: one line that is written over on a terminal, a line now and then elsewhere. */
export class ProgressTeller {
  readonly #stream: NodeJS.WriteStream;
  readonly #pages: number;
  #timer: NodeJS.Timeout | null = null;
  #last = '';

  /** `pages`: read at most. */
  constructor(stream: NodeJS.WriteStream, pages: number) {
    this.#stream = stream;
    this.#pages = pages;
  }

  start(progress: () => SweepProgress): void {
    const tell = () => this.#tell(progress());
    this.#timer = setInterval(tell, this.#stream.isTTY ? PAUSE.terminal : PAUSE.lines);
    this.#timer.unref();
    if (this.#stream.isTTY) tell();
  }

  /** Says something once. */
  line(words: string): void {
    this.#stream.write(`${this.#stream.isTTY ? '\r\u001b[K' : ''}${words}\n`);
  }

  /** Leaves an empty line behind on a terminal. */
  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    if (this.#stream.isTTY) this.#stream.write('\r\u001b[K');
  }

  #tell(progress: SweepProgress): void {
    const { isTTY, columns = 80 } = this.#stream;
    const line = progressLine(progress, this.#pages);
    if (isTTY)
      this.#stream.write(
        `\r${cut(`${bar(progress, this.#pages)} ${line} ${progress.now}`, columns - 1)}\u001b[K`,
      );
    else if (line !== this.#last) this.#stream.write(`${line}\n`);
    this.#last = line;
  }
}

function aheadOf({ read, waiting }: SweepProgress, pages: number): number {
  return Math.max(1, Math.min(pages, read + waiting));
}

function bar(progress: SweepProgress, pages: number): string {
  const full = Math.round((BAR * Math.min(progress.read, pages)) / aheadOf(progress, pages));
  return `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}]`;
}

/** Pages, failures, links, rate and time left, the same in both languages. */
function progressLine(progress: SweepProgress, pages: number): string {
  const { read, failed, links, rate, left } = progress;
  const parts = [
    `网页 / pages ${read}/${aheadOf(progress, pages)}`,
    ...(failed > 0 ? [`读不了 / failed ${failed}`] : []),
    `链接 / links ${links.total - links.left}/${links.total}`,
    ...(links.broken > 0 ? [`打不开 / broken ${links.broken}`] : []),
    `${rate.toFixed(1)}/s`,
    ...(left === null || left === 0 ? [] : [`剩 / left ${duration(left)}`]),
  ];
  return parts.join(' · ');
}

function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** As much of a text as fits into so many columns, without what would steer a terminal. */
function cut(words: string, columns: number): string {
  let width = 0;
  let kept = '';
  for (const character of words.replace(/[\p{Cc}\p{Cf}]/gu, ' ')) {
    width += WIDE.test(character) ? 2 : 1;
    if (width > columns) break;
    kept += character;
  }
  return kept;
}
