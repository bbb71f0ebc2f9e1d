import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { NoticePlan } from '../../assessment/contract.ts';
import type { Word } from '../../extension/words.ts';
import {
  ASSESSMENT_VIEWS,
  type AssessmentView,
  assessmentHash,
  siteHash,
} from '../../extension/workbench/place.ts';
import { ExtensionUnderTest } from './extension-under-test.ts';
import { fill } from './fill.ts';
import { ledgerRows } from './ledger-rows.ts';
import { buttonOf, press } from './press.ts';
import { PARTED, twoParts } from './two-parts.ts';
import { upload } from './upload.ts';

/** The extension's own global, in functions that run in its pages. */
declare const chrome: typeof import('wxt/browser').browser;

/** Five portals, one of them a part of another's host; the first line is a title, and one row has no address. */
const LIST = `2025年度政务公开测评名单,,
单位名称,网站地址,级别
松江区,www.songjiang.gov.cn,区
嘉定区,https://www.jiading.gov.cn/,区
崇明区,http://www.shcm.gov.cn,区
青浦区,www.shqp.gov.cn,区
华亭镇,http://www.jiading.gov.cn/huating/,镇
没有网站的单位,,镇
`;
const KeptPage = z.object({
  site: z.string(),
  findings: z.array(z.object({ outcome: z.string(), fingerprint: z.string() })),
});
/** A sweep of every site, at ten requests a second. */
const patience = { timeout: 120_000, interval: 500 };
const huating = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>嘉定区华亭镇</title></head>
<body><h1>华亭镇</h1><p>地址：华亭镇某路1号，邮编201811。</p><a href="/huating/zwgk.html">政务公开</a></body></html>`;
const PAGES = { '/huating/index.html': huating, '/huating/zwgk.html': huating };

let extension: ExtensionUnderTest;
let bench: Page;
let folder: string;
let assessment: string;

function say(name: Word, ...parts: string[]): Promise<string> {
  return bench.evaluate((key, filled) => chrome.i18n.getMessage(key, filled), name, parts);
}

async function open(hash: string): Promise<void> {
  await bench.bringToFront();
  await bench.goto('about:blank');
  await bench.goto(`chrome-extension://${extension.extension.id}/workbench.html${hash}`);
  await rested();
}

function view(name: AssessmentView, query: Readonly<Record<string, string>> = {}): Promise<void> {
  return open(assessmentHash(assessment, name, query));
}

async function rested(): Promise<void> {
  await bench.waitForSelector('main');
  await bench.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
}

async function pressButton(name: Word, ...parts: string[]): Promise<void> {
  await press(bench, buttonOf(await say(name, ...parts)));
}

async function load(content: string | Uint8Array, name: string, field?: string): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, content);
  await upload(bench, path, field);
}

/** Fills in what notices say, and leaves the field, with which it is kept. */
async function fillNotice(field: keyof NoticePlan, value: string): Promise<void> {
  await fill(bench, `[data-notice=${field}]`, value);
  await bench.$eval(`[data-notice=${field}]`, (input) => (input as HTMLInputElement).blur());
}

/** What the ranking says, line by line, without what changes with the day. */
function ranking(): Promise<string[]> {
  return bench.$$eval('.ranking tbody tr', (rows) =>
    rows.map((row) =>
      [...row.querySelectorAll('.rank, th a, td.bar-cell, td.bar-cell + td')]
        .map((cell) => cell.textContent?.trim())
        .join(' | '),
    ),
  );
}

