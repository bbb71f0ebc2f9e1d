import { describe, expect, it } from 'vitest';
import { documentPage, factsOf } from './facts-of.ts';

const passagesOf = (text: string) => factsOf(documentPage('<h1>某项工作情况</h1>', text)).keyPassages ?? [];
const topicsOf = (text: string) => passagesOf(text).map(({ topic }) => topic);

describe('key passages', () => {
  it('keeps the line, the words that made it count, and where it stands', () => {
    const line = '会议邀请2名市民代表列席，对《某区停车场管理办法》提出意见建议。';
    const [passage] = passagesOf(`<p>${line}</p>`).filter(({ topic }) => topic === 'attendance');
    expect(passage).toMatchObject({ topic: 'attendance', word: '市民代表列席', text: line, place: 'main' });
    expect(passage?.at.text).toBe(line);
  });
  it.each([
    ['one paragraph in pieces', '<p>邀请市民<b>代表</b><span>列席</span>会议，听取意见。</p>'],
    ['a table cell', '<table><tr><td>邀请市民代表列席会议，听取意见。</td></tr></table>'],
    ['a list item', '<ul><li>邀请市民代表列席会议，听取意见。</li></ul>'],
    ['lines parted by br', '某次会议，讨论某事。<br>邀请市民代表列席会议，听取意见。<br>会议强调。'],
  ])('reads %s', (_form, html) => {
    expect(topicsOf(html)).toContain('attendance');
  });
  it('keeps a line once for each topic that it speaks of', () => {
    expect(topicsOf('<p>列席会议的市民代表提出2条意见，均被采纳。</p>')).toEqual([
      'attendance',
      'opinions',
      'adoption',
    ]);
  });
  it('cuts a long line around its words', () => {
    const [passage] = passagesOf(`<p>${'会议研究了有关工作，'.repeat(60)}邀请市民列席。</p>`);
    expect(passage?.text.length).toBeLessThanOrEqual(200);
    expect(passage?.text).toContain('列席');
  });
  it('stays small: at most eight of a topic, however often a page says it', () => {
    expect(passagesOf('<p>邀请居民列席会议。</p>'.repeat(500))).toHaveLength(8);
  });
  it('leaves out links, menus, the imprint, and what is hidden', () => {
    const page = documentPage(
      '<div class="nav"><span>列席会议</span></div><h1>某项工作情况</h1>',
      '<p>正文，没有别的。</p><p><a href="/1.html">市民代表列席区政府常务会议</a></p><p style="display:none">旁听</p>',
    ).replace('主办单位', '列席 主办单位');
    expect(factsOf(page).keyPassages?.filter(({ topic }) => topic === 'attendance')).toEqual([]);
  });
  it('masks numbers of private persons', () => {
    const [passage] = passagesOf('<p>邀请市民代表列席，联系人王某13800138000。</p>');
    expect(passage?.text).toContain('138********');
    expect(passage?.at.text).not.toContain('13800138000');
  });
  it('is empty where nothing speaks of any topic', () => {
    expect(passagesOf('<p>今天天气很好，公园里游人很多。</p>')).toEqual([]);
  });
});

describe('in a bar of tools', () => {
  const topicsIn = (words: string) => {
    const page = documentPage('<h1>某办法</h1>').replace(
      '<div class="footer">',
      `<div class="right-float"><div class="item">${words}</div></div>$&`,
    );
    return (factsOf(page).keyPassages ?? [])
      .filter(({ place }) => place === 'toolbar')
      .map(({ topic }) => topic);
  };
  it('a name without a link may be pressed', () => {
    expect(topicsIn('政策留言')).toEqual(['boardNamed']);
    expect(topicsIn('阅办联动')).toEqual(['handlingNamed']);
    expect(topicsIn('扫码留言')).toEqual(['boardByCode']);
  });
  it.each(['<a href="/ly/">政策留言</a>', '收藏', '依申请公开转为主动公开', '政策留言请拨打12345'])(
    'nothing else is kept: %s',
    (words) => {
      expect(topicsIn(words)).toEqual([]);
    },
  );
});
