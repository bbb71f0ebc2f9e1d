import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Word } from '../../extension/words.ts';
import { badge, ExtensionUnderTest, linkRate, type OpenTab, words } from './extension-under-test.ts';
import { fill } from './fill.ts';
import { press } from './press.ts';
import { upload } from './upload.ts';

/** The extension's own global, in functions that run in its pages. */
declare const chrome: typeof import('wxt/browser').browser;

const DOCUMENT = '/govxxgk/SHSJ91/2025-04-18/elevator.html';

/** Judges by two rules alone, under the portal's own name. */
const own = {
  version: 1,
  id: 'own-2025',
  title: { zh: '自己的一套 2025', en: 'A set of our own 2025' },
  extends: 'songjiang-2025',
  rules: { only: ['validity-label', 'interpretation-link'] },
  weights: { 'validity-label': 2 },
  vetoes: ['validity-label'],
};

/** A page is judged within seconds; a slow machine may take its time. */
const patience = { timeout: 30_000, interval: 200 };

let extension: ExtensionUnderTest;
let folder: string;
let options: Page;
let read: OpenTab;

async function openOptions(): Promise<Page> {
  const page = await extension.browser.newPage();
  await page.goto(`chrome-extension://${extension.extension.id}/options.html`);
  await page.waitForSelector('.hosts');
  return page;
}

/** Has a file chosen, as a person does. */
async function load(name: string, content: string): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, content);
  await upload(options, path, '#packs input[type=file]');
}

/** Presses the button whose words begin so in a part of the options page. */
async function pressIn(part: string, word: Word, ...parts: string[]): Promise<void> {
  const label = await options.evaluate((name, filled) => chrome.i18n.getMessage(name, filled), word, parts);
  await press(options, `${part}::-p-xpath(.//button[starts-with(normalize-space(), "${label}")])`);
}

/** Unfolds the built-in pack and has it edited. */
async function editBuiltIn(): Promise<void> {
  await press(options, '[data-pack=songjiang-2025] summary');
  await pressIn('[data-pack=songjiang-2025]', 'packEdit');
  await options.waitForSelector('form.pack-editor');
}

/** The selector of the field of a part in the form that is open. */
const fieldOf = (part: string) => `form.pack-editor [name="${part}"]`;