async function faults(): Promise<string[]> {
  await bench.evaluate(axe.source);
  const found = await bench.evaluate(async () => (await window.axe.run()).violations);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`);
}

async function answers(): Promise<Readonly<Record<string, unknown>>[]> {
  return (await ledgerRows(bench, 'remarks')).filter(({ type }) => type === 'answer');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assessment-'));
  extension = await ExtensionUnderTest.start(PAGES);
  bench = await extension.browser.newPage();
  await bench.setViewport({ width: 1280, height: 900 });
});
afterAll(async () => {
  await extension?.stop();
  if (folder !== undefined) await rm(folder, { recursive: true });
});

describe('an assessment', () => {
  it('says what to do where there are none', async () => {
    await open('#/assessments');
    expect(await bench.$eval('.telling-title', ({ textContent }) => textContent)).toBe(
      await say('assessmentsNoneTitle'),
    );
    expect(await faults()).toEqual([]);
  });

  it('is not made of nothing, and says which field is wrong', async () => {
    await open('#/assessments?new=1');
    await pressButton('assessMake', '0');
    await bench.waitForSelector('[aria-invalid=true]');
    expect(await ledgerRows(bench, 'assessments')).toEqual([]);
  });

  it('reads a list with its columns guessed, and names the rows that give no site', async () => {
    await load(LIST, 'list.csv');
    await bench.waitForSelector('.listed');
    const titles = await bench.$$eval('.listed tbody th', (cells) =>
      cells.map(({ textContent }) => textContent),
    );
    expect(titles).toEqual(['松江区', '嘉定区', '崇明区', '青浦区', '华亭镇']);
    const refused = await bench.$$eval('.plain-list li', (rows) =>
      rows.map(({ textContent }) => textContent),
    );
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain(await say('listLineOf', '8'));
    expect(await faults()).toEqual([]);
  });

  it('is made with a recorded seed, and comes to its sweeps', async () => {
    await fill(bench, '.draft input[type=text]', '2025年度测评');
    await fill(bench, '.draft textarea', '甲\n乙');
    await pressButton('twoAll');
    await pressButton('assessMake', '5');
    await bench.waitForFunction(() => location.hash.endsWith('/run'));
    const [kept] = await ledgerRows(bench, 'assessments');
    expect(kept).toMatchObject({ name: '2025年度测评', assessors: ['甲', '乙'] });
    expect(kept?.sample).toMatchObject({ perColumn: 3, seed: expect.stringMatching(/^[\da-f]{16}$/) });
    assessment = String(kept?.id);
    await bench.evaluate(() => chrome.storage.local.set({ 'link-rate': 10 }));
  });

  it('sweeps all its sites from one click, those of one host one after the other, with the page closed', async () => {
    await fill(bench, 'form.draft input[inputmode=numeric]', '8');
    await press(bench, 'form.draft input[type=checkbox]');
    await pressButton('runStart', '5');
    await expect.poll(async () => (await ledgerRows(bench, 'sweeps')).length, patience).toBeGreaterThan(0);
    const own = await extension.openOwn('options.html');
    await bench.close();
    await expect
      .poll(async () => (await ledgerRows(own, 'audits')).map(({ site }) => site).sort(), patience)
      .toEqual([
        'jiading.gov.cn',
        'jiading.gov.cn~huating-2025',
        'shcm.gov.cn',
        'shqp.gov.cn',
        'songjiang.gov.cn',
      ]);
    await expect
      .poll(async () => (await ledgerRows(own, 'sweeps')).map(({ state }) => state), patience)
      .toEqual(Array(5).fill('done'));
    const sweeps = await ledgerRows(own, 'sweeps');
    const ofHost = sweeps.filter(({ site }) => String(site).startsWith('jiading'));
    const [first, second] = ofHost.sort((a, b) => String(a.startedAt).localeCompare(String(b.startedAt)));
    expect(String(second?.startedAt) >= String(first?.endedAt)).toBe(true);
    await expect
      .poll(() => own.evaluate(async () => Object.keys(await chrome.storage.local.get(null))), patience)
      .not.toContain(`sweep-plan-${assessment}`);
    bench = own;
    await bench.setViewport({ width: 1280, height: 900 });
  });

  it('ranks its sites, each with what was not seen', async () => {
    await view('ranking');
    await expect.poll(ranking, patience).toHaveLength(5);
    // The other answers no https: of what nobody could read nothing is said.
    const ranked = async () => (await ranking()).filter((line) => /^\d/.test(line)).length;
    await expect.poll(ranked, patience).toBe(4);
    const noScore = await say('noRankNoScore');
    expect((await ranking()).filter((line) => line.includes(noScore))).toHaveLength(1);
    expect(await bench.$$eval('.coverage-cell summary', (cells) => cells.length)).toBe(5);
  });

  it('leads from a cell of the heat map to the findings of its site', async () => {
    await view('clauses');
    await press(bench, '.heat-cell:is(.error, .cantTell) a');
    await bench.waitForSelector('[role=grid]');
    expect(await bench.evaluate(() => decodeURIComponent(location.hash))).toMatch(/findings\?clause=/);
    const rows = () => bench.$eval('[role=grid]', (grid) => Number(grid.getAttribute('aria-rowcount')) - 1);
    await expect.poll(rows, patience).toBeGreaterThan(0);
  });

  it('draws the sample once', async () => {
    await view('run');
    const before = await ledgerRows(bench, 'draws');
    expect(before).toEqual([]);
    await pressButton('draw', '5');
    // Nobody has given a name yet: it is asked for, once.
    await fill(bench, 'dialog[open] input', '甲');
    expect(await faults()).toEqual([]);
    await bench.keyboard.press('Enter');
    await expect.poll(async () => (await ledgerRows(bench, 'draws')).length, patience).toBe(5);
    expect((await ledgerRows(bench, 'draws')).map(({ by }) => by)).toEqual(Array(5).fill('甲'));
    expect(await bench.$eval('.assessor', ({ textContent }) => textContent)).toContain('甲');
    await bench.waitForSelector(`::-p-xpath(//button[normalize-space()="${await say('drawNone')}"])`);
  });
});

