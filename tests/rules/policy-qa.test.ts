import { policyQa } from '../../rules/guided/policy-qa.ts';
import { guidedTable } from './guided-table.ts';
import type { Change } from './page-of.ts';
import { spot } from './page-of.ts';
import { link, nowhere } from './parts-of-page.ts';
import { article, columnPage, homePage, interpretationPage } from './rows-of.ts';

const url = 'https://www.jiading.gov.cn/zcwd/content_20250601';
const sections = (questions: number, empty = false): Change => ({
  faqSections: [{ words: '常见问题', questions, empty, place: 'main', at: spot('常见问题') }],
});

guidedTable(policyQa, {
  evidence: [
    [
      '问答就是解读',
      interpretationPage('《公共租赁住房管理办法》政策问答'),
      { message: 'page', suggests: 'found' },
    ],
    ['百问百答', interpretationPage('医保政策百问百答'), { message: 'page', suggests: 'found' }],
    [
      '解读正文是一问一答',
      interpretationPage('《公共租赁住房管理办法》解读', sections(6)),
      { message: 'inline', suggests: 'found' },
    ],
    ['政策页附问答清单', sections(3), { message: 'inline', suggests: 'found' }],
    [
      '链到这项政策的问答',
      { links: [link('《嘉定区公共租赁住房管理办法》常见问题解答', url)] },
      { message: 'linked', suggests: 'found' },
    ],
    [
      '链到一网通办的问答',
      { links: [link('热点问答', 'https://zwdt.sh.gov.cn/qa/123456')] },
      { message: 'linked', suggests: 'found' },
    ],
    [
      '泛泛的“政策问答”',
      { links: [link('政策问答', 'https://www.jiading.gov.cn/zcwd/')] },
      { message: 'maybe', suggests: null },
    ],
    [
      '问答没有网址',
      { links: [link('《嘉定区公共租赁住房管理办法》问答', nowhere)] },
      { message: 'maybe', suggests: null },
    ],
    ['问答栏目', columnPage('政策问答', [['公租房怎么申请？']]), { message: 'rows' }],
    ['知识库是空的', columnPage('政策知识库', []), { message: 'rows', suggests: null }],
    [
      '解读栏目里有某政策的问答',
      columnPage('政策解读', [['《公租房办法》政策问答']]),
      { message: 'rows', suggests: 'found' },
    ],
    [
      '解读栏目有惠民政策，没有问答',
      columnPage('政策解读', [['《人才公寓补贴办法》解读']]),
      { message: 'rows', suggests: null },
    ],
  ],
  nothing: [
    ['政策页没有问答', {}],
    ['只有一个问题', sections(1)],
    ['问答标题下是空的', sections(4, true)],
    ['知识竞赛', { links: [link('政策知识有奖问答', url)] }],
    ['智能问答机器人', { links: [link('智能问答', url, { place: 'related' })] }],
    ['别的政策的问答', { links: [link('《道路停车收费规定》问答', url)] }],
    ['菜单里的常见问题', { links: [link('常见问题', url, { place: 'navigation' })] }],
    ['内部文件', { kind: { outward: 'no', kind: 'policy-document', normative: 'no' }, ...sections(5) }],
    ['新闻里的问答', article('工作动态', '记者答疑', sections(5))],
    ['首页有常见问题', homePage([link('常见问题', url)])],
    ['网友问答栏目', columnPage('网友留言问答', [['某问']])],
    ['解读栏目没有相关政策', columnPage('政策解读', [['《道路停车规定》解读']])],
    ['解读栏目第二页', columnPage('政策解读', [['《公租房办法》政策问答']], { path: '/zcjd/index_1.html' })],
    [
      '早年的问答',
      { ...sections(5), dates: { published: { date: '2016-01-01', from: 'line', at: spot('') } } },
    ],
  ],
});
