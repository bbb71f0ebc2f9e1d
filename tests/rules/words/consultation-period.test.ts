import { describe, expect, it } from 'vitest';
import { consultationPeriod, perhapsPeriod, saysOver } from '../../../rules/words/consultation-period.ts';

const line = (text: string, after = '') => ({ text, after, at: 'p' });
const end = (text: string, after = '') => {
  const period = consultationPeriod([line(text, after)], 2025);
  return period === null ? 'none' : (period.end ?? 'counted');
};

describe('the term of a consultation', () => {
  it.each([
    ['征集时间：2025年9月15日至2025年10月15日', '2025-10-15'],
    ['征集时间：2025年9月15日至10月15日', '2025-10-15'],
    ['征求意见时间为2025.9.15-2025.10.15', '2025-10-15'],
    ['公示时间：2025-09-15 至 2025-10-15', '2025-10-15'],
    ['请于2025年10月15日前将意见反馈至我局', '2025-10-15'],
    ['意见反馈截止时间为2025年10月15日。', '2025-10-15'],
    ['意见征集截止日期：2025-10-15 17:00', '2025-10-15'],
    ['二〇二五年九月十五日至十月十五日公开征求意见', '2025-10-15'],
    ['请于10月15日前反馈意见', 'counted'],
    ['自公告发布之日起30日内提出意见', 'counted'],
    ['公开征求意见的期限为三十日', 'counted'],
    ['公示期：7个工作日', 'counted'],
    ['征求意见期：一个月', 'counted'],
    ['即日起一周内反馈意见', 'counted'],
    ['时间：2025年9月15日-2025年10月15日', '2025-10-15'],
    ['活动时间：2025年9月15日至10月15日', '2025-10-15'],
    ['意见征询日期：2025年9月15日至2025年10月15日', '2025-10-15'],
    ['发布日期：2025-09-15 截止日期：2025-10-15', '2025-10-15'],
    ['反馈时限：2025年10月15日', '2025-10-15'],
    ['结束：2025-10-15', '2025-10-15'],
    ['本办法拟自2026年1月1日起施行。请于2025年10月15日前反馈意见。', '2025-10-15'],
    ['自公告发布之日起30个工作日内提出意见', 'counted'],
    ['为期一个月', 'counted'],
    ['征集周期：30天', 'counted'],
    ['意见征集期：2025年9月15日起30日', 'counted'],
    ['请在7个工作日内将意见反馈我局', 'counted'],
    ['请于公告之日起15日内提出', 'counted'],
    ['请各单位于本月底前反馈意见', 'counted'],
    ['第八条 公示期不少于5个工作日，征求意见的期限为30日。', 'none'],
    ['征求意见的期限不少于30日。', 'none'],
    ['区各部门应当于每年11月30日前提出意见。', 'none'],
    ['实施时间：2026年1月1日至2026年12月31日', 'none'],
    ['发布时间：2025-09-15 09:30', 'none'],
    ['发布日期：2025年9月15日 来源：建设办 意见', 'none'],
    ['本办法自2025年12月1日起施行，有效期至2030年11月30日。', 'none'],
    ['我街道于2025年9月15日起草了办法，现公开征求意见。', 'none'],
    ['欢迎提出意见。', 'none'],
  ])('%s', (text, expected) => {
    expect(end(text)).toBe(expected);
  });

  it('reads the value behind a label on a line of its own', () => {
    expect(end('征集时间', '2025-09-15 至 2025-10-15')).toBe('2025-10-15');
    expect(end('截止时间：', '2025年10月15日')).toBe('2025-10-15');
    expect(end('开始时间', '结束时间 2025-09-15 2025-10-15 进行中')).not.toBe('none');
  });

  it('prefers a day to a number of days', () => {
    const period = consultationPeriod([line('公示期为30天'), line('截止日期：2025-10-15')], 2025);
    expect(period?.end).toBe('2025-10-15');
  });
});

describe('what may be the term', () => {
  it.each(['2025年9月15日至2025年10月15日', '征集时间：2025-09-15', '自公布之日起三十日内'])('%s', (text) => {
    expect(perhapsPeriod([line(text)], 2025)?.words).toBe(text);
  });

  it.each(['发布时间：2025-09-15 09:30', '有效期至2030年11月30日。', '第三条 自受理之日起三十日内'])(
    'no term: %s',
    (text) => expect(perhapsPeriod([line(text)], 2025)).toBeNull(),
  );
});

it('knows that a consultation is over', () => {
  expect(saysOver([{ text: '征集状态：已结束' }])).toBe(true);
  expect(
    saysOver([
      { text: '进行中' },
      { text: '关于已结束项目的说明，请各单位认真阅读并于规定时间内提出书面意见和建议。' },
    ]),
  ).toBe(false);
});