describe('the guided checks', () => {
  it('are answered by the keyboard, one after the other', async () => {
    await view('checks');
    await bench.waitForSelector('.question');
    for (const [index, key] of (['1', '2'] as const).entries()) {
      const asked = await bench.evaluate(() => location.hash);
      await bench.keyboard.press(key);
      await expect.poll(async () => (await answers()).length, patience).toBe(index + 1);
      // The next question stands there only then.
      await bench.waitForFunction((was) => location.hash !== was, {}, asked);
    }
    const given = await answers();
    expect(new Set(given.map(({ fingerprint, site }) => `${site} ${fingerprint}`)).size).toBe(2);
    expect(given.every(({ by }) => by === '甲')).toBe(true);
  });

  it('step without answering, and say nothing where a person is writing', async () => {
    const before = await bench.evaluate(() => location.hash);
    await bench.keyboard.press('n');
    await bench.waitForFunction((was) => location.hash !== was, {}, before);
    await bench.focus('.question textarea');
    await bench.keyboard.type('1n2');
    expect(await answers()).toHaveLength(2);
    expect(await bench.$eval('.question textarea', (area) => (area as HTMLTextAreaElement).value)).toBe(
      '1n2',
    );
  });

  it('are answered by a second assessor, and where the two differ it is said and settled', async () => {
    await bench.evaluate(() => chrome.storage.local.set({ assessor: '乙' }));
    const [first] = (await answers()).sort((a, b) => String(a.at).localeCompare(String(b.at)));
    await view('checks', { task: `${first?.site} ${first?.fingerprint}` });
    await bench.waitForSelector('.question');
    await bench.keyboard.press('2');
    await expect.poll(async () => (await answers()).length, patience).toBe(3);
    await view('disagreements');
    const sides = () =>
      bench.$$eval('.side b', (names) => names.map(({ textContent }) => textContent).sort());
    await expect.poll(sides, patience).toEqual(['乙', '甲']);
    expect(await faults()).toEqual([]);
    await press(bench, '.answers button');
    await bench.waitForSelector('.side', { hidden: true });
    const settled = async () => (await answers()).filter(({ settles }) => settles === true);
    await expect.poll(settled, patience).toHaveLength(1);
  });

  it('move the score only when it is reckoned anew, and both scores stay', async () => {
    await view('ranking');
    const before = (await ledgerRows(bench, 'audits')).length;
    await press(bench, '[aria-labelledby=standing-title] button');
    await expect
      .poll(async () => (await ledgerRows(bench, 'audits')).length, patience)
      .toBeGreaterThan(before);
    await bench.waitForSelector(`::-p-xpath(//button[normalize-space()="${await say('reckonNone')}"])`);
  });
});

describe('an objection', () => {
  it('is recorded at its finding, looked at again, and decided with the change of score', async () => {
    const pages = z.array(KeptPage).parse(await ledgerRows(bench, 'pages'));
    const failed = pages
      .filter(({ site }) => site === 'songjiang.gov.cn')
      .flatMap(({ findings }) => findings.filter(({ outcome }) => outcome === 'failed'));
    await open(siteHash('songjiang.gov.cn', 'findings', { finding: failed[0]?.fingerprint ?? '' }));
    await press(bench, '.detail details.part summary');
    const form = '.detail details.part form';
    await fill(bench, `${form} input[type=text]`, '松江区府办 王某');
    await fill(bench, `${form} textarea`, '文中已写明');
    await fill(bench, `${form} > label:last-of-type input`, '乙');
    await pressButton('objectKeep');
    await expect.poll(async () => (await ledgerRows(bench, 'disputes')).length, patience).toBe(1);
    await view('disputes');
    const [objected] = await ledgerRows(bench, 'disputes');
    expect(objected?.url).toEqual(expect.stringMatching(/^http/));
    const asked = () => extension.hits.get(`GET ${new URL(String(objected?.url)).pathname}`) ?? 0;
    const before = asked();
    await pressButton('recheck');
    await bench.waitForSelector('.side-by-side');
    expect(asked()).toBeGreaterThan(before);
    const [looked] = await ledgerRows(bench, 'disputes');
    expect(looked?.rechecks).toMatchObject([
      { by: '乙', after: { status: 200 }, scoreBefore: { full: 100 }, scoreAfter: { full: 100 } },
    ]);
    expect(await faults()).toEqual([]);
    await fill(bench, '.dispute textarea', '核实属实');
    await pressButton('ruleUpheld');
    await bench.waitForSelector('.state-of.upheld');
    const [dispute] = await ledgerRows(bench, 'disputes');
    expect(dispute?.rulings).toMatchObject([
      { state: 'upheld', by: '乙', scoreBefore: { full: 100 }, scoreAfter: { full: 100 } },
    ]);
  });
});

