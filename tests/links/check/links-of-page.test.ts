import { describe, expect, it } from 'vitest';
import { linksOf } from '../../../links/check/links-of-page.ts';
import { packFor } from '../../../rules/packs/index.ts';
import { workingLink } from '../../../rules/page/working-link.ts';
import { documentPage, factsOf } from '../../facts/facts-of.ts';

const url = 'https://www.songjiang.gov.cn/zwgk/a/1.html';
const urlsIn = (html: string, change: { url?: string; encoding?: string } = {}) =>
  linksOf(
    factsOf(`<html><body><div class="article-content">${html}</div></body></html>`, { url, ...change }),
  ).map((link) => link.url);

describe('linksOf', () => {
  it.each<[string, string, string[]]>([
    ['a link', '<a href="/b.html#part">办法</a>', ['https://www.songjiang.gov.cn/b.html']],
    ['an attachment', '<a href="../P0/1.pdf">附件</a>', ['https://www.songjiang.gov.cn/zwgk/P0/1.pdf']],
    [
      'a picture, against the page',
      '<img src="../b.png" alt="图">',
      ['https://www.songjiang.gov.cn/zwgk/b.png'],
    ],
    [
      'a lazy picture',
      '<img data-src="//img.sh.gov.cn/b.png" src="blank.gif">',
      ['https://img.sh.gov.cn/b.png'],
    ],
    ['a film', '<video src="/v.mp4"></video>', ['https://www.songjiang.gov.cn/v.mp4']],
    ['a frame', '<iframe src="/f.html"></iframe>', ['https://www.songjiang.gov.cn/f.html']],
    ['no hidden link', '<a href="/b.html" style="display:none">办法</a>', []],
    ['no hidden picture', '<div hidden><img src="/b.png"></div>', []],
    ['no place on the page itself', '<a href="#top">顶部</a><a href="">空</a>', []],
    [
      'no mail, script, data',
      '<a href="mailto:a@b.cn">信</a><a href="javascript:f()">x</a><img src="data:,">',
      [],
    ],
    ['no private address', '<a href="http://192.168.1.1/a">内网</a><img src="http://10.0.0.1/b.png">', []],
    ['no local file', '<a href="file:///C:/a.doc">附件</a>', []],
    ['nothing that a script is to fill in', '<a href="{{item.url}}">办法</a><img src="<%=src%>">', []],
    [
      'a long address',
      `<img src="/${'a'.repeat(400)}.png">`,
      [`https://www.songjiang.gov.cn/${'a'.repeat(400)}.png`],
    ],
    [
      'a picture, against the base of the page',
      '<base href="https://img.sh.gov.cn/x/"><img src="b.png">',
      ['https://img.sh.gov.cn/x/b.png'],
    ],
  ])('%s', (_, html, expected) => {
    expect(urlsIn(html)).toEqual(expected);
  });

  it('asks as a browser does on a page in GBK', () => {
    const html = '<a href="/附件/s?q=政策">搜索</a><img src="/图.png?n=政策">';
    expect(urlsIn(html, { encoding: 'gbk' })).toEqual([
      'https://www.songjiang.gov.cn/%E9%99%84%E4%BB%B6/s?q=%D5%FE%B2%DF',
      'https://www.songjiang.gov.cn/%E5%9B%BE.png?n=%D5%FE%B2%DF',
    ]);
  });

  it('names an address once for each of its labels', () => {
    const facts = factsOf(
      documentPage(
        '',
        '<a href="/b">甲</a><a href="/b#x">甲</a><a href="/b">退出</a><a href="/b" title="丙"></a>',
      ),
    );
    const labels = linksOf(facts)
      .filter((link) => link.url.endsWith('/b'))
      .map(({ label }) => label);
    expect(labels).toEqual(['甲', '退出', '丙']);
  });

  it('names with an address the parts that its links lead to, unless a script answers the click', () => {
    const facts = factsOf(
      documentPage(
        '',
        '<a href="/b#x">甲</a><a href="/b#y">甲</a><a href="/b#x">甲</a><a href="/b#z" onclick="go()">甲</a>' +
          '<a href="/b#附件">乙</a><a href="/c#2">丙</a><a href="/d#/home">丁</a><a href="/e">戊</a>',
      ),
    );
    const named = linksOf(facts).filter(({ url }) => /\/[b-e]$/.test(url));
    expect(named.map(({ label, parts }) => [label, parts])).toEqual([
      ['甲', ['x', 'y']],
      ['乙', ['%E9%99%84%E4%BB%B6']],
      ['丙', undefined],
      ['丁', undefined],
      ['戊', undefined],
    ]);
  });

  it('takes what facts there are', () => {
    const { version, address, gathering, encoding, failures } = factsOf('<a href="/b">甲</a>');
    expect(linksOf({ version, address, gathering, encoding, failures })).toEqual([]);
  });

  it('asks for just what the rule waits for', () => {
    const text = `<a href="/b.html">甲</a><a href="/b.html#2">乙</a><a href="/c.pdf">丙</a><a href="#x">丁</a><a>戊</a>
      <a href="http://127.0.0.1/">己</a><a href="https://b.gov.cn/">庚</a><img src="/i.png"><iframe src="/f"></iframe>`;
    const facts = factsOf(documentPage('', text));
    const asked = new Set(linksOf(facts).map((link) => link.url));
    const linkVerdicts = [...asked].map((asks) => ({
      url: asks,
      verdict: 'opens' as const,
      kind: 'opens' as const,
      reason: 'ok' as const,
      status: 200,
      finalUrl: null,
      at: '2025-11-03T02:00:00Z',
      landing: null,
      tries: [],
    }));
    const messages = (given: unknown) =>
      [workingLink.judge(given as never, packFor(null))].flat().map(({ message, data }) => ({
        message,
        count: data?.count,
      }));
    expect(messages({ ...facts, linkVerdicts: null })).toContainEqual({
      message: 'network',
      count: asked.size,
    });
    expect(messages({ ...facts, linkVerdicts }).map(({ message }) => message)).not.toContain('network');
  });
});
