import { opennessZone } from '../../rules/guided/openness-zone.ts';
import { guidedTable } from './guided-table.ts';
import { keyPassages } from './key-passage.ts';
import type { Change } from './page-of.ts';
import { link } from './parts-of-page.ts';
import { article, columnPage, homePage } from './rows-of.ts';

const ADDRESS = '地址：嘉定区嘉戬公路118号1楼';
const HOURS = '开放时间：周一至周五 9:00-17:00';
const SERVICES = '服务内容：信息查阅、依申请公开受理、政策咨询';
const zone = (title: string, ...lines: string[]): Change =>
  article('政务公开', title, { keyPassages: keyPassages(...lines) });
const index = (links: Change['links'] = [], subsite = false): Change => ({
  title: { text: '政府信息公开' },
  kind: { kind: 'government-openness-index', official: 'no', normative: 'no', policy: 'no', subsite },
  links,
});

guidedTable(opennessZone, {
  evidence: [
    [
      '地址、时间、服务都有',
      zone('嘉定区政务公开专区', ADDRESS, HOURS, SERVICES),
      { message: 'complete', suggests: 'complete' },
    ],
    [
      '表格里标签和值分开',
      zone(
        '政府信息公开查阅点',
        '地址',
        '塔城路360号2楼',
        '服务时间',
        '上午9:00—11:30',
        '查阅、申请受理、现场解读',
      ),
      { message: 'complete' },
    ],
    [
      '办事指南页上的查阅点',
      {
        ...zone('政府信息查阅场所', ADDRESS, HOURS, SERVICES),
        kind: { kind: 'service-guide', normative: 'no', policy: 'no' },
      },
      { message: 'complete' },
    ],
    ['没有开放时间', zone('政务公开专区简介', ADDRESS, SERVICES), { message: 'partly', suggests: null }],
    ['只有标签没有时间', zone('政务公开专区', ADDRESS, '开放时间：', SERVICES), { message: 'partly' }],
    ['只写了一项服务', zone('政务公开专区', ADDRESS, HOURS, '提供政策咨询'), { message: 'partly' }],
    ['什么都没写', zone('政务公开专区'), { message: 'partly', suggests: null }],
    [
      '崇明还要公告或订阅',
      zone('政务公开专区', ADDRESS, HOURS, SERVICES),
      { plan: 'chongming-2025', message: 'partly', suggests: null },
    ],
    [
      '崇明写了公告发布和订阅',
      zone('政务公开专区', ADDRESS, HOURS, '提供信息查阅、申请受理、公告发布和订阅'),
      { plan: 'chongming-2025', message: 'complete' },
    ],
    [
      '公开指南写到专区地址',
      zone('政府信息公开指南', '本区政务公开专区位于嘉戬公路118号行政服务中心1楼。'),
      { message: 'mentioned', suggests: null },
    ],
    [
      '栏目名就是专区，可能是网上栏目',
      columnPage('政务公开专区', [['政策文件'], ['专区服务指南']]),
      { message: 'rows', suggests: null },
    ],
    [
      '信息公开首页有入口',
      index([link('政务公开专区', 'https://www.jiading.gov.cn/zq/')]),
      { message: 'entry', suggests: null },
    ],
    ['信息公开首页没有入口', index(), { message: 'noEntry', suggests: null }],
    [
      '入口藏着',
      index([link('政务公开专区', 'https://www.jiading.gov.cn/zq/', { hidden: true })]),
      { message: 'noEntry' },
    ],
  ],
  nothing: [
    ['普通页面有地址和时间', zone('社区事务受理中心', ADDRESS, HOURS, SERVICES)],
    ['文章在网上“专区”栏目里', article('政务公开专区', '关于印发某办法的通知')],
    ['正文顺带提到专区', zone('政务公开工作总结', '依托政务公开专区开展解读。', ADDRESS)],
    ['关于专区建设的通知', zone('关于加强政务公开专区建设的通知')],
    [
      '年报写到专区地址',
      {
        ...zone('某镇2024年政府信息公开工作年度报告', '政务公开专区位于某路1号。'),
        kind: { kind: 'annual-report', normative: 'no', policy: 'no' },
      },
    ],
    ['子站的信息公开首页', index([], true)],
    ['门户首页有入口', homePage([link('政务公开专区', 'https://www.jiading.gov.cn/zq/')])],
    ['别的专区', columnPage('惠企政策专区', [['某政策']])],
  ],
});
