import { describe, expect, it } from 'vitest';
import { firstWay, mostBytesOf } from '../../../links/policy/ways.ts';

describe('firstWay', () => {
  it.each([
    ['http://a.gov.cn/', 'get'],
    ['http://a.gov.cn/a/b.html', 'get'],
    ['http://a.gov.cn/a/b.shtml?x=1.pdf', 'get'],
    ['http://a.gov.cn/download.jsp?file=x.pdf', 'get'],
    ['http://a.gov.cn/v1.2/list', 'get'],
    ['http://a.gov.cn/archive.2024', 'get'],
    ['http://pdf', 'get'],
    ['http://www.example.zip/', 'get'],
    ['http://a.gov.cn/a.pdf', 'start'],
    ['http://a.gov.cn/A.PDF?v=1', 'start'],
    ['http://a.gov.cn/%E9%99%84%E4%BB%B6.docx', 'start'],
    ['http://a.gov.cn/a.wps', 'start'],
    ['http://a.gov.cn/a.ofd', 'start'],
    ['http://a.gov.cn/a.et', 'start'],
    ['http://a.gov.cn/a.dps', 'start'],
    ['http://a.gov.cn/a.tar.gz', 'start'],
    ['http://a.gov.cn/a.7z', 'start'],
    ['http://a.gov.cn/a.rar', 'start'],
    ['http://a.gov.cn/a.jpg', 'head'],
    ['http://a.gov.cn/a.PNG', 'head'],
    ['http://a.gov.cn/a.css?1', 'head'],
    ['http://a.gov.cn/a.js', 'head'],
    ['http://a.gov.cn/a.mp4', 'head'],
  ])('%s: %s', (url, way) => {
    expect(firstWay(url)).toBe(way);
  });

  it('reads as much as each way needs', () => {
    expect(['get', 'start', 'head'].map((way) => mostBytesOf(way as 'get'))).toEqual([262_144, 4_096, 0]);
  });
});
