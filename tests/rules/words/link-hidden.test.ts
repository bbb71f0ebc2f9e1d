import { describe, expect, it } from 'vitest';
import { isIllicit, isIllicitHost, isParked, isPeddled } from '../../../rules/words/illicit-trade.ts';
import { hiddenTrade } from '../../../rules/words/link-hidden.ts';
import { link } from '../parts-of-page.ts';

describe('isIllicit', () => {
  it.each([
    '澳门新葡京娱乐-官网注册',
    '威尼斯人娱乐城开户',
    '百家乐',
    '六合彩开奖结果',
    '北京赛车PK10开奖直播',
    'ＢＥＴ３６５备用网址',
    '开云体育官网登录',
    '乐鱼体育app',
    '老虎机技巧',
    '成人视频在线',
    '久久精品国产',
    '真人荷官在线发牌',
  ])('%s', (words) => {
    expect(isIllicit(words)).toBe(true);
  });

  it.each([
    '',
    '金沙县人民政府',
    '上海市体育彩票管理中心',
    '中国福利彩票发行公告',
    '打击跨境网络赌博专项行动',
    '警惕百家乐骗局',
    '永利村村务公开',
    '银河体育中心',
    '皇冠体育馆维修工程招标公告',
    '国产精品牌建设方案',
    '澳门特别行政区代表团来访',
    '太阳城社区居委会',
    '未成年人保护条例',
    '一级片区规划',
    '西藏自治区 Tibet',
  ])('not %j', (words) => {
    expect(isIllicit(words)).toBe(false);
  });
});

it.each([
  ['www.casino-a.com', true],
  ['bet365.example.com', true],
  ['www.tibet.cn', false],
  ['www.jiading.gov.cn', false],
])('the host %s: %s', (host, illicit) => {
  expect(isIllicitHost(host)).toBe(illicit);
});

it.each([
  ['此域名可转让', true],
  ['example.com - 域名出售', true],
  ['This domain is for sale!', true],
  ['Buy this domain', true],
  ['关于启用新域名的公告', false],
  ['关于网站域名变更的通知', false],
])('a domain for sale? %s: %s', (words, parked) => {
  expect(isParked(words)).toBe(parked);
});

it.each([
  ['无抵押贷款当天放款', true],
  ['代孕公司', true],
  ['关键词排名', true],
  ['防范非法贷款宣传', false],
  ['某某科技公司', false],
  ['Seoul', false],
])('a trade that buys links? %s: %s', (words, peddled) => {
  expect(isPeddled(words)).toBe(peddled);
});

describe('hiddenTrade', () => {
  const hidden = (label: string, url: string, heading = '') => link(label, url, { hidden: true, heading });
  const namesOf = (links: readonly { label: string }[]) => links.map(({ label }) => label);

  it('tells plain from doubtful', () => {
    const { plain, doubtful } = hiddenTrade(
      [
        hidden('六合彩', 'https://a.com/'),
        hidden('网贷', 'https://b.com/'),
        hidden('公司', 'https://c.com/'),
        link('百家乐', 'https://d.com/'),
      ],
      'www.jiading.gov.cn',
    );
    expect(namesOf(plain)).toEqual(['六合彩']);
    expect(namesOf(doubtful)).toEqual(['网贷']);
  });

  it('counts businesses, not links', () => {
    const one = ['1', '2', '3'].map((at) => hidden(`公司${at}`, `https://w${at}.a.com/`));
    expect(hiddenTrade(one, 'www.jiading.gov.cn').doubtful).toEqual([]);
    const three = ['1', '2', '3'].map((at) => hidden(`公司${at}`, `https://w.a${at}.com/`));
    expect(hiddenTrade(three, 'www.jiading.gov.cn').doubtful).toHaveLength(3);
  });

  it.each([
    'https://xueke.example.edu.cn/',
    'https://www.example.org.cn/',
    'https://www.gov.cn/',
    'https://mp.weixin.qq.com/s/1',
    'https://zfwzgl.www.gov.cn/exposure/jiucuo.html',
    'https://s9.cnzz.com/z_stat.php',
    'https://hm.baidu.com/hm.js',
    'https://www.jiathis.com/share',
    'https://www.google.cn/chrome/',
    'https://www.firefox.com.cn/',
    'http://10.0.0.1/',
    'https://m.jiading.gov.cn/',
  ])('%s is no business of others, even under a doubtful word', (url) => {
    expect(hiddenTrade([hidden('贷款', url)], 'www.jiading.gov.cn')).toEqual({ plain: [], doubtful: [] });
  });
});
