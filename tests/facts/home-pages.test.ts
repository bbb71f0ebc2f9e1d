import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';

const links = (count: number) =>
  Array.from({ length: count }, (_, i) => `<a href="/c/${i}/index.html">栏目${i}信息</a>`).join('');
const news = Array.from(
  { length: 6 },
  (_, i) =>
    `<li><a href="/xw/2025060${i}/${1000 + i}.html">区领导调研工作情况第${i}次</a><span>06-0${i + 1}</span></li>`,
).join('');

function kindAt(url: string, title: string, blocks: readonly string[], crumb = '') {
  const inside = blocks.map((name) => `<div class="block"><h3>${name}</h3>${links(14)}</div>`).join('');
  const page = `<html><head><title>${title}</title></head><body>${crumb}<div class="nav">${links(8)}</div><div class="block"><h3>要闻动态</h3><ul>${news}</ul></div>${inside}</body></html>`;
  return factsOf(page, { url }).kind;
}

const blocks = ['政务公开', '政务服务', '政民互动'];

describe('a home page whose news is its one list with dates', () => {
  it.each([
    ['https://www.shqp.gov.cn/shqp/', '上海青浦'],
    ['https://www.shqp.gov.cn/shqp/index.html', '上海市青浦区人民政府'],
    ['https://www.shqp.gov.cn/edu/', '青浦区教育局'],
    ['https://www.jiading.gov.cn/huating/', '华亭镇-首页'],
    ['https://www.jiading.gov.cn/portal.html', '上海市嘉定区人民政府'],
    ['https://www.songjiang.gov.cn/main.html', '欢迎访问上海松江'],
  ])('is known by the blocks of its sections: %s', (url, title) => {
    expect(kindAt(url, title, blocks)?.kind).toBe('home');
  });

  it.each([
    [
      'with blocks of one section',
      'https://www.shqp.gov.cn/zwgk/',
      '上海青浦',
      ['政务公开', '信息公开', '公开目录'],
      '',
    ],
    ['under a title of its own', 'https://www.shqp.gov.cn/zwgk/', '要闻动态_上海青浦', blocks, ''],
    ['with a breadcrumb', 'https://www.shqp.gov.cn/xw/', '上海青浦', blocks, '<p>当前位置：首页 > 要闻</p>'],
    ['deep in the site', 'https://www.shqp.gov.cn/shqp/xw/2025/', '上海青浦', blocks, ''],
  ])('a column is none, %s', (_, url, title, names, crumb) => {
    expect(kindAt(url, title, names, crumb)?.kind).not.toBe('home');
  });

  it('is a sub-site where it is a department’s below the portal, and none where it is a town’s', () => {
    const at = (url: string, title: string) => kindAt(url, title, blocks)?.subsite;
    expect(at('https://www.shqp.gov.cn/edu/', '青浦区教育局')).toBe(true);
    expect(at('https://www.jiading.gov.cn/huating/', '嘉定区华亭镇人民政府')).toBe(false);
    expect(at('https://www.shqp.gov.cn/shqp/', '上海青浦')).toBe(false);
    expect(at('https://www.xqjyj.gov.cn/', '某区教育局')).toBe(false);
  });
});
