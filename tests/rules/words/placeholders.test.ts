import { describe, expect, it } from 'vitest';
import { isControlLabel } from '../../../rules/words/placeholders.ts';

describe('isControlLabel', () => {
  it.each([
    '返回顶部',
    '打印本页',
    '大',
    'English',
    'ENGLISH',
    '英文版',
    '中文',
    '手机版',
    '切换电脑版',
    '繁體版',
    '播放视频',
    '点击观看视频',
    '全屏',
  ])('%s', (label) => {
    expect(isControlLabel(label)).toBe(true);
  });

  it.each(['手机', '政策解读', '视频解读', '英文版政策汇编', '微信公众号管理办法'])('not %s', (label) => {
    expect(isControlLabel(label)).toBe(false);
  });
});
