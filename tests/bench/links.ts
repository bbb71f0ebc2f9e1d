import { loadavg } from 'node:os';
import type { Work } from './links-check.ts';
import { type LinkServer, LinkWorker, type Measured, startLinkServer } from './links-processes.ts';
import { median } from './pages.ts';
import { verdict } from './verdicts.ts';

/** Requests at once, for both. */
const CONCURRENCY = 50;
const LINKS = 5_000;
const MANY = 50_000;
const ROUNDS = 5;
/** Links that are named before they are asked for, as a crawl does it. */
const AHEAD = 1_000;
const DELAY = 200;
const NO_BOUND = Number.MAX_SAFE_INTEGER;

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function work({ origin }: LinkServer, change: Partial<Work>): Work {
  const { distinct = LINKS } = change;
  const perPage = 100;
  const usual = { origin, kind: 'ok', perPage, distinct, concurrency: CONCURRENCY, ahead: AHEAD };
  return { ...usual, pages: Math.ceil(distinct / perPage), ...change };
}

function load(): string {
  return `load of the machine: ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')} (1, 5, 15 minutes)`;
}

/** All links were checked and the dead ones found, or the figures mean nothing. */
function mustBeRight({ checked, broken }: Measured, distinct: number, dead = distinct / 10): void {
  if (checked === distinct && broken === dead) return;
  throw new Error(`checked ${checked} of ${distinct}, ${broken} of ${dead} broken`);
}

interface Times {
  readonly ms: number[];
  readonly cpu: number[];
}

/** The first run of a process, with everything cold, is shown and left out. */
function warm(values: readonly number[]): readonly number[] {
  return values.slice(1);
}

/** Theirs by ours, round by round. */
function quotient(ours: readonly number[], theirs: readonly number[]): number {
  return median(warm(ours).map((value, round) => (warm(theirs)[round] ?? Number.NaN) / value));
}

/** Turn about, each in a process of its own. */
async function turnAbout(given: Work, rounds: number): Promise<{ ours: Times; theirs: Times }> {
  const workers = { ours: new LinkWorker(), theirs: new LinkWorker() };
  const times = { ours: noTimes(), theirs: noTimes() };
  for (let round = 0; round <= rounds; round += 1) {
    for (const who of ['ours', 'theirs'] as const) {
      const measured = await workers[who].run(who, given);
      mustBeRight(measured, given.distinct);
      times[who].ms.push(measured.ms);
      times[who].cpu.push(measured.cpu);
    }
  }
  workers.ours.close();
  workers.theirs.close();
  return times;
}

function noTimes(): Times {
  return { ms: [], cpu: [] };
}

const WIDTH = 34;

function head(...cells: readonly string[]): string {
  return ' '.repeat(WIDTH) + cells.map((one) => one.padStart(12)).join('');
}

function timesRow(what: string, { ms, cpu }: Times): string {
  const cells = [median(warm(ms)), median(warm(cpu)), ms[0] ?? Number.NaN, cpu[0] ?? Number.NaN];
  return what.padEnd(WIDTH) + cells.map((one) => seconds(one).padStart(12)).join('');
}

async function besideLinkinator(server: LinkServer): Promise<void> {
  console.log(`
${LINKS} distinct links, every tenth dead, ${CONCURRENCY} requests at once, pages of ${server.ordinary} bytes; median of ${ROUNDS} rounds
turn about. Ours: every page read for what it says, dead links tried twice and handed to linkinator; no pauses
before second tries, no limit per second. linkinator 8: one page with all the links, HEAD, and GET where that fails`);
  console.log(head('time', 'CPU', 'first time', 'its CPU'));
  const { ours, theirs } = await turnAbout(work(server, {}), ROUNDS);
  console.log(timesRow('ours', ours));
  console.log(timesRow('linkinator', theirs));
  const value = quotient(ours.ms, theirs.ms);
  console.log(verdict({ what: 'linkinator ÷ ours, time', target: 'at least 2', value, met: value >= 2 }));
  console.log(
    `(the same in CPU, which other work on the machine does not change: ${quotient(ours.cpu, theirs.cpu).toFixed(1)})`,
  );
  const large = await turnAbout(work(server, { kind: 'large', distinct: 1_000 }), 3);
  console.log(
    `1,000 links to pages of ${server.large} bytes, which we read; linkinator asks for their heads alone`,
  );
  console.log(timesRow('ours', large.ours));
  console.log(timesRow('linkinator', large.theirs));
}

/** One fresh process: `times` checks of so many links, one after the other. */
async function memoryOf(given: Work, { times = 1, narrow = false } = {}): Promise<Measured> {
  const worker = new LinkWorker({ collects: true, narrow });
  let last = await worker.run('ours', given);
  mustBeRight(last, given.distinct);
  for (let time = 1; time < times; time += 1)
    last = { ...(await worker.run('ours', given)), before: last.before };
  worker.close();
  return last;
}

