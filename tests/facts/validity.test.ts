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
    ['本办法长期有效。', { says: 'permanent' }],
    ['本办法自2025年6月1日起废止。', { says: 'repealed' }],
    ['本文件已废止。', { says: 'repealed' }],
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
    '本承诺书自签署之日起生效，有效期至2022年12月31日。',
    '本办法已失效的条款不再适用。',
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
    ['inside the heading', '<h1>关于印发《某区公共停车场管理办法》的通知 <em>已废止</em></h1>', '已废止'],
    ['a suffix of the title', '<h1>关于印发《某区公共停车场管理办法》的通知（已失效）</h1>', '已失效'],
    ['a picture with alt', `${title}<img src="/images/x1.png" alt="有效">`, '有效'],
    ['a picture with a title', `${title}<img src="/images/x1.png" title="已废止">`, '已废止'],
  ])('reads %s', (_form, head, status) => {
    expect(badges(head)[0]?.status).toContain(status);
  });

  it.each([
    ['a stamp without words', `${title}<img src="/images/youxiao.png">`],
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
    ['a trial version', '<h1>关于印发《某区公共停车场管理办法（试行）》的通知</h1>'],
  ])('does not take %s for a badge', (name, head) => {
    const expected = name === 'the field table' ? 1 : 0;
    expect(badges(head).length).toBeLessThanOrEqual(expected);
  });

  it('does not read words of the text', () => {
    expect(badges(title, `${opening}<p><b>有效</b></p>`)).toEqual([]);
  });
});
