import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

const news = Array.from(
  { length: 12 },
  (_, i) => `<li><a href="/xwzx/2025/content_${9000 + i}.html">某区召开第${i}次工作推进会</a></li>`,
).join('');
const home = (menu: string) =>
  outcomesOf(
    factsOf(
      `<!doctype html><html><head><title>某区人民政府门户网站</title></head><body>${menu}
<div class="main"><h3>今日要闻</h3><ul class="list">${news}</ul></div>
<div class="footer"><a href="/gywm/">关于我们</a>主办单位：某区人民政府办公室</div></body></html>`,
      { url: 'https://www.songjiang.gov.cn/' },
    ),
  );
const rules = ['home-core-sections', 'message-board', 'standards-catalogue-entry'];

describe('a menu that was not read', () => {
  it.each([
    [
      'English',
      '<div class="nav"><a href="/">Home</a><a href="/n/">News</a><a href="/o/">Government Information</a><a href="/s/">Services</a></div>',
    ],
    [
      'pressed pictures',
      '<a href="/">首页</a><div class="menu"><div class="m1" onclick="a()"></div><div class="m2" onclick="b()"></div><div class="m3" onclick="c()"></div></div>',
    ],
    [
      'a film',
      '<a href="/">首页</a><object><param name="movie" value="/menu.swf"><embed src="/menu.swf"></object>',
    ],
    [
      'links in a template',
      '<div class="nav"><a href="/">首页</a><router-link v-for="m in menus" :to="m.path">{{ m.name }}</router-link></div>',
    ],
    [
      'a list in a template',
      '<div class="nav"><a href="/">首页</a><ul><li v-for="m in menus"><a :href="m.url" v-text="m.name"></a></li></ul></div>',
    ],
    ['an empty block', '<a href="/">首页</a><div class="nav" id="nav"></div>'],
    ['an empty list', '<a href="/">首页</a><div class="mainmenu"><ul></ul></div>'],
    [
      'a frame',
      '<a href="/">首页</a><div class="top"><iframe src="/inc/menu.htm" name="menu" width="1000"></iframe></div>',
    ],
    ['a component', '<a href="/">首页</a><site-header></site-header>'],
  ])('tells nothing: %s', (_, menu) => {
    const outcomes = home(menu);
    for (const rule of rules) expect(outcomes[rule]).toMatch(/^cantTell/);
  });

  it.each([
    ['words', ''],
    ['an English edition', '<a href="/en/">English</a>'],
    ['an empty search box', '<div class="search" id="search"></div><div class="lang"></div>'],
    ['the weather', '<iframe src="//i.tianqi.com/weather/1"></iframe>'],
    ['empty ornaments', '<div class="nav-line"></div><i class="navicon" id="navbtn"></i>'],
    ['a film among the news', '<div class="search"><div onclick="q()"></div></div>'],
  ])('is not this: %s', (_, more) => {
    const outcomes = home(
      `<div class="nav"><a href="/">首页</a><a href="/xw/">新闻中心</a><a href="/ly/">旅游文化</a><a href="/zs/">招商引资</a>${more}</div>`,
    );
    for (const rule of ['home-core-sections', 'standards-catalogue-entry'])
      expect(outcomes[rule]).toBe('failed missing');
  });
});

describe('the three sections', () => {
  it.each([
    [
      'in two languages',
      ['政务公开<em>Openness</em>', '办事服务 PUBLIC SERVICES', '互动交流 Interaction & Participation'],
    ],
    ['in spaced letters', ['信 息 公 开', '网 上 办 事', '公众 参与']],
    ['in traditional script', ['政務公開', '辦事服務', '互動交流']],
    [
      'in SVG',
      [
        '<svg><text>政务公开</text></svg>',
        '<svg><text>办事服务</text></svg>',
        '<svg><text>互动交流</text></svg>',
      ],
    ],
  ])('are known %s', (_, names) => {
    const menu = ['首页', ...names]
      .map((name, i) => `<a href="/${i === 0 ? '' : `c${i}/`}">${name}</a>`)
      .join('');
    expect(home(`<div class="nav">${menu}</div>`)['home-core-sections']).toBe('passed complete');
  });
  it.each([[['我要看', '我要办', '我要问']], [['政务', '便民', '民意']], [['阳光政务', '服务', '问政']]])(
    'are known by short names: %s',
    (names) => {
      const menu = ['首页', ...names].map((name, i) => `<a href="/c${i}/">${name}</a>`).join('');
      expect(home(`<div class="nav">${menu}</div>`)['home-core-sections']).toBe('passed complete');
    },
  );
  it.each([
    '<div class="t"><span>互动交流</span></div><ul><li><a href="/x/1/">区长在线</a></li></ul>',
    '<div class="box"><img src="/i/3.png" alt="互动交流"><a href="/x/1/">区长在线</a></div>',
    '<div class="menu"><span>互动</span><ul style="display:none"><li><a href="/x/1/">区长在线</a></li></ul></div>',
    '<table><tr><td class="lm">公众参与</td></tr><tr><td><a href="/x/1/">区长在线</a></td></tr></table>',
  ])('may head a block in plain words: %s', (block) => {
    const menu =
      '<div class="nav"><a href="/">首页</a><a href="/a/">政务公开</a><a href="/b/">办事服务</a></div>';
    expect(home(`${menu}${block}`)['home-core-sections']).toBe('passed complete');
    expect(home(`${menu}<p>今年以来，我区深入推进政民互动工作。</p>`)['home-core-sections']).toBe(
      'failed missing',
    );
    expect(home(`${menu}<div class="footer">${block}</div>`)['home-core-sections']).toBe('failed missing');
  });
  it('may go by the name of what is in them', () => {
    const menu = (last: string) =>
      `<div class="nav"><a href="/">首页</a><a href="/a/">政务公开</a><a href="/b/">办事服务</a><a href="/c/">${last}</a></div>`;
    expect(home(menu('区长信箱'))['home-core-sections']).toBe('cantTell otherNames');
    expect(home(menu('投资指南'))['home-core-sections']).toBe('failed missing');
    expect(home(menu('关于做好区长信箱来信办理工作的通知'))['home-core-sections']).toBe('failed missing');
  });
  it('are not a headline that speaks of one', () => {
    const menu =
      '<div class="nav"><a href="/">首页</a><a href="/c/">政务公开</a><a href="/d/">办事服务</a><a href="/e/">Interaction 关于深入推进政民互动工作的通知正式印发</a></div>';
    expect(home(menu)['home-core-sections']).toBe('failed missing');
  });
});
