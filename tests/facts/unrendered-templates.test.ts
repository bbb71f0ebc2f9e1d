import { describe, expect, it } from 'vitest';
import { documentPage, factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

const title = '<h1>某区人民政府关于印发《某区公共停车场管理办法》的通知</h1>';
const number = '<p>文号：某府规〔2024〕1号 发布日期：2024-05-06</p>';
const behind = (html: string) =>
  outcomesOf(factsOf(documentPage(`${number}${title}`).replace('<div class="footer">', `${html}$&`)));
const document = '《某区公共停车场管理办法》';

describe('an interpretation in a template that no script has rendered', () => {
  it.each([
    `<ul><li><nuxt-link to="/zcjd/8812">${document}政策解读</nuxt-link></li></ul>`,
    `<div><router-link :to="{ path: jd }">${document}图解</router-link></div>`,
    `<div><a :href="item.url">${document}政策解读</a></div>`,
    `<div><a v-bind:href="item.url">${document}政策解读</a></div>`,
    `<div><a ng-href="{{vm.jd}}">政策解读：${document}</a></div>`,
    '<div><span @click="go(1)">政策解读</span></div>',
    '<div><related-interpretation :doc="doc"></related-interpretation></div>',
    '<h3>相关解读</h3><ul><li v-for="one in jd"><a :href="one.url" v-text="one.title"></a></li></ul>',
    '<xg-list :id="docId"></xg-list>',
    '<el-tabs><el-tab-pane label="政策解读"></el-tab-pane></el-tabs>',
    '<div class="ant-spin">加载中...</div>',
  ])('is not missing: %s', (html) => {
    expect(behind(html)['interpretation-link']).not.toMatch(/^failed/);
  });

  it.each([
    '<site-footer></site-footer>',
    '<wx-share url="/"></wx-share>',
    '<o:p></o:p>',
    '<router-link to="/zcjd">首页</router-link>',
    '<a :href="print">打印</a>',
    '<span @click="print()">打印</span>',
    '<div hidden>加载中...</div>',
  ])('is missing beside what shows none: %s', (html) => {
    expect(behind(html)['interpretation-link']).toBe('failed missing');
  });
});

describe('a message board in a template that no script has rendered', () => {
  it.each([
    '<router-link to="/zcly">政策留言板</router-link>',
    '<a :href="boardUrl">政策留言板</a>',
    '<div v-on:click="ask">我要咨询</div>',
    '<el-button type="primary">在线咨询</el-button>',
    '<a href="/ask">我要问</a>',
    '<a href="/ask">对本政策有疑问？点我提问</a>',
    '<message-board :id="docId"></message-board>',
    '<div id="zcly"></div><script src="/js/zcly.js"></script>',
    '<div class="box" id="liuyan-box"></div>',
  ])('is not missing: %s', (html) => {
    expect(behind(html)['message-board']).not.toMatch(/^failed/);
  });

  it.each([
    '<site-footer></site-footer>',
    '<a :href="print">打印</a>',
    '<el-button>返回</el-button>',
    '<div id="share"></div>',
    '<div id="pinglun"></div>',
    '<form><h3>网友评论</h3><textarea></textarea><button>提交</button></form>',
    '<div><h3>我要纠错</h3><textarea placeholder="说点什么吧"></textarea><button>发布</button></div>',
  ])('is missing beside what shows none: %s', (html) => {
    expect(behind(html)['message-board']).toBe('failed missing');
  });
});

describe('a form in the page', () => {
  it.each([
    '<form><h3>政策留言</h3><textarea></textarea><button>提交</button></form>',
    '<div><p>对本政策有疑问？请留言</p><textarea placeholder="请输入您的问题"></textarea><button>提交留言</button></div>',
  ])('is a message board: %s', (html) => {
    expect(behind(html)['message-board']).toBe('passed found');
  });
});

describe('a message board that is drawn', () => {
  it.each([
    '<div class="zcly-btn" onclick="ask()"></div>',
    '<div class="lyb"><i class="sprite-2" @click="ask"></i></div>',
    '<button class="b"><svg><path d="M0"/></svg></button>',
    '<a href="/hd/zx"><i class="iconfont icon-liuyan"></i></a>',
    '<a href="/hd/zx"><svg><path d="M0"/></svg></a>',
  ])('is not missing: %s', (html) => {
    expect(behind(html)['message-board']).toBe('cantTell unreadable');
  });
  it('is found where its drawing holds its name', () => {
    expect(behind('<a href="/hd/zx"><svg><text>政策留言板</text></svg></a>')['message-board']).toBe(
      'passed found',
    );
  });
  it.each([
    '<div class="toolbar"><span class="top" onclick="up()"></span></div>',
    '<div class="search"><button><i class="icon"></i></button></div>',
    '<div class="zcly-btn"></div>',
    '<button hidden onclick="ask()"></button>',
  ])('is missing beside what is no way to it: %s', (html) => {
    expect(behind(html)['message-board']).toBe('failed missing');
  });
});

describe('a link whose address a script binds', () => {
  it.each([
    '<a :href="url">某区公共停车场管理办法全文及附件</a>',
    '<a ng-href="{{u}}">某区公共停车场管理办法全文及附件</a>',
  ])('is no link without one: %s', (html) => {
    const outcomes = behind(html);
    expect(outcomes['link-target']).not.toMatch(/^failed/);
    expect(outcomes['working-link']).not.toMatch(/^failed/);
  });
  it('leads where its own address says, where it has one', () => {
    const facts = factsOf(documentPage(`${title}<a :href="u" href="/a/1.html">附件一览</a>`));
    expect(facts.links?.find(({ label }) => label === '附件一览')?.target.path).toBe('/a/1.html');
  });
});

describe('a row of a catalogue in a template', () => {
  const catalogue = (row: (cell: string, i: number) => string) => {
    const rows = [1, 2, 3, 4].map((i) => row(`<td>${i}</td><td>政策文件</td><td>事项${i}</td>`, i)).join('');
    return outcomesOf(
      factsOf(
        documentPage(
          '<h1>某区义务教育领域基层政务公开标准目录</h1>',
          `<table><tr><th>序号</th><th>一级事项</th><th>二级事项</th><th>公开内容</th></tr>${rows}</table>`,
        ),
      ),
    )['standards-catalogue-links'];
  };
  it('may be pressed as a whole', () => {
    expect(catalogue((cells) => `<tr @click="go">${cells}<td>文件名称</td></tr>`)).not.toMatch(
      /^failed bare/,
    );
    expect(catalogue((cells) => `<tr v-on:click.stop="go">${cells}<td>文件名称</td></tr>`)).not.toMatch(
      /^failed bare/,
    );
  });
  it('may hold a link of the framework', () => {
    expect(
      catalogue((cells, i) => `<tr>${cells}<td><router-link to="/s/${i}">文件名称</router-link></td></tr>`),
    ).not.toMatch(/^failed bare/);
  });
  it('leads nowhere where nothing is bound to it', () => {
    expect(catalogue((cells) => `<tr @mouseover="show">${cells}<td>文件名称</td></tr>`)).toMatch(
      /^failed bare/,
    );
  });
});

describe('a link that a template answers', () => {
  it.each(['@click', '@click.prevent', 'v-on:click.prevent', '(click)', 'data-ng-click'])(
    'is scripted: %s',
    (name) => {
      const facts = factsOf(documentPage(title, `<p><a ${name}="open">某区停车设施备案表</a></p>`));
      expect(facts.links?.find(({ label }) => label === '某区停车设施备案表')?.scripted).toBe(true);
    },
  );
  it.each(['@mouseover', 'v-on:focus', ':class', 'on-click'])('is not by %s', (name) => {
    const facts = factsOf(
      documentPage(title, `<p><a :title="x" class="k" ${name}="open" href="#">某区停车设施备案表</a></p>`),
    );
    expect(facts.links?.find(({ label }) => label === '某区停车设施备案表')?.scripted).toBe(
      name === 'data-clicks',
    );
  });
});

it('a component where the fields stand may show them yet', () => {
  const outcomes = outcomesOf(factsOf(documentPage(`${title}<doc-meta :doc="doc"></doc-meta>${number}`)));
  expect(outcomes['validity-label']).toBe('cantTell awaited');
  const plain = outcomesOf(factsOf(documentPage(`${title}<doc-meta>2024-05-06</doc-meta>${number}`)));
  expect(plain['validity-label']).toBe('failed missing');
});
