import { type ChildProcess, fork } from 'node:child_process';
import type { HostTurns } from '../../links/manners/host-turns.ts';
import { SiteFault, type SiteProgress, type SiteResult, type SiteTask } from '../queue/contract.ts';
import { FromSite, type ToSite } from './messages.ts';

/** The word on the command line by which this program does one site for another process. */
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
}

/**
 * Does a site in a process of its own, so that whatever becomes of it touches no other. Throws `SiteFault` where it comes
 * to no result, also when the process dies, and the signal's reason where that is given, once the process has ended.
 */
export async function runSiteProcess(task: SiteTask, options: SiteProcessOptions): Promise<SiteResult> {
  const { signal, folder } = options;
  signal.throwIfAborted();
  const program = process.argv[1];
  if (program === undefined) throw new Error('This program does not know where it lies');
  const child = fork(program, [SITE_PROGRAM], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const running = new RunningSite(child, task.site.id, options);
  const stop = () => running.stop();
  signal.addEventListener('abort', stop, { once: true });
  running.say({ type: 'task', task, folder });
  try {
    return await running.ended;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

class RunningSite {
  readonly #child: ChildProcess;
  readonly #site: string;
  readonly #options: SiteProcessOptions;
  readonly #over = new AbortController();
  #last: FromSite | null = null;
  #words = '';
  #kill: NodeJS.Timeout | undefined;
  /** The result once the process is gone. */
  readonly ended: Promise<SiteResult>;

  constructor(child: ChildProcess, site: string, options: SiteProcessOptions) {
    this.#child = child;
    this.#site = site;
    this.#options = options;
    child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      this.#words = `${this.#words}${words}`.slice(-LAST_WORDS);
    });
    child.on('message', (words) => this.#hear(FromSite.parse(words)));
    this.ended = new Promise((resolve, reject) => {
      const end = (how: string) => {
        clearTimeout(this.#kill);
        this.#over.abort();
        if (this.#last?.type === 'result') resolve(this.#last.result);
        else reject(new SiteFault(this.#problem(how)));
      };
      child.on('error', (error) => end(error.message));
      child.on('close', (code, signal) => end(String(signal ?? code)));
    });
  }

  say(message: ToSite): void {
    // A process that is gone says so by its end.
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  stop(): void {
    this.say({ type: 'stop' });
    this.#kill = setTimeout(() => this.#child.kill('SIGKILL'), TO_END);
  }

  #hear(message: FromSite): void {
    const { turns, onProgress } = this.#options;
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
      case 'result':
      case 'fault':
      case 'stopped':
        this.#last = message;
    }
  }

  async #give(number: number, host: string, interval: number): Promise<void> {
    await this.#options.turns.take(host, interval, this.#over.signal);
    this.say({ type: 'turn', number });
  }

  #problem(how: string) {
    if (this.#last?.type === 'fault') {
      const { code, zh, en } = this.#last;
      return { code, zh, en };
    }
    const why = this.#words.split('\n').find((line) => /error|fatal/i.test(line)) ?? '';
    const reason = [how, why.trim().slice(0, 200)].filter((part) => part !== '').join(': ');
    return {
      code: 'process-died',
      zh: `处理这个网站的进程中途结束（${reason}）。已读的都已保存；请用 --resume 接着做。`,
      en: `The process that did this site ended early (${reason}). What was read is kept: go on with --resume.`,
    };
  }
}
