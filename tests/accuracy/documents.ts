import type { Outcome } from '../../rules/contract.ts';
import { LAST_DAY, NUMBER, type Paper, PUBLICITY, STATUS, sound, without, withValue } from './paper.ts';
import { inEvery, type Subject } from './subject.ts';
import { vendors } from './vendors.ts';

const measured = [
  'validity-label',
  'validity-accuracy',
  'interpretation-link',
  'message-board',
  'document-metadata',
  'publicity-attribute-label',
  'policy-tag-label',
  'policy-faq',
  'personal-privacy',
  'classified-mark',
] as const;
type Measured = (typeof measured)[number];

/** How each rule should come out on a page, as a person who knows the rules says. */
type Labels = Readonly<Record<Measured, Outcome>>;

/** A paper with one thing wrong, or with something that only looks wrong. */
interface Case {
  readonly id: string;
  readonly model: Paper;
  readonly labels: Labels;
}

const right: Labels = {
  'validity-label': 'passed',
  'validity-accuracy': 'passed',
  'interpretation-link': 'passed',
  'message-board': 'passed',
  'document-metadata': 'passed',
  'publicity-attribute-label': 'passed',
  'policy-tag-label': 'passed',
  'policy-faq': 'passed',
  'personal-privacy': 'passed',
  'classified-mark': 'passed',
};

function changed(id: string, change: Partial<Paper>, labels: Partial<Labels> = {}): Case {
  return { id, model: { ...sound, ...change }, labels: { ...right, ...labels } };
}

const adding = (...lines: string[]): Pick<Paper, 'text'> => ({
  text: [...sound.text.slice(0, -1), ...lines, ...sound.text.slice(-1)],
});
/** The text without the sentence that gives its term. */
const termless = sound.text.map((line) => line.replace(/，有效期至.*(?=。)/, ''));

/** The same fields as other systems call them. */
const OTHER_LABELS: Readonly<Record<string, string>> = {
  发文字号: '文号',
  发布机构: '制发机关',
  成文日期: '生成日期',
  有效性: '时效性',
  有效期至: '失效日期',
  公开属性: '公开方式',
  政策标签: '标签',
};

/** One thing is wrong. */
const faults: readonly Case[] = [
  changed(
    'no status and no term',
    { fields: without({ ...sound, fields: without(sound, STATUS) }, LAST_DAY), text: termless },
    { 'validity-label': 'failed', 'validity-accuracy': 'inapplicable' },
  ),
  changed(
    'status left empty, no term',
    { fields: withValue({ ...sound, fields: without(sound, LAST_DAY) }, '有效性', '—'), text: termless },
    { 'validity-label': 'failed', 'validity-accuracy': 'inapplicable' },
  ),
  changed(
    'in force, though the term is over',
    {
      fields: withValue(sound, '有效期至', '2023-06-30'),
      text: sound.text.map((line) =>
        line.replace('2028年6月30日', '2023年6月30日').replace('自2023年', '自2020年'),
      ),
    },
    { 'validity-accuracy': 'failed' },
  ),
  changed('no interpretation', { related: [] }, { 'interpretation-link': 'failed' }),
  changed(
    'the column of interpretations alone',
    { related: [{ label: '政策解读', url: '/zwgk/zcjd/' }] },
    { 'interpretation-link': 'failed' },
  ),
  changed('no board', { board: null }, { 'message-board': 'failed' }),
  changed('no number', { fields: without(sound, NUMBER) }, { 'document-metadata': 'failed' }),
  changed(
    'no publicity attribute',
    { fields: without(sound, PUBLICITY) },
    { 'publicity-attribute-label': 'failed', 'document-metadata': 'failed' },
  ),
  changed(
    'not to be published at all',
    { fields: withValue(sound, '公开属性', '不予公开') },
    { 'publicity-attribute-label': 'failed', 'classified-mark': 'failed' },
  ),
  changed(
    'tags left empty',
    { fields: withValue(sound, '政策标签', '无') },
    { 'policy-tag-label': 'failed' },
  ),
  changed('no questions', { questions: [] }, { 'policy-faq': 'failed' }),
  changed(
    'an identity card in the text',
    adding('首批补贴对象：王小明，身份证号31011419880312123X，居住于真新街道。'),
    { 'personal-privacy': 'failed' },
  ),
  changed('a mark of secrecy', { stamp: '机密★5年' }, { 'classified-mark': 'failed' }),
];

