import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { verdict } from './verdicts.ts';

/**
 * Our sweep beside linkinator's crawl of the same made portal in the same run: `node tests/bench/sweep.ts`. The portal
 * is served by a process of its own, and every crawl has a process of its own.
 */
const SIZES = [2_000, 8_000, 20_000] as const;
/** Of more pages linkinator takes minutes: its time grows with the square. */
const MOST_FOR_THEIRS = 8_000;

const Started = z.object({ port: z.number(), bytes: z.number() });
const Result = z.object({
  pages: z.number(),
  ms: z.number(),
  cpu: z.number(),
  rss: z.number(),
  peak: z.number(),
});
type Measured = z.infer<typeof Result>;

function start(file: string, args: readonly string[] = []): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), args);
}

async function said(child: ChildProcess): Promise<unknown> {
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error('a process of the benchmark ended too soon');
    }),
  ]);
  return message;
}

async function crawl(who: 'ours' | 'theirs', origin: string): Promise<Measured> {
  const child = start('sweep-worker.ts');
  const answer = said(child);
  child.send({ who, origin });
  const measured = Result.parse(await answer);
  child.disconnect();
  return measured;
}

function row(who: string, { pages, ms, cpu, rss, peak }: Measured): string {
  const rate = (pages / ms) * 1_000;
  return `  ${who.padEnd(11)} ${rate.toFixed(0).padStart(6)} pages/s  ${(ms / 1_000).toFixed(1).padStart(6)} s  CPU ${(cpu / 1_000).toFixed(1).padStart(6)} s  RSS ${(rss / 1e6).toFixed(0).padStart(5)} MB  peak ${(peak / 1e6).toFixed(0).padStart(5)} MB`;
}

const ours = new Map<number, Measured>();
const theirs = new Map<number, Measured>();
for (const size of SIZES) {
  const server = start('sweep-server.ts', [String(size)]);
  const { port, bytes } = Started.parse(await said(server));
  const origin = `http://127.0.0.1:${port}`;
  const load = loadavg().map((one) => one.toFixed(1));
  console.log(`\n${size} pages of ${bytes} bytes; load of the machine: ${load.join(' ')} (1, 5, 15 minutes)`);
  for (const who of size <= MOST_FOR_THEIRS ? (['ours', 'theirs'] as const) : (['ours'] as const)) {
    const measured = await crawl(who, origin);
    // On a busy machine linkinator loses a few to its time limit.
    const least = who === 'ours' ? size : size * 0.99;
    if (measured.pages < least || measured.pages > size)
      throw new Error(`${who}: ${measured.pages} of ${size} pages`);
    (who === 'ours' ? ours : theirs).set(size, measured);
    console.log(row(who === 'ours' ? 'ours' : 'linkinator', measured));
  }
  server.disconnect();
}

function quotient(a: Measured | undefined, b: Measured | undefined, part: 'ms' | 'rss' | 'peak'): number {
  return (a?.[part] ?? Number.NaN) / (b?.[part] ?? Number.NaN);
}

function rateOf(measured: Measured | undefined): number {
  return measured === undefined ? Number.NaN : measured.pages / measured.ms;
}

const small = quotient(theirs.get(2_000), ours.get(2_000), 'ms');
console.log(
  verdict({ what: 'linkinator ÷ ours, 2,000 pages', target: 'at least 1', value: small, met: small >= 1 }),
);
const large = quotient(theirs.get(8_000), ours.get(8_000), 'ms');
console.log(
  verdict({ what: 'linkinator ÷ ours, 8,000 pages', target: 'at least 3', value: large, met: large >= 3 }),
);
const rate = rateOf(ours.get(20_000)) / rateOf(ours.get(2_000));
console.log(
  verdict({ what: 'rate, 20,000 ÷ 2,000 pages', target: 'at least 0.9', value: rate, met: rate >= 0.9 }),
);
const memory = quotient(ours.get(20_000), ours.get(2_000), 'peak');
console.log(
  verdict({
    what: 'peak RSS, 20,000 ÷ 2,000 pages',
    target: 'at most 1.3',
    value: memory,
    met: memory <= 1.3,
  }),
);
