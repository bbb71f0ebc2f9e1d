import { describe, expect, it } from 'vitest';
import { foiSums } from '../../rules/words/foi-sums.ts';
import { factsOf } from './facts-of.ts';
import { disputesTable, formRows, HEADS, reportPage, requestsTable } from './foi-form.ts';

const APPLICANTS = ['person', 'company', 'research', 'charity', 'legal', 'other', 'total'];

const tablesIn = (main: string, title?: string) => factsOf(reportPage(main, title)).foiTables;

/** The four main lines of every table on requests, as words. */
function mainsIn(main: string): string[] {
  const { requests = [] } = tablesIn(main) ?? {};
  return requests.flatMap(({ rows }) =>
    rows
      .filter(({ line }) => line !== 'result' && line !== 'subtotal')
      .map(({ line, counts }) => `${line} ${counts.map((count) => count ?? '_').join(' ')}`.trim()),
  );
}

const ORDINARY = [
  'received 19 2 0 0 0 0 21',
  'carriedIn 2 0 0 0 0 0 2',
  'handled 18 2 0 0 0 0 20',
  'carriedOut 3 0 0 0 0 0 3',
];

describe('the table on requests', () => {
  it('is read by line and column, with its results', () => {
    const [table] = tablesIn(requestsTable())?.requests ?? [];
    expect(table?.columns).toEqual(APPLICANTS);
    expect(mainsIn(requestsTable())).toEqual(ORDINARY);
    const results = table?.rows.filter(({ line }) => line === 'result') ?? [];
    expect(results).toHaveLength(12);
    expect(results[0]).toEqual({ line: 'result', label: '（一）予以公开', counts: [18, 2, 0, 0, 0, 0, 20] });
    expect(results[2]?.label).toBe('1.属于国家秘密');
  });

  it.each<[string, (text: string) => string]>([
    [
      'paragraphs and spans, as Word pastes them',
      (text) => `<p class="MsoNormal"><span lang="EN-US"><font>${text}</font><o:p></o:p></span></p>`,
    ],
    ['a number divided into spans', (text) => [...text].map((digit) => `<span>${digit}</span>`).join('')],
    [
      'full-width digits',
      (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ],
    ['no-break spaces around', (text) => `&nbsp;${text}&nbsp;`],
    ['a unit', (text) => `${text}件`],
    ['decimals of a spreadsheet', (text) => `${text}.00`],
  ])('reads numbers in %s', (_why, cell) => {
    expect(mainsIn(requestsTable({ cell }))).toEqual(ORDINARY);
  });

  it('reads thousands separators', () => {
    const received = ['1,201', '2', '0', '0', '0', '0', '１，２０３'];
    expect(mainsIn(requestsTable({ received }))[0]).toBe('received 1201 2 0 0 0 0 1203');
  });

  it.each(['', '&nbsp;', '/', '／', '-', '—', '——', '无'])('takes %o for a blank, not for 0', (blank) => {
    const received = ['19', '2', blank, blank, blank, blank, '21'];
    expect(mainsIn(requestsTable({ received }))[0]).toBe('received 19 2 _ _ _ _ 21');
  });

  it.each([
    ['words', '若干'],
    ['two numbers in one cell', '<p>1</p><p>9</p>'],
    ['a number that runs over a space', '1 9'],
    ['a template', '{{ row.person }}'],
    ['a negative number', '-3'],
  ])('does not guess: %s', (_why, cell) => {
    expect(mainsIn(requestsTable({ received: [cell, '2', '0', '0', '0', '0', '21'] }))[0]).toBe('received');
  });

  it('does not shift the numbers of a row that lacks a cell, or merges two', () => {
    expect(mainsIn(requestsTable({ received: ['19', '2', '0', '0', '0', '21'] }))[0]).toBe('received');
    const merged = requestsTable().replace('<td>19</td><td>2</td>', '<td colspan="2">21</td>');
    expect(mainsIn(merged)[0]).toBe('received');
  });

  it('reads number cells that span columns of Word’s own grid', () => {
    const wide = requestsTable().replaceAll('<td>0</td>', '<td colspan="2">0</td>');
    expect(mainsIn(wide)).toEqual(ORDINARY);
  });

  it('reads heads that are all there and out of line, and blank cells under heads that were not merged', () => {
    const loose = HEADS.replaceAll(' rowspan="2"', '')
      .replace('<tr><td>商业', '<tr><td></td><td>商业')
      .replace('其他</td></tr>', '其他</td><td></td></tr>');
    expect(mainsIn(`<table>${loose}${formRows().join('')}</table>`)).toEqual(ORDINARY);
    const narrow = HEADS.replace(' colspan="3" rowspan="3"', '').replaceAll(' colspan="5"', '');
    expect(mainsIn(`<table>${narrow}${formRows().join('')}</table>`)).toEqual(ORDINARY);
  });

  it('passes over blank cells behind a label that was not merged', () => {
    const rows = formRows().map((row) =>
      row.replace(
        '<td colspan="3">二、上年结转政府信息公开申请数量</td>',
        '<td>二、上年结转政府信息公开申请数量</td><td></td><td></td>',
      ),
    );
    expect(mainsIn(`<table>${HEADS}${rows.join('')}</table>`)).toEqual(ORDINARY);
  });

  it('takes no numbers without the seven heads', () => {
    const heads =
      '<tr><td colspan="3">项目</td><td>甲</td><td>乙</td><td>丙</td><td>丁</td><td>戊</td><td>己</td><td>庚</td></tr>';
    expect(mainsIn(`<table>${heads}${formRows().join('')}</table>`)).toEqual([
      'received',
      'carriedIn',
      'handled',
      'carriedOut',
    ]);
  });

  it('joins a table that goes on in another, with or without heads of its own', () => {
    const rows = formRows();
    const halves = (heads: string) =>
      `<table>${HEADS}${rows.slice(0, 4).join('')}</table><p></p><table>${heads}${rows.slice(4).join('')}</table>`;
    for (const heads of ['', HEADS]) {
      expect(mainsIn(halves(heads))).toEqual(ORDINARY);
      const [table, ...others] = tablesIn(halves(heads))?.requests ?? [];
      expect(others).toEqual([]);
      expect(table?.rows.filter(({ line }) => line === 'result')).toHaveLength(12);
    }
  });

  it('reads lines under other names and numbers', () => {
    const rows = formRows().map((row) =>
      row
        .replace('一、本年新收', '1．本年度新收')
        .replace('二、上年结转', '（二）上一年度结转')
        .replace('（七）总计', '7、办理结果总计')
        .replace('四、结转下年度继续办理', '四、结转下一年度继续办理'),
    );
    expect(mainsIn(`<table>${HEADS}${rows.join('')}</table>`)).toEqual(ORDINARY);
  });

  it('tells a line of several results from the results', () => {
    const row = `<tr><td colspan="2">（三）不予公开</td>${'<td>0</td>'.repeat(7)}</tr>`;
    const single = (group: string) =>
      formRows().flatMap((one) =>
        one.includes('（三）不予公开')
          ? [group, one.replace(/<td rowspan="4">（三）不予公开<\/td>/, '<td rowspan="4"></td>')]
          : [one],
      );
    const [table] = tablesIn(`<table>${HEADS}${single(row).join('')}</table>`)?.requests ?? [];
    expect(table?.rows.find(({ label }) => label === '（三）不予公开')?.line).toBe('subtotal');
  });

  it('is read once where the layout nests it, and a hidden copy does not count', () => {
    const nested = `<table width="100%"><tr><td>${requestsTable()}</td></tr></table>`;
    expect(mainsIn(`${nested}<div style="display:none">${requestsTable()}</div>`)).toEqual(ORDINARY);
  });

  it('is neither the table of documents nor that of an older form', () => {
    const documents =
      '<table><tr><td>信息内容</td><td>本年新制作数量</td><td>本年新公开数量</td></tr><tr><td>规章</td><td>0</td><td>0</td></tr></table>';
    const older =
      '<table><tr><td>统计指标</td><td>单位</td><td>统计数</td></tr><tr><td>三、依申请公开情况（一）收到申请数</td><td>件</td><td>12</td></tr></table>';
    expect(tablesIn(documents + older)).toEqual({ requests: [], disputes: [] });
  });

  it('is not found in a picture, a file or running text', () => {
    for (const main of [
      '<p><img src="/a.png"></p>',
      '<p><a href="/a.pdf">年度报告.pdf</a></p>',
      '<p>本年新收政府信息公开申请66件，上年结转2件，办结65件，结转下年度3件。</p>',
    ]) {
      expect(tablesIn(main)).toEqual({ requests: [], disputes: [] });
    }
  });

  it('is looked for on a page of that name alone', () => {
    expect(tablesIn(requestsTable(), '嘉定区召开经济形势分析会')).toBeNull();
    expect(tablesIn(requestsTable(), '2024年法治政府建设年度报告')).toBeNull();
    expect(tablesIn(requestsTable(), '华亭镇2024年度政府信息公开报告')).not.toBeNull();
  });

  it('holds no more than a report has, whatever a page holds', () => {
    const { requests = [] } = tablesIn(requestsTable().repeat(80)) ?? {};
    expect(requests.length).toBeLessThanOrEqual(6);
  });
});

describe('the table on disputes', () => {
  const read = (main: string) => tablesIn(main)?.disputes;
  const review = { course: 'review', upheld: 5, corrected: 1, other: 0, pending: 2, total: 8 };
  const direct = { course: 'direct', upheld: 3, corrected: 0, other: 0, pending: 0, total: 3 };
  const afterReview = { course: 'afterReview', upheld: 0, corrected: 0, other: 0, pending: 1, total: 1 };

  it('is read by course and outcome', () => {
    expect(read(disputesTable('5 1 0 2 8 3 0 0 0 3 0 0 0 1 1'))).toEqual([review, direct, afterReview]);
  });

  it('keeps blanks apart from 0, and says nothing where all is blank', () => {
    expect(read(disputesTable('5 _ _ 2 7 _ _ _ _ _ _ _ _ _ _'))?.[0]).toEqual({
      course: 'review',
      upheld: 5,
      corrected: null,
      other: null,
      pending: 2,
      total: 7,
    });
    expect(read(disputesTable('_ _ _ _ _ _ _ _ _ _ _ _ _ _ _'))).toEqual([]);
  });

  it('is read where heads of the reviews stand a row higher, blank below', () => {
    const table = disputesTable('5 1 0 2 8 3 0 0 0 3 0 0 0 1 1')
      .replaceAll(' rowspan="2"', '')
      .replace(
        '</tr>\n<tr><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td><td>结果维持',
        `</tr>\n<tr>${'<td></td>'.repeat(5)}<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td><td>结果维持`,
      );
    expect(table).toContain('<tr><td></td>');
    expect(read(table)).toEqual([review, direct, afterReview]);
  });

  it('is read lengthwise, by row or by cell', () => {
    const heads =
      '<tr><td></td><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td></tr>';
    const row = (name: string, numbers: string) =>
      `<tr><td>${name}</td>${numbers
        .split(' ')
        .map((text) => `<td>${text}</td>`)
        .join('')}</tr>`;
    expect(
      read(
        `<table>${heads}${row('行政复议', '5 1 0 2 8')}${row('行政诉讼（未经复议直接起诉）', '3 0 0 0 3')}${row('行政诉讼（复议后起诉）', '0 0 0 1 1')}</table>`,
      ),
    ).toEqual([review, direct, afterReview]);
    const cells = ['结果维持 5', '结果纠正 1', '其他结果 0', '尚未审结 2', '总计 8'].map((pair, at) => {
      const [name, count] = pair.split(' ');
      return `<tr>${at === 0 ? '<td rowspan="5">行政复议</td>' : ''}<td>${name}</td><td>${count}</td></tr>`;
    });
    expect(read(`<table>${cells.join('')}</table>`)).toEqual([review]);
  });

  it('is read below the table on requests where both are one', () => {
    const one =
      requestsTable().replace('</tbody></table>', '') +
      disputesTable('5 1 0 2 8 3 0 0 0 3 0 0 0 1 1').replace('<table><tbody>', '');
    expect(mainsIn(one)).toEqual(ORDINARY);
    expect(read(one)).toEqual([review, direct, afterReview]);
  });

  it('is not taken from suits that are not divided', () => {
    expect(
      read(
        '<table><tr><td colspan="2">行政诉讼</td></tr><tr><td>结果维持</td><td>总计</td></tr><tr><td>1</td><td>1</td></tr></table>',
      ),
    ).toEqual([]);
  });
});

describe('the sums of what was read', () => {
  const NO_DISPUTES = disputesTable('0 0 0 0 0 0 0 0 0 0 0 0 0 0 0');
  const sumsIn = (main: string) => foiSums(tablesIn(main) ?? { requests: [], disputes: [] });

  it('come out in an ordinary report', () => {
    expect(sumsIn(requestsTable() + NO_DISPUTES)).toEqual({ differences: [], settled: true, none: false });
  });

  it('come out where zeros are left blank, and totals of results are left out', () => {
    const blank = ['18', '2', '', '', '', '', ''];
    const report = requestsTable({
      received: ['19', '2', '', '', '', '', '21'],
      carriedIn: ['2', '', '', '', '', '', '2'],
      handled: ['18', '2', '', '', '', '', '20'],
      carriedOut: ['3', '', '', '', '', '', '3'],
      open: blank,
      others: '',
    });
    expect(sumsIn(report + disputesTable('5 _ _ 2 7 8 _ _ 1 9 _ _ _ _ _'))).toEqual({
      differences: [],
      settled: true,
      none: false,
    });
  });

  it('do not miss lines that are not there: a part as a picture', () => {
    const rows = formRows({ open: ['10', '2', '0', '0', '0', '0', '12'] });
    const cut = [...rows.slice(0, 6), rows.at(-2), rows.at(-1)].join('');
    expect(sumsIn(`<table>${HEADS}${cut}</table>${NO_DISPUTES}`).differences).toEqual([]);
  });
});
