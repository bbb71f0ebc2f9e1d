import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditTab } from '../../../extension/audit-tab.ts';
import type { LinksView } from '../../../extension/link-view.ts';
import { pageViewOf } from '../../../extension/page-view.ts';
import { itemsOf } from '../../../extension/side-panel/panel-items.ts';
import { keepPicture, keepRemark, remarkOf } from '../../../extension/side-panel/remarks-of-page.ts';
import { itemCase } from '../../../extension/side-panel/said.ts';
import { Ledger } from '../../../ledger/ledger.ts';
import { pageOf } from '../../rules/page-of.ts';

const links: LinksView = {
  state: 'unchecked',
  total: 0,
  opens: 0,
  broken: 0,
  cantTell: 0,
  left: 0,
  kinds: [],
  missingParts: 0,
  withoutLeave: 0,
  rate: 1,
  secondsLeft: 0,
  brokenSpots: [],
};
const at = '2025-06-01T08:00:00.000Z';
const signed = { id: 'r1', by: '张三', at };

function pageView() {
  const audit = auditTab({ document: 'd', facts: pageOf(), broken: null, insides: {}, touched: 0 }, null);
  if (audit === null) throw new Error('no facts, no audit');
  return pageViewOf(audit, links, 'zh');
}

const page = pageView();
const item = itemsOf(page.rows).find(({ group }) => group === 'error');
if (item === undefined) throw new Error('no finding to speak of');

let ledger: Ledger;
let number = 0;

beforeEach(() => {
  number += 1;
  ledger = new Ledger(`remarks-${number}`);
});
afterEach(() => ledger.close());

describe('what a person says of a finding', () => {
  it('is kept under its site and holds when the page is seen again', async () => {
    const saying = { type: 'decision', scope: 'finding', verdict: 'dismissed', reason: '误读' } as const;
    await keepRemark(ledger, page, remarkOf(page, item, saying, signed));
    const remarks = await ledger.remarks(page.site.id);
    expect(remarks).toEqual([
      {
        ...saying,
        ...signed,
        site: page.site.id,
        url: page.url,
        rule: item.rule,
        fingerprint: item.fingerprint,
      },
    ]);
    expect(itemCase(item, page.url, remarks, []).said.state).toBe('dismissed');
  });

  it.each([
    { type: 'answer', answer: 'yes', note: '看过' },
    { type: 'note', text: '已电话核实' },
  ] as const)('can be read again by this version of the ledger: $type', async (saying) => {
    await keepRemark(ledger, page, remarkOf(page, item, saying, signed));
    expect(await ledger.remarks(page.site.id)).toMatchObject([{ ...saying, ...signed }]);
  });

  it('brings its site into the ledger where nothing of it is kept, and leaves one that is there', async () => {
    const saying = { type: 'note', text: '一' } as const;
    await keepRemark(ledger, page, remarkOf(page, item, saying, signed));
    const site = await ledger.site(page.site.id);
    expect(site).toMatchObject({ ...page.site, pack: page.pack.id, addedAt: at, pages: 0 });
    if (site === null) return;
    await ledger.putSite({ ...site, title: '另起的名字' });
    await keepRemark(ledger, page, remarkOf(page, item, saying, { ...signed, id: 'r2' }));
    expect((await ledger.site(page.site.id))?.title).toBe('另起的名字');
    expect(await ledger.remarks(page.site.id)).toHaveLength(2);
  });
});

describe('a picture of a finding', () => {
  it('is kept under the finding that it shows', async () => {
    const picture = { type: 'image/png', bytes: new Uint8Array([1, 2, 3]), sha256: 'ab' };
    await keepPicture(ledger, page, item, picture, { id: 's1', at });
    expect(await ledger.shots(page.site.id, item.fingerprint)).toEqual([
      { id: 's1', site: page.site.id, url: page.url, fingerprint: item.fingerprint, at, ...picture },
    ]);
    expect(await ledger.shots(page.site.id, 'another')).toEqual([]);
  });
});
