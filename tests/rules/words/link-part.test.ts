import { describe, expect, it } from 'vitest';
import { namedPart } from '../../../rules/words/link-part.ts';

const PAGE = 'https://www.jiading.gov.cn/zwgk/content_1.html';

describe('namedPart', () => {
  it.each([
    ['fujian', 'fujian'],
    ['_Toc12345678', '_Toc12345678'],
    ['part1', 'part1'],
    ['s3', 's3'],
    ['%E9%99%84%E4%BB%B6', '%E9%99%84%E4%BB%B6'],
    ['附件1', '附件1'],
    ['1.2', '1.2'],
    ['a:b.c-d', 'a:b.c-d'],
    ['news', 'news'],
    ['fujian:~:text=%E9%99%84', 'fujian'],
    ['tabular', 'tabular'],
  ])('#%s names %s', (fragment, part) => {
    expect(namedPart(`${PAGE}?a=1#${fragment}`)).toBe(part);
  });

  it.each([
    '',
    '#',
    'top',
    'TOP',
    'none',
    'nolink',
    '!',
    '/home',
    '/detail/1?id=2',
    '!/detail',
    'guide/detail',
    '25',
    'tab',
    'tab2',
    'tab-2',
    'page_3',
    'nav1',
    'tab=1',
    'page=3&zoom=100',
    'a?b',
    'rd',
    'wechat_redirect',
    'reloaded',
    ':~:text=%E9%99%84%E4%BB%B6',
    'a'.repeat(301),
  ])('#%s names no part', (fragment) => {
    expect(namedPart(`${PAGE}#${fragment}`)).toBe('');
  });

  it('is nothing without a fragment', () => {
    expect(namedPart(PAGE)).toBe('');
  });
});
