import type { Facts } from '../../facts/page.ts';
import { policyTagLabel } from '../../rules/page/policy-tag-label.ts';
import { type Change, spot } from './page-of.ts';
import { ruleTable } from './rule-table.ts';

type Field = Facts['documentFields'][number];
type Block = Facts['tagBlocks'][number];

const field = (label: string, value: string, change: Partial<Field> = {}): Field => ({
  name: 'tags',
  label,
  value,
  picture: false,
  where: 'head',
  at: spot(`${label}：${value}`),
  ...change,
});
const subject = (label: string, value: string) => field(label, value, { name: 'subject' });
const keywords = (value: string, label = '关键词') => field(label, value, { name: 'keywords' });
const block = (tags: string[], change: Partial<Block> = {}): Block => ({
  label: '标签',
  tags,
  choice: false,
  place: 'main',
  at: spot(tags.join(' ')),
  ...change,
});
const meta = (content: string) => [{ name: 'Keywords', content, writtenAs: 'Keywords' }];
const list = (change: Change = {}): Change => ({
  kind: { kind: 'column-list', normative: 'no', policy: 'no' },
  title: { text: '规范性文件' },
  breadcrumb: { items: ['首页', '政务公开', '规范性文件'] },
  ...change,
});

ruleTable(policyTagLabel, {
  passed: [
    ['信息栏有标签', { documentFields: [field('标签', '住房 租赁')] }, { message: 'tagged' }],
    ['适用对象', { documentFields: [field('适用对象', '企业')] }],
    ['所属行业', { documentFields: [field('所属行业', '房地产业')] }],
    ['关键词', { documentFields: [keywords('公租房；租金')] }],
    ['主题词', { documentFields: [keywords('住房 管理 通知', '主题词')] }],
    ['“主题”一栏', { documentFields: [subject('主题', '住房保障')] }],
    ['标题旁的标签', { tagBlocks: [block(['住房保障', '租赁'])] }],
    [
      '一栏空着，另一栏有',
      { documentFields: [field('适用行业', ''), field('适用对象', '企业')] },
      { message: 'tagged' },
    ],
    ['没有发布日期，但有标签', { documentFields: [field('标签', '住房')], dates: { published: null } }],
    [
      '列表可按对象筛选',
      list({ tagBlocks: [block(['企业', '个人'], { choice: true })] }),
      { message: 'filter' },
    ],
    ['列表行内有标签', list({ tagBlocks: [block(['住房'], { label: '' })] }), { message: 'tagged' }],
    ['青浦徐泾的文件', { documentFields: [field('标签', '住房')] }, { plan: 'xujing-2023' }],
  ],
  failed: [
    ['没有任何标签', {}, { message: 'missing', severity: 'info' }],
    ['标签一栏空着', { documentFields: [field('标签', '')] }, { message: 'empty', severity: 'warning' }],
    [
      '脚本已运行，标签仍空着',
      { gathering: { mode: 'live' }, documentFields: [field('标签', '', { awaits: true })] },
      { message: 'empty', severity: 'warning' },
    ],
    ['用“无”填充', { documentFields: [field('标签', '无')] }, { message: 'empty', severity: 'warning' }],
    [
      '主题词一栏空着，不是空标签',
      { documentFields: [keywords('', '主题词')] },
      { message: 'missing', severity: 'info' },
    ],
    [
      '主题词用“无”填充，标签一栏也空着',
      { documentFields: [keywords('无', '主题词'), field('标签', '')] },
      { message: 'empty', severity: 'warning' },
    ],
    ['关键词一栏空着', { documentFields: [keywords('')] }, { message: 'empty' }],
    [
      '关键词空着，另有主题分类',
      { documentFields: [keywords('——'), subject('主题分类', '城乡建设')] },
      { message: 'empty' },
    ],
    [
      '源码关键词与标题相同',
      { metaTags: meta('关于印发《嘉定区公共租赁住房管理办法》的通知') },
      { message: 'missing', severity: 'info' },
    ],
    ['源码关键词是标题的一部分', { metaTags: meta('公共租赁住房,管理办法') }, { message: 'missing' }],
    ['源码关键词是栏目名', { metaTags: meta('规范性文件,政务公开') }, { message: 'missing' }],
    [
      '关键词一栏抄了标题',
      { documentFields: [keywords('关于印发《嘉定区公共租赁住房管理办法》的通知')] },
      { message: 'missing' },
    ],
    [
      '旁边是列表的筛选条件',
      { tagBlocks: [block(['企业', '个人'], { choice: true })] },
      { message: 'missing' },
    ],
    [
      '标签在侧栏，属于别的内容',
      { tagBlocks: [block(['旅游'], { place: 'related' })] },
      { message: 'missing' },
    ],
    ['主题分类填“无”', { documentFields: [subject('主题分类', '无')] }, { message: 'missing' }],
  ],
  cantTell: [
    ['只有主题分类', { documentFields: [subject('主题分类', '城乡建设')] }, { message: 'onlySubject' }],
    ['只有源码里的关键词', { metaTags: meta('公租房,新市民,青年人才') }, { message: 'onlyMeta' }],
    ['标签是图片', { documentFields: [field('标签', '', { picture: true })] }, { message: 'pictureOnly' }],
    [
      '待脚本填充',
      { body: { unfilled: true }, documentFields: [field('标签', '')] },
      { message: 'unfilled' },
    ],
    [
      '标签一栏待脚本填充',
      { documentFields: [field('标签', '', { awaits: true })] },
      { message: 'unfilled' },
    ],
    [
      '模板没有填上',
      { documentFields: [field('标签', '{{tags}}', { awaits: true })] },
      { message: 'unfilled' },
    ],
    [
      '信息栏整块待脚本填充',
      { emptyBlocks: [{ heading: '', place: 'main', fields: true, at: spot('', '#metaInfo') }] },
      { message: 'unfilled' },
    ],
    ['没有认出正文', { body: null }, { message: 'unfilled' }],
    ['没有发布日期', { dates: { published: null } }, { message: 'undated' }],
    [
      '标签空着，没有发布日期',
      { dates: { published: null }, documentFields: [field('标签', '')] },
      { message: 'undated' },
    ],
    ['政策列表没有筛选', list(), { message: 'onDocuments' }],
    ['文件性质不明', { kind: { kind: 'other', normative: 'unknown', policy: 'unknown' } }],
  ],
  inapplicable: [
    [
      '旧文件，标签空着',
      {
        dates: { published: { date: '2021-05-01', from: 'line', at: spot('2021-05-01') } },
        documentFields: [field('标签', '')],
      },
      { message: 'tooOld' },
    ],
    [
      '只有成文日期的旧文件',
      { dates: { published: null, issued: { date: '2022-12-30', from: 'field', at: spot('2022-12-30') } } },
      { message: 'tooOld' },
    ],
    [
      '新闻列表没有标签',
      list({ title: { text: '今日要闻' }, breadcrumb: { items: ['首页', '今日要闻'] } }),
      { message: 'otherList' },
    ],
    [
      '解读列表没有标签',
      list({ title: { text: '政策解读' }, breadcrumb: { items: ['首页', '政策解读'] } }),
      { message: 'otherList' },
    ],
    ['解读页没有标签', { kind: { kind: 'interpretation', normative: 'no', policy: 'no' } }],
  ],
});
