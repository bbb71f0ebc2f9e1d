import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dispute, ScoreAt } from '../../assessment/contract.ts';
import { titleOfRule } from '../../report/kept-words.ts';
import type { Report } from '../../report/model.ts';
import type { SiteSource } from '../../report/source.ts';
import { day, dispute, evidenceAt } from '../ledger/samples.ts';
import { jsonOf, parsedMarkup, sheetRows, written, writtenText } from './read-back.ts';
import { assessmentOf, findingOf, portalSource, reportOf, verdictOf } from './sample.ts';

const DISPUTED = findingOf({
  rule: 'validity-label',
  message: 'missing',
  fingerprint: 'validity-label disputed',
});

function scoreAt(now: number, full = 50): ScoreAt {
  return {
    at: day(5),
    audit: null,
    full,
    score: { now, worst: now - 1, best: now + 1 },
    judged: 1,
    vetoed: [],
  };
}

/** Looked at twice, the second time in vain, then upheld; `change`: what else is to be. */
function objected(id: string, change: Partial<Dispute> = {}): Dispute {
  const { rule, fingerprint, url } = DISPUTED;
  const after = evidenceAt({ at: day(4), outcome: 'passed', severity: null, message: '', spots: [] });
  const unread = { ...after, outcome: 'untested', status: 503, problem: 'refused' } as const;
  const looked = { id: 'first', at: day(4), by: '甲', before: evidenceAt(), after };
  return dispute(id, {
    ...{ rule, fingerprint, url },
    rechecks: [
      { ...looked, scoreBefore: scoreAt(40), scoreAfter: scoreAt(41) },
      { ...looked, id: 'second', at: day(5), after: { ...unread, at: day(5) } },
    ],
    rulings: [
      {
        id: 'a',
        state: 'dismissed',
        reason: '证据不足',
        by: '甲',
        at: day(6),
        scoreBefore: scoreAt(40),
        scoreAfter: scoreAt(40),
      },
      {
        id: 'b',
        state: 'upheld',
        reason: '核实属实',
        by: '乙',
        at: day(7),
        scoreBefore: scoreAt(40),
        scoreAfter: scoreAt(42),
      },
    ],
    ...change,
  });
}

function disputedSource(disputes: readonly Dispute[], change: Partial<SiteSource> = {}): SiteSource {
  return portalSource({ disputes, findings: () => [[findingOf(), DISPUTED]], ...change });
}

