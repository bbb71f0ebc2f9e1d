import type { Link } from '../../facts/shape/links.ts';
import { homeCoreSections } from '../../rules/page/home-core-sections.ts';
import type { Change } from './page-of.ts';
import { control, link, target } from './parts-of-page.ts';
import { ruleTable } from './rule-table.ts';

const SITE = 'https://www.jiading.gov.cn';
const home = { kind: 'home', normative: 'no', policy: 'no' } as const;
const menu = (...labels: string[]) =>
  labels.map((label, at) => link(label, `${SITE}/column${at}/`, { place: 'navigation' }));
const onHome = (...links: Link[]): Change => ({ kind: home, links });
/** Links of a block under its heading. */
const block = (heading: string, count: number) =>
  Array.from({ length: count }, (_, at) => link(`栏目${at}`, `${SITE}/${heading}/${at}/`, { heading }));
const article = target(`${SITE}/xw/20251020/content_123456.html`, { item: true });
const plan = 'huating-2025' as const;

ruleTable(homeCoreSections, {
  passed: [
    ['三个板块', onHome(...menu('首页', '政务公开', '办事服务', '互动交流')), { message: 'complete' }],
    ['另一套名称', onHome(...menu('信息公开', '便民服务', '政民互动'))],
    [
      '互动的入口多在另一个页签里，不算失衡',
      onHome(
        ...menu('互动交流'),
        ...block('政务公开', 12),
        ...block('办事服务', 12),
        ...block('互动交流', 5).map((one) => ({ ...one, hidden: true })),
      ),
      { message: 'complete', plan },
    ],
    ['政务信息、民生服务、公众交流', onHome(...menu('政务信息', '民生服务', '公众交流'))],
    ['法定主动公开、浙里办、民心桥', onHome(...menu('法定主动公开', '浙里办', '民心桥'))],
    ['信息公开平台、服务企业、建言献策', onHome(...menu('信息公开平台', '服务企业', '建言献策'))],
    ['板块的网址像单篇文章', onHome(...menu('政务公开', '互动交流'), link('便民服务', article))],
    ['手机版只写两个字', onHome(...menu('新闻', '公开', '服务', '互动'))],
    ['服务指南、服务大厅', onHome(...menu('政府信息公开', '服务指南', '互动交流'))],
    ['公共参与、公共服务', onHome(...menu('信息公开', '公共服务', '公共参与'))],
    ['公众参与、一网通办', onHome(...menu('政府信息公开', '一网通办', '公众参与'))],
    [
      '图片菜单有 alt',
      onHome(...menu('政务公开', '政务服务'), link('互动交流', `${SITE}/hd/`, { labelFrom: 'alt' })),
    ],
    [
      '菜单上级没有地址',
      onHome(...menu('政务公开', '政务服务'), link('政民互动', '#', { place: 'navigation' })),
    ],
    ['板块是标题', onHome(...menu('首页', '政务公开', '办事服务'), ...block('政民互动', 4))],
    ['页签按钮', { ...onHome(...menu('首页', '政务公开', '办事服务')), controls: [control('互动交流')] }],
    ['一个板块少，其他不多', onHome(...menu('互动交流'), ...block('政务公开', 8), ...block('办事服务', 12))],
  ],
  failed: [
    [
      '没有互动板块',
      onHome(...menu('首页', '政务公开', '办事服务')),
      { message: 'missing', severity: 'warning', plan },
    ],
    ['没有便民服务', onHome(...menu('首页', '政务公开', '互动交流')), { message: 'missing', plan }],
    ['三个都没有', onHome(...menu('首页', '新闻', '走进嘉定')), { message: 'missing' }],
    [
      '互动只在页脚',
      onHome(...menu('首页', '政务公开', '办事服务'), link('互动交流', `${SITE}/hd/`, { place: 'footer' })),
      { message: 'missing' },
    ],
    [
      '互动藏着，便民服务连藏着的也没有',
      onHome(...menu('首页', '政务公开'), link('互动交流', `${SITE}/hd/`, { hidden: true })),
      { message: 'missing' },
    ],
    [
      '互动藏在页脚',
      onHome(
        ...menu('首页', '政务公开', '办事服务'),
        link('互动交流', `${SITE}/hd/`, { hidden: true, place: 'footer' }),
      ),
      { message: 'missing' },
    ],
    [
      '短新闻标题里有“便民服务”',
      onHome(...menu('首页', '政务公开', '互动交流'), link('便民服务进社区', article)),
      { message: 'missing' },
    ],
    [
      '新闻标题里有“互动”',
      onHome(
        ...menu('首页', '政务公开', '办事服务'),
        link('我区举行市民代表与政府部门互动交流活动', `${SITE}/xw/12345`),
      ),
      { message: 'missing' },
    ],
    [
      '互动远少于其他',
      onHome(...menu('互动交流'), ...block('政务公开', 12), ...block('办事服务', 12)),
      { message: 'unbalanced', severity: 'info', plan },
    ],
    ['实时页面没有菜单', { ...onHome(), gathering: { mode: 'live' } }, { message: 'missing' }],
  ],
  cantTell: [
    [
      '“社会监督”是不是互动板块',
      onHome(...menu('首页', '政务公开', '办事服务', '社会监督')),
      { message: 'otherNames' },
    ],
    [
      '互动在展开的菜单或页签里',
      onHome(...menu('首页', '政务公开', '办事服务'), link('互动交流', `${SITE}/hd/`, { hidden: true })),
      { message: 'hidden' },
    ],
    ['菜单由脚本生成', onHome(link('通知公告', `${SITE}/tzgg/`)), { message: 'menuUnread' }],
    [
      '有待填充的容器',
      { ...onHome(...menu('首页', '政务公开', '办事服务')), body: { unfilled: true } },
      { message: 'menuUnread' },
    ],
    [
      '页面仍在变化',
      {
        ...onHome(...menu('首页', '政务公开')),
        gathering: { mode: 'live' },
        rendered: {
          viewport: { width: 1280, height: 800 },
          pageHeight: 3000,
          settled: false,
          shadowRoots: 0,
        },
      },
      { message: 'menuUnread' },
    ],
    [
      '菜单是没有 alt 的图片',
      onHome(...menu('首页', '政务公开', '办事服务'), link('', `${SITE}/hd/`, { place: 'navigation' })),
      { message: 'menuUnread' },
    ],
  ],
  inapplicable: [
    ['专题首页缺板块', { kind: { ...home, subsite: true } }, { message: 'subsite' }],
    ['文件页缺板块', {}],
  ],
});
