import { smartSearch } from '../../rules/site/smart-search.ts';
import { at, column, entrance, front, type SiteChange, siteTable } from './site-table.ts';

const ANSWERS = entrance('智能问答');
const results = [1, 2, 3].map((n) => column('搜索结果', { url: at(`/s?q=${n}`) }));
const bare = (change = {}) => ({ fronts: [front('home', at('/'), { search: false, ...change })] });

siteTable(smartSearch, {
  passed: [
    ['试过三次都有结果', { entrances: [ANSWERS], columns: results }, { message: 'works' }],
    ['问答是浮动按钮', { columns: results, fronts: [front('home', at('/'), { words: ['小嘉智能客服'] })] }],
    ...['AI问政', '机器人客服', '智能导服', '嘉小智', '政策智答', '数字人', 'DeepSeek政务助手'].map(
      (name): [string, SiteChange] => [`问答叫“${name}”`, { columns: results, entrances: [entrance(name)] }],
    ),
    [
      '问答在一网通办',
      { columns: results, entrances: [entrance('智能客服', { url: 'https://zwdt.sh.gov.cn/znwd' })] },
    ],
  ],
  failed: [
    [
      '首页没有搜索',
      { ...bare(), entrances: [ANSWERS, entrance('办件查询')] },
      { message: 'noSearch', severity: 'error' },
    ],
    [
      '没有智能问答',
      {
        entrances: ['政策问答', '小学入学', '机器人产业', '数字人民币', '“小店”经济'].map((name) =>
          entrance(name),
        ),
      },
      { message: 'noAnswers', severity: 'warning', plan: 'huating-2025' },
    ],
    [
      '智能问答打不开',
      { entrances: [entrance('智能问答', { opens: 'no' })] },
      { message: 'deadAnswers', severity: 'warning' },
    ],
  ],
  cantTell: [
    ['有入口，没有试过', { entrances: [ANSWERS] }, { message: 'notTried' }],
    [
      '搜索是链接，只试过一次',
      { ...bare(), entrances: [ANSWERS, entrance('站内搜索')], columns: results.slice(0, 1) },
      { message: 'notTried' },
    ],
    ['问答可能由脚本生成', { fronts: [front('home', at('/'), { live: false })] }, { message: 'unseen' }],
    ['搜索可能由脚本生成', bare({ live: false }), { message: 'unseen' }],
    ['没有看到首页', { fronts: [] }, { message: 'unseen' }],
  ],
  inapplicable: [
    ['未到期', { ...bare(), at: '2025-09-30T10:00:00+08:00' }, { message: 'notDue', plan: 'huating-2025' }],
    [
      '镇使用区的搜索',
      { ...bare(), entrances: [entrance('搜索', { url: 'https://search.jiading.gov.cn/' })] },
      { message: 'inherited', plan: 'huating-2025' },
    ],
  ],
});
