import { describe, expect, it } from 'vitest';
import { interpretedNames } from '../../../rules/words/interpreted-names.ts';

describe('the document of an interpretation', () => {
  it.each([
    '图解：松江区停车管理办法',
    '一图读懂｜松江区停车管理办法',
    '一图读懂《松江区停车管理办法》',
    '【政策解读】松江区停车管理办法',
    '松江区停车管理办法政策解读',
    '松江区停车管理办法（图解）',
    '关于松江区停车管理办法的解读',
    '《松江区停车管理办法》解读材料',
  ])('is named by %s', (title) => expect(interpretedNames(title)).toEqual(['松江区停车管理办法']));

  it.each(['松江区停车管理办法', '区交通委负责人答记者问', '图解', ''])('is not named by “%s”', (title) =>
    expect(interpretedNames(title)).toEqual([]),
  );
});
