import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SiteOutput } from '../../cli/site/output-schema.ts';
import { ReportJson } from '../../report/json.ts';
import { startPortal } from '../portal/server.ts';
import { runCli } from './run-cli.ts';
import { ORDER, runSite, siteOf, towards } from './run-site.ts';
import { startSmallSites } from './small-sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-report-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: string[]) => join(folder, ...names);
const report = (...words: string[]) => runCli(['report', ...words], folder);
const reportIn = (text: string) => ReportJson.parse(JSON.parse(text));

/** Findings that ask something of somebody. */
function open({ findings, pages }: SiteOutput): number {
  const all = [...findings, ...pages.flatMap((page) => page.findings)];
  return all.filter(({ outcome }) => outcome === 'failed' || outcome === 'cantTell').length;
}

/** What a folder holds, and when each file was last written. */
function contents(name: string): string[] {
  return readdirSync(at(name)).map((file) => `${file} ${statSync(at(name, file)).mtimeMs}`);
}

let output: SiteOutput;
beforeAll(async () => {
  const portal = await startPortal();
  const words = [...ORDER, ...towards(portal), '--out', 'whole'];
  output = siteOf(await runSite(words, folder));
  await portal.close();
});

describe('a report of a sweep', () => {
  it('says what the sweep said, asks nobody, and changes nothing in the folder', async () => {
    const before = contents('whole');
    const { code, out, err } = await report('whole', '--format', 'json');
    expect([code, err]).toEqual([0, '']);
    const { assessment, sites } = reportIn(out);
    expect(assessment).toBeNull();
    expect(sites[0]).toMatchObject({
      site: { id: 'songjiang.gov.cn' },
      counts: { total: open(output) },
      coverage: { read: output.pages.length, complete: true, overBudget: 0 },
      sheet: { score: output.sheet.score },
    });
    expect(contents('whole')).toEqual(before);
  });

  it.each([
    ['html', /^<!doctype html>/],
    ['links-csv', /^\uFEFF?[^\n]+\n/],
    ['disputes-csv', /^\uFEFF?[^\n]+\n/],
    ['sarif', /"version":\s*"2\.1\.0"/],
    ['junit', /<testsuites /],
    ['earl', /earl/],
  ])('is written as %s, to a file as on standard output', async (format, looks) => {
    const shown = await report('whole', '--format', format);
    const kept = await report('whole', '--format', format, '--out', 'kept');
    expect([shown.code, kept.code, kept.out, kept.err]).toEqual([0, 0, '', '']);
    expect(shown.out).toMatch(looks);
    expect(readFileSync(at('kept'), 'utf8')).toBe(shown.out);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('has as many rows in a table as the sweep has findings', async () => {
    const { out } = await report('whole', '--format', 'csv');
    const { data } = Papa.parse<string[]>(out.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
    expect(data.length - 1).toBe(open(output));
  });

  it('is judged by another plan where one is named', async () => {
    const { out } = await report('whole', '--format', 'json', '--plan', 'jiading-2023', '--lang', 'en');
    expect(reportIn(out)).toMatchObject({ language: 'en', sites: [{ pack: { id: 'jiading-2023' } }] });
  });
});

describe('mingcha site --format', () => {
  it('writes a spreadsheet to the file that is named, and fails as it would without', async () => {
    const ended = await runSite(
      ['--resume', '--out', 'whole', '--format', 'xlsx', '--report', 'whole.xlsx'],
      folder,
    );
    expect([ended.code, ended.out, ended.err]).toEqual([1, '', '']);
    const { sheets } = await readXlsx(readFileSync(at('whole.xlsx')));
    expect(sheets.some(({ rows }) => rows.length - 1 === open(output))).toBe(true);
  });

  it('finds out that a file cannot be written before it asks anybody', async () => {
    const ended = await runSite([...ORDER, '--out', 'never', '--report', 'none/a.html'], folder);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toMatch(/no such folder/);
    expect(readdirSync(folder)).not.toContain('never');
  });
});

describe('a sweep that is not finished', () => {
  const goneOn = (name: string, lines: number) => {
    cpSync(at('whole'), at(name), { recursive: true });
    rmSync(at(name, 'end.json'));
    const journal = readFileSync(at(name, 'journal.jsonl'), 'utf8').split('\n').slice(0, lines);
    writeFileSync(at(name, 'journal.jsonl'), journal.map((line) => `${line}\n`).join(''));
  };

  it('is reported as far as it is, and that is said', async () => {
    const steps = readFileSync(at('whole', 'journal.jsonl'), 'utf8').split('\n');
    goneOn('half', 1 + steps.findIndex((step) => JSON.parse(step).pages.length > 0));
    const { code, out, err } = await report('half', '--format', 'json');
    expect([code, err]).toEqual([0, expect.stringMatching(/没有做完.*not finished/s)]);
    const [site] = reportIn(out).sites;
    expect(site?.coverage).toMatchObject({ complete: false, overBudget: null });
    expect(site?.coverage.read).toBeGreaterThan(0);
    expect(site?.coverage.read).toBeLessThan(output.pages.length);
  });

  it('that has read nothing yet has no report', async () => {
    goneOn('begun', 0);
    const { code, out, err } = await report('begun', '--out', 'begun.html');
    expect([code, out, err]).toEqual([3, '', expect.stringMatching(/Nothing was read yet/)]);
    expect(readdirSync(folder)).not.toContain('begun.html');
  });

  it('that is damaged says which file', async () => {
    goneOn('damaged', 12);
    writeFileSync(at('damaged', 'pages.jsonl.gz'), 'x');
    const { code, err } = await report('damaged', '--out', 'damaged.html');
    expect([code, err]).toEqual([3, expect.stringMatching(/pages\.jsonl\.gz .*damaged/)]);
    expect(readdirSync(folder)).not.toContain('damaged.html');
  });
});

describe('a report of a batch', () => {
  it('ranks its sites, and says which are left out', async () => {
    const sites = await startSmallSites(3);
    const hosts = ['www.jiading.gov.cn', 'www.baoshan.gov.cn', 'www.fengxian.gov.cn'];
    const rows = hosts.map((host) => `${host},http://${host}/\n`);
    writeFileSync(at('sites.csv'), `单位,网址\n${rows.join('')}`);
    const fast = ['--rate', '1000', '--patience', '0.01', '--no-links', '--plan', 'jiading-2023'];
    await runCli(['batch', 'sites.csv', '--out', 'june', ...fast, ...sites.resolve(...hosts)], folder);
    await sites.close();
    rmSync(at('june', 'results', 'fengxian.gov.cn.json'));
    const { code, out, err } = await report('june', '--format', 'json', '--title', '六月');
    expect([code, err]).toEqual([0, expect.stringMatching(/left out.*: 1\n/)]);
    const { assessment, sites: reported } = reportIn(out);
    expect(assessment?.title).toBe('六月');
    expect(assessment?.ranking.map(({ rank }) => rank)).toEqual([1, 1]);
    expect(reported.map(({ site }) => site.host).sort()).toEqual(['baoshan.gov.cn', 'jiading.gov.cn']);
  });
});

describe('wrong usage', () => {
  it.each([
    [[], /folder/],
    [['nowhere'], /holds no sweep/],
    [['whole', '--format', 'pdf'], /links-csv/],
    [['whole', '--plan', 'songjiang-2025', '--pack', 'x.json'], /--plan/],
    [['whole', '--out', 'whole'], /is a folder/],
    [['whole', '--out', 'none/a.html'], /no such folder/],
  ])('%j', async (words, said) => {
    const { code, out, err } = await report(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(said);
  });
});

/** A limit on the length of files is met as a full disk is: a write that fails in the middle. */
it.skipIf(process.platform === 'win32')('a full disk leaves the report that was there', async () => {
  writeFileSync(at('full.html'), 'before');
  const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
  const limited = spawn(
    'bash',
    ['-c', `ulimit -f 80; exec '${process.execPath}' '${main}' report whole --out full.html`],
    {
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder, NODE_DISABLE_COMPILE_CACHE: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  limited.stderr.setEncoding('utf8').on('data', (piece: string) => {
    said += piece;
  });
  const code = await new Promise((resolve) => limited.on('close', resolve));
  expect([code, said]).toEqual([3, expect.stringMatching(/The disk is full.*EFBIG.*full\.html/s)]);
  expect(readFileSync(at('full.html'), 'utf8')).toBe('before');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
