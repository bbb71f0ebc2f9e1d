import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { judgePage } from '../../audit/judge.ts';
import { siteOf } from '../../audit/site-of.ts';
import type { Audit } from '../../extension/audit-tab.ts';
import { BrowseKeeper } from '../../extension/browse-keeper.ts';
import type { KeepProblem } from '../../extension/keep-problem.ts';
import type { PageFacts } from '../../facts/page.ts';
import { LedgerUnavailable } from '../../ledger/database.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { LedgerFull } from '../../ledger/quota.ts';
import { choosePack } from '../../rules/packs/index.ts';
import { documentPage, factsOf } from '../facts/facts-of.ts';

const HOST = 'https://www.songjiang.gov.cn';
const SITE = 'songjiang.gov.cn';

let names = 0;
let ledger: Ledger;
let wanted = true;
let problems: (KeepProblem | null)[] = [];

beforeEach(() => {
  ledger = new Ledger(`browse-${++names}`);
  wanted = true;
  problems = [];
});

function audited(facts: PageFacts): Audit {
  const { host, path } = facts.address;
  const pack = choosePack({ host, path, organs: facts.kind?.organs ?? [] });
  return { facts, pack, findings: judgePage(facts, pack) };
}

function page(path: string, text?: string): Audit {
  return audited(factsOf(documentPage('<h1>某区公共停车场管理办法</h1>', text), { url: HOST + path }));
}

function keeper(change: Partial<ConstructorParameters<typeof BrowseKeeper>[0]> = {}): BrowseKeeper {
  const tell = (problem: KeepProblem | null) => problems.push(problem);
  return new BrowseKeeper({ ledger, isWanted: async () => wanted, tool: '1.0.0', tell, ...change });
}

describe('keeping what is browsed', () => {
  it('adds each page to the picture of its site, with its facts and findings', async () => {
    const one = page('/gfxwj/1.html');
    await keeper().keep(one, 1);
    await keeper().keep(page('/gfxwj/2.html'), 1);

    const site = await ledger.site(SITE);
    expect(site).toMatchObject({ id: SITE, pack: 'songjiang-2025', pages: 2 });
    expect(siteOf(one.facts.address, [], one.pack).id).toBe(SITE);
    const kept = await ledger.page(SITE, `${HOST}/gfxwj/1.html`);
    const failed = one.findings.filter(({ outcome }) => outcome === 'failed');
    expect(failed.length).toBeGreaterThan(0);
    expect(kept?.findings.filter(({ outcome }) => outcome === 'failed')).toHaveLength(failed.length);
    expect(kept).toMatchObject({
      via: 'browse',
      column: one.facts.breadcrumb?.items,
      title: one.facts.title?.text,
    });
    expect((await ledger.factsOf(SITE, `${HOST}/gfxwj/1.html`))?.title).toEqual(one.facts.title);
  });

  it('counts a page that is seen again once', async () => {
    const keeping = keeper();
    await keeping.keep(page('/gfxwj/1.html'), 1);
    const before = await ledger.site(SITE);
    await keeping.keep(page('/gfxwj/1.html'), 1);
    const after = await ledger.site(SITE);
    expect(after?.pages).toBe(1);
    expect(after?.counts).toEqual(before?.counts);
    expect(await ledger.versionsOf(SITE, `${HOST}/gfxwj/1.html`)).toHaveLength(1);
  });

  it('keeps the order in which pages were read, though none is waited for', async () => {
    const keeping = keeper();
    const all = ['甲', '乙', '丙'].map((text) => keeping.keep(page('/gfxwj/1.html', `<p>${text}</p>`), 1));
    await Promise.all(all);
    const facts = await ledger.factsOf(SITE, `${HOST}/gfxwj/1.html`);
    expect(facts?.body?.textLength).toBe(1);
    expect((await ledger.pages(SITE)).length).toBe(1);
  });

  it('leaves out files, pages that are still changing, and everything where it is not wanted', async () => {
    const file = audited(factsOf(documentPage('<h1>x</h1>'), { url: 'file:///a/b.html' }));
    await keeper().keep(file, 1);
    const { facts, ...rest } = page('/gfxwj/1.html');
    const rendered = { viewport: { width: 1, height: 1 }, pageHeight: 1, settled: false, shadowRoots: 0 };
    await keeper().keep({ ...rest, facts: { ...facts, rendered } }, 1);
    wanted = false;
    await keeper().keep(page('/gfxwj/2.html'), 1);
    expect(await ledger.sites()).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('says what stands in the way, goes on, and says so no more when it is gone', async () => {
    let error: Error | null = new LedgerFull({ used: 9, quota: 9 }, null);
    const keeping = keeper({
      ledger: {
        site: (id) => ledger.site(id),
        putSite: (site) => ledger.putSite(site),
        keepVerdicts: (site, given) => ledger.keepVerdicts(site, given),
        keepPages: (site, seen) => (error ? Promise.reject(error) : ledger.keepPages(site, seen)),
      },
    });
    await keeping.keep(page('/gfxwj/1.html'), 1);
    error = new LedgerUnavailable({ problem: 'refused', detail: '' });
    await keeping.keep(page('/gfxwj/1.html'), 1);
    wanted = false;
    await keeping.keep(page('/gfxwj/1.html'), 1);
    wanted = true;
    error = null;
    await keeping.keep(page('/gfxwj/2.html'), 1);
    expect(problems).toEqual(['full', 'unavailable', null]);
    expect((await ledger.pages(SITE)).map(({ url }) => url)).toEqual([`${HOST}/gfxwj/2.html`]);
  });
});
