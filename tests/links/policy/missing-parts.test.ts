import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../links/policy/read-answer.ts';
import { gbk } from '../fault-server/behaviours.ts';
import { answer, PAGE, page, prose } from './answers.ts';

type Differing = Parameters<typeof answer>[0];

/** What is said of parts that links name of a page. */
function missing(body: string | Uint8Array, parts: readonly string[], differs: Differing = {}, url = PAGE) {
  return readAnswer(url, 'get', answer({ body, ...differs }), null, parts).missingParts;
}

const text = prose(600);
const plainPage = page('通知', `<h2 id="Intro">一</h2>${text}<a name=fujian></a><p id="附件">二</p>`);

describe('parts of a page without scripts', () => {
  it('are missed where they are not there', () => {
    expect(missing(plainPage, ['fujian', 'biao', 'Intro'])).toEqual([{ part: 'biao', certain: true }]);
  });

  it('are known by id and by the name of an anchor, not by any other name', () => {
    expect(missing(page('通知', `${text}<p name="biao">x</p><map name="tu"></map>`), ['biao', 'tu'])).toEqual(
      [
        { part: 'biao', certain: true },
        { part: 'tu', certain: true },
      ],
    );
  });

  it.each([
    ['percent-encoded', '%E9%99%84%E4%BB%B6'],
    ['as written', '附件'],
    ['in another case', 'INTRO'],
    ['as no UTF-8', '%B8%BD%BC%FE'],
    ['as no escape', '%zz'],
  ])('are not missed %s', (_, part) => {
    expect(missing(plainPage, [part])).toBeUndefined();
  });

  it('are there though nobody sees them', () => {
    const hidden = '<div style="display:none"><p id="a"></p></div><noscript><i id="b"></i></noscript>';
    expect(missing(page('通知', `${text}${hidden}<svg><g id="c"/></svg>`), ['a', 'b', 'c'])).toBeUndefined();
  });

  it('are not there in a comment or in the text', () => {
    const body = page('通知', `${text}<!-- <p id="a"></p> -->&lt;p id="b">`);
    expect(missing(body, ['a', 'b'])?.map(({ part }) => part)).toEqual(['a', 'b']);
  });

  it.each([
    ['declared', 'text/html; charset=GBK'],
    ['not declared', 'text/html'],
    ['declared as UTF-8', 'text/html; charset=utf-8'],
  ])('are read in GBK, %s', (_, type) => {
    const body = gbk(plainPage.replace('<meta charset="utf-8">', ''));
    const parts = ['%E9%99%84%E4%BB%B6', '%E8%A1%A8'];
    expect(missing(body, parts, { headers: { 'content-type': type } })).toEqual([
      { part: '%E8%A1%A8', certain: true },
    ]);
  });

  it('are certain with data in script elements', () => {
    const data = '<script type="application/ld+json">{"@type":"x"}</script>';
    expect(missing(page('通知', text, data), ['a'])).toEqual([{ part: 'a', certain: true }]);
  });
});

describe('parts of a page with scripts', () => {
  it.each([
    ['one of its own', '<script>var a = 1;</script>'],
    ['one from elsewhere', '<script src="/js/jquery.js"></script>'],
    ['a module', '<script type="module" src="/m.js"></script>'],
    ['an old type', '<script type="text/javascript" src="/m.js"></script>'],
    ['one that waits for a click', '<a onclick="zoom(2)">大</a>'],
  ])('are not missed for certain: %s', (_, script) => {
    expect(missing(page('通知', text + script), ['biao'])).toEqual([{ part: 'biao', certain: false }]);
  });

  it.each([
    ['reads the fragment', '<script>show(location.hash.slice(1))</script>'],
    ['listens to it', '<script>window.onhashchange = f</script>'],
    ['reads the address', '<script>var u = document.URL.split("#")[1]</script>'],
    ['moves the page', '<script>el.scrollIntoView()</script>'],
    ['names the part', `<script>document.write('<a name="biao"></a>')</script>`],
    ['leads elsewhere at a click', `<a onclick="window.location = '/b'">b</a>`],
    ['fills in what is written', '<script src="/vue.js"></script><p id="{{ item.id }}"></p>'],
  ])('are not spoken of where one %s', (_, script) => {
    expect(missing(page('通知', text + script), ['biao'])).toBeUndefined();
  });

  it('are not spoken of where the page is yet to be built', () => {
    const shell = '<div id="app"></div><p>嘉定区人民政府</p><script src="/app.js"></script>';
    expect(missing(page('上海嘉定', shell), ['biao'])).toBeUndefined();
  });
});

describe('nothing is said', () => {
  it.each<[string, string, Differing]>([
    ['of a page that was not read to its end', plainPage, { whole: false }],
    ['of a page that broke off', plainPage, { whole: false, brokeOff: true }],
    ['of a piece', plainPage, { status: 206 }],
    ['of text', plainPage, { headers: { 'content-type': 'text/plain' } }],
    ['of what has no media type, which browsers guess', plainPage, { headers: {} }],
    ['of data', '{"a": 1}', { headers: { 'content-type': 'application/json' } }],
    ['of a file', '%PDF-1.4', { headers: { 'content-type': 'application/pdf' } }],
    ['of a page that is gone', plainPage, { status: 404 }],
    ['of a page that says so', page('页面不存在', '<p>您访问的页面不存在</p>'), {}],
    ['of frames', '<html><frameset cols="20%,80%"><frame src="/l.html"></frameset></html>', {}],
    [
      'of a page that leads on',
      page('通知', text, '<meta http-equiv="refresh" content="60;url=/new.html">'),
      {},
    ],
    ['after a redirect with a part of its own', plainPage, { finalUrl: `${PAGE}#one`, redirects: 1 }],
  ])('%s', (_, body, differs) => {
    expect(missing(body, ['biao'], differs)).toBeUndefined();
  });

  it('where no part is named, or all are there', () => {
    expect(readAnswer(PAGE, 'get', answer({ body: plainPage }), null)).not.toHaveProperty('missingParts');
    expect(readAnswer(PAGE, 'get', answer({ body: plainPage }), null, ['fujian'])).not.toHaveProperty(
      'missingParts',
    );
  });

  it('by HEAD, or of the first bytes', () => {
    for (const way of ['head', 'start'] as const) {
      const sign = readAnswer(PAGE, way, answer({ body: plainPage }), null, ['biao']);
      expect(sign.missingParts, way).toBeUndefined();
    }
  });
});

it('after a redirect nothing is certain: a browser does not tell whether that named a part', () => {
  const differs = { finalUrl: 'http://www.jiading.gov.cn/zwgk/zcwj/content_9.html', redirects: 1 };
  expect(missing(plainPage, ['biao'], differs)).toEqual([{ part: 'biao', certain: false }]);
});

it('reads what is made to be slow, and names without end, in time', () => {
  const hostile = `<script src="/a.js"></script>${'{{'.repeat(60_000)}${'<a name="x'.repeat(5_000)}`;
  const parts = Array.from({ length: 100 }, (_, n) => `part-${n}`);
  expect(missing(page('通知', text + hostile), parts)).toHaveLength(100);
});

it('a page that misses a part opens all the same', () => {
  const sign = readAnswer(PAGE, 'get', answer({ body: plainPage }), null, ['biao']);
  expect(sign).toMatchObject({ says: 'opens', kind: 'opens', reason: 'ok' });
});
