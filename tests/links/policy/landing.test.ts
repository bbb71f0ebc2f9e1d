import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../facts/parse/page.ts';
import { decodePage } from '../../../facts/read/decode.ts';
import type { PageSeen } from '../../../links/page-seen.ts';
import { landingOf } from '../../../links/policy/landing.ts';
import { seenIn } from '../../../sweep/seen-in.ts';
import { bytesOf } from '../../facts/read/bytes-of.ts';

function fromTree(body: Uint8Array, contentType: string | null): PageSeen {
  const { text } = decodePage(body, contentType);
  return seenIn(parsePage(text), text);
}

describe.each([
  ['as a stream of tags', landingOf],
  ['off a tree', fromTree],
])('what a page shows, read %s', (_, read) => {
  const seen = (html: string, encoding = 'utf-8', type: string | null = 'text/html') =>
    read(bytesOf(html, encoding), type);

  it('reads title, headings and text; scripts, styles and what is hidden are no text', () => {
    const page =
      seen(`<html><head><title> 通知\n 公告 </title><style>a{}</style><script>var t='页面不存在';</script></head>
      <body><h1>一 <b>级</b></h1><h2>二级</h2><!-- 注释 --><p>正<span>文</span></p><div style="display: none">藏</div>
      <noscript>请启用</noscript><template>模</template><div hidden><p>隐</p></div><p>尾</p></body></html>`);
    expect(page).toMatchObject({
      title: '通知 公告',
      headings: ['一 级', '二级'],
      mainHeadings: ['一 级'],
      lines: ['一 级', '二级', '正文', '尾'],
      textLength: 7,
      scripts: 1,
    });
  });

  it('takes the page’s own title, not that of a drawing', () => {
    expect(seen('<svg><title>图标</title></svg><title>真</title>').title).toBe('真');
    expect(seen('<title>先</title><title>后</title>').title).toBe('先');
  });

  it('decodes entities and the page’s own encoding', () => {
    expect(seen('<title>&#28595;&#38376;&amp;A</title>').title).toBe('澳门&A');
    expect(seen('<meta charset="gbk"><title>页面不存在</title><p>抱歉', 'gbk').title).toBe('页面不存在');
    expect(seen('<title>政务</title>', 'utf-8', null).title).toBe('政务');
  });

  it.each([
    ['cut in a tag', '<title>好</title><p>文<a href="x', '好', ['文']],
    ['cut in the title', '<title>未完', '未完', []],
    ['cut in a script', '<title>好</title><p>文</p><script>var a="', '好', ['文']],
    ['no markup', '只有文字', '', ['只有文字']],
    ['empty', '', '', []],
    ['unbalanced', '</div></p><title>好</title><td>文</b></td>', '好', ['文']],
  ])('reads what there is: %s', (_why, html, title, lines) => {
    expect(seen(html)).toMatchObject({ title, lines });
  });

  it('keeps to its limits', () => {
    const page = seen(
      `<title>${'题'.repeat(500)}</title>${`<h2>${'长'.repeat(300)}</h2>`.repeat(9)}<p>${'字'.repeat(50_000)}`,
    );
    expect(page.title).toHaveLength(200);
    expect(page.headings.map(({ length }) => length)).toEqual([120, 120, 120, 120, 120]);
    expect(page.textLength).toBe(52_700);
    expect(page.lines.join('').length).toBeLessThan(20_000);
  });

  it.each([
    ['<meta http-equiv="refresh" content="0;url=/new/">', '/new/'],
    ['<META HTTP-EQUIV=Refresh CONTENT="3; URL=\'http://a.cn/\'">', 'http://a.cn/'],
    ['<meta http-equiv="refresh" content="0; /x.html">', '/x.html'],
    ['<script>window.location.href="/a/index.html";</script>', '/a/index.html'],
    ["<script>top.location = '/login.jsp'</script>", '/login.jsp'],
    ["<script>location.replace('/b')</script>", '/b'],
    ['<meta http-equiv="refresh" content="300">', null],
    ['<meta http-equiv="refresh" content="600;url=/self.html">', null],
    ['<noscript><meta http-equiv="refresh" content="0;url=/nojs"></noscript>', null],
    ['<script>location.href="/a?u=" + u</script>', null],
    ['<script>if(location.href=="/a"){}</script>', null],
    ['<p>location.href="/a"</p>', null],
  ])('%s jumps to %s', (html, jump) => {
    expect(seen(html).jump).toBe(jump);
  });

  it('sees password fields, frames and pictures', () => {
    expect(
      seen(
        '<input type=PASSWORD><iframe src="/f"></iframe><embed src="a.pdf"><object data="b.pdf"></object><img src=1.png>',
      ),
    ).toMatchObject({ hasPasswordField: true, embeds: ['/f', 'a.pdf', 'b.pdf'], pictures: ['1.png'] });
    expect(seen('<input type=text>').hasPasswordField).toBe(false);
  });

  it('reads keywords and description', () => {
    expect(seen('<meta name="Keywords" content=" 甲,乙 "><meta name=description content=丙>')).toMatchObject({
      keywords: '甲,乙',
      description: '丙',
    });
  });
});