/** Presses a box of the form, clear of the bar at its end. */
async function tick(selector: string): Promise<void> {
  await options.$eval(selector, (box) => box.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await press(options, selector);
}

/** Looks for a rule by its name, which unfolds its group. */
async function seek(rule: string): Promise<void> {
  await fill(options, 'form.pack-editor input[type=search]', rule);
  await options.waitForSelector(`[data-rule=${rule}]`, { visible: true });
}

/** The changes that are recorded, the last first: part, before, after and who. */
function recorded(): Promise<string[]> {
  return options.$$eval('.history li', (lines) =>
    lines.map((line) =>
      [
        line.dataset.part,
        line.querySelector('del')?.textContent,
        line.querySelector('ins')?.textContent,
        line.querySelector('.meta')?.textContent?.split(' · ').at(-1),
      ].join(' '),
    ),
  );
}

const text = (page: Page, part: string) =>
  page.$$eval(part, (found) => found.map((one) => one.textContent ?? '').join('\n'));

/** The pack that the popup names, and how many findings it shows. */
async function judged(): Promise<{ pack: string; rows: number }> {
  await read.popup.waitForSelector('.counts');
  return {
    pack: await text(read.popup, '.masthead .pack'),
    rows: (await read.popup.$$('.finding')).length,
  };
}

/** What the page is judged by, and shows, without packs of one's own. */
let usual: { pack: string; rows: number };

beforeAll(async () => {
  extension = await ExtensionUnderTest.start();
  folder = await mkdtemp(join(tmpdir(), 'mingcha-packs-'));
  read = await extension.open(DOCUMENT);
  usual = await judged();
});
afterAll(async () => {
  await extension?.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  options = await openOptions();
});
afterEach(async () => {
  await options.evaluate(() => chrome.storage.local.clear());
  await options.close();
});

describe('a pack from a file', () => {
  it('has the open page judged anew, in the popup and on the button, until it is switched off', async () => {
    const asked = extension.hits.get(`GET ${DOCUMENT}`);
    await load('own.json', JSON.stringify(own));
    await expect.poll(async () => (await judged()).pack, patience).toMatch(/自己的一套|set of our own/);
    await expect.poll(async () => (await judged()).rows, patience).toBe(2);
    const failed = await read.popup.$$eval('#error .cases h3', (heads) => heads.length);
    await expect.poll(async () => (await badge(read.popup, read.tab)).text, patience).toBe(String(failed));
    expect(extension.hits.get(`GET ${DOCUMENT}`)).toBe(asked);

    await press(options, '[data-pack=own-2025] .switch input');
    await expect.poll(judged, patience).toEqual(usual);
  });

  it('shows what it changes', async () => {
    await load('own.json', JSON.stringify(own));
    await options.waitForSelector('[data-pack=own-2025]');
    const shown = await text(options, '[data-pack=own-2025] > .facts');
    for (const word of ['packBase', 'packRules', 'packWeights', 'packVetoes'] as const) {
      expect(shown).toContain(await words(options, word));
    }
    expect(shown).not.toContain(await words(options, 'packScoring'));
  });

  it('that is broken is refused whole, with the place and the reason of each fault; the earlier one stands', async () => {
    await load('own.json', JSON.stringify(own));
    await options.waitForSelector('[data-pack=own-2025]');
    await load(
      'broken.json',
      JSON.stringify({ ...own, weights: { 'validity-lable': 2, 'working-link': 11 } }),
    );
    await options.waitForSelector('#packs .refused');
    const faults = await options.$$eval('#packs .refused li', (lines) =>
      lines.map((line) => line.textContent),
    );
    expect(faults).toHaveLength(3);
    const misspelt = faults.find((line) => line?.startsWith('weights.validity-lable'));
    expect(misspelt).toMatch(/validity-label(?:\.|。)$/);
    expect(faults.filter((line) => line?.startsWith('weights.working-link'))).toHaveLength(2);
    expect(await text(options, '#packs .refused-title')).toContain('broken.json');
    expect(await options.$$eval('.pack-card.own', (cards) => cards.length)).toBe(1);
    await expect.poll(async () => (await judged()).rows, patience).toBe(2);

    await load('mended.json', JSON.stringify({ ...own, id: 'mended' }));
    await options.waitForSelector('[data-pack=mended]');
    expect(await options.$('#packs .refused')).toBeNull();
  });

  it.each([
    ['no JSON', '{ "version": 1,'],
    ['a page', '<script>alert(1)</script>'],
    ['nothing', ''],
  ])('is refused where it holds %s', async (_what, content) => {
    await load('odd.json', content);
    await options.waitForSelector('#packs .refused');
    expect(await text(options, '#packs .refused li code')).toBe('$');
    expect(await options.$('.pack-card.own')).toBeNull();
  });

  it('is said not to be saved where the browser has no room, and what was there stands', async () => {
    await load('own.json', JSON.stringify(own));
    await options.waitForSelector('[data-pack=own-2025]');
    // What the browser says when the disk is full: no quota of its own binds the extension.
    await options.evaluate(() => {
      chrome.storage.local.set = () => Promise.reject(new Error('Resource::kQuotaBytes quota exceeded'));
    });
    await load('second.json', JSON.stringify({ ...own, id: 'second' }));
    await expect.poll(() => text(options, '#packs [role=status]'), patience).toMatch(/quota/i);
    expect(await options.$$eval('.pack-card.own', (cards) => cards.length)).toBe(1);
  });

  it('takes the place of one of the same name only when that is wanted', async () => {
    await load('own.json', JSON.stringify(own));
    await options.waitForSelector('[data-pack=own-2025]');
    const other = JSON.stringify({ ...own, title: { zh: '另一套', en: 'Another' } });
    await load('other.json', other);
    await pressIn('.ask-back', 'packsKeep');
    await options.waitForFunction(() => document.querySelector('.ask-back') === null);
    expect(await text(options, '.pack-card.own h4')).toMatch(/自己的一套|set of our own/);
    await load('other.json', other);
    await pressIn('.ask-back', 'packsReplace');
    await expect.poll(() => text(options, '.pack-card.own h4'), patience).toMatch(/另一套|Another/);
  });

  it('is still there after the worker has ended, and judges what is read then', async () => {
    await load('own.json', JSON.stringify(own));
    await expect.poll(async () => (await judged()).rows, patience).toBe(2);
    await extension.endWorker();
    await read.page.reload();
    await read.popup.reload();
    await expect.poll(async () => (await judged()).rows, patience).toBe(2);
    await options.reload();
    await options.waitForSelector('[data-pack=own-2025]');
  });

  it('is deleted after a second press, and not before', async () => {
    await load('own.json', JSON.stringify(own));
    await options.waitForSelector('[data-pack=own-2025]');
    await pressIn('[data-pack=own-2025]', 'packDelete');
    await pressIn('[data-pack=own-2025]', 'packsKeep');
    await pressIn('[data-pack=own-2025]', 'packDelete');
    expect(await options.$('[data-pack=own-2025]')).not.toBeNull();
    await pressIn('[data-pack=own-2025] .buttons:has(.grave)', 'packDelete');
    await options.waitForFunction(() => document.querySelector('.pack-card.own') === null);
    await expect.poll(judged, patience).toEqual(usual);
  });

  it('of another version of the tool is kept, off, and shown with its faults', async () => {
    const older = {
      text: JSON.stringify({ ...own, extends: 'songjiang-2019' }),
      on: true,
      addedAt: '',
      changes: [],
    };
    await options.evaluate((stored) => chrome.storage.local.set({ 'own-pack-own-2025': stored }), older);
    await options.waitForSelector('[data-pack=own-2025] .refused');
    expect(await text(options, '[data-pack=own-2025] .refused li code')).toBe('extends');
    expect(
      await options.$eval('[data-pack=own-2025] .switch input', (box) => (box as HTMLInputElement).disabled),
    ).toBe(true);
    await expect.poll(judged, patience).toEqual(usual);
  });
});

describe('a pack that is edited', () => {
  it('keeps weights changed in a built-in one as a pack of one’s own, with a history', async () => {
    await editBuiltIn();
    await seek('working-link');
    await fill(options, fieldOf('weights.working-link'), '2.5');
    await options.keyboard.press('Enter');
    await options.waitForSelector('[data-pack=songjiang-2025-own]');
    // One goes on where it is told what came of it, and what was unfolded stays so.
    const place = () => options.evaluate(() => document.activeElement?.id);
    await expect.poll(place, patience).toBe('packs');
    const isToldInSight = () =>
      options.$eval('#packs .news', (news) => news.getBoundingClientRect().top >= 0);
    await expect.poll(isToldInSight, patience).toBe(true);
    expect(await options.$('[data-pack=songjiang-2025] details[open]')).not.toBeNull();
    await expect.poll(async () => (await judged()).pack, patience).toMatch(/自行调整|adjusted/);

    await pressIn('[data-pack=songjiang-2025-own]', 'packEdit');
    await seek('working-link');
    await fill(options, fieldOf('weights.working-link'), '0');
    await pressIn('form.pack-editor', 'editSave');
    await options.waitForFunction(() => document.querySelectorAll('.history li').length === 2);
    const nobody = await words(options, 'historyNobody');
    expect(await recorded()).toEqual([
      `weights.working-link 2.5 0 ${nobody}`,
      `weights.working-link 10 2.5 ${nobody}`,
    ]);
  });

  it('keeps a veto and points with who changed them, and goes back in one of them alone', async () => {
    await editBuiltIn();
    await tick('form.pack-editor input[value=deduction]');
    await fill(options, fieldOf('scoring.points.error'), '5');
    await seek('personal-privacy');
    await tick(fieldOf('vetoes.personal-privacy'));
    await fill(options, 'form.pack-editor .signed input', '张三');
    await pressIn('form.pack-editor', 'editSave');
    await options.waitForSelector('[data-pack=songjiang-2025-own]');

    await options.reload();
    await options.waitForSelector('[data-pack=songjiang-2025-own] .history');
    const [no, yes] = await Promise.all([words(options, 'editNo'), words(options, 'editYes')]);
    expect(await recorded()).toContain(`vetoes.personal-privacy ${no} ${yes} 张三`);
    expect(await recorded()).toContainEqual(expect.stringMatching(/^scoring\.points\.error \S.* 5 张三$/));
    await pressIn('[data-pack=songjiang-2025-own]', 'packEdit');
    const held = (part: string) =>
      options.$eval(fieldOf(part), (field) => {
        const { type, checked, value } = field as HTMLInputElement;
        return type === 'checkbox' ? checked : value;
      });
    expect([await held('vetoes.personal-privacy'), await held('scoring.points.error')]).toEqual([true, '5']);
    expect(await options.$eval('.signed input', (field) => (field as HTMLInputElement).value)).toBe('张三');

    await seek('personal-privacy');
    await pressIn('[data-rule=personal-privacy] .edit-field.differs', 'editUndo');
    await options.waitForFunction(
      () => document.activeElement?.getAttribute('name') === 'vetoes.personal-privacy',
    );
    await pressIn('form.pack-editor', 'editSave');
    await options.waitForFunction(() => document.querySelector('form.pack-editor') === null);
    expect((await recorded())[0]).toBe(`vetoes.personal-privacy ${yes} ${no} 张三`);
    const kept = await options.evaluate(() => chrome.storage.local.get('own-pack-songjiang-2025-own'));
    const { text: file } = kept['own-pack-songjiang-2025-own'] as { text: string };
    expect(JSON.parse(file)).toMatchObject({ scoring: { manner: 'deduction', points: { error: 5 } } });
    expect(JSON.parse(file)).not.toHaveProperty('vetoes');
  });

  it('keeps a title, portals and a standard, and names at the field what is wrong or claimed', async () => {
    const rival = { ...own, id: 'rival', title: { zh: '另一套', en: 'A rival' } };
    await load('rival.json', JSON.stringify(rival));
    await options.waitForSelector('[data-pack=rival]');
    await load('own.json', JSON.stringify({ ...own, rules: undefined }));
    await options.waitForSelector('[data-pack=own-2025]');
    await pressIn('[data-pack=own-2025]', 'packEdit');
    await press(options, 'form.pack-editor .edit-part summary');
    await fill(options, fieldOf('title.zh'), '新桥（第三方评估）');
    await fill(options, fieldOf('title.en'), 'Xinqiao (third party)');
    await pressIn('form.pack-editor', 'editPortalAdd');
    await options.waitForFunction(() => document.activeElement?.getAttribute('name') === 'portals[1].host');
    await fill(options, fieldOf('portals[1].host'), 'https://www.example.gov.cn/');
    await fill(options, fieldOf('portals[1].paths'), '/x\nxinqiao');
    const said = (part: string) => text(options, `.edit-field:has(> [name="${part}"]) .field-fault`);
    expect(await said('portals[1].host')).toContain('https://');
    expect(await said('portals[1].paths')).toContain('“xinqiao”');
    await pressIn('form.pack-editor', 'editSave');
    await options.waitForFunction(() => document.activeElement?.getAttribute('name') === 'portals[1].host');
    expect(await text(options, '[data-portal="0"] .claims')).toMatch(/(?:另一套|A rival).*rival/);

    await fill(options, fieldOf('portals[1].host'), 'www.example.gov.cn');
    await fill(options, fieldOf('portals[1].paths'), '/xinqiao');
    await tick(fieldOf('extras.national'));
    await fill(options, 'form.pack-editor .signed input', '张三');
    await pressIn('form.pack-editor', 'editSave');
    await options.waitForFunction(() => document.querySelector('form.pack-editor') === null);
    expect(await text(options, '[data-pack=own-2025] h4')).toMatch(/新桥（第三方评估）|Xinqiao/);
    const parts = (await recorded()).map((line) => `${line.split(' ')[0]} ${line.split(' ').at(-1)}`);
    expect(parts.toSorted()).toEqual([
      'extras.national 张三',
      'portals 张三',
      'title.en 张三',
      'title.zh 张三',
    ]);
    await expect.poll(async () => (await judged()).pack, patience).toMatch(/新桥（第三方评估）|Xinqiao/);

    await pressIn('[data-pack=own-2025]', 'packEdit');
    await pressIn('[data-portal="0"]', 'editPortalRemove');
    await options.waitForFunction(() => document.querySelector('[data-portal="1"]') === null);
    expect(await options.$('[data-portal] > button')).toBeNull();
    await pressIn('form.pack-editor', 'editSave');
    await options.waitForFunction(() => document.querySelector('form.pack-editor') === null);
    await expect.poll(async () => (await judged()).pack, patience).toMatch(/另一套|A rival/);

    await pressIn('[data-pack=own-2025]', 'packEdit');
    await pressIn('.edit-portals > .beside', 'editUndo');
    await options.waitForFunction(() => document.activeElement?.classList.contains('edit-portals') === true);
    await pressIn('form.pack-editor', 'editSave');
    await options.waitForFunction(() => document.querySelector('form.pack-editor') === null);
    const kept = await options.evaluate(() => chrome.storage.local.get('own-pack-own-2025'));
    const file = JSON.parse((kept['own-pack-own-2025'] as { text: string }).text);
    expect(file).not.toHaveProperty('portals');
    expect(file.extras).toEqual(['national']);
  });

  it('says at the field what is wrong, goes there instead of saving, and throws nothing away unasked', async () => {
    await editBuiltIn();
    await seek('working-link');
    await fill(options, fieldOf('weights.working-link'), '11');
    const id = await options.$eval(fieldOf('weights.working-link'), (field) => field.id);
    await options.waitForSelector(`[id="${id}-fault"]`);
    expect(await text(options, `[id="${id}-fault"]`)).toContain('10');
    // The field that is wrong is shown though another is looked for.
    await seek('message-board');
    await pressIn('form.pack-editor', 'editSave');
    await options.waitForFunction((name) => document.activeElement?.id === name, {}, id);
    expect(await options.evaluate(() => chrome.storage.local.get(null))).toEqual({});

    await options.keyboard.press('Escape');
    await pressIn('form.pack-editor', 'editStay');
    expect(
      await options.$eval(fieldOf('weights.working-link'), (one) => (one as HTMLInputElement).value),
    ).toBe('11');
    await pressIn('form.pack-editor', 'editCancel');
    await pressIn('form.pack-editor', 'editLeave');
    await options.waitForFunction(() => document.querySelector('form.pack-editor') === null);
    expect(await options.evaluate(() => chrome.storage.local.get(null))).toEqual({});
  });
});

describe('a standard beside the plan', () => {
  it('joins the pack of every page once it is ticked', async () => {
    await press(options, '.extras input[name=national]');
    await expect.poll(async () => (await judged()).rows, patience).toBeGreaterThan(usual.rows);
    await expect.poll(async () => (await judged()).pack, patience).toBe(usual.pack);
    await press(options, '.extras input[name=national]');
    await expect.poll(judged, patience).toEqual(usual);
  });
});

describe('the options page', () => {
  it('opens from the popup', async () => {
    await options.close();
    await press(read.popup, `.masthead button[title="${await words(read.popup, 'openOptions')}"]`);
    const target = await extension.browser.waitForTarget((one) => one.url().endsWith('/options.html'));
    const opened = await target.page();
    if (opened === null) throw new Error('the options page is no page');
    options = opened;
    await options.waitForSelector('.hosts');
  });

  it('says what is wrong with a host, and asks for none', async () => {
    await fill(options, '.ask input', 'gov.cn');
    await options.keyboard.press('Enter');
    await options.waitForFunction(() => document.querySelector('.field-fault')?.textContent !== '');
    expect(await options.$eval('.ask input', (field) => field.getAttribute('aria-invalid'))).toBe('true');
  });

  it('keeps the pace of links, which the popup then shows', async () => {
    await press(options, '#link-check input[value="5"]');
    await expect.poll(() => linkRate(options), patience).toBe(5);
    await read.popup.reload();
    await read.popup.waitForSelector('.links-rate select');
    expect(
      await read.popup.$eval('.links-rate select', (select) => (select as HTMLSelectElement).value),
    ).toBe('5');
  });

  it.each([
    ['light', 320],
    ['light', 1200],
    ['dark', 320],
    ['dark', 1200],
  ] as const)(
    'has no fault that axe-core finds and nothing too wide, in %s at %i px',
    async (scheme, width) => {
      await options.bringToFront();
      await options.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await options.setViewport({ width, height: 800 });
      await load('own.json', JSON.stringify(own));
      await options.waitForSelector('[data-pack=own-2025]');
      await load('broken.json', JSON.stringify({ ...own, weights: { 'validity-lable': 2 } }));
      await options.waitForSelector('#packs .refused');
      await editBuiltIn();
      await tick('form.pack-editor input[value=deduction]');
      await fill(options, fieldOf('scoring.full'), '-1');
      await fill(options, fieldOf('scoring.points.error'), '5');
      await options.$$eval('details', (parts) => {
        for (const part of parts) part.open = true;
      });
      await options.evaluate(axe.source);
      const faults = await options.evaluate(async () => {
        const { violations } = await window.axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(faults).toEqual([]);
      expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    },
  );

  it('shows by an outline what has the focus', async () => {
    await options.bringToFront();
    const outlines = new Set<string>();
    for (let step = 0; step < 10; step++) {
      await options.keyboard.press('Tab');
      outlines.add(
        await options.evaluate(() => {
          const focused = document.activeElement ?? document.body;
          // The file field is unseen; its label shows the focus.
          return getComputedStyle(focused.closest('.file') ?? focused).outlineStyle;
        }),
      );
    }
    expect([...outlines]).toEqual(['solid']);
  });
});
