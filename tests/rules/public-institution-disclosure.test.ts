import { expect, it } from 'vitest';
import { judgeSite } from '../../audit/judge-site.ts';
import { packFor } from '../../rules/packs/index.ts';
import { publicInstitutionDisclosure } from '../../rules/site/public-institution-disclosure.ts';
import { column, entrance, item, siteOf, siteTable } from './site-table.ts';

const NAME = '公共企事业单位信息公开';
const COLUMN = column(NAME);
const listed = { columns: [NAME] };
const FOUR = [
  item('嘉定区第一中学信息公开目录', '2025-03-01', listed),
  item('区中心医院收费标准', '2025-03-02', listed),
  item('污水处理厂排放数据', '2025-03-03', listed),
  item('公交线路调整', '2025-03-04', listed),
];
const onColumn = { foundOn: COLUMN.url, place: 'main', onHome: false } as const;
const EMPTY = column(NAME, { entries: 0, newest: null, oldest: null });

siteTable(publicInstitutionDisclosure, {
  passed: [
    ['四个领域都有', { columns: [COLUMN], items: FOUR }, { message: 'allFields', basis: 'stated' }],
    [
      '四个领域是下级栏目',
      {
        columns: ['教育', '医疗卫生', '环境保护', '公共交通'].map((name) =>
          column(name, { path: ['首页', NAME, name] }),
        ),
        items: ['教育', '医疗卫生', '环境保护', '公共交通'].map((name) =>
          item(`年度信息（${name}）`, '2025-03-01', { columns: [name] }),
        ),
      },
      { message: 'allFields' },
    ],
    [
      '栏目页上是四个领域的链接',
      {
        columns: [EMPTY],
        entrances: ['学校', '医院', '供水', '公交'].map((label) => entrance(label, onColumn)),
      },
      { message: 'allFields' },
    ],
    [
      '栏目名写法不同',
      { columns: [column('公共企（事）业單位信息公開')] },
      { plan: 'songjiang-2025', message: 'shown' },
    ],
    ['公共事业', { columns: [column('公共事业')] }, { plan: 'songjiang-2025', message: 'shown' }],
    [
      '公共企业和事业单位信息公开',
      { columns: [column('公共企业和事业单位信息公开')] },
      { plan: 'songjiang-2025', message: 'shown' },
    ],
    [
      '别的要点没有列四个领域',
      { columns: [COLUMN], items: FOUR.slice(0, 1) },
      { plan: 'songjiang-2025', message: 'shown' },
    ],
  ],
  failed: [
    [
      '没有栏目',
      { coverage: { complete: true }, entrances: [entrance('公共企事业单位招聘')] },
      { message: 'missing', severity: 'warning', basis: 'stated' },
    ],
    [
      '事业单位登记不是信息公开',
      { coverage: { complete: true }, columns: [column('事业单位登记管理')] },
      { message: 'missing' },
    ],
    ['栏目是空的', { columns: [EMPTY] }, { message: 'empty', severity: 'warning' }],
    [
      '侧栏的链接不是内容',
      { columns: [EMPTY], entrances: [entrance('教育', { ...onColumn, place: 'navigation' })] },
      { message: 'empty' },
    ],
  ],
  cantTell: [
    ['只看到三个领域', { columns: [COLUMN], items: FOUR.slice(1) }, { message: 'fieldsUnseen' }],
    [
      '在各单位自己的网站上',
      {
        columns: [COLUMN],
        items: [item('嘉定区中心医院', null, { ...listed, url: 'https://www.jdhospital.example/' })],
      },
      { message: 'elsewhere' },
    ],
    [
      '链接都打不开',
      {
        columns: [EMPTY],
        entrances: [entrance('第一中学', { ...onColumn, host: 'school.example', opens: 'no' })],
      },
      { message: 'dead' },
    ],
    ['只看到入口', { entrances: [entrance(NAME)] }, { message: 'linked' }],
    ['公共服务里可能有', { columns: [column('公共服务')] }, { message: 'alike' }],
    [
      '企事业单位里可能有',
      { coverage: { complete: true }, columns: [column('企事业单位')] },
      { message: 'alike' },
    ],
    ['只有一个领域的栏目', { entrances: [entrance('学校信息公开')] }, { message: 'alike' }],
    ['由脚本填充', { columns: [{ ...EMPTY, unfilled: true }] }, { message: 'unread' }],
    ['是一张表，没有条目', { columns: [{ ...EMPTY, otherContent: true }] }, { message: 'unread' }],
    ['公开目录没有看到', { coverage: { kinds: { home: 1 } } }, { message: 'unseen' }],
  ],
  inapplicable: [['镇', { coverage: { complete: true } }, { plan: 'huating-2025' }]],
});

it.each([
  ['部门不一定主管公共企事业单位', 'department', 'cantTell oversees'],
  ['区要有', 'district', 'failed missing'],
] as const)('%s', (_, level, said) => {
  const findings = judgeSite(siteOf({ coverage: { complete: true } }), { ...packFor('jiading-2023'), level });
  const own = findings.filter(({ rule }) => rule === 'public-institution-disclosure');
  expect(own.map(({ outcome, message }) => `${outcome} ${message}`)).toEqual([said]);
});
