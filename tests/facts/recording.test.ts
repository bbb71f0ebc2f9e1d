import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { takeSurvey } from '../../facts/gather/take-survey.ts';
import { parsePage } from '../../facts/parse/page.ts';
import type { LiveView } from '../../facts/record/live-view.ts';
import { recordPage } from '../../facts/record/page.ts';
import { CLOSE, ELEMENT, FRAME_TOKEN, isSameRecording, SHADOW, TEXT } from '../../facts/recording.ts';

function documentOf(body: string): Document {
  return new JSDOM(`<!doctype html><html><head></head><body>${body}</body></html>`).window.document;
}

const seeing: LiveView = {
  isShown: (element) => element.id !== 'unseen',
  shadowRootOf: (element) => element.shadowRoot,
  frameToken: (frame) => (frame.id === 'known' ? 'word' : null),
};

/** The recording of what stands in the body. */
function recordedIn(document: Document, view: LiveView | null = null) {
  const items = recordPage(document, view);
  const body = items.indexOf('body');
  return items.slice(body + 2, -2);
}

describe('what is written down', () => {
  it.each([
    ['an element with text', '<p>甲 乙</p>', [ELEMENT, 'p', 0, TEXT, '甲 乙', CLOSE]],
    ['white space between tags, as one space', '\n\t<br>', [TEXT, ' ', ELEMENT, 'br', 0, CLOSE]],
    ['no comment', '<!-- 甲 --><br>', [ELEMENT, 'br', 0, CLOSE]],
    ['nothing inside a script', '<script>甲</script>', [ELEMENT, 'script', 0, CLOSE]],
    [
      'attributes, in the order of the page',
      '<a href="/甲" title="">x</a>',
      [ELEMENT, 'a', 2, 'href', '/甲', 'title', '', TEXT, 'x', CLOSE],
    ],
    [
      'no attribute that says how something looks',
      '<p align="left" lang="zh"></p>',
      [ELEMENT, 'p', 0, CLOSE],
    ],
    ['of a handler that it is there', '<p onclick="go()"></p>', [ELEMENT, 'p', 1, 'onclick', '', CLOSE]],
    [
      'of what a framework is told that it is there',
      '<p ng-href="{{甲}}" v-if="乙" :src="丙" @click="丁"></p>',
      [ELEMENT, 'p', 4, 'ng-href', '', 'v-if', '', ':src', '', '@click', '', CLOSE],
    ],
    [
      'a style that may hide',
      '<p style="DISPLAY: NONE"></p>',
      [ELEMENT, 'p', 1, 'style', 'DISPLAY: NONE', CLOSE],
    ],
    ...[
      'visibility:hidden',
      'visibility:collapse',
      'height:0; overflow : hidden',
      'opacity:0',
      'opacity: .0',
      'clip:rect(0,0,0,0)',
      'clip-path: inset(50%)',
      'position:absolute;left:-9999px',
      'margin-left:-10000px',
    ].map((style): [string, string, unknown[]] => [
      `a style that may hide: ${style}`,
      `<p style="${style}"></p>`,
      [ELEMENT, 'p', 1, 'style', style, CLOSE],
    ]),
    ...['color: red', 'text-decoration: none; border:none', 'mso-hide: all'].map(
      (style): [string, string, unknown[]] => [
        `no other style: ${style}`,
        `<p style="${style}"></p>`,
        [ELEMENT, 'p', 0, CLOSE],
      ],
    ),
    [
      'the beginning of an address that holds its content',
      `<img src="data:image/png;base64,${'A'.repeat(500)}">`,
      [ELEMENT, 'img', 1, 'src', `data:image/png;base64,${'A'.repeat(78)}`, CLOSE],
    ],
  ])('%s', (_what, html, expected) => {
    expect(recordedIn(documentOf(html))).toEqual(expected);
  });

  it('an empty list for a document without a root', () => {
    const document = documentOf('');
    document.documentElement.remove();
    expect(recordPage(document, null)).toEqual([]);
  });

  it('the token of a frame that announced itself', () => {
    const page = documentOf('<iframe id="known"></iframe><iframe id="silent"></iframe>');
    expect(recordedIn(page, seeing).filter((item) => item === FRAME_TOKEN || item === 'word')).toEqual([
      FRAME_TOKEN,
      'word',
    ]);
  });
});

