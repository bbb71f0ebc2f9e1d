import { describe, expect, it } from 'vitest';
import { checkedSummaryOf, nameOf, shanghaiMinute } from '../../../rules/words/link-evidence.ts';

const at = { selector: 'a', text: '' };
const pointer = (label: string, url = 'https://www.sh.gov.cn/1') => ({ label, url, at });

describe('shanghaiMinute', () => {
  it.each([
    ['2025-11-03T16:05:09.123Z', '2025-11-04 00:05'],
    ['2025-12-31T23:59:00Z', '2026-01-01 07:59'],
    ['2025-11-03T10:00:00+08:00', '2025-11-03 10:00'],
    ['2025-11-03T00:30:00+09:00', '2025-11-02 23:30'],
    ['2025-11-03T20:30:00-0500', '2025-11-04 09:30'],
    ['2025-11-03T10:00', '2025-11-03 10:00'],
    ['yesterday', 'yesterday'],
    ['', ''],
  ])('%s → %s', (moment, shown) => {
    expect(shanghaiMinute(moment)).toBe(shown);
  });
});

describe('nameOf', () => {
  it.each([
    [pointer('通知'), '通知'],
    [pointer('', 'https://www.sh.gov.cn/%E9%99%84%E4%BB%B6.pdf?v=1'), '附件.pdf'],
    [pointer('', 'https://www.sh.gov.cn/zwgk/'), 'https://www.sh.gov.cn/zwgk/'],
    [pointer('字'.repeat(80)), `${'字'.repeat(59)}…`],
  ])('%o', (one, name) => {
    expect(nameOf(one)).toBe(name);
  });
});

describe('checkedSummaryOf', () => {
  const verdict = {
    url: 'https://www.sh.gov.cn/1',
    status: null,
    reason: 'noSuchHost',
    at: '2025-11-03T10:00:00+08:00',
    tries: [{}, {}],
  };

  it('quotes the first that was asked for itself', () => {
    const untried = { ...verdict, url: 'https://www.sh.gov.cn/0', tries: [] };
    const { data } = checkedSummaryOf([
      { pointer: pointer('甲'), verdict: untried },
      { pointer: pointer('乙'), verdict },
    ]);
    expect(data).toEqual({
      count: 2,
      places: 2,
      name: '乙',
      url: verdict.url,
      status: 'DNS',
      at: '2025-11-03 10:00',
      tries: 2,
    });
  });

  it('is empty of nothing', () => {
    expect(checkedSummaryOf([])).toMatchObject({ data: { count: 0, tries: 0 }, spots: [] });
  });
});
