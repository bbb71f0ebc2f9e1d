import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { judgeAnew } from '../../extension/judge-anew.ts';
import { SitePicture } from '../../extension/site-picture.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { packFor } from '../../rules/packs/index.ts';
import { HOST, keepPages, songjiang, TOOL } from './browsed-site.ts';

const SITE = 'songjiang.gov.cn';

let names = 0;
let ledger: Ledger;

beforeEach(() => {
  ledger = new Ledger(`picture-${++names}`);
});

describe('the standing of a site', () => {
  it('is that of the pages that are kept, however they came', async () => {
    await keepPages(ledger, { '/gfxwj/1.html': '<p>一</p>' });
    const grown = new SitePicture(ledger, SITE);
    await grown.standing(songjiang);
    await keepPages(ledger, { '/gfxwj/2.html': '<p>二</p>', '/gfxwj/3.html': '<p>三</p>' });
    const standing = await grown.standing(songjiang);
    const afresh = await new SitePicture(ledger, SITE).standing(songjiang);
    expect(standing?.site.pages).toBe(3);
    expect(standing).toEqual(afresh);
    expect(standing?.score?.score).not.toBeNull();
    expect(standing?.overSite.length).toBeGreaterThan(0);
  });

  it('costs a page more only that page', async () => {
    await keepPages(ledger, { '/gfxwj/1.html': '<p>一</p>', '/gfxwj/2.html': '<p>二</p>' });
    const picture = new SitePicture(ledger, SITE);
    await picture.standing(songjiang);
    const read = vi.spyOn(ledger, 'factsOf');
    await keepPages(ledger, { '/gfxwj/3.html': '<p>三</p>' });
    await picture.standing(songjiang);
    expect(read.mock.calls).toEqual([[SITE, `${HOST}/gfxwj/3.html`]]);
  });

  it('is the same for two who ask at once', async () => {
    await keepPages(ledger, { '/gfxwj/1.html': '<p>一</p>', '/gfxwj/2.html': '<p>二</p>' });
    const picture = new SitePicture(ledger, SITE);
    const read = ledger.factsOf.bind(ledger);
    vi.spyOn(ledger, 'factsOf').mockImplementationOnce(async (site, url) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return read(site, url);
    });
    const [first, second] = await Promise.all([picture.standing(songjiang), picture.standing(songjiang)]);
    expect(first?.sheet).not.toBeNull();
    expect(second).toEqual(first);
  });

  it('begins anew where a page says something else, and under another pack', async () => {
    await keepPages(ledger, { '/gfxwj/1.html': '<p>一</p>' });
    const picture = new SitePicture(ledger, SITE);
    const before = await picture.standing(songjiang);
    const fixed = '<p>有效期至2030年1月1日。</p>';
    await keepPages(ledger, { '/gfxwj/1.html': fixed }, '2025-11-04T02:00:00.000Z');
    const after = await picture.standing(songjiang);
    expect(after).toEqual(await new SitePicture(ledger, SITE).standing(songjiang));
    expect(after?.counts).not.toEqual(before?.counts);
    const other = await picture.standing(packFor('jiading-2023'));
    expect(other?.sheet?.pack).toBe('jiading-2023');
  });

  it('knows which pages could not be read, and that a sweep has seen all of the site', async () => {
    const site = await keepPages(ledger, { '/gfxwj/1.html': '<p>一</p>' });
    const picture = new SitePicture(ledger, SITE);
    const partly = await picture.standing(songjiang);
    const at = '2025-11-04T02:00:00.000Z';
    await ledger.keepFailures(SITE, [{ site: SITE, url: `${HOST}/gone.html`, why: 'notFound', at }]);
    const audit = await judgeAnew(ledger, site, songjiang, {
      ...{ id: 'swept', from: 'sweep', startedAt: at, at, complete: true, tool: TOOL, note: '' },
      ...{ signal: new AbortController().signal, onProgress: () => undefined },
    });
    const whole = await picture.standing(songjiang);
    expect(whole?.sheet).toEqual(audit.sheet);
    expect(whole?.overSite).not.toEqual(partly?.overSite);
    await keepPages(ledger, { '/gone.html': '<p>又有了</p>' });
    expect(await picture.standing(songjiang)).toEqual(
      await new SitePicture(ledger, SITE).standing(songjiang),
    );
  });

  it('is nothing for a site that is not kept', async () => {
    expect(await new SitePicture(ledger, 'nowhere.cn').standing(songjiang)).toBeNull();
  });
});
