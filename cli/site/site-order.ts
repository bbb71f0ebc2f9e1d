import type { SweepOrder } from '../../sweep/contract.ts';
import type { StateHead } from '../state/contract.ts';

/** What of the command line settles what a sweep reads. */
export interface OrderOptions {
  readonly at?: string;
  readonly maxPages: number;
  readonly depth: number;
  readonly minutes?: number;
  readonly path: readonly string[];
  readonly start: readonly string[];
  readonly sample?: number;
  readonly seed: string;
  readonly links: boolean;
  readonly render?: true;
}

const MS_PER_MINUTE = 60_000;

/** The order for a sweep. `home`: where it begins. */
export function orderOf(home: string, options: OrderOptions): SweepOrder {
  const { maxPages, depth, minutes, path, start, sample, seed, links, render } = options;
  return {
    home,
    starts: [...start],
    sitemaps: true,
    bounds: {
      pages: maxPages,
      depth,
      ms: minutes === undefined ? null : minutes * MS_PER_MINUTE,
      paths: [...path],
    },
    sample: sample === undefined ? null : { each: sample, seed },
    links,
    live: render === true,
  };
}

/** What each part of the command line settled when a sweep began; the names are those of the options. */
const SETTLED: Readonly<Record<keyof OrderOptions, (order: SweepOrder) => unknown>> = {
  at: () => null,
  maxPages: ({ bounds }) => bounds.pages,
  depth: ({ bounds }) => bounds.depth,
  minutes: ({ bounds }) => bounds.ms,
  path: ({ bounds }) => bounds.paths,
  start: ({ starts }) => starts,
  sample: ({ sample }) => sample?.each ?? null,
  seed: ({ sample }) => sample?.seed ?? null,
  links: ({ links }) => links,
  render: ({ live }) => live,
};

/** What was said on the command line of a sweep that goes on. */
export interface Repeated {
  readonly home: string | null;
  readonly options: OrderOptions;
  /** Whether an option was given, rather than left at its default. */
  isGiven(option: keyof OrderOptions): boolean;
}

/** What was said anew and differs from what a sweep began with; `url` stands for the address. */
export function changesOf(
  { home, options, isGiven }: Repeated,
  head: StateHead,
): (keyof OrderOptions | 'url')[] {
  const asked = orderOf(home ?? head.order.home, options);
  const names: (keyof OrderOptions)[] = [
    'at',
    'maxPages',
    'depth',
    'minutes',
    'path',
    'start',
    'sample',
    'seed',
    'links',
    'render',
  ];
  const changed = names.filter((name) => {
    if (!isGiven(name)) return false;
    if (name === 'at') return options.at !== head.at;
    return JSON.stringify(SETTLED[name](asked)) !== JSON.stringify(SETTLED[name](head.order));
  });
  return home !== null && home !== head.order.home ? ['url', ...changed] : changed;
}
