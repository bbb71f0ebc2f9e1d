import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExtensionUnderTest, type OpenTab } from './extension-under-test.ts';
import { ledgerRows } from './ledger-rows.ts';

/** What a page keeps as findings; of what is in order it keeps the rules alone. */
const GROUPS = ['error', 'warning', 'cantTell'] as const;
const SITE = 'songjiang.gov.cn';
/** Ten pages of different kinds, sound ones and faulty ones. */
const TEN = [
  '/index.html',
  '/zwgk/index.html',
  '/zwgk/gfxwj/index.html',
  '/zwgk/zcjd/index.html',
  '/zwgk/zdjcml/2025.html',
  '/zwgk/bzml/index.html',
  '/govxxgk/SHSJ91/2025-04-18/elevator.html',
  '/govxxgk/SHSJ91/2025-03-10/parking.html',
  '/govxxgk/SHSJ92/2025-08-05/roster.html',
  '/zmhd/board/index.html',
];
const patience = { timeout: 30_000, interval: 200 };

let extension: ExtensionUnderTest;

beforeAll(async () => {
  extension = await ExtensionUnderTest.start();
});
afterAll(() => extension?.stop());

async function countsOf({ popup }: OpenTab): Promise<Record<string, number>> {
  // Held on to: the popup may be drawn anew while it is read.
  const counts = await popup.locator('.counts').waitHandle();
  return counts.$$eval('li', (items) =>
    Object.fromEntries(
      items.map((item) => [
        item.dataset.group,
        Number(item.querySelector('.count-number')?.getAttribute('title')),
      ]),
    ),
  );
}

/** Opens a page, and closes it when its popup has told the counts of its findings. */
async function browse(path: string): Promise<Record<string, number>> {
  const tab = await extension.open(path);
  const counts = await countsOf(tab);
  await tab.popup.close();
  await tab.page.close();
  return counts;
}

describe('browsing a portal', () => {
  it('adds up to the site: what ten pages showed is what the site shows', async () => {
    const own = await extension.openOwn('options.html');
    const shown: Record<string, number>[] = [];
    for (const path of TEN) shown.push(await browse(path));
    const site = async () => (await ledgerRows(own, 'sites')).find(({ id }) => id === SITE);
    await expect.poll(async () => (await site())?.pages, patience).toBe(TEN.length);
    const sum = (group: string) => shown.reduce((all, counts) => all + (counts[group] ?? 0), 0);
    expect(sum('error')).toBeGreaterThan(0);
    expect((await site())?.counts).toMatchObject(
      Object.fromEntries(GROUPS.map((group) => [group, sum(group)])),
    );
  });

  it('counts a page that is seen again once, whatever part of it was asked for', async () => {
    const own = await extension.openOwn('options.html');
    const [before] = await ledgerRows(own, 'sites');
    await browse('/govxxgk/SHSJ92/2025-08-05/roster.html#annex');
    await browse('/zwgk/index.html');
    await expect
      .poll(async () => (await ledgerRows(own, 'sites'))[0]?.seenAt, patience)
      .not.toBe(before?.seenAt);
    const [after] = await ledgerRows(own, 'sites');
    expect(after).toEqual({ ...before, seenAt: after?.seenAt });
  });

  it('shows the same score in the side panel and in the workbench', async () => {
    const tab = await extension.open('/zwgk/gfxwj/index.html');
    const panel = await extension.openOwn(`sidepanel.html?tab=${tab.tab}`);
    const score = (page: typeof panel, selector: string) =>
      page.$eval(selector, ({ textContent }) => textContent).catch(() => null);
    await expect.poll(() => score(panel, '.site-score b'), patience).toMatch(/^\d/);
    const inPanel = await score(panel, '.site-score b');
    const workbench = await extension.openOwn(`workbench.html#/sites/${SITE}/overview`);
    await expect.poll(() => score(workbench, '.score-ring .figure'), patience).toBe(inPanel);
  });
});