function memoryRow(what: string, { before, settled, rss, peak, ms }: Measured): string {
  const cells = [before, settled, rss, peak].map((bytes) => megabytes(bytes).padStart(12));
  return what.padEnd(WIDTH) + cells.join('') + seconds(ms).padStart(12);
}

function within20(what: string, value: number): string {
  return verdict({ what, target: 'at most 1.2', value, met: value <= 1.2 });
}

async function memory(server: LinkServer): Promise<void> {
  const times = MANY / LINKS;
  console.log(`
Memory, fresh processes; pages are named as a crawl finds them, up to ${AHEAD} links ahead`);
  console.log(head('heap before', 'heap after', 'RSS after', 'peak RSS', 'time'));
  const few = await memoryOf(work(server, {}));
  console.log(memoryRow(`${LINKS} links`, few));
  const same = await memoryOf(work(server, {}), { times });
  console.log(memoryRow(`${LINKS} links, ${times} times over`, same));
  const many = await memoryOf(work(server, { distinct: MANY }));
  console.log(memoryRow(`${MANY} links`, many));
  const fewInLittle = await memoryOf(work(server, {}), { narrow: true });
  console.log(memoryRow(`${LINKS} links, narrow heap`, fewInLittle));
  const manyInLittle = await memoryOf(work(server, { distinct: MANY }), { narrow: true });
  console.log(memoryRow(`${MANY} links, narrow heap`, manyInLittle));
  console.log(
    '(heap: after garbage was collected. V8 lets garbage lie while the machine has room, so that RSS grows with',
  );
  console.log(
    'what was ever asked: see the second row, with as many requests as the third. In a narrow heap – 48 MB, and',
  );
  console.log('twice 4 MB for what is young – it must collect, and RSS shows what a check needs)');
  console.log(within20(`heap, ${MANY} ÷ ${LINKS} links`, many.settled / few.settled));
  console.log(within20(`peak RSS, ${MANY} ÷ ${LINKS} links`, many.peak / few.peak));
  console.log(within20(`peak RSS, ${MANY} ÷ ${times} × ${LINKS} links`, many.peak / same.peak));
  console.log(
    within20(`the same in a narrow heap, ${MANY} ÷ ${LINKS} links`, manyInLittle.peak / fewInLittle.peak),
  );
  const waiting = 2 * LINKS;
  const { named, before } = await memoryOf(work(server, { distinct: waiting, ahead: NO_BOUND }));
  console.log(`a link that waits for its turn: ${((named - before) / waiting).toFixed(0)} bytes`);
}

async function growth(server: LinkServer): Promise<void> {
  const [pages, perPage] = [2_000, 25];
  console.log(`\n${MANY} links on ${pages} pages, of which so many distinct; the better of 2 runs`);
  const worker = new LinkWorker();
  const timeOf = async (distinct: number): Promise<number> => {
    const measured = await worker.run('ours', work(server, { pages, perPage, distinct, ahead: NO_BOUND }));
    mustBeRight(measured, distinct);
    return measured.ms;
  };
  await timeOf(2 * LINKS);
  const perLink: number[] = [];
  for (let distinct = 2_000; distinct <= 16_000; distinct *= 2) {
    const now = Math.min(await timeOf(distinct), await timeOf(distinct)) / distinct;
    const before = perLink.at(-1);
    const factor = before === undefined ? '' : `   × ${((2 * now) / before).toFixed(2)}`;
    console.log(`${String(distinct).padStart(6)} distinct ${seconds(now * distinct).padStart(8)}${factor}`);
    perLink.push(now);
  }
  worker.close();
  const [least = Number.NaN] = perLink;
  const value = (perLink.at(-1) ?? Number.NaN) / least;
  console.log(within20('time per distinct link, 16,000 ÷ 2,000', value));
}

async function slowServer(server: LinkServer): Promise<void> {
  const distinct = 2_000;
  const worker = new LinkWorker();
  const given = work(server, { kind: `delay/${DELAY}`, distinct });
  const measured = await worker.run('ours', given);
  worker.close();
  mustBeRight(measured, distinct, 0);
  const ideal = (distinct / CONCURRENCY) * DELAY;
  const value = (ideal / measured.ms) * 100;
  console.log(`\n${distinct} links on a server that answers in ${DELAY} ms, ${CONCURRENCY} requests at once`);
  console.log(`${seconds(measured.ms)}, ideal ${seconds(ideal)}`);
  console.log(
    verdict({ what: 'share of the ideal time, %', target: 'at least 90', value, met: value >= 90 }),
  );
}

/** The link checker on a local server in another process: beside linkinator, in memory, in growth, kept waiting. */
export async function benchLinks(): Promise<void> {
  const server = await startLinkServer();
  console.log(`\nLinks; ${load()}`);
  try {
    await besideLinkinator(server);
    await memory(server);
    await growth(server);
    await slowServer(server);
  } finally {
    server.close();
  }
  console.log(load());
}
