import { disclosurePlatform } from '../../rules/site/disclosure-platform.ts';
import { at, column, entrance, front, HOST, siteTable } from './site-table.ts';

const NAMES = ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报', '依申请公开'];
const ALL = NAMES.map((name) => entrance(name, { onIndex: true }));
const without = (name: string) => ALL.filter(({ label }) => label !== name);
const fronts = [front('home', at('/')), front('government-openness-index', at('/zfxxgk/'))];
const platform = (name: string, path: string) => [
  entrance(name, { url: at(path) }),
  entrance('政府信息公开指南', { url: at(`${path}zn/`), foundOn: at(path) }),
  entrance('政府信息公开年报', { url: at(`${path}nb/`), foundOn: at(path) }),
];
const instead = (name: string, ...labels: string[]) => ({
  entrances: [...without(name), ...labels.map((label) => entrance(label, { onIndex: true }))],
  fronts,
});
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
    [
      '目录页直接列出单篇，名称较长',
      instead(
        '政府信息公开年报',
        '上海市嘉定区2024年政府信息公开工作年度报告',
        '上海市嘉定区人民政府政府信息公开指南（2025年修订）',
      ),
    ],
    ['指南写明机关全称和修订年份', instead('政府信息公开指南', '嘉定区人民政府信息公开指南（2025版）')],
    ['制度写作条例和依据', instead('政府信息公开制度', '政府信息公开条例')],
    ['主动公开内容写作法定公开', instead('法定主动公开内容', '法定公开')],
    ['依申请公开写作我要申请', instead('依申请公开', '我要申请')],
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
      '只有办事指南，没有公开指南',
      instead('政府信息公开指南', '办事指南', '投资指南'),
      { message: 'lacking' },
    ],
    [
      '只有其他年报',
      instead('政府信息公开年报', '统计年报', '法治政府建设年度报告', '政府网站工作年度报表'),
      { message: 'lacking' },
    ],
    ['标准目录不是公开目录', instead('法定主动公开内容', '政务公开标准目录'), { message: 'lacking' }],
    ['政策法规不是公开制度', instead('政府信息公开制度', '政策法规'), { message: 'lacking' }],
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
    ['制度另有名称', instead('政府信息公开制度', '规章制度'), { message: 'likely' }],
    ['年报另有名称', instead('政府信息公开年报', '年度工作报告'), { message: 'likely' }],
    [
      '平台在本级政府的另一个网址上，那里没有看',
      {
        entrances: [entrance('政府信息公开', { url: `https://zwgk.${HOST}/`, host: `zwgk.${HOST}` })],
        coverage: { complete: false },
      },
      { message: 'unseen' },
    ],
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
