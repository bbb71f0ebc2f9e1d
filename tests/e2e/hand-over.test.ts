import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { percent, points } from '../../components/workbench/figures.ts';
import type { Word } from '../../extension/words.ts';
import { type AssessmentView, assessmentHash } from '../../extension/workbench/place.ts';
import { ReportJson } from '../../report/json.ts';
import { runCli } from '../cli/run-cli.ts';
import { PORTAL_HOST, type Portal, startPortal } from '../portal/server.ts';
import { ASSESSED_HOSTS, ExtensionUnderTest } from './extension-under-test.ts';
import { fill } from './fill.ts';
import { ledgerRows } from './ledger-rows.ts';
import { buttonOf, press } from './press.ts';
import { upload } from './upload.ts';

/** The extension's own global, in functions that run in its pages. */
declare const chrome: typeof import('wxt/browser').browser;

const [, OTHER_HOST] = ASSESSED_HOSTS;
const LIST = `单位,网址,级别\n松江区,http://${PORTAL_HOST}/,区\n嘉定区,http://${OTHER_HOST}/,区\n`;
const ONE = `单位,网址,级别\n松江区,http://${PORTAL_HOST}/,区\n`;
const BOUNDS = ['--rate', '1000', '--patience', '0.05', '--no-links', '--max-pages', '8'];
/** A sweep of a few pages at ten requests a second. */
const patience = { timeout: 120_000, interval: 500 };

/** What a ranking says of a site, in the figures that a reader sees. */
interface Line {
  readonly title: string;
  readonly rank: string;
  readonly score: string;
  readonly judged: string;
}

/** The workbench of a browser on an empty profile. */
class Workbench {
  readonly #extension: ExtensionUnderTest;
  readonly page: Page;
  readonly #folder: string;

  private constructor(extension: ExtensionUnderTest, page: Page, folder: string) {
    this.#extension = extension;
    this.page = page;
    this.#folder = folder;
  }

  /** `folder`: where what is handed in and out lies. */
  static async start(folder: string): Promise<Workbench> {
    const extension = await ExtensionUnderTest.start();
    const page = await extension.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    return new Workbench(extension, page, folder);
  }

  stop(): Promise<void> {
    return this.#extension.stop();
  }

  say(name: Word, ...parts: string[]): Promise<string> {
    return this.page.evaluate((key, filled) => chrome.i18n.getMessage(key, filled), name, parts);
  }