async function disputeCsv(report: Report): Promise<string[][]> {
  const text = (await writtenText(report, 'disputesCsv')).replace(/^\uFEFF/, '');
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

async function documentOf(report: Report): Promise<Document> {
  const parts = unzipSync(await written(report, 'docx'));
  return parsedMarkup(strFromU8(parts['word/document.xml'] ?? new Uint8Array()), 'text/xml');
}

/** Rows of the table whose header begins so, the header aside. */
function tableRows(document: Document, ...header: readonly string[]): string[][] {
  const tables = [...document.getElementsByTagName('w:tbl')].map((table) =>
    [...table.getElementsByTagName('w:tr')].map((row) =>
      [...row.getElementsByTagName('w:tc')].map(({ textContent }) => textContent ?? ''),
    ),
  );
  return tables
    .filter(([top]) => header.every((words, at) => top?.[at] === words))
    .flatMap((rows) => rows.slice(1));
}

/** How many objections each format has. */
async function counts(report: Report) {
  const { sheets } = await readXlsx(await written(report, 'xlsx'));
  const page = parsedMarkup(await writtenText(report, 'html'), 'text/html');
  return {
    model: report.sites.flatMap(({ head }) => head.disputes).length,
    xlsx: (sheets.find(({ name }) => name === '异议')?.rows.length ?? 1) - 1,
    csv: (await disputeCsv(report)).length - 1,
    json: (await jsonOf(report)).sites.flatMap(({ disputes }) => disputes).length,
    html: page.querySelectorAll('details.dispute').length,
    docx: tableRows(await documentOf(report), '序号', '异议内容').length,
  };
}

function all(count: number) {
  return { model: count, xlsx: count, csv: count, json: count, html: count, docx: count };
}

let report: Report;
let many: Report;

beforeAll(async () => {
  const open = objected('open', {
    at: day(1),
    objectedAt: day(1),
    rechecks: [],
    rulings: [],
    fingerprint: 'gone',
  });
  const source = disputedSource([objected('ruled'), open]);
  report = await reportOf(source);
  const other = { ...source.site, id: 'b.gov.cn', title: '示例镇人民政府' };
  many = await assessmentOf('测评', [source, { ...source, site: other, disputes: [objected('of b')] }]);
});

describe('objections', () => {
  it('are as many in every format', async () => {
    expect(await counts(report)).toEqual(all(2));
    expect(await counts(many)).toEqual(all(3));
  });

  it('leave no trace where there are none', async () => {
    const none = await reportOf(portalSource());
    expect(await counts(none)).toEqual(all(0));
    const { sheets } = await readXlsx(await written(none, 'xlsx'));
    expect(sheets.map(({ name }) => name)).not.toContain('异议');
    expect(await writtenText(none, 'html')).not.toContain('异议');
    expect((await documentOf(none)).documentElement.textContent).not.toContain('异议及处理');
  });

  it('come the oldest first, with the finding that they are about, looks, rulings and the change of score', () => {
    const [open, ruled] = report.sites[0]?.head.disputes ?? [];
    expect(open).toMatchObject({
      number: 1,
      id: 'open',
      state: 'open',
      finding: null,
      rechecks: [],
      score: null,
    });
    expect(ruled).toMatchObject({
      ...{ number: 2, state: 'upheld', finding: 2, title: titleOfRule('validity-label', 'zh') },
      noted: { by: '甲', at: day(3) },
      rechecks: [
        {
          before: { outcome: 'failed', what: expect.stringMatching(/./), spots: ['通知'] },
          after: { outcome: 'passed', what: '', problem: null },
          score: { before: { now: 80 }, after: { now: 82, worst: 80, best: 84 }, points: 2 },
        },
        { after: { status: 503, problem: expect.stringContaining('没能读取') }, score: null },
      ],
      rulings: [{ state: 'dismissed' }, { state: 'upheld', reason: '核实属实', by: '乙', at: day(7) }],
      score: { before: { now: 80 }, after: { now: 84 }, points: 4 },
    });
  });

  it('tell no change of score where one of the two is unknown', async () => {
    const ruling = { id: 'a', state: 'upheld', reason: '', by: '甲', at: day(6) } as const;
    const { head } = (
      await reportOf(
        disputedSource([
          objected('no score', { rulings: [{ ...ruling, scoreBefore: null, scoreAfter: scoreAt(1) }] }),
          objected('no scale', {
            rulings: [{ ...ruling, scoreBefore: scoreAt(1, 0), scoreAfter: scoreAt(1) }],
          }),
        ]),
      )
    ).sites[0] ?? { head: null };
    const moves = head?.disputes.map(({ score }) => [score?.before, score?.points]);
    expect(moves).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('are told of a link with its verdicts', async () => {
    const url = 'http://a.gov.cn/gone';
    const opens = verdictOf(url, { verdict: 'opens', kind: 'opens', reason: 'ok', status: 200 });
    const looked = {
      ...{ id: 'r', at: day(4), by: '甲' },
      before: evidenceAt({ link: verdictOf(url) }),
      after: evidenceAt({ link: opens }),
    };
    const about = await reportOf(disputedSource([objected('link', { link: url, rechecks: [looked] })]));
    const [first] = about.sites[0]?.head.disputes ?? [];
    expect(first?.rechecks[0]).toMatchObject({
      before: { link: { status: 404 } },
      after: { link: { status: 200 } },
    });
    expect(first?.rechecks[0]?.before.link?.kind).not.toBe(first?.rechecks[0]?.after.link?.kind);
    expect((await documentOf(about)).documentElement.textContent).toContain(url);
  });
});

describe('each format', () => {
  const words = ['某区政务公开办 王某', '已于 11 月 3 日补标', '核实属实', '采纳'];

  it('has who objected, in what words, and what was decided', async () => {
    const row = (await sheetRows(await written(report, 'xlsx'), '异议'))[1];
    expect(row).toEqual(expect.arrayContaining(words));
    expect(row?.slice(8, 11)).toEqual([80, 84, 4]);
    const [header, , line] = await disputeCsv(report);
    expect(line).toEqual(expect.arrayContaining([...words, '2025-11-03 08:00']));
    expect(line?.[header?.indexOf('原证据') ?? -1]).toMatch(/结果：不合规[\s\S]*位置：通知/);
    expect(line?.[header?.indexOf('新证据') ?? -1]).toMatch(
      /^读取时间：.*\n原因：网站拒绝或出错.* HTTP 503$/,
    );
    const block = parsedMarkup(await writtenText(report, 'html'), 'text/html').querySelectorAll(
      '.dispute',
    )[1];
    for (const one of [...words, '证据不足', '80.00 → 84.00（+4.00）'])
      expect(block?.textContent).toContain(one);
    expect(block?.querySelectorAll('table')).toHaveLength(2);
  });

  it('has them in the notice and in the report of the assessment', async () => {
    for (const told of [report, many]) {
      const document = await documentOf(told);
      const rows = tableRows(document, '序号', '异议内容').map((cells) => cells.join('\n'));
      for (const one of [...words, '80.00 → 84.00（+4.00）']) expect(rows[1]).toContain(one);
      expect(rows[0]).toContain('待处理');
      expect(document.documentElement.textContent).toContain('异议及处理');
    }
  });

  it('sets the sites apart', async () => {
    const titles = (await sheetRows(await written(many, 'xlsx'), '异议')).map(([title]) => title);
    expect(titles).toEqual(['示例区人民政府', '示例区人民政府', '示例镇人民政府']);
    expect((await disputeCsv(many)).slice(1).map(([title]) => title)).toEqual(titles);
  });

  it('speaks English', async () => {
    const english = await reportOf(disputedSource([objected('ruled')]), 'en');
    expect(await sheetRows(await written(english, 'xlsx'), 'Objections')).toHaveLength(1);
    expect(await writtenText(english, 'html')).toContain('upheld');
  });
});

describe('hostile words', () => {
  const MARKUP = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&amp;]]></w:t>`;
  const STEERING = 'a\u0000b\u001b\ufffe\u202efdp\u2066';
  const WORDS = [
    MARKUP,
    '=1+1',
    '@SUM(A1)',
    '＝HYPERLINK("http://x")',
    STEERING,
    `x\ud800`,
    '长'.repeat(40_000),
  ];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\u202a-\u202e\u2066-\u2069]/;
  let hostile: Report;

  beforeAll(async () => {
    const disputes = WORDS.map((words, index) => {
      const seen = evidenceAt({
        ...{ at: words, title: words, sha256: words, judgedBy: words, message: words, data: { url: words } },
        spots: [{ selector: words, text: words }],
      });
      const said = { id: words, by: words, at: words };
      return objected(words, {
        ...{ rule: words, fingerprint: words, url: 'javascript:alert(1)', link: 'data:text/html,<script>' },
        ...{ objector: words, objectedAt: words, text: words, by: words, at: day(index + 1) },
        rechecks: [{ ...said, before: seen, after: seen }],
        rulings: [{ ...said, state: 'upheld', reason: words, scoreBefore: null, scoreAfter: null }],
      });
    });
    hostile = await reportOf(disputedSource(disputes));
  });

  it('hide no objection', async () => {
    expect(await counts(hostile)).toEqual(all(WORDS.length));
  });

  it('become neither formula nor markup, and lead nowhere', async () => {
    for (const bytes of [await written(hostile, 'xlsx'), await written(hostile, 'docx')]) {
      for (const [path, part] of Object.entries(unzipSync(bytes))) {
        if (!/\.(?:xml|rels)$/.test(path)) continue;
        const text = strFromU8(part);
        expect([path, FORBIDDEN.test(text), /<f[ >]/.test(text)]).toEqual([path, false, false]);
        const document = parsedMarkup(text, 'text/xml');
        expect(document.querySelector('parsererror')).toBeNull();
        const outside = [...document.querySelectorAll('[TargetMode="External"]')];
        expect(outside.filter((one) => !/^https?:/.test(one.getAttribute('Target') ?? ''))).toEqual([]);
      }
    }
    for (const cell of (await sheetRows(await written(hostile, 'xlsx'), '异议')).flat())
      if (typeof cell === 'string') expect(cell.length).toBeLessThanOrEqual(32_767);
    const cells = (await disputeCsv(hostile)).flat();
    expect(cells).toContain("'=1+1");
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
    const text = await writtenText(hostile, 'html');
    expect(FORBIDDEN.test(text)).toBe(false);
    const page = parsedMarkup(text, 'text/html');
    expect(page.querySelectorAll('script, img:not([src^="data:image/"])')).toHaveLength(0);
    const leads = [...page.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '');
    expect(leads.filter((address) => !/^https?:/.test(address))).toEqual([]);
    expect(page.querySelector('.dispute')?.textContent).toContain('<script>alert(1)</script>');
  });
});