describe('what is drawn', () => {
  const drawn = (body: string) => recordedIn(documentOf(body));

  it.each([
    ['<svg><text>现行</text><text>有效</text></svg>', '现行有效'],
    ['<svg><g><title>打印</title><path d="M0"/></g></svg>', '打印'],
  ])('as SVG is written down by its words alone: %s', (body, words) => {
    expect(drawn(body)).toEqual([ELEMENT, 'svg', 0, TEXT, words, CLOSE]);
    expect(recordedIn(parsePage(`<!doctype html><body>${body}</body>`))).toEqual(drawn(body));
  });

  it.each([
    '<svg><path d="M0"/><text>OK</text></svg>',
    '<svg><style>.a{font-family:"微软雅黑"}</style></svg>',
    `<svg><text>${'长'.repeat(500)}</text></svg>`,
  ])('is nothing where there are no words, or more than a label has: %s', (body) => {
    expect(drawn(body)).toEqual([ELEMENT, 'svg', 0, CLOSE]);
  });

  it('behind an element is kept, and not all that a style holds', () => {
    const style = 'background:url(yx.png)';
    expect(drawn(`<p style="${style}"></p>`)).toEqual([ELEMENT, 'p', 1, 'style', style, CLOSE]);
    const long = drawn(`<p style="background:url(data:image/png;base64,${'A'.repeat(9000)})"></p>`);
    expect(String(long[4]).length).toBeLessThanOrEqual(300);
  });
});

describe('letters without size', () => {
  const styles = (body: string) =>
    recordedIn(documentOf(body)).filter((item) => typeof item === 'string' && item.includes('font-size'));

  it('are told wherever in a long style they stand', () => {
    const style = `margin:0;${'--a:1px;'.repeat(60)}font-size:0`;
    expect(styles(`<div style="${style}"></div>`)).toEqual([style]);
  });

  it('are told with the sizes that what is inside has of its own', () => {
    const inside = '<p style="font-size:12px"><a style="font-size:14px">x</a></p>';
    expect(styles(`<div style="font-size:0">${inside}</div>`)).toEqual([
      'font-size:0',
      'font-size:12px',
      'font-size:14px',
    ]);
  });
  it('end where their element does', () => {
    const other = '<p style="font-size:12px"><b style="font-size:14px">x</b></p>';
    expect(styles(`<div style="font-size:0px"><b>x</b></div>${other}`)).toEqual(['font-size:0px']);
    expect(styles(`<i><i style="font-size:.0em"></i></i>${other}`)).toEqual(['font-size:.0em']);
  });
  it.each(['font-size:0.8em', 'font-size:.9rem', 'font-size:10px', 'font-size:00.5em'])(
    'are not those of %s',
    (style) => {
      expect(styles(`<p style="${style}">x</p>`)).toEqual([]);
    },
  );
});

describe('shadow trees', () => {
  it.each([
    ['before what the host itself holds', '<b>内</b>', '外', ['内', '外']],
    ['of a host that holds nothing', '<b>内</b>', '', ['内']],
    ['that are empty', '', '外', ['外']],
    ['that are empty in an empty host', '', '', []],
  ])('%s', (_what, inside, outside, texts) => {
    const document = documentOf(`<div>${outside}</div><p>后</p>`);
    const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
    root?.append(...documentOf(inside).body.childNodes);
    const items = recordedIn(document, seeing);
    expect(items.filter((item) => item === SHADOW)).toHaveLength(1);
    const seen = takeSurvey(recordPage(document, seeing));
    expect(seen.runs.map(({ text }) => text)).toEqual([...texts, '后']);
    expect(seen.shadowRoots).toBe(1);
    const parents = seen.parts.map(({ tag, parent }) => [tag, seen.parts[parent]?.tag]);
    expect(parents).toContainEqual(['p', 'body']);
    expect(parents.filter(([tag]) => tag === 'b')).toEqual(inside === '' ? [] : [['b', 'div']]);
  });

  it('are not looked for in a page that is not laid out', () => {
    const document = documentOf('<div></div>');
    document.querySelector('div')?.attachShadow({ mode: 'open' }).append('内');
    expect(recordedIn(document)).toEqual([ELEMENT, 'div', 0, CLOSE]);
  });
});

describe('a survey of a recording', () => {
  it('knows what no one can see', () => {
    const { parts } = takeSurvey(recordPage(documentOf('<p id="unseen"></p><p></p>'), seeing));
    expect(parts.filter(({ tag }) => tag === 'p').map(({ shown }) => shown)).toEqual([false, true]);
  });

  it('keeps the title of the document apart from its text', () => {
    const document = documentOf('<title>后来的</title><p>文</p>');
    document.head.append(Object.assign(document.createElement('title'), { textContent: '甲\n乙' }));
    const { documentTitle, runs } = takeSurvey(recordPage(document, null));
    expect([documentTitle, runs.map(({ text }) => text)]).toEqual(['甲\n乙', ['文']]);
  });
});

it('two recordings are the same where every word is', () => {
  const of = (html: string) => recordPage(documentOf(html), null);
  expect(isSameRecording(of('<p>甲'), of('<p>甲'))).toBe(true);
  expect(isSameRecording(of('<p>甲'), of('<p>乙'))).toBe(false);
  expect(isSameRecording(of('<p>甲'), of('<p>甲<br>'))).toBe(false);
});