  async open(hash: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`chrome-extension://${this.#extension.extension.id}/workbench.html${hash}`);
    await this.page.waitForSelector('main');
    await this.page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
  }

  /** Opens a view of the one assessment that there is. */
  async view(name: AssessmentView): Promise<void> {
    const [kept] = await ledgerRows(this.page, 'assessments');
    await this.open(assessmentHash(String(kept?.id), name));
  }

  async press(name: Word, ...parts: string[]): Promise<void> {
    await press(this.page, buttonOf(await this.say(name, ...parts)));
  }

  load(name: string): Promise<void> {
    return upload(this.page, join(this.#folder, name));
  }

  /** Takes a file in on the list of assessments, as somebody does who was sent it. */
  async import(name: string): Promise<void> {
    await this.open('#/assessments');
    await this.load(name);
    await this.page.waitForSelector('.assessment-card a');
  }

  /** Hands the assessment out; the name of its file. */
  async export(): Promise<string> {
    await this.view('handover');
    const before = await readdir(this.#folder);
    await this.press('handExport');
    const fresh = async () =>
      (await readdir(this.#folder)).find((name) => name.endsWith('.mingcha.gz') && !before.includes(name));
    await expect.poll(fresh, patience).toBeDefined();
    return String(await fresh());
  }

  ranking(): Promise<Line[]> {
    return this.page.$$eval('.ranking tbody tr', (rows) =>
      rows.map((row) => {
        const words = (selector: string) => row.querySelector(selector)?.textContent?.trim() ?? '';
        const [title, rank] = [words('th a'), words('.rank b')];
        return { title, rank, score: words('.bar-cell .line'), judged: words('.judged') };
      }),
    );
  }
}

let folder: string;
let portal: Portal;
let hosts: string[];
let bench: Workbench;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hand-over-'));
  portal = await startPortal();
  hosts = [PORTAL_HOST, OTHER_HOST].flatMap((host) => ['--resolve', `${host}:80:127.0.0.1:${portal.port}`]);
  bench = await Workbench.start(folder);
});
afterAll(async () => {
  await bench?.stop();
  await portal?.close();
  if (folder !== undefined) await rm(folder, { recursive: true });
});

/** Runs the terminal to its end without a fault; what it wrote to standard output. */
async function terminal(...words: readonly string[]): Promise<string> {
  const { code, out, err } = await runCli(words, folder);
  expect([code, err]).toEqual([0, expect.any(String)]);
  return out;
}

async function reported(file: string): Promise<ReportJson> {
  return ReportJson.parse(JSON.parse(await terminal('report', file, '--format', 'json')));
}

/** The ranking of a report in the figures of the workbench. */
function lines({ assessment }: ReportJson): Line[] {
  const figure = (score: number | undefined) => (score === undefined ? '—' : points(score));
  return (assessment?.ranking ?? []).map(({ title, rank, score, judged }) => ({
    title,
    rank: rank === null ? '—' : String(rank),
    score: `${figure(score?.now)} ${figure(score?.worst)}–${figure(score?.best)}`,
    judged: percent(judged),
  }));
}

describe('an assessment that was begun in the browser', () => {
  it('is finished in the terminal, and another browser shows the scores that are reported there', async () => {
    await writeFile(join(folder, 'list.csv'), LIST);
    await bench.open('#/assessments?new=1');
    await bench.load('list.csv');
    await bench.page.waitForSelector('.listed');
    await fill(bench.page, '.draft input[type=text]', '两区测评');
    await bench.press('assessMake', '2');
    await bench.page.waitForFunction(() => location.hash.endsWith('/run'));
    const begun = await bench.export();
    await bench.stop();
    await terminal('assessment', 'run', begun, '--out', 'done.mingcha.gz', ...hosts, ...BOUNDS);
    expect(portal.hits.get('GET /')).toBe(2);
    const told = await reported('done.mingcha.gz');
    expect(told.sites.map(({ site }) => site.title).sort()).toEqual(['嘉定区', '松江区'].sort());
    expect(lines(told).every(({ score }) => /^[1-9]/.test(score))).toBe(true);
    bench = await Workbench.start(folder);
    await bench.import('done.mingcha.gz');
    await bench.view('ranking');
    const inOrder = (all: readonly Line[]) => all.toSorted((a, b) => (a.title < b.title ? -1 : 1));
    await expect.poll(async () => inOrder(await bench.ranking()), patience).toEqual(inOrder(lines(told)));
    expect(await ledgerRows(bench.page, 'sweeps')).toMatchObject([{ state: 'done' }, { state: 'done' }]);
  });
});

describe('an assessment that was begun in the terminal', () => {
  it('is swept and answered by key in the browser, and the report of the terminal has the answer', async () => {
    await writeFile(join(folder, 'one.csv'), ONE);
    const plan = ['--pack', 'songjiang-2025', '--from', '2025-01-01', '--to', '2025-12-31', '--no-sample'];
    const named = ['--name', '一区测评', '--assessor', '乙', '--out', 'new.mingcha.gz'];
    await terminal('assessment', 'new', 'one.csv', ...plan, ...named);
    await bench.stop();
    bench = await Workbench.start(folder);
    await bench.import('new.mingcha.gz');
    expect(await ledgerRows(bench.page, 'assessments')).toMatchObject([{ name: '一区测评', sample: null }]);
    await bench.page.evaluate(() => chrome.storage.local.set({ 'link-rate': 10, assessor: '乙' }));
    await bench.view('run');
    await fill(bench.page, 'form.draft input[inputmode=numeric]', '8');
    await press(bench.page, 'form.draft input[type=checkbox]');
    await bench.press('runStart', '1');
    await expect.poll(async () => (await ledgerRows(bench.page, 'audits')).length, patience).toBe(1);
    await bench.view('checks');
    await bench.page.waitForSelector('.question');
    await bench.page.keyboard.press('1');
    const answers = async () =>
      (await ledgerRows(bench.page, 'remarks')).filter(({ type }) => type === 'answer');
    await expect.poll(answers, patience).toMatchObject([{ by: '乙' }]);
    const [given] = await answers();
    const told = await reported(await bench.export());
    const findings = told.sites.flatMap((site) => site.findings);
    expect(findings.filter(({ state }) => state === 'answered')).toMatchObject([
      {
        ...{ rule: given?.rule, url: given?.url, fingerprint: String(given?.fingerprint).trim() },
        decided: { by: '乙', at: given?.at, answer: expect.stringMatching(/./) },
      },
    ]);
  });
});
