import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../report/model.ts';
import { csvRows, jsonOf, parsedMarkup, sheetRows, written, writtenText } from './read-back.ts';
import { findingOf, pageOf, portalSource, reportOf, verdictOf } from './sample.ts';

const MARKUP = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&amp;]]></w:t>`;
const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =cmd|x', '＝HYPERLINK("http://x")'];
const CONTROLS = 'a\u0000b\u0008c\u001bd\ufffee\u202efdp.exe\u2066g';
const HALF = `x\ud800y\udc00z`;
const LONG = `${'长'.repeat(40_000)}`;
const HUGE = `标题${'<'.repeat(1_000_000)}`;
const ESCAPE = '_x0041__x003D_1';

const TITLES = [MARKUP, ...FORMULAS, CONTROLS, HALF, LONG, HUGE, ESCAPE];
const URLS = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://a.gov.cn/"onmouseover="alert(1)',
  ...TITLES.slice(3).map((_, index) => `https://a.gov.cn/${index}`),
];

let report: Report;

beforeAll(async () => {
  const findings = TITLES.map((words, index) =>
    findingOf({
      url: URLS[index] ?? null,
      fingerprint: `f ${words.slice(0, 50)}`,
      evidence: [{ selector: words, text: words }],
      places: [{ url: URLS[index % 3] ?? '', text: words }],
      rule: index % 2 === 0 ? 'validity-label' : words.slice(0, 60),
      clauses: index % 3 === 0 ? [words.slice(0, 60)] : ['songjiang-2025/1'],
    }),
  );
  const at = '2025-11-18T01:30:00.000Z';
  const source = portalSource();
  report = await reportOf({
    ...source,
    site: { ...source.site, title: MARKUP, home: 'javascript:alert(3)' },
    pages: () => [
      TITLES.map((title, index) => pageOf(URLS[index] ?? '', { title, sha256: title.slice(0, 64) })),
    ],
    findings: () => [findings],
    verdicts: () => [URLS.map((url) => verdictOf(url, { finalUrl: url, at: 'no time' }))],
    remarks: [
      ...TITLES.map((text, id) => ({
        ...{
          type: 'note' as const,
          id: String(id),
          site: source.site.id,
          fingerprint: null,
          url: 'javascript:1',
        },
        ...{ text, by: text, at: id === 0 ? 'no time' : at },
      })),
      {
        ...{ type: 'decision', id: 'd', site: source.site.id, fingerprint: `f ${MARKUP.slice(0, 50)}` },
        ...{
          scope: 'finding',
          rule: 'validity-label',
          url: null,
          verdict: 'dismissed',
          reason: MARKUP,
          by: '=1',
          at,
        },
      },
    ],
    audit: { ...source.audit, note: MARKUP, judgedBy: CONTROLS, coverage: { not: 'a coverage' } },
    shots: [
      {
        ...{ id: MARKUP, site: '', fingerprint: `f ${MARKUP}`, url: URLS[0] ?? '', at },
        type: 'text/html',
        sha256: '',
      },
    ],
    sheet: { not: 'a sheet' },
  });
});

/** Characters that XML 1.0 forbids, halves of pairs, and marks that turn the direction of a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\u202a-\u202e\u2066-\u2069]/;

describe('hostile words', () => {
  it('stay text in a spreadsheet: no formula, nothing longer than a cell, nothing that XML forbids', async () => {
    const bytes = await written(report, 'xlsx');
    const rows = await sheetRows(bytes, '问题清单');
    expect(rows).toHaveLength(TITLES.length);
    expect(rows.map((row) => row[6])).toContain('=1+1');
    expect(rows.map((row) => row[6])).toContain(ESCAPE);
    for (const cell of rows.flat())
      if (typeof cell === 'string') expect(cell.length).toBeLessThanOrEqual(32_767);
    for (const [path, part] of Object.entries(unzipSync(bytes))) {
      if (!/\.(?:xml|rels)$/.test(path)) continue;
      const text = strFromU8(part);
      expect(FORBIDDEN.test(text)).toBe(false);
      expect(/<f[ >]/.test(text)).toBe(false);
      expect(parsedMarkup(text, 'text/xml').querySelector('parsererror')).toBeNull();
    }
  });

  it('are no formulas in CSV', async () => {
    const rows = await csvRows(report);
    expect(rows).toHaveLength(TITLES.length);
    expect(rows.flat().filter((cell) => /^\s*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
    expect(rows.map((row) => row[6])).toContain("'=1+1");
  });

  it('become no markup in the page', async () => {
    const text = await writtenText(report, 'html');
    const page = parsedMarkup(text, 'text/html');
    expect(page.querySelectorAll('script, img:not([src^="data:image/"])')).toHaveLength(0);
    const handlers = [...page.querySelectorAll('*')].flatMap((one) =>
      [...one.attributes].filter(({ name }) => name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
    const leads = [...page.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '');
    expect(leads.filter((address) => !/^https?:/.test(address))).toEqual([]);
    expect(page.querySelector('h1')?.textContent).toContain('<script>alert(1)</script>');
    expect(FORBIDDEN.test(text)).toBe(false);
  });

  it('leave the document well-formed, and led nowhere but to the web', async () => {
    const parts = unzipSync(await written(report, 'docx'));
    for (const [path, part] of Object.entries(parts)) {
      if (!/\.(?:xml|rels)$/.test(path)) continue;
      const text = strFromU8(part);
      expect(FORBIDDEN.test(text)).toBe(false);
      const document = parsedMarkup(text, 'text/xml');
      expect(document.querySelector('parsererror')).toBeNull();
      const outside = [...document.querySelectorAll('[TargetMode="External"]')].map((one) =>
        one.getAttribute('Target'),
      );
      expect(outside.filter((target) => !target?.startsWith('https:'))).toEqual([]);
    }
  });

  it('leave XML and JSON well-formed, and bounded', async () => {
    const junit = await writtenText(report, 'junit');
    expect(FORBIDDEN.test(junit)).toBe(false);
    expect(parsedMarkup(junit, 'text/xml').querySelectorAll('testcase')).toHaveLength(TITLES.length);
    for (const format of ['json', 'sarif', 'earl'] as const) {
      const text = await writtenText(report, format);
      expect(() => JSON.parse(text)).not.toThrow();
      expect(text.length).toBeLessThan(1_000_000);
      expect(text.isWellFormed()).toBe(true);
    }
    const uris = [...(await writtenText(report, 'sarif')).matchAll(/"uri":"([^"]*)"/g)].map(
      ([, uri]) => uri ?? '',
    );
    expect(uris.length).toBeGreaterThan(0);
    expect(uris.filter((uri) => !URL.canParse(uri))).toEqual([]);
  });

  it('do not hide what was found: rules and clauses of another version go by their names', async () => {
    const { findings } = (await jsonOf(report)).sites[0] ?? { findings: [] };
    const unknown = findings.find(({ rule }) => rule === '=1+1');
    expect(unknown?.what).toContain('本版本没有这一结果的说明');
    expect(findings[0]).toMatchObject({ state: 'dismissed', standing: 'settled' });
    expect(report.sites[0]?.head.sheet).toBeNull();
  });
});
