import { describe, expect, it } from 'vitest';
import { columnOf, isItemAddress, templateOf } from '../../sweep/template.ts';

const at = (path: string) => `www.own.gov.cn${path}`;

describe('the column of an address', () => {
  it.each([
    ['/zcjd/202501/t20250102_1.html', '/zcjd/'],
    ['/zcjd/2025/01/02/a.html', '/zcjd/'],
    ['/zcjd/index_2.html', '/zcjd/'],
    ['/govxxgk/SHSJ91/2025-03-10/a81b2c3d-1111-2222-3333-444455556666.html', '/govxxgk/SHSJ91/'],
    ['/list.do?col=12&page=3', '/?col=12'],
    ['/jg/12/a.html', '/jg/12/'],
    ['/', '/'],
  ])('of %s is %s', (path, column) => {
    expect(columnOf(at(path))).toBe(at(column));
  });
});

describe('the template of an address', () => {
  it.each([
    ['/zcjd/202501/t20250102_1.html', '/zcjd/202312/t20231224_99.html'],
    ['/zcjd/index.html', '/zcjd/index_7.html'],
    ['/show.do?col=1&id=17', '/show.do?id=99&col=1'],
    ['/a/4f5c9a7be1d2c3f4a5b6.html', '/a/0011223344556677aabb.html'],
  ])('%s and %s have the same', (one, other) => {
    expect(templateOf(at(one))).toBe(templateOf(at(other)));
  });

  it.each([
    ['/zcjd/t1_1.html', '/xwzx/t1_1.html'],
    ['/show.do?col=1&id=17', '/show.do?col=2&id=17'],
    ['/a/content_1.html', '/a/video_1.html'],
  ])('%s and %s have not', (one, other) => {
    expect(templateOf(at(one))).not.toBe(templateOf(at(other)));
  });
});

describe('an article', () => {
  it('is told from a column by its address without a scheme', () => {
    expect(isItemAddress(at('/zcjd/t20250102_1.html'))).toBe(true);
    expect(isItemAddress(at('/show.do?id=17'))).toBe(true);
    expect(isItemAddress(at('/zcjd/'))).toBe(false);
    expect(isItemAddress('www.own.gov.cn')).toBe(false);
  });
});
