import { describe, expect, it } from 'vitest';
import { TitleIndex } from '../../rules/site/search/title-index.ts';

const titles = [
  '公共停车场管理办法意见采纳情况',
  '关于公共停车场管理办法（修订）的反馈',
  '公共停车',
  '关于公共停车场管理办的反馈',
  '',
];
const index = new TitleIndex(titles.map((title) => ({ title })));

describe('titles by what stands in them', () => {
  it.each(['公共停车场管理办法', '公共停车场管', '管理办法意见采纳情况', '生活垃圾分类办法', '停车'])(
    'are found by “%s” as if all were looked through',
    (name) => {
      expect(index.holding(name).map(({ title }) => title)).toEqual(
        titles.filter((title) => title.includes(name)),
      );
    },
  );
});
