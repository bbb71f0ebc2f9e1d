import type { Facts } from '../../facts/page.ts';
import { classifiedMark } from '../../rules/page/classified-mark.ts';
import { spot } from './page-of.ts';
import { link, target } from './parts-of-page.ts';
import { ruleTable } from './rule-table.ts';

type Mark = Facts['secrecyMarks'][number];
type Field = Facts['documentFields'][number];

const mark = (words: string, change: Partial<Mark> = {}): Mark => ({
  mark: words,
  form: 'header',
  declassified: false,
  at: spot(words),
  ...change,
});
const field = (name: Field['name'], label: string, value: string): Field => ({
  name,
  label,
  value,
  picture: false,
  where: 'head',
  at: spot(`${label}：${value}`, `dd.${name}`),
});
const note = (words: string) => ({ words, at: spot(words) });
const scan = link('附件', target('https://www.jiading.gov.cn/a.pdf', { file: 'pdf' }));

ruleTable(classifiedMark, {
  passed: [
    ['没有标志', {}, { message: 'none' }],
    ['没有链接也没有正文区，读到了文字', { body: null, kindClues: { ownText: 60 } }],
    ['正文里有一处待填充的模板', { body: { textLength: 600, unfilled: true } }],
    ['密级栏填“无”', { documentFields: [field('secrecy', '密级', '无')] }],
    ['密级栏填“非涉密”', { documentFields: [field('secrecy', '密级', '非秘密')] }],
    ['密级栏填“公开”', { documentFields: [field('secrecy', '密级', '公开')] }],
    ['密级栏填“不涉及国家秘密”', { documentFields: [field('secrecy', '密级', '不涉及国家秘密')] }],
    ['密级栏是一排方框，勾了公开', { documentFields: [field('secrecy', '密级', '□绝密 □机密 □秘密 ☑公开')] }],
    ['密级栏是一排方框，都没有勾', { documentFields: [field('secrecy', '密级', '□机密 □秘密')] }],
    [
      '密级栏注明已解密，文内的标志是旧的',
      { secrecyMarks: [mark('机密★10年')], documentFields: [field('secrecy', '密级', '已解密')] },
    ],
    ['公开属性部分不予公开', { documentFields: [field('publicity', '公开属性', '部分不予公开')] }],
    ['主题分类里的“机密”不是密级', { documentFields: [field('subject', '主题分类', '机密')] }],
    ['主题分类里的“不予公开”不是公开属性', { documentFields: [field('subject', '主题分类', '不予公开')] }],
    ['落款注明主动公开', { body: { publicityNotes: [note('（此件主动公开）')] } }],
    ['行文里说到这样的落款', { body: { publicityNotes: [note('文末应当标注（此件不予公开）')] } }],
    [
      '两种落款都有，是在介绍',
      { body: { publicityNotes: [note('（此件不予公开）'), note('（此件主动公开）')] } },
    ],
    [
      '公文格式展示落款',
      { title: { text: '党政机关公文格式' }, body: { publicityNotes: [note('（此件不予公开）')] } },
    ],
    ['通往栏目的链接不是附件', { links: [link('政策文件', target('https://www.jiading.gov.cn/zc/'))] }],
    ['已解密', { secrecyMarks: [mark('秘密★10年', { declassified: true })] }],
    ['密级栏注明已解密', { documentFields: [field('secrecy', '密级', '秘密（已解密）')] }],
    ['依申请公开由另一条规则管', { documentFields: [field('publicity', '公开属性', '依申请公开')] }],
  ],
  failed: [
    ['首行秘密★10年', { secrecyMarks: [mark('秘密★10年')] }, { message: 'mark', severity: 'error' }],
    [
      '内部资料 注意保存',
      { secrecyMarks: [mark('内部资料 注意保存')] },
      { message: 'mark', severity: 'error' },
    ],
    [
      '密级栏填机密',
      { documentFields: [field('secrecy', '密级', '机密')] },
      { message: 'mark', severity: 'error' },
    ],
    [
      '密级栏的值单独占一格',
      { secrecyMarks: [mark('秘密', { form: 'field' })] },
      { message: 'mark', severity: 'error' },
    ],
    [
      '行文里有“秘密”，密级栏也有',
      {
        secrecyMarks: [mark('国家秘密', { form: 'running', at: spot('国家秘密', 'dd.secrecy') })],
        documentFields: [field('secrecy', '密级', '秘密')],
      },
      { message: 'mark' },
    ],
    [
      '公开属性不予公开',
      { documentFields: [field('publicity', '公开属性', '不予公开')] },
      {
        message: 'notForPublication',
        severity: 'error',
      },
    ],
    [
      '落款注明不予公开',
      { body: { publicityNotes: [note('（此件不予公开）')] } },
      { message: 'notForPublication' },
    ],
    ['方括号里的“不得外传”', { secrecyMarks: [mark('【不得外传】')] }, { message: 'mark' }],
    ['密级栏勾了秘密', { documentFields: [field('secrecy', '密级', '□机密 ☑秘密')] }, { message: 'mark' }],
    [
      '题目里有“内部审计”，不是介绍标志',
      { title: { text: '关于加强内部审计工作的通知' }, secrecyMarks: [mark('秘密★10年')] },
      { message: 'mark' },
    ],
    [
      '首页也不放过',
      {
        kind: { kind: 'home', normative: 'no', policy: 'no' },
        secrecyMarks: [mark('仅供内部参考')],
      },
      { message: 'mark' },
    ],
    ['有标志，附件也没读', { secrecyMarks: [mark('机密★')], links: [scan] }, { message: 'mark' }],
    ['“密级”二字在前', { secrecyMarks: [mark('密级：机密')] }, { message: 'mark' }],
    ['两种字样连着写', { secrecyMarks: [mark('注意保存，不得外传')] }, { message: 'mark' }],
    ['两处标志，一处有期限', { secrecyMarks: [mark('机密'), mark('机密★10年')] }, { message: 'mark' }],
  ],
  cantTell: [
    ['网页只是外壳，内容待脚本填充', { body: null }, { message: 'unfilled' }],
    ['正文是待填充的模板', { body: { textLength: 30, unfilled: true } }, { message: 'unfilled' }],
    [
      '保密宣传文章展示密级标志',
      { title: { text: '保密宣传：什么是国家秘密' }, secrecyMarks: [mark('机密★10年')] },
      { message: 'explained' },
    ],
    [
      '同时列出几种密级，是在介绍',
      { secrecyMarks: [mark('绝密'), mark('机密'), mark('秘密')] },
      { message: 'explained' },
    ],
    ['只有两个字的一行，也许是片名', { secrecyMarks: [mark('秘密')] }, { message: 'bare' }],
    ['只有“工作秘密”的一行', { secrecyMarks: [mark('工作秘密')] }, { message: 'bare' }],
    ['“注意保存”也许是说食品', { secrecyMarks: [mark('注意保存')] }, { message: 'bare' }],
    [
      '公文格式展示标志',
      { title: { text: '党政机关公文格式' }, secrecyMarks: [mark('机密★1年')] },
      { message: 'explained' },
    ],
    [
      '题目写明已解密',
      { title: { text: '关于某项工作的通知（已解密）' }, secrecyMarks: [mark('机密★1年')] },
      { message: 'explained' },
    ],
    ['“不得外传”也许是说配方', { secrecyMarks: [mark('不得外传')] }, { message: 'bare' }],
    [
      '两种密级，是在介绍',
      { secrecyMarks: [mark('绝密★30年'), mark('机密★20年')] },
      { message: 'explained' },
    ],
    ['有方括号而无★', { secrecyMarks: [mark('【绝 密】')] }, { message: 'bare' }],
    ['附件没有读取', { links: [scan] }, { message: 'unread' }],
    ['正文是扫描图片', { body: { textLength: 0, images: 2 } }, { message: 'unread' }],
    ['正文是扫描图片，位置不明', { body: { textLength: 0, images: 2, at: null } }, { message: 'unread' }],
  ],
  inapplicable: [
    [
      '保密宣传文章通篇是“国家秘密”“机密”',
      {
        secrecyMarks: [mark('国家秘密', { form: 'running' }), mark('机密', { form: 'running' })],
      },
      { message: 'runningText' },
    ],
    ['条文里的商业秘密', { secrecyMarks: [mark('秘密', { form: 'running' })] }],
  ],
});
