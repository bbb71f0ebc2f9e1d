import { describe, expect, it } from 'vitest';
import { isChoiceOfStatus, readTerm, statusShown } from '../../../rules/words/term.ts';

describe('readTerm', () => {
  const start = '2020-03-05';
  it.each([
    ['2028-12-31', '2028-12-31'],
    ['至2028年12月31日', '2028-12-31'],
    ['2031年2月', '2031-02-28'],
    ['2031年2月底', '2031-02-28'],
    ['2023-12-31止', '2023-12-31'],
    ['2024-01-01至2028-12-31', '2028-12-31'],
    ['自2024年1月1日起施行，有效期至2028年12月31日', '2028-12-31'],
    ['5年（至2025年3月4日）', '2025-03-04'],
    ['五年', '2025-03-05'],
    ['18个月', '2021-09-05'],
    ['自2024年1月1日起5年', '2029-01-01'],
    ['5年（2026.4.1-2031.3.31）', '2031-03-31'],
    ['2026/4/1-2031/3/31', '2031-03-31'],
    ['20240331', '2024-03-31'],
    [' 20240331 ', '2024-03-31'],
  ])('%s', (value, end) => {
    expect(readTerm(value, start)).toEqual({ type: 'dated', end });
  });

  it('knows a span without a start, and a term without end', () => {
    expect(readTerm('5年', null)).toEqual({ type: 'startless', end: null });
    for (const value of [
      '长期有效',
      '2021-04-01 至 长期',
      '自2021年4月1日起长期有效',
      '无固定期限',
      '无期限',
      '无限期',
      '不限期',
      '永久',
    ])
      expect(readTerm(value, null)).toEqual({ type: 'permanent', end: null });
  });

  it.each([
    '',
    '无',
    '有效',
    '2020年1月1日施行',
    '2020年1月1日实施',
    '2020年1月1日公布',
    '有效（2020年1月1日起施行）',
    '已修改（2023年5月1日修订）',
  ])('%s is no term', (value) => {
    expect(readTerm(value, start)).toBeNull();
  });
});

describe('statusShown', () => {
  it.each([
    ['有效性', '有效', '有效'],
    ['时效性', '有效期内', '有效'],
    ['时效性', '现行有效', '现行有效'],
    ['时效性', '未失效', '有效'],
    ['有效性', '尚未废止', '有效'],
    ['文件状态', '已过期', '已过期'],
    ['状态', '部分失效', '部分失效'],
    ['是否有效', '是', '有效'],
    ['是否有效', '否', '失效'],
    ['是否失效', '否', '有效'],
    ['是否失效', '是', '失效'],
    ['是否已废止', '否', '有效'],
    ['是否废止', '是', '废止'],
    ['废止情况', '未废止', '有效'],
    ['有效期', '有效期至2028-12-31', null],
    ['有效期', '有效至2028-12-31', null],
    ['有效性', '是', '有效'],
    ['有效性', ' 否 ', '失效'],
    ['有效期', '有效日期2028-12-31', null],
    ['有效期', '有效期限2028-12-31', null],
    ['有效性', '', null],
  ])('%s：%s', (label, value, status) => {
    expect(statusShown(label, value)).toBe(status);
  });
});

describe('isChoiceOfStatus', () => {
  it.each(['有效 失效', '有效/部分失效/废止', '有效|已修改|废止', '□现行有效 □废止', '继续有效、失效'])(
    '%s offers several',
    (value) => {
      expect(isChoiceOfStatus(value)).toBe(true);
    },
  );

  it.each([
    '有效',
    '失效',
    '全部 有效 失效',
    '不限 有效 失效',
    '所有 有效 失效',
    '有效，未废止',
    '☑有效 □失效',
  ])('%s offers none, or filters a list', (value) => {
    expect(isChoiceOfStatus(value)).toBe(false);
  });
});