/** Nothing is wrong, though a hasty reader might think so. */
const traps: readonly Case[] = [
  changed('nothing wrong', {}),
  changed(
    'terms of other things',
    adding(
      '第五条 施工许可证有效期为三个月，逾期失效；补贴申请的有效期至2022年12月31日止。',
      '第六条 本办法施行之日起，原《嘉定区加装电梯试行办法》同时废止。',
    ),
  ),
  changed('labels of other systems', {
    fields: sound.fields.map(([label, value]) => [OTHER_LABELS[label] ?? label, value]),
  }),
  changed('status as a picture', {
    fields: withValue(sound, '有效性', '<img src="/images/zt1.png" alt="有效">'),
  }),
  changed('status in a field of a form', {
    fields: withValue(sound, '有效性', '<input type="text" readonly value="有效">'),
  }),
  changed('an interpretation as a film', {
    related: [{ label: '视频解读：加装电梯', url: 'https://mp.weixin.qq.com/s/a1b2c3d4e5' }],
  }),
  changed('no end to the term', {
    fields: withValue(sound, '有效期至', '长期有效'),
    text: termless,
  }),
  changed('status in other words', { fields: withValue(sound, '有效性', '现行有效') }),
  changed('term alone', { fields: without(sound, STATUS) }),
  changed(
    'ended, and says so',
    {
      fields: withValue(withFields(withValue(sound, '有效性', '失效')), '有效期至', '2023-06-30'),
      text: sound.text.map((line) =>
        line.replace('2028年6月30日', '2023年6月30日').replace('自2023年', '自2020年'),
      ),
    },
    {
      'interpretation-link': 'inapplicable',
      'message-board': 'inapplicable',
      'policy-faq': 'inapplicable',
      'policy-tag-label': 'passed',
    },
  ),
  changed(
    'telephones of offices',
    adding('第五条 咨询电话：021-59520000，监督电话：69989999，联系人：区房管局物业科。'),
  ),
  changed(
    'numbers that are no person’s',
    adding('第五条 统一社会信用代码91310114MA1GT00000的企业，项目编号310114202305120018。'),
  ),
  changed(
    'secrets as a subject',
    adding('第五条 涉及国家秘密、商业秘密和个人隐私的信息，按照有关规定办理；机密级文件不得上网。'),
    { 'classified-mark': 'inapplicable' },
  ),
  changed('an interpretation as a picture’s page', {
    related: [{ label: '一图读懂：加装电梯怎么办', url: '/zwgk/tj/2023/0512/t20230512_882.html' }],
  }),
  changed('columns of other statuses around', {
    around: [
      { label: '失效文件', url: '/zwgk/sxwj/' },
      { label: '常见问题', url: '/zmhd/cjwt/' },
      { label: '部门信箱', url: '/zmhd/bmxx/' },
    ],
  }),
  changed('what a script does', {
    around: [
      { label: '打印', url: 'javascript:window.print()' },
      { label: '关闭', url: 'javascript:window.close()' },
      { label: '返回顶部', url: '#top' },
    ],
  }),
  changed(
    'a file that was not opened',
    { attachments: [{ label: '附件：加装电梯工作流程图', url: './P020230512.pdf' }] },
    // What stands in it, only a person can tell.
    { 'personal-privacy': 'cantTell', 'classified-mark': 'cantTell' },
  ),
];

function withFields(fields: Paper['fields']): Paper {
  return { ...sound, fields };
}

/** Documents with one thing wrong, or with what only looks wrong. */
export const documents: Subject = {
  zh: '规范性文件',
  en: 'Normative documents',
  plan: 'jiading-2023',
  url: 'https://www.jiading.gov.cn/zwgk/gfxwj/2023/0512/t20230512_880.html',
  at: '2023-11-03T10:00:00+08:00',
  rules: measured,
  pages: inEvery(vendors, [...faults, ...traps]),
};
