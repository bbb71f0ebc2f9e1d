import { describe, expect, it } from 'vitest';
import { documentPage, factsOf } from './facts-of.ts';

const title = '<h1>关于印发《某区公共停车场管理办法》的通知</h1>';
const opening =
  '<p>各镇人民政府、各街道办事处：</p><p>现将《某区公共停车场管理办法》印发给你们，请认真按照执行，执行中遇到的问题请及时反映。</p>';

const sentences = (text: string, head = title) =>
  factsOf(documentPage(head, `${opening}<p>${text}</p>`)).validitySentences ?? [];
const badges = (head: string, text?: string) => factsOf(documentPage(head, text)).validityBadges ?? [];

describe('validity sentences', () => {
  it.each([
    [
      '第二十条 本办法自2025年5月15日起施行，有效期至2027年12月31日。',
      { says: 'until', until: '2027-12-31', from: '2025-05-15' },
    ],
    [
      '第二十条（施行时间和有效期） 本办法自2025年5月15日起施行，有效期至2027年12月31日。',
      { says: 'until', until: '2027-12-31' },
    ],
    [
      '本办法自2021年4月1日起施行，有效期5年，经评估延长至2031年3月31日。',
      { says: 'extended', until: '2031-03-31' },
    ],
    [
      '本办法自2021年4月1日起施行，有效期届满后延期至2031年3月31日。',
      { says: 'extended', until: '2031-03-31' },
    ],
    ['本办法有效期为2026年4月1日至2031年3月31日。', { says: 'until', until: '2031-03-31' }],
    ['本细则的有效期为自发布之日起5年。', { says: 'span', months: 60, fromIssue: true }],
    [
      '本办法由区交通委负责解释，自2026年4月1日施行，有效期5年。',
      { says: 'span', months: 60, from: '2026-04-01' },
    ],
    ['以上规定自2026年4月1日起执行，有效期五年。', { says: 'span', months: 60 }],
    ['★本规范性文件有效期5年★', { says: 'span', months: 60 }],
    ['※本行政规范性文件有效期至2031年3月31日。', { says: 'until', until: '2031-03-31' }],
    ['本办法试行期两年，自2021年1月1日起至2022年12月31日止。', { says: 'until', until: '2022-12-31' }],
    ['（本文有效期：2026年4月1日至2031年3月31日）', { says: 'until', until: '2031-03-31' }],
    ['本文件有效期限：2026-04-01—2031-03-31', { says: 'until', until: '2031-03-31' }],
    ['本办法有效期：2031年3月31日。', { says: 'until', until: '2031-03-31' }],
    ['本办法有效期至2031年2月底。', { says: 'until', until: '2031-02-28' }],
    ['本办法有效期至2031年2月。', { says: 'until', until: '2031-02-28' }],
    ['本规定自2025年1月1日起施行，有效期5年。', { says: 'span', months: 60, from: '2025-01-01' }],
    ['本细则自印发之日起施行，有效期二年。', { says: 'span', months: 24, from: null, fromIssue: true }],
    ['本办法自发布之日起施行。有效期为三年。', { says: 'span', months: 36, fromIssue: true }],
    ['本通知自2025年3月1日起实施，有效期18个月。', { says: 'span', months: 18 }],
    [
      '本意见自二〇二五年三月一日起施行，有效期至二〇三〇年二月二十八日。',
      { says: 'until', until: '2030-02-28', from: '2025-03-01' },
    ],
    ['本通知自2025年1月1日起执行，至2025年12月31日止。', { says: 'until', until: '2025-12-31' }],
    ['《某区公共停车场管理办法》有效期延长至2026年11月1日。', { says: 'extended', until: '2026-11-01' }],
    ['本办法自2025年4月1日起实施，试行期2年。', { says: 'span', months: 24, from: '2025-04-01' }],
    ['本办法自2025年4月1日起试行，试行期限为一年。', { says: 'span', months: 12 }],
    ['本办法自2025年4月1日起试行两年。', { says: 'span', months: 24, from: '2025-04-01' }],
    ['本规定自印发之日起实施，试行2年。', { says: 'span', months: 24, fromIssue: true }],
    ['本通知执行期至2027年12月31日。', { says: 'until', until: '2027-12-31' }],
    [
      '本政策自发布之日起施行，实施期限为2025年1月1日至2027年12月31日。',
      { says: 'until', until: '2027-12-31' },
    ],
    ['本细则自印发之日起实施，执行期限暂定三年。', { says: 'span', months: 36, fromIssue: true }],
    [
      '本办法自2025年4月1日起施行，至2030年3月31日废止。',
      { says: 'until', until: '2030-03-31', from: '2025-04-01' },
    ],
    ['本通知自2025年4月1日起施行，至2030年3月31日自动失效。', { says: 'until', until: '2030-03-31' }],
    ['本意见自2025年4月1日起施行，2030年3月31日自行失效。', { says: 'until', until: '2030-03-31' }],
    ['本办法长期有效。', { says: 'permanent' }],
    ['本办法自2025年4月1日起施行，长期有效。', { says: 'permanent' }],
    ['本办法自2025年4月1日起施行，有效期为永久。', { says: 'permanent' }],
    ['本办法自2025年4月1日至2027年3月31日施行。', { says: 'until', until: '2027-03-31' }],
    ['本办法自2025年4月1日起至2027年3月31日有效。', { says: 'until', until: '2027-03-31' }],
    ['本办法执行至2027年3月31日。', { says: 'until', until: '2027-03-31' }],
    ['本办法自2025年4月1日起施行，执行至2027年3月31日。', { says: 'until', until: '2027-03-31' }],
    ['本办法试行两年，自2025年4月1日起施行。', { says: 'span', months: 24, from: '2025-04-01' }],
    ['本办法自2025年4月1日起施行，有效期三（3）年。', { says: 'span', months: 36 }],
    ['本办法自2025年4月1日起施行，于2027年3月31日废止。', { says: 'until', until: '2027-03-31' }],
    ['本办法自2025年4月1日起施行，2027年3月31日失效。', { says: 'until', until: '2027-03-31' }],
    [
      '本办法自2025年4月1日起施行，2027年4月1日起失效。',
      { says: 'until', until: '2027-03-31', from: '2025-04-01' },
    ],
    ['本办法自2025年4月1日起施行，自2027年4月1日起废止。', { says: 'until', until: '2027-03-31' }],
    [
      '本办法自2021年4月1日起施行，原有效期至2024年3月31日，现延长至2029年3月31日。',
      { says: 'extended', until: '2029-03-31' },
    ],
    ['本办法自发布之日起30日后施行，有效期3年。', { says: 'span', months: 36, daysAfterIssue: 30 }],
    ['本办法自公布之日起三十日后施行。有效期3年。', { says: 'span', fromIssue: true, daysAfterIssue: 30 }],
    [
      '本办法自2025年4月1日起施行，有效期5年，其中第八条有效期至2026年3月31日。',
      { says: 'span', months: 60, until: null },
    ],
    [
      '本办法自2025年4月1日起施行，有效期5年，其中第三章补贴政策执行至2026年3月31日止。',
      { says: 'span', months: 60, until: null },
    ],
    [
      '本办法自2025年4月1日起施行，有效期5年（其中试行期1年，有效期至2026年3月31日）。',
      { says: 'span', months: 60, until: null },
    ],
    [
      '本办法自2025年4月1日起施行，有效期5年，准入资格有效期至2026年3月31日。',
      { says: 'span', months: 60, until: null },
    ],
    ['（有效期延长至2029年3月31日）', { says: 'extended', until: '2029-03-31' }],
    [
      '注：根据《关于延长〈某区公共停车场管理办法〉有效期的通知》，有效期延长至2029年3月31日。',
      { says: 'extended', until: '2029-03-31' },
    ],
    [
      '将第二十条“本办法有效期至2021年3月31日。”修改为“本办法有效期至2026年3月31日。”',
      { says: 'until', until: '2026-03-31' },
    ],
    [
      '第二十条中“有效期至2021年3月31日”修改为“本办法有效期至2026年3月31日”。',
      { says: 'until', until: '2026-03-31' },
    ],
    [
      '第二十条 本办法自2021年4月1日起施行，</p><p>有效期至2026年3月31日。',
      { says: 'until', until: '2026-03-31', from: '2021-04-01' },
    ],
    ['六、有效期</p><p>自2021年4月1日起至2026年3月31日止。', { says: 'until', until: '2026-03-31' }],
    ['六、有效期限：自2021年4月1日起至2026年3月31日止。', { says: 'until', until: '2026-03-31' }],
    ['以上政策自2021年4月1日起施行，有效期至2026年3月31日。', { says: 'until', until: '2026-03-31' }],
    ['编者按：本文件有效期延长2年。', { says: 'extended', until: null, months: null }],
    ['※该文件继续有效', { says: 'extended', until: null }],
    [
      '本办法自2021年4月1日起施行，有效期至2024年3月31日（2024年3月经评估继续有效5年）。',
      { says: 'extended', until: null },
    ],
    ['本办法自2025年6月1日起废止。', { says: 'repealed' }],
    ['本文件已废止。', { says: 'repealed' }],
    ['九、本办法已于2025年3月1日废止。', { says: 'repealed' }],
    ['（本文件已被《某区停车场管理规定》（沪松府规〔2025〕3号）废止）', { says: 'repealed' }],
    [
      '根据《某区人民政府关于修改部分文件的决定》，本办法有效期延长至2030年6月30日。',
      { says: 'extended', until: '2030-06-30' },
    ],
    ['本<b>办法</b>有效期<span>至</span>2028年<i>12月</i>31日。', { says: 'until', until: '2028-12-31' }],
  ])('reads “%s”', (text, expected) => {
    expect(sentences(text)).toMatchObject([expected]);
  });

  it.each([
    '食品经营许可证有效期5年，期满前三十日内申请延续。',
    '申请人应当提交有效期内的身份证。',
    '投标有效期至2025年12月31日。',
    '补贴资格有效期为一年。',
    '报名材料有效期至2025年12月31日，逾期作废。',
    '《某市停车场管理规定》有效期延长至2026年11月1日。',
    '本办法自2025年6月1日起施行，《某区停车收费办法》同时废止。',
    '合同有效期内，双方不得擅自变更。',
    '居住证有效期三年。',
    '本办法自2025年6月1日起施行。',
    '项目实施期限为2025年1月1日至2027年12月31日。',
    '本项目执行期至2027年12月31日。',
    '新录用人员试用期一年，合同试行期2年。',
    '先在部分街道推行，试行2年。',
    '本办法试行一年后，由区交通委组织评估。',
    '本办法自2025年6月1日起施行，原办法至2025年12月31日废止。',
    '享受补贴的企业，自认定之日起至2027年12月31日，资格自动失效。',
    '逾期未申请的，自2027年12月31日起自动失效。',
    '本承诺书自签署之日起生效，有效期至2022年12月31日。',
    '本办法已失效的条款不再适用。',
    '本办法所称新引进企业，是指自2021年1月1日起至2023年12月31日止在本区注册的企业。',
    '申请人应在本通知发布之日起至2024年12月31日止提交申请。',
    '本意见适用的项目申报期自2023年1月1日起，至2023年12月31日止。',
    '按本办法取得的资格，有效期至2024年12月31日。',
    '本办法规定的奖励资金有效期3年。',
    '本办法施行前取得的备案证明，有效期至2022年12月31日。',
    '本规定自2022年1月1日起施行，过渡期至2022年12月31日止。',
    '根据本办法第五条，补贴标准执行至2023年12月31日止。',
    '本办法自2021年1月1日起施行，第五条规定的优惠执行至2022年12月31日止。',
    '企业应当在本办法有效期内提出申请，补贴有效期至2024年6月30日。',
    '本办法废止前已立项的项目，继续按原规定执行。',
    '本办法实施后，此前规定自2022年1月1日起废止。',
    '本市已发布的相关规定，自本办法施行之日起废止。',
    '该文件已废止，现重新印发如下。',
    '本办法自2025年4月1日起施行。原《某区公共停车场管理办法》（某府规〔2020〕2号）有效期至2025年3月31日，同时废止。',
    '本办法自2025年4月1日起施行。2020年3月印发的《某区公共停车场管理办法》有效期至2025年3月31日。',
    '本须知自2019年1月1日起施行，有效期至2020年12月31日。',
    '自2025年4月1日起施行新的收费标准，有效期至2026年3月31日。',
    '本办法规定的补贴执行至2026年3月31日。',
    '本办法自2025年4月1日起施行，第五条规定的优惠执行至2026年3月31日。',
    '本办法自2025年4月1日起施行，2020年1月1日起执行的原有政策同时失效。',
    '本办法自2025年4月1日起施行，逾期未申请的自2026年1月1日起失效。',
    '本办法施行前已签订的合同继续有效。',
    '第八条 收费补贴政策自2021年4月1日起实施，有效期至2023年3月31日。',
    '第八条 新的收费标准自2021年4月1日起执行，有效期2年。',
    '补贴标准自2021年4月1日起执行，执行至2023年3月31日。',
    '优惠措施自2021年4月1日起实施，2023年3月31日失效。',
    '六、资格有效期限：自2021年4月1日起至2026年3月31日止。',
    '（三）有效期：一年。',
    '六、资格有效期</p><p>自2021年4月1日起至2026年3月31日止。',
    '（准入资格有效期可延长1年）',
    '注：租赁合同续期3年的，应当重新申请。',
  ])('is not misled by “%s”', (text) => {
    expect(sentences(text)).toEqual([]);
  });

  it('tells the head of the page from its text', () => {
    const [inHead] = sentences('第一条 略。', `${title}<p class="tip">有效期至2028年12月31日</p>`);
    expect(inHead).toMatchObject({ says: 'until', until: '2028-12-31', where: 'head' });
    expect(sentences('本办法有效期5年。')[0]).toMatchObject({ where: 'body' });
  });

  it('reads a note about the document itself above the title', () => {
    expect(sentences('第一条 略。', `<div class=note>【本文件已失效】</div>${title}`)[0]).toMatchObject({
      says: 'repealed',
      where: 'head',
    });
  });
});

