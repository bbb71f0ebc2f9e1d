import { disclosurePlatform } from '../../rules/site/disclosure-platform.ts';
import { at, column, entrance, front, siteTable } from './site-table.ts';

const NAMES = ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报', '依申请公开'];
const ALL = NAMES.map((name) => entrance(name, { onIndex: true }));
const without = (name: string) => ALL.filter(({ label }) => label !== name);
const fronts = [front('home', at('/')), front('government-openness-index', at('/zfxxgk/'))];
const platform = (name: string, path: string) => [
  entrance(name, { url: at(path) }),
  entrance('政府信息公开指南', { url: at(`${path}zn/`), foundOn: at(path) }),
  entrance('政府信息公开年报', { url: at(`${path}nb/`), foundOn: at(path) }),
];
const TWO = [...platform('政务公开', '/zwgk/'), ...platform('政府信息公开', '/zfxxgk/')];
const INDEXES = [
  column('政务公开', { url: at('/zwgk/'), kind: 'government-openness-index' }),
  column('政府信息公开', { url: at('/zfxxgk/'), kind: 'government-openness-index' }),
];

siteTable(disclosurePlatform, {
  passed: [
    ['四部分和依申请公开齐全', { entrances: ALL, fronts }, { message: 'whole' }],
    [
      '名称不同',
      {
        entrances: ['信息公开指南', '公开制度', '主动公开目录', '信息公开年度报告', '公开申请'].map((name) =>
          entrance(name),
        ),
        fronts,
      },
    ],
    ['菜单是按钮', { fronts: [front('government-openness-index', at('/zfxxgk/'), { words: NAMES })] }],
    [
      '政务公开只是通往平台的页面',
      { entrances: [...ALL, ...platform('政府信息公开', '/zfxxgk/')], columns: INDEXES, fronts },
    ],
    [
      '街镇另有自己的指南和年报，首页不直接链接',
      {
        entrances: [...ALL, ...platform('政府信息公开', '/zfxxgk/'), ...platform('华亭镇公开', '/huating/')],
        columns: INDEXES,
        fronts,
      },
    ],
  ],
  failed: [
    [
      '没有制度',
      { entrances: without('政府信息公开制度'), fronts },
      { message: 'lacking', severity: 'error' },
    ],
    [
      '年报打不开',
      { entrances: [...without('政府信息公开年报'), entrance('政府信息公开年报', { opens: 'no' })], fronts },
      { message: 'dead', severity: 'error' },
    ],
    [
      '两个平台并行',
      { entrances: [...ALL, ...TWO], columns: INDEXES, fronts },
      { message: 'parallel', severity: 'warning' },
    ],
    [
      '没有依申请公开',
      { entrances: without('依申请公开'), fronts },
      { message: 'noApplication', severity: 'info' },
    ],
  ],
  cantTell: [
    ['没有看到平台页', { entrances: without('政府信息公开制度') }, { message: 'unseen' }],
    [
      '菜单由脚本生成',
      { fronts: [front('government-openness-index', at('/zfxxgk/'), { unread: true })] },
      { message: 'unseen' },
    ],
  ],
  inapplicable: [
    [
      '使用区平台',
      { entrances: [entrance('政府信息公开', { url: 'https://www.songjiang.gov.cn/zfxxgk/' })] },
      { message: 'elsewhere', plan: 'huating-2025' },
    ],
  ],
});
