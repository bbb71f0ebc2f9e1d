import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Page } from '../../ledger/contract.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { liveStands } from '../../ledger/live-stands.ts';
import { address, day, facts, page, SITE, seen, site, sweep } from './samples.ts';

let names = 0;
let ledger: Ledger;

beforeEach(async () => {
  ledger = new Ledger(`live-${++names}`);
  await ledger.putSite(site());
  await ledger.putSweep(sweep('one'));
});

const url = address('a');

/** A page as it was in a tab. */
function live(text: string, at: string) {
  const inTab = facts('a', text, at);
  const gathering = { ...inTab.gathering, mode: 'live' } as const;
  return {
    page: { ...page('a', { mode: 'live', via: 'browse', title: text, seenAt: at, sha256: null }) },
    facts: { ...inTab, gathering },
  };
}

/** The same page as its bytes say it. */
function sent(text: string, at: string, change: Partial<Page> = {}) {
  const one = seen('a', text, at);
  return { ...one, page: { ...one.page, mode: 'parsed', via: 'sweep', title: text, ...change } } as const;
}

async function swept(given: ReturnType<typeof sent>): Promise<void> {
  const step = { records: [], failures: [], verdicts: [], at: given.page.seenAt };
  await ledger.appendSweep('one', { ...step, pages: [given] });
}

async function kept() {
  const { title, mode, seenAt } = (await ledger.page(SITE, url)) ?? {};
  return { title, mode, seenAt, said: (await ledger.factsOf(SITE, url))?.title?.document };
}

const inTab = { title: '在页面上', mode: 'live', seenAt: day(3), said: '在页面上' };

describe('what was seen in a tab', () => {
  beforeEach(() => ledger.keepPages(SITE, [live('在页面上', day(3))]));

  it('stands against what a sweep reads from the bytes some days later', async () => {
    await swept(sent('源码', day(5), { sha256: 'aa' }));
    expect(await kept()).toEqual(inTab);
    expect((await ledger.versionsOf(SITE, url)).length).toBe(1);
    expect((await ledger.site(SITE))?.pages).toBe(1);
  });

  it('gives way once the bytes are others than the sweep before was sent', async () => {
    await swept(sent('源码', day(5), { sha256: 'aa' }));
    await swept(sent('源码', day(6), { sha256: 'aa' }));
    expect(await kept()).toEqual(inTab);
    await swept(sent('改过', day(7), { sha256: 'bb' }));
    expect(await kept()).toEqual({ title: '改过', mode: 'parsed', seenAt: day(7), said: '改过' });
  });

  it('remembers the bytes though it is judged anew', async () => {
    await swept(sent('源码', day(5), { sha256: 'aa' }));
    const row = await ledger.page(SITE, url);
    const { sweptSha256: _, ...judged } = row ?? page('a');
    await ledger.keepJudgements(SITE, [{ ...judged, judgedBy: 'other' }]);
    await swept(sent('改过', day(6), { sha256: 'bb' }));
    expect(await kept()).toMatchObject({ title: '改过', mode: 'parsed' });
  });

  it('stands against other bytes, too, where a script is still to write the page', async () => {
    await swept(sent('源码', day(5), { sha256: 'aa', needsLive: true }));
    await swept(sent('空', day(6), { sha256: 'bb', needsLive: true }));
    expect(await kept()).toEqual(inTab);
  });

  it.each([{ needsLive: true }, { needsLive: false }])('gives way when it is old: %o', async (change) => {
    await swept(sent('源码', day(11), { sha256: 'aa', ...change }));
    expect(await kept()).toMatchObject({ title: '源码', mode: 'parsed' });
  });

  it('gives way to what a tab shows later, and forgets the bytes', async () => {
    await swept(sent('源码', day(4), { sha256: 'aa' }));
    await ledger.keepPages(SITE, [live('新', day(5))]);
    await swept(sent('源码', day(6), { sha256: 'bb' }));
    expect(await kept()).toMatchObject({ title: '新', mode: 'live' });
  });

  it('gives way where a person asks for this page', async () => {
    await ledger.keepPages(SITE, [sent('源码', day(4))]);
    expect(await kept()).toMatchObject({ title: '源码', mode: 'parsed' });
  });

  it('takes the page off those that could not be read', async () => {
    await ledger.keepFailures(SITE, [{ site: SITE, url, why: 'timeout', at: day(3) }]);
    await swept(sent('源码', day(4)));
    expect(await ledger.failures(SITE)).toEqual([]);
  });
});

it('bytes that were read before a tab was opened do not come back', async () => {
  await ledger.keepPages(SITE, [live('在页面上', day(3))]);
  await swept(sent('早先', day(2), { sha256: 'aa' }));
  expect(await kept()).toEqual(inTab);
});

describe('a live reading', () => {
  const live = { mode: 'live', seenAt: '2025-11-03T10:00:00.000Z' } as const;
  const later = {
    mode: 'parsed',
    seenAt: '2025-11-05T10:00:00.000Z',
    sha256: 'aa',
    needsLive: false,
  } as const;

  it.each([
    ['against bytes of later', live, later, true],
    ['for seven days', live, { ...later, seenAt: '2025-11-10T10:00:00.000Z' }, true],
    ['and no longer', live, { ...later, seenAt: '2025-11-10T10:00:00.001Z' }, false],
    ['against bytes of the same moment', live, { ...later, seenAt: live.seenAt }, true],
    ['not against what was seen before', live, { ...later, seenAt: '2025-11-02T10:00:00.000Z' }, false],
    ['not against a tab', live, { ...later, mode: 'live' }, false],
    ['where it is none, not at all', { ...live, mode: 'parsed' }, later, false],
    ['against the same bytes', { ...live, sweptSha256: 'aa' }, later, true],
    ['not against other bytes', { ...live, sweptSha256: 'bb' }, later, false],
    ['against bytes that nobody knows', { ...live, sweptSha256: 'bb' }, { ...later, sha256: null }, true],
    [
      'against others that wait for a script',
      { ...live, sweptSha256: 'bb' },
      { ...later, needsLive: true },
      true,
    ],
  ] as const)('stands %s', (_why, kept, given, stands) => {
    expect(liveStands(kept, given)).toBe(stands);
  });
});
