import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { cellText, columnName, LONGEST_CELL, rowXml } from '../../report/xlsx/row-xml.ts';
import { xlsxPieces } from '../../report/xlsx/write.ts';
import { sheetRows, written } from './read-back.ts';
import { assessmentOf, bytesOf, findingOf, portalSource, reportOf } from './sample.ts';

/** Findings in batches of 500, as the ledger gives them. */
function* batches(count: number) {
  for (let start = 0; start < count; start += 500) {
    const size = Math.min(500, count - start);
    yield Array.from({ length: size }, (_, index) => findingOf({ fingerprint: `f ${start + index}` }));
  }
}

describe('a row', () => {
  const column = { name: 'A', kind: 'text', style: '3', width: 10 } as const;

  it.each([
    ['a formula', '=1+1', '<is><t xml:space="preserve">=1+1</t></is>'],
    ['markup', '<b>&"', '&lt;b&gt;&amp;&quot;'],
    ['what looks escaped', '_x0041_', '_x005F_x0041_'],
  ])('keeps %s as text', (_what, words, markup) => {
    expect(rowXml(2, [words], [column])).toContain(markup);
  });

  it('keeps numbers as numbers and moments as dates in Shanghai', () => {
    const time = { ...column, kind: 'time' } as const;
    expect(rowXml(2, [7], [column])).toContain('<v>7</v>');
    expect(rowXml(2, ['2025-11-17T16:00:00Z'], [time])).toContain('<v>45979</v>');
    expect(rowXml(2, ['no time'], [time])).toContain('inlineStr');
    expect(rowXml(2, [Number.NaN], [column])).not.toContain('<v>');
  });

  it('is as high as its longest text', () => {
    const heightOf = (words: string) => Number(/ht="([\d.]+)"/.exec(rowXml(2, [words], [column]))?.[1]);
    expect(heightOf('字')).toBeLessThan(heightOf('字'.repeat(40)));
    expect(heightOf('a\nb\nc')).toBeGreaterThan(heightOf('a b c'));
    expect(heightOf('字'.repeat(30_000))).toBe(409);
  });
});

it('cuts a text to what a cell holds, without half a character', () => {
  const cut = cellText('😀'.repeat(20_000));
  expect(cut.length).toBeLessThanOrEqual(LONGEST_CELL);
  expect(cut.isWellFormed()).toBe(true);
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('calls column %i %s', (index, name) => {
  expect(columnName(index)).toBe(name);
});

describe('a workbook', () => {
  it('has its sheets, filters to the last row, frozen headers and print set-up', async () => {
    const bytes = await written(await reportOf(portalSource()), 'xlsx');
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['评分表', '说明', '问题清单', '链接', '证据索引']);
    const findings = sheets.find(({ name }) => name === '问题清单');
    const last = findings?.rows.length ?? 0;
    expect(findings?.autoFilter?.range).toBe(`A1:S${last}`);
    const part = strFromU8(unzipSync(bytes)['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
    expect(part).toContain('state="frozen"');
    expect(part).toContain('orientation="landscape"');
    expect(part).toContain('fitToWidth="1"');
    const workbook = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
    expect(workbook.match(/_xlnm\.Print_Titles/g)).toHaveLength(5);
    expect(workbook).toContain('$A:$H');
  });

  it('fills in the plan’s own table, in its order, with sums', async () => {
    const report = await reportOf(portalSource());
    const rows = (await sheetRows(await written(report, 'xlsx'), '评分表')).slice(2);
    const { sheet } = report.sites[0]?.head ?? {};
    const count = (sheet?.headings ?? []).reduce((sum, { rows: its }) => sum + its.length + 1, 1);
    expect(rows).toHaveLength(count);
    expect(rows[0]?.slice(0, 3)).toEqual(['一、第1条；附件表第1行', expect.any(String), '重点任务信息公开']);
    const lost = (sheet?.headings ?? []).reduce((sum, heading) => sum + heading.lost, 0);
    expect(rows.at(-1)?.[9]).toBeCloseTo(lost, 6);
    expect(lost).toBeCloseTo((sheet?.full ?? 0) - (sheet?.score?.now ?? 0), 6);
  });

  it('sets sites apart in an assessment', async () => {
    const source = portalSource();
    const other = { ...source.site, id: 'b.gov.cn', title: '示例镇人民政府' };
    const bytes = await written(await assessmentOf('测评', [source, { ...source, site: other }]), 'xlsx');
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['排名', '条款对照', '评分表 1', '评分表 2', '问题清单']),
    );
    const titles = (await sheetRows(bytes, '问题清单')).map(([title]) => title);
    expect(new Set(titles)).toEqual(new Set(['示例区人民政府', '示例镇人民政府']));
  });
});

describe('many rows', () => {
  it('come piece by piece, with progress to the end', async () => {
    const report = await reportOf(portalSource({ findings: () => batches(20_000) }));
    const told: number[] = [];
    let pieces = 0;
    const counted = async function* () {
      for await (const piece of xlsxPieces(report, { onProgress: (written) => told.push(written) })) {
        pieces += 1;
        yield piece;
      }
    };
    const rows = await sheetRows(await bytesOf(counted()), '问题清单');
    expect(rows).toHaveLength(20_000);
    expect(rows.at(-1)?.[0]).toBe(20_000);
    expect(pieces).toBeGreaterThan(20);
    expect(told.at(-1)).toBe(20_000);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('end where somebody cancels', async () => {
    const report = await reportOf(portalSource({ findings: () => batches(20_000) }));
    const cancel = new AbortController();
    const onProgress = (written: number) => {
      if (written >= 1_000) cancel.abort(new Error('enough'));
    };
    await expect(bytesOf(xlsxPieces(report, { signal: cancel.signal, onProgress }))).rejects.toThrow(
      'enough',
    );
  });
});
