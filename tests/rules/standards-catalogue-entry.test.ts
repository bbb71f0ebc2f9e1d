import type { Link } from '../../facts/shape/links.ts';
import { standardsCatalogueEntry } from '../../rules/page/standards-catalogue-entry.ts';
import type { Change } from './page-of.ts';
import { spot } from './page-of.ts';
import { control, frame, link, nowhere } from './parts-of-page.ts';
import { ruleTable } from './rule-table.ts';

const PAGE = 'https://www.jiading.gov.cn/publicity/bzml/';
const NEWS = 'https://www.jiading.gov.cn/xinwen/content_90210';
const home = { kind: 'home', normative: 'no', policy: 'no' } as const;
const menu = link('首页', 'https://www.jiading.gov.cn/', { place: 'navigation' });
const onHome = (...links: Link[]): Change => ({ kind: home, links: [menu, ...links] });
const onIndex = (...links: Link[]): Change => ({
  kind: { ...home, kind: 'government-openness-index' },
  links,
});
const plan = 'huating-2025' as const;

ruleTable(standardsCatalogueEntry, {
  passed: [
    ['首页有标准目录', onHome(link('政务公开标准目录', PAGE)), { message: 'found' }],
    ['图片链接的 alt', onHome(link('基层政务公开', PAGE, { labelFrom: 'alt' }))],
    ['title 属性', onHome(link('目录', PAGE, { title: '公开标准目录' }))],
    ['标准化规范化专栏', onHome(link('政务公开标准化规范化专栏', PAGE))],
    ['食品是一个公开领域', onHome(link('食品药品监管领域基层政务公开标准目录', PAGE))],
    ['“标准化”和“规范化”倒着写', onHome(link('政务公开规范化标准化', PAGE))],
    ['“公开事项目录”', onHome(link('政务公开事项目录', PAGE))],
    ['繁体', onHome(link('政務公開標準目錄', PAGE))],
    ['按钮', { ...onHome(), controls: [control('标准目录')] }],
    ['标题下是各领域', onHome(link('社会救助', PAGE, { heading: '基层政务公开标准目录' }))],
    ['导航里可见', onHome(link('标准目录', PAGE, { place: 'navigation' }))],
    ['由脚本打开', onHome(link('标准目录', 'javascript:openCatalogue()'))],
    ['政务公开首页的一级入口', onIndex(link('标准目录', PAGE))],
    ['网页和文件都有', onHome(link('标准目录', 'https://www.jiading.gov.cn/a.xlsx'), link('标准目录', PAGE))],
  ],
  failed: [
    ['首页没有入口', onHome(), { message: 'missing', severity: 'warning', plan }],
    ['政府信息公开目录不是标准目录', onHome(link('政府信息公开目录', PAGE)), { message: 'missing' }],
    ['收费标准目录是别的目录', onHome(link('行政事业性收费标准目录', PAGE)), { message: 'missing' }],
    ['目录编成的新闻', onHome(link('我区26个试点领域标准目录编制完成', NEWS)), { message: 'missing' }],
    ['工作进展的新闻', onHome(link('我区全面推进基层政务公开标准化规范化', NEWS)), { message: 'missing' }],
    [
      '按钮在页脚',
      { ...onHome(), controls: [control('标准目录', { place: 'footer' })] },
      { message: 'missing' },
    ],
    ['会议新闻', onHome(link('我区召开基层政务公开标准化规范化工作推进会', NEWS)), { message: 'missing' }],
    [
      '列表里带日期的新闻',
      {
        ...onHome(link('基层政务公开标准化规范化', NEWS)),
        listEntries: [
          { title: '基层政务公开标准化规范化', url: NEWS, date: '2025-03-01', status: '', at: spot('') },
        ],
      },
      { message: 'missing' },
    ],
    [
      '只在页脚',
      onHome(link('标准目录', PAGE, { place: 'footer' })),
      { message: 'onlyInFooter', severity: 'warning' },
    ],
    [
      '页脚里隐藏的链接',
      onHome(link('标准目录', PAGE, { hidden: true, place: 'footer' })),
      { message: 'missing' },
    ],
    [
      '目录是表格文件',
      onHome(link('标准目录', 'https://www.jiading.gov.cn/a.xlsx')),
      { message: 'file', severity: 'warning', plan },
    ],
    [
      '政务公开首页上是文件',
      onIndex(link('标准目录', 'https://www.jiading.gov.cn/a.pdf')),
      { message: 'file' },
    ],
    ['地址写坏', onHome(link('标准目录', 'http://')), { message: 'dead' }],
    ['幻灯新闻的图片没有 alt', onHome(link('', NEWS)), { message: 'missing' }],
    [
      '徽标回首页',
      onHome(link('', 'https://www.jiading.gov.cn/', { place: 'navigation' })),
      { message: 'missing' },
    ],
  ],
  cantTell: [
    ['页签里隐藏的链接', onHome(link('标准目录', PAGE, { hidden: true })), { message: 'unclear' }],
    ['“试点领域”可能就是目录', onHome(link('26个试点领域', PAGE)), { message: 'otherName' }],
    ['“政务公开目录”可能就是目录', onHome(link('政务公开目录', PAGE)), { message: 'otherName' }],
    ['图片没有 alt', onHome(link('', PAGE)), { message: 'unreadable' }],
    ['框架未读取', { ...onHome(), frames: [frame()] }, { message: 'unreadable' }],
    ['占位链接', onHome(link('标准目录', '#')), { message: 'unclear' }],
    ['没有地址', onHome(link('标准目录', nowhere)), { message: 'unclear' }],
    [
      '在折叠的菜单里',
      onHome(link('标准目录', PAGE, { place: 'navigation', hidden: true })),
      { message: 'unclear' },
    ],
    ['菜单由脚本生成，页面是空壳', { kind: home }, { message: 'unfilled' }],
    ['由脚本填充', { ...onHome(), body: { unfilled: true } }, { message: 'unfilled' }],
    ['政务公开首页没有，门户首页未见', onIndex(link('政府信息公开目录', PAGE)), { message: 'homeUnseen' }],
  ],
  inapplicable: [
    ['专题首页没有入口', { kind: { ...home, subsite: true } }, { message: 'subsite' }],
    ['文件页没有入口', {}],
    ['列表页没有入口', { kind: { ...home, kind: 'column-list' } }],
  ],
});
