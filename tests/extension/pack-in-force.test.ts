import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { draftable, type Entry, PackDraft } from '../../extension/pack-draft.ts';
import { Ledger } from '../../ledger/ledger.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { HOST, keepPages, songjiang, TOOL } from './browsed-site.ts';
import { SmallArea } from './small-area.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { OwnPacks, packsInUse } = await import('../../extension/own-packs.ts');
const { judgeAnew } = await import('../../extension/judge-anew.ts');
const { PacksInUse } = await import('../../extension/workbench/packs-in-use.ts');
const { SiteShelf } = await import('../../extension/workbench/site-shelf.ts');

let names = 0;
let ledger: Ledger;
let packs: InstanceType<typeof OwnPacks>;

beforeEach(() => {
  ledger = new Ledger(`force-${++names}`);
  packs = new OwnPacks(new SmallArea());
});

/** Keeps what a person enters in the built-in pack, as the settings do. */
async function keep(entries: Readonly<Record<string, Entry>>): Promise<void> {
  const { result } = new PackDraft(draftable(songjiang, null, []), new Map(Object.entries(entries)));
  if (!('text' in result)) throw new Error(result.map(({ path }) => path).join());
  await packs.add(result.text, result.pack.id, { by: '甲', changed: result.changed });
}

/** How the kept site stands now, by the packs in use. */
async function standing() {
  const site = await keepPages(ledger, { '/gfxwj/1.html': '<p>一</p>', '/gfxwj/2.html': '<p>二</p>' });
  const inUse = new PacksInUse(packsInUse(await packs.all()), []);
  const judged = inUse.asJudged(site);
  const now = await new SiteShelf(ledger, site.id, TOOL).now(inUse.of(judged));
  if (now?.sheet == null) throw new Error('the site has no sheet');
  return { site: judged, pack: inUse.of(judged), sheet: now.sheet };
}

/** A rule that failed in the kept site, and that counts. */
async function aFailed(): Promise<string> {
  const { site } = await standing();
  const rows = await ledger.pages(site.id);
  const failed = rows
    .flatMap(({ findings }) => findings)
    .find(({ outcome, weight }) => outcome === 'failed' && weight > 0);
  if (failed === undefined) throw new Error('nothing failed');
  return failed.rule;
}

it('the sheet of a site that was kept before follows points, vetoes and rules that are changed', async () => {
  const before = await standing();
  expect(before.sheet).toMatchObject({ pack: 'songjiang-2025', full: 100, vetoed: [] });
  const rule = await aFailed();

  await keep({ 'scoring.manner': 'deduction', 'scoring.full': '80', [`vetoes.${rule}`]: true });
  const deducted = await standing();
  expect(deducted.sheet).toMatchObject({ pack: 'songjiang-2025-own', full: 80 });
  expect(deducted.sheet.vetoed).toEqual([rule]);
  expect(deducted.sheet.score?.now).toBeLessThan(80);

  await keep({ 'scoring.manner': 'deduction', 'scoring.full': '80', [`rules.${rule}`]: false });
  const without = await standing();
  expect(without.sheet.score?.now).toBeGreaterThan(deducted.sheet.score?.now ?? 80);
  expect(JSON.stringify(without.sheet)).not.toContain(`"${rule}"`);

  await packs.switch('songjiang-2025-own', false);
  expect((await standing()).sheet).toEqual(before.sheet);
});

it('an audit of the site is by the pack that is in force', async () => {
  const rule = await aFailed();
  await keep({ 'scoring.manner': 'deduction', [`rules.${rule}`]: false });
  const { site, pack } = await standing();
  const at = '2025-11-04T00:00:00.000Z';
  const audit = await judgeAnew(ledger, site, pack, {
    ...{ id: 'one', from: 'browse', startedAt: at, at, complete: false, tool: TOOL, note: '' },
    ...{ signal: new AbortController().signal, onProgress: () => undefined },
  });
  expect(audit.pack).toBe('songjiang-2025-own');
  const page = await ledger.page(site.id, `${HOST}/gfxwj/1.html`);
  expect(page?.judgedBy).toBe(audit.judgedBy);
  expect(Object.keys(page?.outcomes ?? {})).not.toContain(rule);
});

it('a number that is changed is the one that rules are given', async () => {
  const pack = (await standing()).pack;
  await keep({ 'thresholds.privateRows': '1' });
  const changed: Pack = (await standing()).pack;
  expect([pack.thresholds.privateRows, changed.thresholds.privateRows]).toEqual([3, 1]);
});
