import { describe, expect, it } from 'vitest';
import {
  givesReason,
  isFeedbackTitle,
  tellsFeedback,
  tellsUnadopted,
} from '../../../rules/words/consultation-feedback.ts';

describe('what became of opinions', () => {
  it.each([
    '《集市管理办法（草案）》意见采纳情况反馈',
    '【结果反馈】《集市管理办法（草案）》',
    '关于《集市管理办法（草案）》社会公众意见的处理情况',
    '《集市管理办法（草案）》意见征求汇总',
    '关于对《集市管理办法（草案）》意见建议的答复',
    '《集市管理办法（草案）》征集结束公告',
    '《集市管理办法（草案）》公示结果',
  ])('is told under the title %s', (title) => expect(isFeedbackTitle(title)).toBe(true));

  it.each([
    '关于《集市管理办法（草案）》公开征求意见的公告',
    '关于印发《集市管理办法》的通知',
    '关于对区人大代表建议的答复',
    '评标结果公示',
  ])('is not told under the title %s', (title) => expect(isFeedbackTitle(title)).toBe(false));

  it.each([
    '意见征集期间，未收到意见。',
    '公示期内无反馈意见。',
    '反馈结果：截至征集结束，没有公众提出意见。',
    '征集期内，共收到公众意见三条，采纳两条。',
    '意见采纳情况：无',
    '征求意见结果：公众未提出异议。',
  ])('is told on the page of the draft: %s', (line) => expect(tellsFeedback([line])).toBe(true));

  it.each([
    '逾期未反馈的，视为无意见。',
    '公众如无异议，无需反馈。',
    '我们将认真研究采纳。',
    '结果反馈',
    '欢迎社会各界提出意见。',
  ])('is only promised: %s', (line) => expect(tellsFeedback([line])).toBe(false));

  it('knows reasons under a head of their own', () => {
    expect(tellsUnadopted(['增加车位', '未采纳'])).toBe(true);
    expect(givesReason(['未采纳', '说明'])).toBe(true);
    expect(givesReason(['国家标准对此有明确规定'])).toBe(true);
    expect(givesReason(['共收到意见3条，采纳2条，未采纳1条。'])).toBe(false);
    expect(givesReason(['现将意见采纳情况说明如下'])).toBe(false);
  });
});
