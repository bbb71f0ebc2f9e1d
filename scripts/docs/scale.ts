/** Costs that were measured, each with the command that measures it. */
const MEASURED = {
  /** Milliseconds of processor to ask for a page, read and gather it in a sweep. `npm run bench -- sweep` */
  sweepCpu: 2.6,
  /** Milliseconds to parse, gather and judge a real page: 173 a second. `npm run bench -- node` */
  judgeCpu: 5.8,
  /** Megabytes of a process that does one site of 2,000 pages. `npm run bench -- sweep` */
  memory: 330,
  /** Kilobytes that a page takes at rest. `npm run bench -- ledger` */
  stored: 13.4,
} as const;

/** What is taken for granted; a list of real portals with their sizes would take its place. */
const ASSUMED = {
  sites: 14_000,
  /** Sites below which and above which half of them lie, and how far they spread (of the natural logarithm). */
  medianPages: 600,
  spread: 1.2,
  /** `--max-pages` */
  mostPages: 2_000,
  /** For each page that is read: itself, its share of files and of links to other sites, tries again among them. */
  requestsPerPage: 1.6,
  /** Of them those to the host of the site itself, which set the pace. */
  ownRequestsPerPage: 1.3,
  /** Requests a second to one host: the bound that holds whatever the machines are. */
  perSecond: 1,
  /** Sites in this share live on the host of another site, and the two share its pace. */
  onSharedHost: 0.15,
  /** Seconds of processor to start and end a process for a site. */
  startCpu: 0.4,
  /** Kilobytes that an answer takes on the wire. */
  onWire: 25,
  /** Processors and gigabytes of a machine, and the share of its processors that may be used. */
  cores: 2,
  gigabytes: 16,
  busy: 0.7,
} as const;

const HOUR = 3_600;

/** A stream of numbers between 0 and 1, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface MadeSite {
  readonly pages: number;
  readonly host: number;
}

/** Sites of a made country: sizes spread as portals' are, some of them on a host in common. */
function madeSites(): MadeSite[] {
  const next = numbersFrom(2025);
  return Array.from({ length: ASSUMED.sites }, (_, index) => {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    const pages = Math.round(ASSUMED.medianPages * Math.exp(ASSUMED.spread * normal));
    const isShared = next() < ASSUMED.onSharedHost && index > 0;
    const host = isShared ? Math.floor(next() * index) : index;
    return { pages: Math.max(5, Math.min(ASSUMED.mostPages, pages)), host };
  });
}

/** Seconds in which so many jobs do all sites, by simulation: each job takes the next of the list as it becomes free. */
function secondsFor(sites: readonly MadeSite[], jobs: number): number {
  const free = new Float64Array(jobs);
  const hostFree = new Map<number, number>();
  for (const { pages, host } of sites) {
    let first = 0;
    for (let job = 1; job < jobs; job += 1) if ((free[job] ?? 0) < (free[first] ?? 0)) first = job;
    const own = (pages * ASSUMED.ownRequestsPerPage) / ASSUMED.perSecond;
    // Two that share a host are as slow as if the second waited for the first.
    const end = Math.max(free[first] ?? 0, hostFree.get(host) ?? 0) + own;
    free[first] = end;
    hostFree.set(host, end);
  }
  return free.reduce((most, one) => Math.max(most, one), 0);
}

interface Machines {
  readonly machines: number;
  readonly jobs: number;
}

const CHOICES: readonly Machines[] = [
  { machines: 1, jobs: 2 },
  { machines: 1, jobs: 32 },
  { machines: 4, jobs: 32 },
  { machines: 10, jobs: 32 },
  { machines: 20, jobs: 32 },
];

const round = (number: number) => Math.round(number).toLocaleString('en');

function row(sites: readonly MadeSite[], { machines, jobs }: Machines, cpuSeconds: number): string {
  const seconds = secondsFor(sites, machines * jobs);
  const least = cpuSeconds / (machines * ASSUMED.cores * ASSUMED.busy);
  const hours = Math.max(seconds, least) / HOUR;
  const busy = (100 * cpuSeconds) / (machines * ASSUMED.cores * hours * HOUR);
  const memory = (jobs * MEASURED.memory) / 1_000;
  return `| ${machines} | ${jobs} | ${round(hours)} | ${(hours / 24).toFixed(1)} | ${busy.toFixed(0)} % | ${memory.toFixed(1)} |`;
}