describe('every view', () => {
  it.each(ASSESSMENT_VIEWS)('%s has no faults of access, by day and by night', async (name) => {
    for (const scheme of ['light', 'dark']) {
      await bench.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await view(name);
      await bench.waitForSelector(`[data-view=${name}][aria-current=page]`);
      expect(await faults()).toEqual([]);
    }
    await bench.emulateMediaFeatures([]);
  });

  it('says so where there is no such assessment', async () => {
    await open('#/assessments/none/ranking');
    expect(await bench.$eval('.telling-title', ({ textContent }) => textContent)).toBe(
      await say('assessGoneTitle'),
    );
  });
});

describe('handing over', () => {
  async function downloaded(ending: RegExp): Promise<Uint8Array> {
    const named = async () => (await readdir(folder)).find((name) => ending.test(name));
    await expect.poll(named, patience).toBeDefined();
    return readFile(join(folder, String(await named())));
  }

  it('gives one file and reports, and the file shows the same ranking in an empty profile', async () => {
    const session = await bench.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await view('ranking');
    await expect.poll(ranking, patience).toHaveLength(5);
    const before = await ranking();
    await view('handover');
    await fillNotice('issuer', '某市政务公开办');
    await fillNotice('deadline', '2030-12-31');
    await expect
      .poll(async () => (await ledgerRows(bench, 'assessments')).map(({ notice }) => notice), patience)
      .toMatchObject([{ issuer: '某市政务公开办', deadline: '2030-12-31', number: '' }]);
    await pressButton('reportNotices');
    const notices = unzipSync(await downloaded(/\d{4}-\d\d-\d\d\.zip$/));
    expect(Object.keys(notices)).toHaveLength(5);
    for (const notice of Object.values(notices)) {
      const words = new TextDecoder().decode(unzipSync(notice)['word/document.xml']);
      expect(words).toContain('某市政务公开办');
      expect(words).toMatch(/2030年12月31日|2030-12-31/);
    }
    await pressButton('handExport');
    const file = await downloaded(/\.mingcha\.gz$/);
    await pressButton('reportXlsx');
    expect((await downloaded(/\.xlsx$/)).subarray(0, 2)).toEqual(Buffer.from('PK'));
    await pressButton('reportEvidence');
    const evidence = await downloaded(/-evidence-[\d-]+\.zip$/);
    await load(evidence, 'evidence.zip', 'input[data-file=package]');
    await bench.waitForSelector('.checked .passed');
    const changed = new Uint8Array(evidence);
    changed.set([(changed[200] ?? 0) ^ 1], 200);
    await load(changed, 'changed.zip', 'input[data-file=package]');
    await bench.waitForSelector('.checked .error');
    expect(await bench.$$eval('.checked li', (lines) => lines.length)).toBeGreaterThan(0);
    const first = extension;
    extension = await ExtensionUnderTest.start();
    await first.stop();
    bench = await extension.browser.newPage();
    await bench.setViewport({ width: 1280, height: 900 });
    await open('#/assessments');
    await load(file, 'handed.mingcha.gz');
    await bench.waitForSelector('.assessment-card a');
    await view('ranking');
    await expect.poll(ranking, patience).toEqual(before);
    await view('checks');
    await bench.waitForSelector('.question');
  });
});

