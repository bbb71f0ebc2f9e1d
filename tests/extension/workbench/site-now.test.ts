import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { judgeAnew } from '../../../extension/judge-anew.ts';
import { shownSheet } from '../../../extension/workbench/shown-sheet.ts';
import { siteNow } from '../../../extension/workbench/site-now.ts';
import { SiteShelf } from '../../../extension/workbench/site-shelf.ts';
import type { Audit, Site } from '../../../ledger/contract.ts';
import { Ledger } from '../../../ledger/ledger.ts';
import { packFor } from '../../../rules/packs/index.ts';
import { keepPages, songjiang, TOOL } from '../browsed-site.ts';
import { decision } from './kept.ts';

const TEXTS = { '/gfxwj/1.html': '<p>一</p>', '/gfxwj/2.html': '<p>二</p>' };
/** More pages than are judged whenever they are looked at. */
const MANY = 501;

let names = 0;
let ledger: Ledger;
let site: Site;
let shelf: SiteShelf;

beforeEach(async () => {
  ledger = new Ledger(`now-${++names}`);
  site = await keepPages(ledger, TEXTS);
  shelf = new SiteShelf(ledger, site.id, TOOL);
});

function record(id: string, pack = songjiang): Promise<Audit> {
  const at = '2025-11-04T00:00:00.000Z';
  return judgeAnew(ledger, site, pack, {
    ...{ id, from: 'browse', startedAt: at, at, complete: false, tool: TOOL, note: '' },
    ...{ signal: new AbortController().signal, onProgress: () => undefined },
  });
}

/** As though the site had many pages. */
async function large(tool = TOOL) {
  const { counts } = (await ledger.site(site.id)) ?? site;
  const kept = {
    picture: { standing: () => Promise.reject(new Error('A large site is not judged at once')) },
    pages: () => ledger.pages(site.id),
    remarks: () => ledger.remarks(site.id),
    lastAudit: async () => (await ledger.audits(site.id))[0] ?? null,
    siteFindings: () => shelf.siteFindings(songjiang),
  };
  return siteNow({ ...site, counts, pages: MANY }, kept, songjiang, tool);
}

async function dismissAll(): Promise<void> {
  const rows = await ledger.pages(site.id);
  const rules = new Set(rows.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  for (const rule of rules) await ledger.remark(decision({ id: rule, site: site.id, scope: 'site', rule }));
}

describe('a small site at this moment', () => {
  it('has a score before it was ever audited', async () => {
    const now = await shelf.now(songjiang);
    expect(now?.sheet?.score).not.toBeNull();
    expect(now).toMatchObject({ pages: 2, judgedOtherwise: 0, overSiteOf: null });
  });

  it('has none before anything of it was seen', async () => {
    const empty = { ...site, id: 'empty.gov.cn', host: 'empty.gov.cn' };
    await ledger.putSite(empty);
    expect(await new SiteShelf(ledger, empty.id, TOOL).now(songjiang)).toMatchObject({
      sheet: null,
      pages: 0,
    });
  });

  it('has the findings of its last audit where no page of it could be read', async () => {
    await ledger.removeSite(site.id);
    await ledger.putSite(site);
    const audit = await record('unread');
    const now = await new SiteShelf(ledger, site.id, TOOL).now(songjiang);
    expect(now).toMatchObject({ sheet: null, pages: 0, overSiteOf: { id: 'unread' } });
    expect(now?.overSite.length).toBeGreaterThan(0);
    expect(now?.overSite.map(({ outcome }) => outcome)).not.toContain('failed');
    expect(audit.counts).toMatchObject({ error: 0, warning: 0 });
  });

  it('is what an audit of this moment would say', async () => {
    const audit = await record('one');
    const now = await shelf.now(songjiang);
    expect(now?.sheet).toEqual(JSON.parse(JSON.stringify(shownSheet(audit, null).sheet)));
    expect(now?.counts).toEqual(audit.counts);
  });

  it('follows what a person decides as soon as it was forgotten', async () => {
    const before = await shelf.now(songjiang);
    await dismissAll();
    shelf.forget('remarks');
    const after = await shelf.now(songjiang);
    expect(after?.sheet?.score?.now).toBeGreaterThan(before?.sheet?.score?.now ?? 100);
  });

  it('is judged by the pack of the moment, and says which pages were judged by another', async () => {
    await shelf.now(songjiang);
    const now = await shelf.now(packFor('jiading-2023'));
    expect(now?.sheet?.pack).toBe('jiading-2023');
    expect(now?.judgedOtherwise).toBe(2);
  });
});

describe('a large site at this moment', () => {
  it('is counted from its rows, with what the last audit found over the site', async () => {
    const audit = await record('one');
    const now = await large();
    expect(now.sheet).toEqual(JSON.parse(JSON.stringify(shownSheet(audit, null).sheet)));
    expect(now.overSiteOf?.id).toBe('one');
    const { error, warning, cantTell } = audit.counts;
    expect(now.counts).toMatchObject({ error, warning, cantTell });
  });

  it('follows what a person decides', async () => {
    await record('one');
    const before = await large();
    await dismissAll();
    expect((await large()).sheet?.score?.now).toBeGreaterThan(before.sheet?.score?.now ?? 100);
  });

  it('has no sheet of its own where pages were judged by another version: that of the audit is shown', async () => {
    const audit = await record('one');
    const now = await large('2.0.0');
    expect(now).toMatchObject({ sheet: null, judgedOtherwise: 2 });
    expect(shownSheet(audit, now)).toMatchObject({ of: { id: 'one' }, sheet: { pack: songjiang.id } });
    expect(shownSheet(null, now)).toMatchObject({ of: null, sheet: null });
  });

  it('takes no findings over the site that were made by another pack', async () => {
    const own = await large();
    await record('other', packFor('jiading-2023'));
    await record('rows');
    await ledger.removeAudit('rows');
    expect((await large()).sheet?.judged).toBe(own.sheet?.judged);
  });
});
