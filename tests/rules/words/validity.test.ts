import { describe, expect, it } from 'vitest';
import {
  isEnded,
  isFiller,
  isInForce,
  isStatusLine,
  STATUS_COLUMN,
  statusIn,
} from '../../../rules/words/validity.ts';

describe('the status that words name', () => {
  it.each([
    ['有效', '有效'],
    ['现行有效', '现行有效'],
    ['繼續有效', '继续有效'],
    ['未失效', '有效'],
    ['没废止', '有效'],
    ['未过期', '有效'],
    ['未到期', '有效'],
    ['已被废止', '已废止'],
    ['不再有效', '失效'],
    ['已不再继续有效', '失效'],
    ['不具有效力', '失效'],
    ['部分废止', '部分废止'],
    ['尚未生效', '尚未生效'],
    ['已过期', '已过期'],
    ['拟失效', null],
    ['拟废止', null],
    ['待修改', null],
    ['待废止', null],
    ['执行中', null],
    ['', null],
  ])('%s: %s', (words, status) => {
    expect(statusIn(words)).toBe(status);
  });

  it.each(['失效', '废止', '已失效', '已废止', '宣布失效', '已过期'])('%s has ended', (words) => {
    expect(isEnded(words)).toBe(true);
    expect(isInForce(words)).toBe(false);
  });

  it.each(['有效', '现行有效', '继续有效', '未失效'])('%s holds', (words) => {
    expect(isInForce(words)).toBe(true);
    expect(isEnded(words)).toBe(false);
  });

  it.each(['部分失效', '部分废止', '尚未施行', '已修改', '执行中', ''])('%s is neither', (words) => {
    expect(isEnded(words)).toBe(false);
    expect(isInForce(words)).toBe(false);
  });
});

describe('a line that says a status', () => {
  it.each([
    ...['有效性：有效', '文号 有效性: 失效；', '是否有效：有效', '公文时效：废止', '【有效】', '（已废止）'],
    ...['[ 现行有效 ]', '现行有效', '已失效', '已废止', ' 已废止 '],
  ])('%s', (line) => {
    expect(isStatusLine(line)).toBe(true);
  });

  it.each([
    '有效',
    '失效',
    '有效性：有效期内',
    '本办法现行有效',
    '现行有效文件',
    '关于（废止）的通知',
    '已失效文件',
  ])('not %s', (line) => {
    expect(isStatusLine(line)).toBe(false);
  });
});

describe('a column of one status', () => {
  it.each(['现行有效', '废止', '已废止', '失效', '已失效文件', '现行有效的行政规范性文件', '废止规范性文件'])(
    '%s',
    (name) => {
      expect(STATUS_COLUMN.test(name)).toBe(true);
    },
  );

  it.each(['规范性文件', '有效', '现行有效目录', '未废止', '废止失效'])('not %s', (name) => {
    expect(STATUS_COLUMN.test(name)).toBe(false);
  });
});

describe('a value that stands for nothing', () => {
  it.each([
    '',
    '无',
    '暂无',
    '空',
    '待定',
    'null',
    'undefined',
    '-',
    '——',
    '/',
    '\\',
    '…',
    '***',
    ' _ ',
    '　',
  ])('%j', (value) => {
    expect(isFiller(value)).toBe(true);
  });

  it.each(['有效', '无固定期限', '待定稿', '是', '0', '√'])('not %s', (value) => {
    expect(isFiller(value)).toBe(false);
  });

  it('may be one of one’s own', () => {
    expect(isFiller('未填', ['未填'])).toBe(true);
    expect(isFiller('未填')).toBe(false);
  });
});
