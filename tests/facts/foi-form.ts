/** Numbers of one line, a column each, as text. */
type Numbers = readonly string[];

interface Form {
  readonly received?: Numbers;
  readonly carriedIn?: Numbers;
  readonly handled?: Numbers;
  readonly carriedOut?: Numbers;
  /** （一）予以公开; the other results are `others`. */
  readonly open?: Numbers;
  readonly others?: string;
  /** Puts a number into its cell. */
  readonly cell?: (text: string) => string;
}

const ZEROS = ['0', '0', '0', '0', '0', '0', '0'];

const GROUPS: readonly (readonly [string, readonly string[]])[] = [
  [
    '（三）不予公开',
    ['1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”', '4.保护第三方合法权益'],
  ],
  ['（四）无法提供', ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作']],
  ['（五）不予处理', ['1.信访举报投诉类申请', '2.重复申请']],
  ['（六）其他处理', ['1.申请人无正当理由逾期不补正', '2.其他']],
];
const RESULTS = 2 + GROUPS.flatMap(([, parts]) => parts).length;

export const HEADS = `<tr><td colspan="3" rowspan="3"><p>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</p></td><td colspan="7"><p>申请人情况</p></td></tr>
<tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
<tr><td>商业<br>企业</td><td>科研<br>机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>`;

/** The rows of the table on requests below its heads: 21 received, 2 carried in, 20 handled, 3 carried out. */
export function formRows({
  received = ['19', '2', '0', '0', '0', '0', '21'],
  carriedIn = ['2', '0', '0', '0', '0', '0', '2'],
  handled = ['18', '2', '0', '0', '0', '0', '20'],
  carriedOut = ['3', '0', '0', '0', '0', '0', '3'],
  open = handled,
  others = '0',
  cell = (text) => text,
}: Form = {}): string[] {
  const tds = (numbers: Numbers) => numbers.map((text) => `<td>${cell(text)}</td>`).join('');
  const filled = ZEROS.map(() => others);
  const parts = GROUPS.flatMap(([group, labels]) =>
    labels.map((label, at) => {
      const head = at === 0 ? `<td rowspan="${labels.length}">${group}</td>` : '';
      return `<tr>${head}<td>${label}</td>${tds(filled)}</tr>`;
    }),
  );
  return [
    `<tr><td colspan="3">一、本年新收政府信息公开申请数量</td>${tds(received)}</tr>`,
    `<tr><td colspan="3">二、上年结转政府信息公开申请数量</td>${tds(carriedIn)}</tr>`,
    `<tr><td rowspan="${RESULTS + 1}">三、本年度办理结果</td><td colspan="2">（一）予以公开</td>${tds(open)}</tr>`,
    `<tr><td colspan="2">（二）部分公开（区分处理的，只计这一情形，不计其他情形）</td>${tds(filled)}</tr>`,
    ...parts,
    `<tr><td colspan="2">（七）总计</td>${tds(handled)}</tr>`,
    `<tr><td colspan="3">四、结转下年度继续办理</td>${tds(carriedOut)}</tr>`,
  ];
}

/** The table on requests. */
export function requestsTable(form: Form = {}): string {
  return `<table border="1"><tbody>${HEADS}${formRows(form).join('')}</tbody></table>`;
}

const ENDS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const ends = (span = '') => ENDS.map((text) => `<td${span}>${text}</td>`).join('');

/** The table on disputes, with its fifteen numbers. */
export function disputesTable(numbers: string): string {
  const cells = numbers.split(' ').map((text) => `<td>${text === '_' ? '&nbsp;' : text}</td>`);
  return `<table><tbody><tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
<tr>${ends(' rowspan="2"')}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
<tr>${ends()}${ends()}</tr><tr>${cells.join('')}</tr></tbody></table>`;
}

/** The page of a report around its tables. */
export function reportPage(main: string, title = '2024年嘉定区华亭镇政府信息公开工作年度报告'): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}_上海嘉定</title></head><body>
<div class="header"><div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a></div></div>
<h1>${title}</h1><div id="zoom"><p>根据《中华人民共和国政府信息公开条例》，现公布本机关政府信息公开工作年度报告，数据统计期限为全年。</p>
<p>三、收到和处理政府信息公开申请情况</p>${main}<p>五、存在的主要问题及改进情况</p></div>
<div class="footer"><p>主办单位：某镇人民政府</p></div></body></html>`;
}