/** The page on what it takes to audit all portals of the country. */
export function scalePage(): string {
  const sites = madeSites();
  const pages = sites.reduce((sum, one) => sum + one.pages, 0);
  const requests = pages * ASSUMED.requestsPerPage;
  const cpuSeconds =
    (pages * (MEASURED.sweepCpu + 2 * MEASURED.judgeCpu)) / 1_000 + sites.length * ASSUMED.startCpu;
  const longest = (ASSUMED.mostPages * ASSUMED.ownRequestsPerPage) / ASSUMED.perSecond / HOUR;
  const rows = CHOICES.map((choice) => row(sites, choice, cpuSeconds));
  return `# 一万四千个门户 / Fourteen thousand portals

Generated by \`npm run docs\` from scripts/docs/scale.ts: measured costs, stated assumptions, and a simulation of the queue. No such run was made.

## What it takes

${round(ASSUMED.sites)} sites, ${round(pages)} pages, ${round(requests)} requests, ${round((requests * ASSUMED.onWire) / 1e6)} GB on the wire, ${round((pages * MEASURED.stored) / 1e6)} GB at rest, ${round(cpuSeconds / HOUR)} hours of one processor.

| machines | jobs on each | hours | days | processors busy | GB of memory on each |
| -------: | -----------: | ----: | ---: | --------------: | -------------------: |
${rows.join('\n')}

The bound is politeness, not the machine: at ${ASSUMED.perSecond} request a second to a host, a site of ${round(ASSUMED.mostPages)} pages takes ${longest.toFixed(1)} hours, however fast the machine is. So many sites must be done at once, and \`--jobs\` may well be far above the number of cores: a job waits most of its time. Memory bounds it: ${MEASURED.memory} MB for each job, so that ${Math.floor((ASSUMED.gigabytes * 1_000 * 0.65) / MEASURED.memory)} fit well into ${ASSUMED.gigabytes} GB.

## How

1. One machine with Redis or Valkey (\`appendonly yes\`, \`maxmemory-policy noeviction\`, a password, TLS outside of one network).
2. On every machine: \`mingcha worker --queue rediss://… --jobs 32 --work /var/lib/mingcha\`.
3. On the one that gathers: \`mingcha batch sites.xlsx --out 2025 --queue rediss://… --rate ${ASSUMED.perSecond} --max-pages ${ASSUMED.mostPages}\`. It may be stopped and gone on with; at most 512 MB of finished sites wait in Redis, then workers wait for it.
4. \`mingcha batch status --queue rediss://…\`, \`mingcha report 2025/sites/<site> --format docx --out …\`.

Redis bears about ${round(requests / secondsFor(sites, 320))} turns a second with 10 machines of 32 jobs; each is one short script.

## Measured

| what | value | command |
| ---- | ----: | ------- |
| processor, to ask for a page, read and gather it | ${MEASURED.sweepCpu} ms | \`npm run bench -- sweep\` |
| processor, to parse, gather and judge a real page (counted twice: read, and judged again with its links) | ${MEASURED.judgeCpu} ms | \`npm run bench -- node\` |
| memory of a process with 2,000 pages | ${MEASURED.memory} MB | \`npm run bench -- sweep\` |
| a page at rest in the ledger; the folder of a batch is taken for as much | ${MEASURED.stored} kB | \`npm run bench -- ledger\` |

## Assumed

| what | value |
| ---- | ----: |
| pages of a site: half have fewer than | ${round(ASSUMED.medianPages)} |
| spread of the logarithm of it | ${ASSUMED.spread} |
| pages read of a site at most | ${round(ASSUMED.mostPages)} |
| requests for each page, files, other sites and second tries among them | ${ASSUMED.requestsPerPage} |
| of them to the site's own host | ${ASSUMED.ownRequestsPerPage} |
| sites that share the host of another | ${ASSUMED.onSharedHost * 100} % |
| processor to start and end the process of a site | ${ASSUMED.startCpu} s |
| an answer on the wire | ${ASSUMED.onWire} kB |
| a machine | ${ASSUMED.cores} processors, ${ASSUMED.gigabytes} GB, at most ${ASSUMED.busy * 100} % busy |

Not in it: pages read in a browser (\`--render\`), some seconds of processor each; hosts that answer slowly or ask to be left in peace, which take longer and cost nothing else.
`;
}
