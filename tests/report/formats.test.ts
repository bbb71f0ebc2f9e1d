import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Report } from '../../report/model.ts';
import { reportJsonSchema } from '../../scripts/docs/report-schema.ts';
import { csvRows, jsonOf, parsedMarkup, sheetRows, written, writtenText } from './read-back.ts';
import { assessmentOf, portalSource, reportOf } from './sample.ts';

let report: Report;
let many: Report;

beforeAll(async () => {
  const source = portalSource();
  report = await reportOf(source);
  const other = { ...source.site, id: 'b.gov.cn', title: '示例镇人民政府' };
  many = await assessmentOf('测评', [source, { ...source, site: other }]);
});

/** What a SARIF log must have, as far as this project writes it (SARIF 2.1.0, 3.13–3.27). */
const Sarif = z.object({
  version: z.literal('2.1.0'),
  runs: z.array(
    z.object({
      tool: z.object({
        driver: z.object({ name: z.string(), rules: z.array(z.object({ id: z.string() })) }),
      }),
      results: z.array(
        z
          .object({
            ruleId: z.string(),
            kind: z.enum(['fail', 'pass', 'review']),
            level: z.enum(['none', 'note', 'warning', 'error']),
            message: z.object({ text: z.string().min(1) }),
            locations: z.array(
              z.object({
                physicalLocation: z.object({ artifactLocation: z.object({ uri: z.url() }) }).optional(),
                message: z.object({ text: z.string().min(1) }).optional(),
              }),
            ),
            partialFingerprints: z.record(z.string(), z.string()),
            suppressions: z.array(z.object({ kind: z.literal('external') })).optional(),
          })
          .refine(
            ({ kind, level }) => kind === 'fail' || level === 'none',
            '3.27.10: level without a failure',
          ),
      ),
    }),
  ),
});

const Earl = z.object({
  '@graph': z.array(z.looseObject({ '@type': z.union([z.string(), z.array(z.string())]) })),
});

describe.each([
  ['one site', () => report],
  ['several sites', () => many],
])('%s', (_name, given) => {
  it('lists the same number of findings in every format', async () => {
    const told = given();
    const total = told.sites.reduce((sum, { head }) => sum + head.counts.total, 0);
    expect(total).toBeGreaterThan(20);
    const json = await jsonOf(told);
    const sarif = Sarif.parse(JSON.parse(await writtenText(told, 'sarif')));
    const earl = Earl.parse(JSON.parse(await writtenText(told, 'earl')));
    const junit = parsedMarkup(await writtenText(told, 'junit'), 'text/xml');
    expect({
      xlsx: (await sheetRows(await written(told, 'xlsx'), '问题清单')).length,
      csv: (await csvRows(told)).length,
      json: json.sites.flatMap(({ findings }) => findings).length,
      sarif: sarif.runs.flatMap(({ results }) => results).length,
      earl: earl['@graph'].filter((node) => node['@type'] === 'earl:Assertion').length,
      junit: junit.querySelectorAll('testcase').length,
      junitSays: Number(junit.documentElement.getAttribute('tests')),
    }).toEqual({
      xlsx: total,
      csv: total,
      json: total,
      sarif: total,
      earl: total,
      junit: total,
      junitSays: total,
    });
  });
});

describe('failures', () => {
  it('are counted alike, and what a person dismissed is none', async () => {
    const { counts } = report.sites[0]?.head ?? {};
    const failed = (counts?.error ?? 0) + (counts?.warning ?? 0) + (counts?.info ?? 0);
    expect(counts?.dismissed).toBe(1);
    const { findings } = (await jsonOf(report)).sites[0] ?? { findings: [] };
    const junit = parsedMarkup(await writtenText(report, 'junit'), 'text/xml');
    const sarif = Sarif.parse(JSON.parse(await writtenText(report, 'sarif')));
    const results = sarif.runs[0]?.results ?? [];
    expect(findings.filter(({ standing }) => standing === 'failed')).toHaveLength(failed);
    expect(junit.querySelectorAll('failure')).toHaveLength(failed);
    expect(results.filter(({ kind, suppressions }) => kind === 'fail' && !suppressions)).toHaveLength(failed);
    expect(results.filter(({ suppressions }) => suppressions)).toHaveLength(1);
    expect(findings.find(({ state }) => state === 'dismissed')?.decided).toMatchObject({
      reason: '附件中已标注',
      by: '审计员甲',
    });
  });

  it('are told in the page and in the document with the same numbers', async () => {
    const { counts } = report.sites[0]?.head ?? {};
    const page = parsedMarkup(await writtenText(report, 'html'), 'text/html');
    const told = [...page.querySelectorAll('dl:first-of-type dd')]
      .slice(0, 6)
      .map((dd) => Number(dd.textContent));
    expect(told).toEqual([
      counts?.total,
      counts?.error,
      counts?.warning,
      counts?.info,
      counts?.cantTell,
      counts?.settled,
    ]);
    const parts = unzipSync(await written(report, 'docx'));
    const words = parsedMarkup(strFromU8(parts['word/document.xml'] ?? new Uint8Array()), 'text/xml')
      .documentElement.textContent;
    expect(words).toContain(`发现不合规${counts?.error}处、提醒${counts?.warning}处、提示${counts?.info}处`);
    expect(words).toContain('依据《2025年松江区政务公开工作要点》');
  });
});

describe('the document', () => {
  it('numbers its pages, repeats table headers, carries the picture, and sets Chinese faces', async () => {
    const parts = unzipSync(await written(report, 'docx'));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain('w:eastAsia="仿宋"');
    expect(body).toContain('<w:tblHeader/>');
    expect(Object.keys(parts).filter((path) => path.startsWith('word/media/'))).toHaveLength(1);
    expect(strFromU8(parts['word/footer1.xml'] ?? new Uint8Array())).toContain('NUMPAGES');
  });

  it('leaves a picture out whose bytes are none', async () => {
    const broken = await reportOf(portalSource({ pictureBytes: async () => new Uint8Array([1, 2, 3]) }));
    const parts = unzipSync(await written(broken, 'docx'));
    expect(Object.keys(parts).filter((path) => path.startsWith('word/media/'))).toEqual([]);
  });
});

describe('the page', () => {
  it('loads nothing, runs nothing, and leads to web pages alone', async () => {
    const page = parsedMarkup(await writtenText(many, 'html'), 'text/html');
    expect(page.querySelectorAll('script, link, iframe, object, embed, form')).toHaveLength(0);
    const loads = [...page.querySelectorAll('[src]')].map((one) => one.getAttribute('src') ?? '');
    expect(loads.filter((address) => !address.startsWith('data:image/'))).toEqual([]);
    const leads = [...page.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '');
    expect(leads.length).toBeGreaterThan(10);
    expect(leads.filter((address) => !/^https?:/.test(address))).toEqual([]);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  });
});

describe('the schema', () => {
  it('is published as it is', () => {
    const path = new URL('../../docs/report.schema.json', import.meta.url);
    const { $comment: _, ...schema } = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(readFileSync(path, 'utf8')));
    expect(schema).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())));
  });
});

describe('English', () => {
  it('is there for every format', async () => {
    const english = await reportOf(portalSource(), 'en');
    expect((await sheetRows(await written(english, 'xlsx'), 'Findings')).length).toBeGreaterThan(20);
    expect(await writtenText(english, 'csv')).toContain('What is wrong');
    expect(await writtenText(english, 'html')).toContain('<html lang="en">');
  });
});