describe('two assessors’ parts', () => {
  const listed = () => bench.$$eval('.conflict', (cards) => cards.length);
  const merge = '[aria-labelledby=export-title] input[type=file]';
  let theirs: Uint8Array;

  it('list every conflict side by side, and still do after the page was closed', async () => {
    const parts = await twoParts();
    theirs = parts.theirs;
    assessment = PARTED;
    await open('#/assessments');
    await load(parts.mine, 'mine.mingcha.gz');
    await expect.poll(async () => (await ledgerRows(bench, 'assessments')).length, patience).toBe(2);
    await view('handover');
    expect(await bench.$('.conflict')).toBeNull();
    await load(theirs, 'theirs.mingcha.gz', merge);
    await expect.poll(listed, patience).toBe(9);
    await view('ranking');
    await bench.waitForSelector('.caution a');
    await view('handover');
    await expect.poll(listed, patience).toBe(9);
    const sides = await bench.$eval('.conflict', (card) =>
      [...card.querySelectorAll('.side')].map(({ textContent }) => textContent),
    );
    expect(sides[0]).toContain('甲 · 2025-11-06');
    expect(sides[1]).toContain('乙 · 2025-11-07');
    for (const scheme of ['light', 'dark']) {
      await bench.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      expect(await faults()).toEqual([]);
    }
    await bench.emulateMediaFeatures([]);
  });

  it('are decided by key once it is known by whom, and by click', async () => {
    await bench.keyboard.press('3');
    await fill(bench, 'dialog[open] input', '丙');
    await bench.keyboard.press('Enter');
    await expect.poll(listed, patience).toBe(8);
    const both = (await answers()).filter(({ fingerprint }) => fingerprint === 'one');
    expect(both.map(({ by }) => by).sort()).toEqual(['乙', '甲']);
    expect(await bench.$eval('.assessor', ({ textContent }) => textContent)).toContain('丙');
    await press(bench, '[aria-labelledby=conflicts-dispute] .conflict button');
    // What the ruling says of the finding follows from it.
    await expect.poll(listed, patience).toBe(7);
    const dispute = (await ledgerRows(bench, 'disputes')).find(({ id }) => id === 'dispute');
    expect(dispute?.rulings).toMatchObject([
      { by: '甲' },
      { by: '乙' },
      { by: '丙', state: 'upheld', scoreAfter: { full: 100 } },
    ]);
  });

  it('are decided to the last, each kind by itself', async () => {
    const left = async () => {
      await bench.keyboard.press('1');
      return listed();
    };
    await expect.poll(left, patience).toBe(0);
    const decided = (await ledgerRows(bench, 'conflicts')).map((row) => row.decided);
    expect(decided).toEqual(decided.map(() => expect.objectContaining({ by: '丙' })));
    const [kept] = (await ledgerRows(bench, 'assessments')).filter(({ id }) => id === PARTED);
    expect(kept).toMatchObject({ name: '甲的评估', sites: [{ title: '松江区（甲）' }, {}] });
  });

  it('ask for nothing again when the same part comes again', async () => {
    const [said, told] = [
      await answers(),
      () => bench.$eval('.note[role=status]', (note) => note.textContent),
    ];
    await load(theirs, 'again.mingcha.gz', merge);
    const taken = await say('importTaken', 'again.mingcha.gz', '1');
    await expect.poll(told, patience).toBe(taken);
    expect(await listed()).toBe(0);
    expect(await answers()).toEqual(said);
  });
});

describe('a site of the list', () => {
  it('is taken off and put back with its answers, which go only when a person says so twice', async () => {
    await view('setup');
    const given = (await answers()).length;
    await press(bench, '.plan-sites tbody button');
    await bench.waitForSelector('.taken-off');
    // The other assessment has it, too.
    expect(await bench.$('.taken-off .grave')).toBeNull();
    expect(await answers()).toHaveLength(given);
    expect(await faults()).toEqual([]);
    await pressButton('planPutBack');
    await bench.waitForSelector('.taken-off', { hidden: true });
    const other = (await ledgerRows(bench, 'assessments')).find(({ id }) => id !== PARTED);
    await open(assessmentHash(String(other?.id), 'setup'));
    await pressButton('setupRemove');
    await pressButton('setupRemoveSure');
    await expect.poll(async () => (await ledgerRows(bench, 'assessments')).length, patience).toBe(1);
    await view('setup');
    // It was put back at the end.
    await press(bench, '.plan-sites tbody tr:last-child button');
    await press(bench, '.taken-off .grave');
    expect(await answers()).toHaveLength(given);
    await press(bench, '.taken-off .grave');
    await expect.poll(async () => (await answers()).length, patience).toBeLessThan(given);
  });
});
