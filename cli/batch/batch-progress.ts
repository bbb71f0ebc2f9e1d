import type { SiteFault, SiteProgress, SiteResult } from '../queue/contract.ts';

/** Milliseconds between two words on how far it is: on a terminal, and where lines stay. */
const PAUSE = { terminal: 500, lines: 10_000 } as const;

/** Says how far a batch is: a line for each site that ends, and one for all now and then. */
export class BatchProgress {
  readonly #stream: NodeJS.WriteStream;
  readonly #sites: number;
  readonly #atWork = new Map<string, SiteProgress>();
  readonly #timer: NodeJS.Timeout;
  #ended: number;
  #pages = 0;
  #last = '';

  /** `ended`: sites that came to an end before. */
  constructor(stream: NodeJS.WriteStream, sites: number, ended: number) {
    this.#stream = stream;
    this.#sites = sites;
    this.#ended = ended;
    this.#timer = setInterval(() => this.#tell(), stream.isTTY ? PAUSE.terminal : PAUSE.lines);
    this.#timer.unref();
  }

  progress(progress: SiteProgress): void {
    this.#atWork.set(progress.site, progress);
  }

  ended({ site, state, pages, problem }: SiteResult): void {
    this.#atWork.delete(site);
    this.#ended += 1;
    this.#pages += pages;
    const words = {
      done: `审完 / done, 网页 / pages ${pages}`,
      unread: '读不了 / unreadable',
      failed: '出错 / failed',
    }[state];
    const why = problem === null ? '' : `: ${problem.zh} / ${problem.en}`;
    this.line(`[${this.#ended}/${this.#sites}] ${site} ${words}${why}`);
  }

  retry(site: string, { problem }: SiteFault, pause: number): void {
    this.#atWork.delete(site);
    const seconds = Math.ceil(pause / 1000);
    this.line(`${site} ${problem.zh} / ${problem.en} ${seconds} 秒后再试 / trying again in ${seconds} s`);
  }

  /** Says something once. */
  line(words: string): void {
    this.#stream.write(`${this.#clear()}${words}\n`);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#stream.write(this.#clear());
  }

  #clear(): string {
    return this.#stream.isTTY ? '\r\u001b[K' : '';
  }

  #tell(): void {
    const now = [...this.#atWork.values()];
    const pages = this.#pages + now.reduce((sum, { read }) => sum + read, 0);
    const waiting = now.reduce((sum, one) => sum + one.waiting, 0);
    const line = `网站 / sites ${this.#ended}/${this.#sites} · 进行中 / at work ${now.length} · 网页 / pages ${pages} (+${waiting})`;
    if (this.#stream.isTTY) this.#stream.write(`\r${line}\u001b[K`);
    else if (line !== this.#last) this.#stream.write(`${line}\n`);
    this.#last = line;
  }
}
