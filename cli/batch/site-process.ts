import { type ChildProcess, fork } from 'node:child_process';
import type { HostTurns } from '../../links/manners/host-turns.ts';
import { SiteFault, type SiteProgress, type SiteResult, type SiteTask } from '../queue/contract.ts';
import { FromSite, type ToSite } from './messages.ts';

/** The word on the command line by which this program does sites for another process. */
export const SITE_PROGRAM = 'site-process';

/** Characters of what a process says as it dies. */
const LAST_WORDS = 4000;
/** Milliseconds that a process has to keep what it has when it is asked to end. */
const TO_END = 10_000;

/** Whom a site is done with. */
export interface SiteProcessOptions {
  /** Where it is kept. */
  readonly folder: string;
  readonly turns: HostTurns;
  readonly signal: AbortSignal;
  onProgress(progress: SiteProgress): void;
  /** Told once what a person should know. */
  say(line: string): void;
}

/** A process that does sites, one at a time, so that whatever becomes of one touches no other that is under way. */
export class SiteProcess {
  readonly #child: ChildProcess;
  #words = '';
  #ended: string | null = null;
  #now: RunningSite | null = null;
  #isStopped = false;
  readonly #gone = Promise.withResolvers<void>();
  #sites = 0;
  #pages = 0;

  /** Starts this program anew. */
  constructor() {
    const program = process.argv[1];
    if (program === undefined) throw new Error('This program does not know where it lies');
    this.#child = fork(program, [SITE_PROGRAM], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    this.#child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      this.#words = `${this.#words}${words}`.slice(-LAST_WORDS);
    });
    this.#child.on('message', (words) => this.#now?.hear(FromSite.parse(words)));
    this.#child.on('error', (error) => {
      this.#end(error.message);
      this.#gone.resolve();
    });
    // One that was let go of never says `close`.
    this.#child.on('exit', () => this.#gone.resolve());
    this.#child.on('close', (code, signal) => this.#end(String(signal ?? code)));
  }

  /** Whether it is there and came to a result with every site so far. */
  get isSound(): boolean {
    return this.#ended === null && this.#child.connected && this.#now === null && !this.#isStopped;
  }

  /** What it has done so far. */
  get done(): { readonly sites: number; readonly pages: number } {
    return { sites: this.#sites, pages: this.#pages };
  }

  /**
   * Does a site. Throws `SiteFault` where it comes to no result, also when the process dies, and the signal's reason
   * where that is given, once nothing of the site is under way any more.
   */
  async run(task: SiteTask, options: SiteProcessOptions): Promise<SiteResult> {
    const { signal, folder } = options;
    signal.throwIfAborted();
    const running = new RunningSite(task.site.id, options, (message) => this.#say(message));
    this.#now = running;
    const stop = () => this.#stop();
    signal.addEventListener('abort', stop, { once: true });
    this.#say({ type: 'task', task, folder });
    if (this.#ended !== null) running.died(this.#ended);
    try {
      const result = await running.ended;
      this.#now = null;
      this.#sites += 1;
      this.#pages += result.pages;
      return result;
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** Lets it go, and comes back when it is gone. */
  async close(): Promise<void> {
    if (this.#child.connected) this.#child.disconnect();
    this.#killLater();
    await this.#gone.promise;
  }

  #say(message: ToSite): void {
    // A process that is gone says so by its end.
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  #stop(): void {
    this.#isStopped = true;
    this.#say({ type: 'stop' });
    this.#killLater();
  }

  #killLater(): void {
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), TO_END);
    void this.#gone.promise.then(() => clearTimeout(kill));
  }

  #end(how: string): void {
    const why = this.#words.split('\n').find((line) => /error|fatal/i.test(line)) ?? '';
    this.#ended = [how, why.trim().slice(0, 200)].filter((part) => part !== '').join(': ');
    this.#now?.died(this.#ended);
  }
}

/** A site that a process is doing. */
class RunningSite {
  readonly #site: string;
  readonly #options: SiteProcessOptions;
  readonly #say: (message: ToSite) => void;
  readonly #over = new AbortController();
  readonly #outcome = Promise.withResolvers<SiteResult>();

  constructor(site: string, options: SiteProcessOptions, say: (message: ToSite) => void) {
    this.#site = site;
    this.#options = options;
    this.#say = say;
  }

  get ended(): Promise<SiteResult> {
    return this.#outcome.promise;
  }

  hear(message: FromSite): void {
    const { turns, onProgress, say } = this.#options;
    switch (message.type) {
      case 'take':
        void this.#give(message.number, message.host, message.interval);
        return;
      case 'rest':
        turns.rest(message.host, message.ms);
        return;
      case 'progress':
        onProgress({ site: this.#site, read: message.read, waiting: message.waiting });
        return;
      case 'said':
        say(`${this.#site} ${message.line}`);
        return;
      case 'result':
        this.#over.abort();
        this.#outcome.resolve(message.result);
        return;
      case 'fault': {
        const { code, zh, en } = message;
        this.#fail({ code, zh, en });
        return;
      }
      case 'stopped':
        this.#fail({ code: 'stopped', zh: '已停下。', en: 'Stopped.' });
    }
  }

  /** The process is gone. */
  died(how: string): void {
    this.#fail({
      code: 'process-died',
      zh: `处理这个网站的进程中途结束（${how}）。已读的都已保存；请用 --resume 接着做。`,
      en: `The process that did this site ended early (${how}). What was read is kept: go on with --resume.`,
    });
  }

  #fail(problem: SiteFault['problem']): void {
    this.#over.abort();
    this.#outcome.reject(new SiteFault(problem));
  }

  async #give(number: number, host: string, interval: number): Promise<void> {
    await this.#options.turns.take(host, interval, this.#over.signal);
    this.#say({ type: 'turn', number });
  }
}
