import { describe, expect, it } from 'vitest';
import { documentPage, factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

const title = '<h1>某区人民政府关于印发《某区公共停车场管理办法》的通知</h1>';
const number = '<p>文号：某府规〔2024〕1号 发布日期：2024-05-06</p>';
const label = (head: string) => outcomesOf(factsOf(documentPage(head)))['validity-label'];

describe('a status that is drawn beside the title', () => {
  it.each([
    '<i class="statusIcon isValid"></i>',
    '<i class="wjYx"></i>',
    '<em class="zt yxImg"></em>',
    '<span class="badge badge-invalid"></span>',
    '<i class="youxiaoxing"></i>',
    '<i class="shixiaoxing1"></i>',
    '<span class="status-valid"><svg width="80"><path d="M0 0h10"/></svg></span>',
    '<div style="background:url(/images/youxiao.png) no-repeat;width:120px;height:120px"></div>',
    `<div style="width:9px;background-image: url('../img/shixiao_1.gif')"></div>`,
  ])('is not read: %s', (badge) => {
    expect(label(`${title}${badge}${number}`)).toBe('cantTell pictureOnly');
  });

  it.each([
    '<svg width="80"><circle r="38"/><text x="20">现行有效</text></svg>',
    '<svg width="80"><g><path d="M1"/><text><tspan x="1">有</tspan><tspan x="10">效</tspan></text></g></svg>',
    '<span title="有效">●</span>',
    '<p>2024-05-06 | 现行有效 | 打印</p>',
    '<p>〖2024-05-06〗 〖有效〗 〖打印〗</p>',
    '<p>某府规〔2024〕1号 · 已废止</p>',
  ])('is read where it is in words: %s', (badge) => {
    expect(label(`${title}${badge}${number}`)).toBe('passed shown');
  });

  it.each([
    '<i class="icon-print"></i>',
    '<i class="yxcs"></i><i class="line fx"></i>',
    '<i class="invalidate validator"></i>',
    '<svg class="icon-print" width="80"><path d="M0 0h10"/><text>打印</text></svg>',
    '<div style="background:url(/images/titlebg.png);height:12px"></div>',
    '<span title="打印">●</span>',
    '<p>有效 | 失效 | 全部</p>',
    '<p>2024-05-06 | 有效推进各项工作 | 打印</p>',
    '<form class="valid"><input type="text"><button>搜索</button></form>',
  ])('is not this: %s', (badge) => {
    expect(label(`${title}${badge}${number}`)).toBe('failed missing');
  });
});

describe('a field whose value is drawn', () => {
  it.each([
    '<table><tr><td>文号</td><td>某府规〔2024〕1号</td><td>有效性</td><td><svg><path d="M1 1"/></svg></td></tr></table>',
    '<table><tr><td>文号</td><td>某府规〔2024〕1号</td><td>有效性</td><td><em class="sprite s-03"></em></td></tr></table>',
    '<ul><li>文号：某府规〔2024〕1号</li><li><label>时效性：</label><span style="background-image:url(/img/a.png)"></span></li></ul>',
    '<ul><li>文号：某府规〔2024〕1号</li><li><label>有效性：</label><i class="iconfont icon-dui"></i></li></ul>',
    '<ul><li>文号：某府规〔2024〕1号</li><li>有效性：<img src="/i/a1.png"></li><li>公开属性：主动公开</li></ul>',
    '<ul><li>文号：某府规〔2024〕1号</li><li>有效性：<svg><use href="#a"/></svg></li><li>公开属性：主动公开</li></ul>',
    '<ul><li>文号：某府规〔2024〕1号</li><li>有效性：<i class="icon-ok"></i></li><li>公开属性：主动公开</li></ul>',
    '<p>文号：某府规〔2024〕1号</p><p>时效性：<select disabled><option selected>有效</option></select></p>',
  ])('is not empty: %s', (fields) => {
    expect(label(`${fields}${title}`)).toBe('cantTell pictureOnly');
  });

  it.each([
    '<table><tr><td>文号</td><td>某府规〔2024〕1号</td><td>有效性</td><td><span></span></td></tr></table>',
    '<ul><li>文号：某府规〔2024〕1号</li><li>有效性：<span class="val"></span></li><li>公开属性：主动公开</li></ul>',
    '<ul><li>文号：某府规〔2024〕1号</li><li><i class="icon-time"></i>有效性：</li><li>公开属性：主动公开<img src="/a.png"></li></ul>',
    '<ul><li>文号：某府规〔2024〕1号</li><li>有效性：<i class="icon-question"></i></li><li>公开属性：主动公开</li></ul>',
  ])('is empty where nothing is drawn for it: %s', (fields) => {
    expect(label(`${fields}${title}`)).toBe('failed empty');
  });

  it('leaves an empty number empty, whatever icon copies it', () => {
    const fields =
      '<ul><li>发文字号：<i class="icon-copy"></i></li><li>索引号：SY1</li><li>有效性：有效</li></ul>';
    const facts = factsOf(documentPage(`${fields}${title}`));
    expect(facts.documentFields?.find(({ name }) => name === 'documentNumber')).toMatchObject({
      value: '',
      picture: false,
    });
  });
});

describe('a note in brackets behind the text', () => {
  const noted = (note: string) =>
    outcomesOf(
      factsOf(
        documentPage(
          `${number}${title}`,
          `<p>各镇人民政府：</p><p>第一条 为了规范本区公共停车场的管理，结合本区实际，制定本办法。</p><p>某区人民政府</p><p>2024年5月6日</p></div>${note}<div>`,
        ),
      ),
    )['validity-label'];
  it.each(['<p>（有效期至2030年3月31日）</p>', '<table><tr><td>(有效期至2029-12-31)</td></tr></table>'])(
    'tells the term, though not conspicuously: %s',
    (note) => {
      expect(noted(note)).toBe('failed onlyInBody');
    },
  );
  it.each([
    '<p>证书有效期至2030年3月31日</p>',
    '<p>（身份证有效期至2030年3月31日）</p>',
    '<p>报名表（有效期至2030年3月31日）下载</p>',
  ])('is not this: %s', (note) => {
    expect(noted(note)).toBe('failed missing');
  });
});

describe('a label under which a menu stands', () => {
  const menu = (entry: string) =>
    `<div class="left"><ul><li>公开方式：</li><li>${entry}</li></ul></div>${number}${title}`;
  it('is none of the document', () => {
    const outcomes = outcomesOf(factsOf(documentPage(menu('<a href="/ysqgk/">依申请公开</a>'))));
    expect(outcomes['publicity-attribute-label']).toBe('failed missing');
  });
  it('is one where the value is in plain words', () => {
    const outcomes = outcomesOf(factsOf(documentPage(menu('依申请公开'))));
    expect(outcomes['publicity-attribute-label']).toBe('failed closed');
  });
});

it.each(['信息时效', '信息有效性', '政策时效'])('%s labels the validity', (name) => {
  expect(label(`${number}<p>${name}：有效</p>${title}`)).toBe('passed shown');
});
