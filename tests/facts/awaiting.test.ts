import { describe, expect, it } from 'vitest';
import { documentPage, factsOf } from './facts-of.ts';

const title = '<h1>关于印发《某区公共停车场管理办法》的通知</h1>';

const awaiting = (fields: string) =>
  (factsOf(documentPage(title + fields)).documentFields ?? []).map(({ label, awaits }) => [
    label,
    awaits ?? false,
  ]);
const blocks = (head: string, behind = '') =>
  (
    factsOf(documentPage(title + head).replace('<div class="footer">', `${behind}<div class="footer">`))
      .emptyBlocks ?? []
  ).map(({ heading, fields }) => (fields ? 'fields' : heading));

describe('values that are left to a script', () => {
  it.each([
    ['braces', '<table><tr><td>有效性</td><td>{{ doc.validity }}</td></tr></table>'],
    ['braces behind a colon', '<p>有效性：{{doc.validity}}</p>'],
    ['a tag of a template', '<dl><dt>有效性</dt><dd><%= validity %></dd></dl>'],
    ['a cell with an id', '<table><tr><td>有效性</td><td id="yxx"></td></tr></table>'],
    ['a span with an id in a cell', '<table><tr><td>有效性</td><td><span id="yxx"></span></td></tr></table>'],
    ['a span with an id behind a colon', '<p>有效性：<span id="yxx"></span></p>'],
    ['a script in the cell', '<table><tr><td>有效性</td><td><script>write(1)</script></td></tr></table>'],
    ['a bound element', '<ul><li><b>有效性</b><em v-text="doc.validity"></em></li></ul>'],
  ])('%s', (_what, fields) => {
    expect(awaiting(fields)).toEqual([['有效性', true]]);
  });

  it.each([
    ['an empty cell', '<table><tr><td>有效性</td><td></td></tr></table>'],
    ['a cell with a space', '<table><tr><td>有效性</td><td>&nbsp;</td></tr></table>'],
    ['a dash', '<table><tr><td>有效性</td><td id="yxx">-</td></tr></table>'],
    ['a value', '<table><tr><td>有效性</td><td id="yxx">有效</td></tr></table>'],
    ['nothing behind a colon', '<p>有效性：</p>'],
  ])('not %s', (_what, fields) => {
    expect(awaiting(fields)).toEqual([['有效性', false]]);
  });

  it('not the empty cell of another row', () => {
    const rows =
      '<table><tr><td>有效性</td><td></td></tr><tr><td>发文字号</td><td id="wh"></td></tr></table>';
    expect(awaiting(rows)).toEqual([
      ['有效性', false],
      ['发文字号', true],
    ]);
    const lines = '<p>有效性：</p><p>发文字号：<span id="wh"></span></p>';
    expect(awaiting(lines)).toEqual([
      ['有效性', false],
      ['发文字号', true],
    ]);
  });
});

describe('blocks that are left to a script', () => {
  it.each([
    ['an empty box named for the fields', '<div id="metaInfo"></div>'],
    ['by its class', '<div class="xxgk-info"></div>'],
    ['an empty table', '<table class="wjxx"></table>'],
    ['words that hold its place', '<div>正在加载，请稍候…</div>'],
    ['in English', '<p>Loading...</p>'],
  ])('above the text: %s', (_what, head) => {
    expect(blocks(head)).toEqual(['fields']);
  });

  it.each([
    ['a box to share by', '<div class="bdsharebuttonbox" id="share"></div>'],
    ['a code', '<div id="qrcode"></div>'],
    ['a box named so that is filled', '<div class="xxgk-info"><p>有效性：有效</p></div>'],
    ['an article about loading', '<p>正在加载新的公共充电桩，请稍候关注进展。</p>'],
  ])('none above the text: %s', (_what, head) => {
    expect(blocks(head)).toEqual([]);
  });

  it.each([
    ['a list of templates', '<ul><li v-for="one in list"><a>{{ one.title }}</a></li></ul>'],
    ['with a date', '<ul><li><a>{{title}}</a><span>[{{date}}]</span> 更多</li></ul>'],
    ['an empty list', '<ul></ul>'],
    ['an empty box for a list', '<div class="jd-list"></div>'],
    ['words that hold its place', '<div>加载中...</div>'],
  ])('under a heading: %s', (_what, block) => {
    expect(blocks('', `<div class="xgjd"><h3>相关解读</h3>${block}</div>`)).toEqual(['相关解读']);
  });

  it.each(['<div class="clear"></div>', '<div class="line"></div>', '<span class="arrow"></span>'])(
    'none in what only looks: %s',
    (block) => {
      expect(blocks('', `<div class="xgjd"><h3>相关解读</h3>${block}</div>`)).toEqual([]);
    },
  );

  it('none where entries stand beside a template', () => {
    const list =
      '<ul><li><a href="/jd/1.html">《某区公共停车场管理办法》政策解读</a></li><li>{{ more }}</li></ul>';
    expect(blocks('', `<div class="xgjd"><h3>相关解读</h3>${list}</div>`)).toEqual([]);
  });
});
