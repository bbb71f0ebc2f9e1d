import { describe, expect, it } from 'vitest';
import type { Fetcher } from '../../links/contract.ts';
import type { PageReader } from '../../sweep/page-reader.ts';
import { readInPlace } from '../../sweep/page-reader.ts';
import { VirtualClock } from '../links/check/virtual-clock.ts';
import { type Made, MadeWeb, pageOf } from './made-web.ts';
import { HOME, manners, site, stage } from './stage.ts';

const pages = site({
  '/': pageOf('首页', ['/a/', '/b/', '/c/']),
  '/a/': pageOf('甲', []),
  '/b/': pageOf('乙', []),
  '/c/': pageOf('丙', []),
});

/** What is asked for and what is read of some pages, in its order, of a host that is asked for one thing at a time. */
async function eventsOf(
  made: Iterable<readonly [string, Made]>,
  names: string,
  perSecond = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const clock = new VirtualClock();
  const web = new MadeWeb(clock, made);
  const events: string[] = [];
  const note = (what: string, url: string) => {
    const name = url.replace(HOME, '').replace('/', '');
    if (names.includes(name) && name !== '') events.push(`${what} ${name}`);
  };
  const fetcher: Fetcher = {
    ask(request, signal) {
      note('ask', request.url);
      return web.ask(request, signal);
    },
  };
  const reader: PageReader = {
    ...readInPlace,
    read(answer, at) {
      note('read', answer.finalUrl);
      return readInPlace.read(answer, at);
    },
  };
  const options = { fetcher, reader, manners: { ...manners, perHost: 1, perSecond } };
  await stage([], { clock, options }).run();
  return events;
}

describe('the place of a page that has come', () => {
  it('is given to the next before the page is read', async () => {
    expect(await eventsOf(pages, 'abc')).toEqual(['ask a', 'ask b', 'read a', 'ask c', 'read b', 'read c']);
  });

  it('waits for its time all the same', async () => {
    expect(await eventsOf(pages, 'abc', 1)).toEqual([
      'ask a',
      'read a',
      'ask b',
      'read b',
      'ask c',
      'read c',
    ]);
  });

  it('is kept by an answer that says that the host is asked too often', async () => {
    const busy = site({
      '/': pageOf('首页', ['/a/', '/b/']),
      '/a/': { status: 429 },
      '/b/': pageOf('乙', []),
    });
    const options = { manners: { ...manners, perHost: 1, perSecond: Number.POSITIVE_INFINITY } };
    const { web, run } = stage(busy, { options });
    await run();
    const askedAt = (path: string) => web.asked.find(({ url }) => url === `${HOME}${path}`)?.at ?? Number.NaN;
    expect(askedAt('b/') - askedAt('a/')).toBeGreaterThanOrEqual(1_000);
  });
});
