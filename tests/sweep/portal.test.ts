import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFetcher } from '../../links/fetch/node.ts';
import { systemClock } from '../../links/manners/clock.ts';
import { isUnsafeAddress } from '../../links/policy/askable.ts';
import { linkPolicy } from '../../links/policy/index.ts';
import type { SweepOptions } from '../../sweep/options.ts';
import { readInPlace } from '../../sweep/page-reader.ts';
import { Sweep } from '../../sweep/sweep.ts';
import { PORTAL_HOST, type Portal, startPortal } from '../portal/server.ts';
import { Kept } from './kept.ts';

const order = {
  home: `http://${PORTAL_HOST}/`,
  starts: [],
  sitemaps: true,
  bounds: { pages: 1_000, depth: 20, ms: null, paths: [] },
  sample: null,
  links: true,
  live: false,
};

/** How often a page was asked for. */
function hitsOf(portal: Portal, url: string): number | undefined {
  const { pathname, search } = new URL(url);
  return portal.hits.get(`GET ${pathname}${search}`);
}

describe('the sample portal, over the network', () => {
  let portal: Portal;
  let fetcher: ReturnType<typeof nodeFetcher>;
  let options: SweepOptions;
  const kept = new Kept();

  beforeAll(async () => {
    portal = await startPortal();
    fetcher = nodeFetcher({
      userAgent: 'Mingcha/test',
      resolve: [{ host: PORTAL_HOST, port: 80, address: '127.0.0.1', addressPort: portal.port }],
      allowPrivate: true,
      isUnsafe: isUnsafeAddress,
    });
    options = {
      fetcher,
      policy: linkPolicy,
      reader: readInPlace,
      manners: {
        perSecond: Number.POSITIVE_INFINITY,
        perHost: 8,
        atOnce: 8,
        requests: 5_000,
        timeout: 5_000,
      },
      patience: { tries: 2, pause: 0, longPause: 0, secondOpinion: false },
      clock: systemClock,
      at: () => '2025-11-03T10:00:00+08:00',
      async keep(step) {
        kept.steps.push(step);
      },
    };
    await new Sweep(order, options).run(new AbortController().signal);
  });
  afterAll(async () => {
    await fetcher.close();
    await portal.close();
  });

  it('is found page by page, each once', () => {
    expect(kept.urls.length).toBeGreaterThan(15);
    expect(new Set(kept.urls).size).toBe(kept.urls.length);
    for (const url of kept.urls) expect(hitsOf(portal, url), url).toBe(1);
  });

  it('leaves out no page that its pages link to', () => {
    const known = new Set([...kept.urls, ...kept.failures.map(({ url }) => url)]);
    const linked = kept.pages.flatMap(({ facts }) =>
      (facts.links ?? [])
        .filter(({ target }) => target.type === 'page' && target.host === PORTAL_HOST && target.file === null)
        .map(({ target }) => target.url.replace(/#.*$/, '')),
    );
    const missing = [...new Set(linked)].filter((url) => !known.has(url));
    expect(missing).toEqual([]);
  });

  it('is read as it would be page by page', () => {
    const kinds = new Set(kept.pages.map(({ facts }) => facts.kind?.kind));
    for (const kind of [
      'home',
      'normative-document',
      'interpretation',
      'service-guide',
      'column-list',
    ] as const) {
      expect(kinds, kind).toContain(kind);
    }
    expect(
      kept.pages.every(({ facts, sha256 }) => facts.failures.length === 0 && sha256?.length === 64),
    ).toBe(true);
  });

  it('is not asked for again by a sweep that goes on from what was kept', async () => {
    const half = new Kept();
    half.steps.push(...kept.steps.slice(0, Math.floor(kept.steps.length / 2)));
    expect(half.urls.length).toBeGreaterThan(1);
    expect(half.urls.length).toBeLessThan(kept.urls.length);
    const later = new Kept();
    const resumed = Sweep.resume(order, half.records, {
      ...options,
      async keep(step) {
        later.steps.push(step);
      },
    });
    await resumed.run(new AbortController().signal);
    expect([...half.urls, ...later.urls].toSorted()).toEqual(kept.urls.toSorted());
    for (const url of half.urls) expect(hitsOf(portal, url), url).toBe(1);
  });
});
