import { describe, expect, it } from 'vitest';
import { hasOnline, waysToAnswer } from '../../../rules/words/consultation-ways.ts';
import { link, media } from '../parts-of-page.ts';

const nothing = { consultationLines: [], links: [], controls: [], forms: [], frames: [], media: [] };
const waysIn = (text: string, after = '') =>
  [...waysToAnswer({ ...nothing, consultationLines: [{ text, after }] })].toSorted();

describe('ways to answer in a line', () => {
  it.each([
    ['电子邮箱：jdzwgk@jiading.gov.cn', ['mail']],
    ['邮箱jdzwgk#jiading.gov.cn', ['mail']],
    ['邮箱：jdzwgk（at）jiading.gov.cn', ['mail']],
    ['联系电话：021-59999999', ['phone']],
    ['联系人：王某，电话138****5678', ['phone']],
    ['请拨打12345热线反映', ['phone']],
    ['传真：69999999', ['fax']],
    ['通信地址：嘉定区博乐南路111号，邮编201899', ['post']],
    ['登录本网站“意见征集”栏目提交意见', ['page']],
    ['通过“一网通办”总门户参与', ['portal']],
    ['扫描二维码填写', ['code']],
    ['可以通过电子邮件或者信函方式提出', []],
    ['欢迎致电咨询', []],
    ['扫一扫分享到朋友圈', []],
    ['浏览本页请扫二维码打开本页', []],
    ['根据《条例》（www.gov.cn）起草', []],
    ['2025年10月20日', []],
  ])('%s', (text, ways) => {
    expect(waysIn(text)).toEqual(ways);
  });

  it('reads the value behind a label on a line of its own', () => {
    expect(waysIn('电子邮箱：', 'a@jiading.gov.cn 联系电话')).toEqual(['mail']);
    expect(waysIn('联系电话', '59999999 传真')).toEqual(['phone']);
  });
});

it('counts platforms as online, and a telephone not', () => {
  expect(hasOnline(new Set(['mobile']))).toBe(true);
  expect(hasOnline(new Set(['phone', 'post', 'fax']))).toBe(false);
});

it('takes only what belongs to the page', () => {
  const inMenu = link('一网通办', 'https://zwdt.sh.gov.cn/govPortals/index', { place: 'navigation' });
  const sharing = media('分享到微信二维码');
  expect([...waysToAnswer({ ...nothing, links: [inMenu], media: [sharing] })]).toEqual([]);
});