describe('validity badges', () => {
  it.each([
    ['a word under the title', `${title}<span class=state>现行有效</span>`, '现行有效'],
    ['a word in brackets', `${title}<div>【有效】</div>`, '有效'],
    ['beside the tools of the page', `${title}<div><a href="#">打印</a> <em>有效</em></div>`, '有效'],
    [
      'behind a label that names no field',
      `${title}<p>来源：区政府 状态：<font>有效</font> 字号：大</p>`,
      '有效',
    ],
    ['inside the heading', '<h1>关于印发《某区公共停车场管理办法》的通知 <em>已废止</em></h1>', '已废止'],
    ['a suffix of the title', '<h1>关于印发《某区公共停车场管理办法》的通知（已失效）</h1>', '已失效'],
    ['a picture with alt', `${title}<img src="/images/x1.png" alt="有效">`, '有效'],
    ['a picture with a title', `${title}<img src="/images/x1.png" title="已废止">`, '已废止'],
    ['a drawing with a label', `${title}<svg role="img" aria-label="有效"><path d="M0 0"/></svg>`, '有效'],
    ['a stamp of the style sheet with a title', `${title}<i class="seal" title="已废止"></i>`, '已废止'],
  ])('reads %s', (_form, head, status) => {
    expect(badges(head)[0]?.status).toContain(status);
  });

  it.each([
    ['a stamp without words', `${title}<img src="/images/youxiao.png">`],
    [
      'a picture within the title',
      '<h1>关于印发《某区公共停车场管理办法》的通知<img src="/i/status_1.png"></h1>',
    ],
    ['a stamp drawn by the style sheet', `${title}<i class="icon-youxiao"></i>`],
  ])('says that %s is a picture', (_form, head) => {
    expect(badges(head)).toMatchObject([{ status: '', medium: 'picture' }]);
  });

  it.each([
    ['a link in the navigation', `<div class=nav><a href="/yx/">有效</a></div>${title}`],
    [
      'a filter of a list beside it',
      `<ul class=filter><li><a href="?s=1">有效</a></li><li><a href="?s=2">废止</a></li></ul>${title}`,
    ],
    [
      'the field table',
      `<table><tr><td>文号</td><td>沪松府规〔2025〕2号</td><td>有效性</td><td>有效</td></tr></table>${title}`,
    ],
    [
      'the choices of a filter by script',
      `<div><span>全部</span><span>有效</span><span>废止</span></div>${title}`,
    ],
    [
      'the status in the row of another document',
      `<ul class=left><li><a href="/a/1234.html">某区停车收费办法</a><span>废止</span></li></ul>${title}`,
    ],
    [
      'the status beside the link to another document',
      `<div><div><a href="/a/1234.html">关于停车收费的通知</a><em>有效</em></div></div>${title}`,
    ],
    ['an ornament of the title', '<h1>关于印发《某区公共停车场管理办法》的通知<img src="/i/new.gif"></h1>'],
    ['a picture of the page’s name', '<h1><img src="/i/status_1.png"></h1>'],
    ['a drawing with another label', `${title}<svg role="img" aria-label="打印有效页面"></svg>`],
    [
      'a label in the filter of a list',
      `<ul class=filter><li><a href="?s=1"><i title="有效"></i></a></li></ul>${title}`,
    ],
    ['a trial version', '<h1>关于印发《某区公共停车场管理办法（试行）》的通知</h1>'],
  ])('does not take %s for a badge', (_name, head) => {
    expect(badges(head)).toEqual([]);
  });

  it.each([
    '<table><tr><td>有效性：</td><td>有效</td></tr></table>',
    '<dl><dt>有效性</dt><dd>有效</dd></dl>',
    '<p>有效性：有效</p>',
  ])('are no choices beside the status of the field table: %s', (fields) => {
    const head = `<span class="status">已失效</span>${title}${fields}`;
    expect(badges(head)).toMatchObject([{ status: '已失效' }]);
    const filter = '<ul><li>有效性：</li><li>有效</li><li>废止</li></ul>';
    expect(badges(`${title}${filter}`)).toEqual([]);
  });

  it('does not read words of the text', () => {
    expect(badges(title, `${opening}<p><b>有效</b></p>`)).toEqual([]);
  });
});
