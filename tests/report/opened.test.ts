import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormatId } from '../../report/formats.ts';
import type { Report } from '../../report/model.ts';
import { dispute } from '../ledger/samples.ts';
import { launchChromium } from '../parity/chromium.ts';
import { written } from './read-back.ts';
import { assessmentOf, portalSource, reportOf } from './sample.ts';

function runs(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** LibreOffice is no part of a developer's machine by itself; without it these tests are skipped. */
const hasOffice = runs('soffice');
const canReadPdf = runs('pdftotext');

let folder: string;
let report: Report;
let many: Report;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingcha-report-'));
  const source = portalSource({ disputes: [dispute('objected')] });
  report = await reportOf(source);
  const other = { ...source.site, id: 'b.gov.cn', title: '示例镇人民政府' };
  many = await assessmentOf('2025年测评', [source, { ...source, site: other }]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a report and has another program turn it into something else; the path of that. */
async function converted(given: Report, format: FormatId, target: 'pdf' | 'csv'): Promise<string> {
  const file = join(folder, `report.${format}`);
  writeFileSync(file, await written(given, format));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  // Sheet 3: the findings; UTF-8, commas, quotes.
  const filter =
    target === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,3' : 'pdf';
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, file], {
    stdio: 'ignore',
    // Without a locale it can give no file a Chinese name.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  return target === 'csv' ? join(folder, 'report-问题清单.csv') : join(folder, 'report.pdf');
}

function pdfWords(path: string): string {
  return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/g, '');
}

describe.skipIf(!hasOffice)('LibreOffice', () => {
  it('reads every finding of the workbook', async () => {
    const path = await converted(report, 'xlsx', 'csv');
    const text = readFileSync(path, 'utf8');
    const numbers = text.split('\n').filter((line) => /^\d+,/.test(line));
    expect(numbers).toHaveLength(report.sites[0]?.head.counts.total ?? -1);
  });

  it.skipIf(!canReadPdf)('prints the workbook', async () => {
    const words = pdfWords(await converted(report, 'xlsx', 'pdf'));
    expect(words).toContain('示例区人民政府评分表');
    expect(words).toContain('重点任务信息公开');
    expect(words).toContain('已于11月3日补标');
  });

  it.skipIf(!canReadPdf)('prints the notice and the assessment', async () => {
    const notice = pdfWords(await converted(report, 'docx', 'pdf'));
    expect(notice).toContain('关于示例区人民政府网站政务公开问题的整改通知');
    expect(notice).toMatch(/第1页共\d+页/);
    expect(notice).toContain('异议及处理');
    const assessment = pdfWords(await converted(many, 'docx', 'pdf'));
    expect(assessment).toContain('2025年测评');
    expect(assessment).toContain('条款对照');
    expect(assessment).toContain('异议及处理');
  });
});

describe('Chromium', () => {
  it('shows the page without asking for anything, in light and dark, and prints it', async () => {
    const file = join(folder, 'report.html');
    writeFileSync(file, await written(many, 'html'));
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const asked: string[] = [];
      const said: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => said.push(message.text()));
      await page.goto(pathToFileURL(file).href);
      const groundIn = async (value: string) => {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        return page.evaluate('getComputedStyle(document.body).backgroundColor');
      };
      expect(await groundIn('light')).not.toBe(await groundIn('dark'));
      const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate(wider)).toBe(0);
      const pdf = join(folder, 'page.pdf');
      await page.pdf({ path: pdf });
      expect(existsSync(pdf)).toBe(true);
      if (canReadPdf) expect(pdfWords(pdf)).toContain('示例镇人民政府');
      expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
      expect(said).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
