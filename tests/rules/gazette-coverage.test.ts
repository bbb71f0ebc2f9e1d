import { gazetteCoverage } from '../../rules/guided/gazette-coverage.ts';
import { guidedTable } from './guided-table.ts';
import { type Change, spot } from './page-of.ts';
import { link } from './parts-of-page.ts';

const gazette = (
  title: string,
  entries: readonly (readonly [label: string, heading?: string])[],
): Change => ({
  kind: { kind: 'gazette', normative: 'no', policy: 'no', official: 'no' },
  title: { text: title, heading: spot(title, 'h1') },
  body: { textLength: 300 },
  links: entries.map(([label, heading = ''], i) =>
    link(label, `https://www.jiading.gov.cn/zfgb/2025-2/10000${i}`, { heading }),
  ),
});
const ISSUE = '嘉定区人民政府公报2025年第2期';
const government = [
  ['嘉定区人民政府关于印发公租房管理办法的通知（嘉府规发〔2025〕1号）'],
  ['嘉定区人民政府办公室关于印发工作要点的通知（沪嘉府办发〔2025〕3号）'],
] as const;

guidedTable(gazetteCoverage, {
  evidence: [
    [
      '按文号认出部门，按标题认出解读',
      gazette(ISSUE, [
        ...government,
        ['关于印发医疗救助办法的通知（沪嘉民规〔2025〕2号）'],
        ['《公租房管理办法》政策解读'],
      ]),
      { message: 'both', suggests: 'covers' },
    ],
    [
      '按分栏认出',
      gazette(ISSUE, [
        ['关于加强停车管理的通知全文', '区级部门文件'],
        ['关于做好防汛工作的通知全文', '街镇文件'],
        ['公租房办法有哪些新变化呢', '政策解读'],
      ]),
      { message: 'both', suggests: 'covers' },
    ],
    [
      '按标题认出乡镇',
      gazette(ISSUE, [
        ...government,
        ['嘉定区华亭镇人民政府关于印发救助办法的通知'],
        ['一图读懂公租房管理办法'],
      ]),
      { message: 'both', suggests: 'covers' },
    ],
    [
      '只有区政府文件',
      gazette(ISSUE, [...government, ['嘉定区人民政府关于表彰先进集体的决定']]),
      { message: 'partly', suggests: null },
    ],
    [
      '只有解读，没有部门文件',
      gazette(ISSUE, [...government, ['《公租房管理办法》政策解读']]),
      { message: 'partly', suggests: null },
    ],
    ['一期只有两条', gazette(ISSUE, government), { message: 'partly', suggests: null }],
    [
      '整期是一个文件',
      {
        ...gazette(ISSUE, []),
        links: [link('公报2025年第2期.pdf', 'https://www.jiading.gov.cn/files/gb2.pdf')],
      },
      { message: 'file', suggests: null },
    ],
  ],
  nothing: [
    ['两条链接，没有期号', gazette('政府公报', government)],
    [
      '各期的列表',
      gazette('政府公报', [
        ['嘉定区人民政府公报2025年第1期'],
        ['嘉定区人民政府公报2025年第2期'],
        ['嘉定区人民政府公报2025年第3期（总第45期）'],
        ['嘉定区人民政府公报二〇二四年第四期'],
      ]),
    ],
    ['公报栏目下的一份文件', { ...gazette('关于印发办法的通知', [['附件：公租房申请表格填写说明']]) }],
    [
      '公报里的文件正文',
      {
        ...gazette(ISSUE, government),
        kind: { kind: 'gazette', normative: 'no', policy: 'no', official: 'yes' },
      },
    ],
    ['经济公报新闻', { kind: { kind: 'other', normative: 'no', policy: 'no' }, title: { text: '统计公报' } }],
    [
      '菜单里的链接不是目录',
      {
        ...gazette('政府公报', []),
        links: government.map(([label]) =>
          link(label, 'https://www.jiading.gov.cn/a/100001', { place: 'navigation' }),
        ),
      },
    ],
  ],
});
