import { describe, expect, it } from 'vitest';
import { isHome, landsOnHome, leadsElsewhere } from '../../../links/policy/home-page.ts';

const onHost = (path: string, host = 'www.jiading.gov.cn') => new URL(`http://${host}${path}`);

describe('the first page of a host', () => {
  it.each([
    ...[
      '/',
      '/zh/',
      '/cn',
      '/en/',
      '/sc/',
      '/tc/',
      '/hk/',
      '/gb/',
      '/big5/',
      '/chs/',
      '/cht/',
      '/zh-cn/',
      '/zh_hans',
    ],
    ...[
      '/zh-hant/',
      '/zh-tw/',
      '/zh-hk/',
      '/en-us/',
      '/en_us',
      '/pc/',
      '/web/',
      '/www/',
      '/index.html',
      '/INDEX.HTM',
    ],
    ...[
      '/default.aspx',
      '/home',
      '/home/',
      '/main.jsp',
      '/portal',
      '/welcome.html',
      '/index_new.html',
      '/index-pc.html',
    ],
    ...['/homepage', '/index_cn.html', '/indexzh.html', '/index_en.shtml', '/zh/index.html', '/#top', '/#!'],
  ])('%s', (path) => {
    expect(isHome(onHost(path))).toBe(true);
  });

  it.each([
    ...[
      '/zwgk/',
      '/index.html?id=3',
      '/?a=1',
      '/#/detail/1',
      '/#!/detail',
      '/index2.html',
      '/news',
      '/homes',
    ],
    ...['/zh/a.html', '/index_3.html', '/zh-xx/', '/index/1.html'],
  ])('not %s', (path) => {
    expect(isHome(onHost(path))).toBe(false);
  });
});

describe('an article that ends on a home page', () => {
  const ARTICLE = '/zwgk/zcwj/content_881234.html';
  const lands = (asked: string, final: string) => landsOnHome(new URL(asked), new URL(final));

  it.each(['www', 'www2', 'm', 'wap', '3g', 'mobile', 'h5'])('of the same site, called %s', (name) => {
    const host = `${name}.jiading.gov.cn`;
    expect(lands(`http://${host}${ARTICLE}`, `http://${host}/`)).toBe('yes');
  });

  it.each(['m', 'wap', '3g', 'mobile', 'h5'])(
    'of the mobile site, called %s, is only perhaps gone',
    (name) => {
      expect(lands(`http://www.jiading.gov.cn${ARTICLE}`, `http://${name}.jiading.gov.cn/`)).toBe('perhaps');
      expect(lands(`http://${name}.jiading.gov.cn${ARTICLE}`, 'http://www.jiading.gov.cn/')).toBe('yes');
    },
  );

  it.each(['mm', 'am', 'swap', 'h55'])('of another site, called %s', (name) => {
    expect(lands(`http://www.jiading.gov.cn${ARTICLE}`, `http://${name}.jiading.gov.cn/`)).toBe('perhaps');
    expect(lands(`http://${name}.jiading.gov.cn${ARTICLE}`, 'http://www.jiading.gov.cn/')).toBe('perhaps');
  });

  it.each([
    ...[
      '/zwgk/',
      '/zwgk/index.html',
      '/zwgk/list.html',
      '/zwgk/home.html',
      '/zwgk/main.jsp',
      '/zwgk/default_2.html',
    ],
    ...['/zwgk/list_2.html', '/zwgk/portal'],
  ])('is no column of the first level: %s', (path) => {
    expect(landsOnHome(onHost(path), onHost('/'))).toBe('no');
  });

  it.each([
    '/zwgk/listing.html',
    '/zwgk/zcwj/',
    '/zwgk/zcwj/index.html',
    '/files/a.pdf',
    '/zwgk/relist.html',
  ])('or is one among many: %s', (path) => {
    expect(landsOnHome(onHost(path), onHost('/'))).toBe('yes');
  });

  it('is none where it was a home page before, or ends on another article', () => {
    expect(lands('http://www.jiading.gov.cn/', 'http://www.jiading.gov.cn/index.html')).toBe('no');
    expect(lands('http://www.jiading.gov.cn/zh/', 'http://www.jiading.gov.cn/')).toBe('no');
    expect(lands(`http://www.jiading.gov.cn${ARTICLE}`, 'http://www.jiading.gov.cn/zwgk/zcwj/')).toBe('no');
  });

  it('is none where a column of one site gave way to another site', () => {
    expect(lands('http://a.gov.cn/zfxxgk/zn/index.html', 'https://zfxxgk.b.gov.cn/')).toBe('no');
  });

  it('is not what a link shortener gives out', () => {
    expect(lands('https://t.cn/12345678', 'http://www.jiading.gov.cn/')).toBe('no');
    expect(lands('https://t.cn/1234567890abc', 'http://www.jiading.gov.cn/')).toBe('no');
    expect(lands('https://t.cn/1234567890abcd', 'http://www.jiading.gov.cn/')).toBe('perhaps');
    expect(lands('https://t.cn/show?id=12345678', 'http://www.jiading.gov.cn/')).toBe('perhaps');
  });

  it('is not an address that names where it leads', () => {
    expect(lands('https://a.cn/out/12345678?to=http%3A%2F%2Fb.cn%2F', 'http://b.cn/')).toBe('no');
    expect(lands('https://a.cn/out/12345678?to=%zz', 'http://b.cn/')).toBe('perhaps');
  });
});

describe('a redirect', () => {
  const leads = (asked: string, final: string) => leadsElsewhere(new URL(asked), new URL(final));

  it.each([
    ['http://a.cn/x', 'https://www.a.cn/x/'],
    ['http://a.cn/x/', 'http://a.cn/X/index.html'],
    ['http://m.a.cn/x', 'http://www2.a.cn/x'],
  ])('leads to the same page: %s, %s', (asked, final) => {
    expect(leads(asked, final)).toBe(false);
  });

  it.each([
    ['http://a.cn/x', 'http://a.cn/y'],
    ['http://a.cn/x', 'http://b.cn/x'],
    ['http://a.cn/x', 'http://a.cn/x/index/1'],
  ])('leads to another: %s, %s', (asked, final) => {
    expect(leads(asked, final)).toBe(true);
  });
});
