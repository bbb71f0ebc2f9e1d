import { foreignLanguagePolicy } from '../../rules/guided/foreign-language-policy.ts';
import { guidedTable } from './guided-table.ts';
import { keyPassages } from './key-passage.ts';
import type { Change } from './page-of.ts';
import { link, nowhere, target } from './parts-of-page.ts';
import { homePage, interpretationPage } from './rows-of.ts';

const english = 'https://english.jiading.gov.cn/';
const policy = (title: string, change: Change = {}): Change => ({ title: { text: title }, ...change });
const FOREIGN = '嘉定区鼓励外商投资的若干措施';

guidedTable(foreignLanguagePolicy, {
  evidence: [
    [
      '首页有English',
      homePage([link('English', english, { place: 'navigation' })]),
      { message: 'version', suggests: 'served' },
    ],
    ['只有EN两个字母', homePage([link('EN', english)]), { message: 'version' }],
    ['国旗图片，靠网址认出', homePage([link('', english, { labelFrom: 'none' })]), { message: 'version' }],
    [
      '国际服务门户',
      homePage([link('上海国际服务门户', 'https://english.shanghai.gov.cn/')]),
      { message: 'version' },
    ],
    ['日文网站', homePage([link('日本語', 'https://japanese.jiading.gov.cn/')]), { message: 'version' }],
    [
      '翻译插件不算',
      homePage([link('English', 'https://translate.google.com/translate?u=x')]),
      { message: 'machine', suggests: null },
    ],
    [
      '页面翻译按钮',
      homePage([link('多语言翻译', target('javascript:translate()', { type: 'script' }))]),
      { message: 'machine', suggests: null },
    ],
    [
      '既有翻译又有英文站',
      homePage([link('翻译', english), link('English', english)]),
      { message: 'version' },
    ],
    ['点开才知道', homePage([link('English', nowhere)]), { message: 'unclear', suggests: null }],
    [
      '英文站打不开',
      homePage([link('English', english)], {
        linkVerdicts: [
          {
            url: english,
            verdict: 'broken',
            kind: 'dead',
            reason: 'notFound',
            status: 404,
            finalUrl: null,
            at: '2025-11-03T10:00:00+08:00',
            landing: null,
            tries: [],
          },
        ],
      }),
      { message: 'broken', suggests: null },
    ],
    [
      '首页没有',
      homePage([link('政务公开', 'https://www.jiading.gov.cn/publicity/')]),
      { message: 'homeWithout', suggests: null },
    ],
    ['繁体版不算', homePage([link('繁體', 'https://big5.jiading.gov.cn/')]), { message: 'homeWithout' }],
    [
      '涉外政策附英文译本',
      policy(FOREIGN, {
        links: [link('英文译本（English translation）', 'https://www.jiading.gov.cn/a/1.pdf')],
      }),
      { message: 'version', suggests: 'served' },
    ],
    [
      '正文中英对照',
      policy(FOREIGN, {
        keyPassages: keyPassages(
          'These measures apply to enterprises with foreign investment registered in the district.',
        ),
      }),
      { message: 'inline', suggests: 'served' },
    ],
    ['涉外政策没有外文版', policy(FOREIGN), { message: 'policyWithout', suggests: null }],
    [
      '菜单里的英文网站不是这份政策的英文版',
      policy(FOREIGN, { links: [link('English', english, { place: 'navigation' })] }),
      { message: 'policyWithout' },
    ],
    [
      '是否政策还不清楚',
      policy('关于境外人员居留登记的通告', {
        kind: { kind: 'other', normative: 'unknown', policy: 'unknown' },
      }),
      { message: 'policyWithout' },
    ],
    [
      '长网址不是英文句子',
      policy(FOREIGN, {
        keyPassages: keyPassages('https://www.jiading.gov.cn/publicity/jcgk/zdgkwj/gfxwj/181933/index.html'),
      }),
      { message: 'policyWithout' },
    ],
    [
      '没有文号的涉外政策',
      policy('关于鼓励外商投资的若干措施（试行）', {
        kind: { kind: 'other', normative: 'no', policy: 'no' },
      }),
      { message: 'policyWithout' },
    ],
    [
      '外籍人员办事指南',
      policy('外国人来华工作许可', { kind: { kind: 'service-guide', normative: 'no', policy: 'no' } }),
      { message: 'policyWithout' },
    ],
  ],
  nothing: [
    [
      '涉外工作会议',
      policy('区商务委召开外资企业座谈会', { kind: { kind: 'other', normative: 'no', policy: 'no' } }),
    ],
    ['普通政策', policy('嘉定区公共租赁住房管理办法')],
    ['国际汽车城只是地名', policy('上海国际汽车城停车管理办法')],
    ['国际旅游度假区', policy('国际旅游度假区管理规定')],
    ['出境旅行社统计', policy('境外旅行社名录')],
    ['子站首页', homePage([], { kind: { kind: 'home', normative: 'no', policy: 'no', subsite: true } })],
    [
      '涉外新闻',
      policy('区领导会见外商投资企业代表', { kind: { kind: 'other', normative: 'no', policy: 'no' } }),
    ],
    ['涉外政策的解读', interpretationPage(`《${FOREIGN}》解读`)],
    ['已废止的涉外政策', policy(FOREIGN, { kind: { repealed: true } })],
    [
      '早年的涉外政策',
      policy(FOREIGN, {
        dates: { published: { date: '2015-02-01', from: 'line', at: { selector: 'p', text: '' } } },
      }),
    ],
  ],
});
