import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePage } from '../../facts/read/decode.ts';
import { ELEMENT, type Recording, TEXT, UNSEEN_ELEMENT } from '../../facts/recording.ts';
import { randomBy } from '../audit/score/tallies.ts';
import { mangled } from '../facts/mangled.ts';
import { BROWSERS } from './browsers.ts';
import { ownPages, realPages, scriptInPage } from './in-page-script.ts';

const URL_OF_PAGE = 'http://www.songjiang.gov.cn/a.html';
const pages = [...ownPages(), ...realPages()].map(([name, bytes]): [string, string] => [
  name,
  decodePage(bytes, 'text/html').text,
]);

/** Firefox shows the scripts of an extension a property that it keeps from a page's own; here no tree is closed. */
function asForExtension(): void {
  if ('chrome' in globalThis) return;
  Object.defineProperty(Element.prototype, 'openOrClosedShadowRoot', { value: null });
}

/** What a recording says, a line for each of its items: text nodes side by side as one, all white space as one space. */
function said(recording: Recording | null): string[] | null {
  if (recording === null) return null;
  const lines: string[] = [];
  let text = '';
  const tell = (line: string) => {
    if (text !== '') lines.push(`text ${text.replace(/\s+/g, ' ')}`);
    text = '';
    lines.push(line);
  };
  for (let i = 0; i < recording.length; ) {
    const code = recording[i];
    const word = String(recording[i + 1]);
    const attributes = code === ELEMENT || code === UNSEEN_ELEMENT ? Number(recording[i + 2]) : 0;
    const length = [1, 2, 3 + 2 * attributes, 3 + 2 * attributes, 1, 2][Number(code)] ?? 1;
    if (code === TEXT) text += word;
    else tell(recording.slice(i, i + length).join(' '));
    i += length;
  }
  tell('end');
  return lines;
}

describe.each(BROWSERS)('in $name a snapshot says what a recording node by node says', ({ launch }) => {
  let browser: Browser;
  let script: string;

  beforeAll(async () => {
    [browser, script] = await Promise.all([launch(), scriptInPage()]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  /** A page as it stands before its own scripts have run. */
  async function open(text: string, type = 'text/html'): Promise<Page> {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url() !== URL_OF_PAGE) return void request.abort();
      const headers = { 'content-security-policy': "script-src 'none'" };
      return void request.respond({ headers, contentType: `${type}; charset=utf-8`, body: text });
    });
    await page.goto(URL_OF_PAGE, { waitUntil: 'domcontentloaded' });
    await page.evaluate(asForExtension);
    await page.evaluate(script);
    return page;
  }

  async function recordings(page: Page) {
    const told = await page.evaluate(() => window.mingcha.recordings());
    await page.close();
    return told;
  }

  it.each(pages)('%s', async (_name, text) => {
    const { nodeByNode, fromSnapshot } = await recordings(await open(text));
    expect(said(fromSnapshot)).toEqual(said(nodeByNode));
  });

  it.each([1, 2, 3, 4])('pages that are broken at random, series %i', async (seed) => {
    const random = randomBy(seed);
    let told = 0;
    for (let i = 0; i < 10; i += 1) {
      const [, text] = pages[Math.floor(random() * pages.length)] ?? ['', ''];
      const { nodeByNode, fromSnapshot } = await recordings(await open(mangled(text, random)));
      if (fromSnapshot === null) continue;
      told += 1;
      expect(said(fromSnapshot)).toEqual(said(nodeByNode));
    }
    expect(told).toBeGreaterThan(7);
  });

  /** A page with a body that a script has changed. */
  async function changed(body: string, change: () => void) {
    const page = await open(`<!doctype html><title>甲</title><body>${body}`);
    await page.evaluate(change);
    return recordings(page);
  }

  it.each<[string, string, () => void]>([
    ['what cannot be seen', '<p style="display:none">甲<b>乙</b></p><p>丙</p>', () => undefined],
    [
      'open and closed shadow trees, in each other',
      '<div>外</div><x-box>外</x-box>',
      () => {
        const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
        const inner = document.createElement('p');
        root?.append(inner, '内', Object.assign(document.createElement('i'), { hidden: true }));
        inner.attachShadow({ mode: 'open' }).append(document.createElement('b'), '最内');
      },
    ],
    [
      'frames that announced themselves',
      '<iframe></iframe><iframe data-token="word"></iframe>',
      () => undefined,
    ],
    [
      'letters without size, into the shadow tree',
      '<div style="font-size:0"><span></span></div>',
      () => {
        const b = Object.assign(document.createElement('b'), { textContent: '内' });
        b.style.fontSize = '12px';
        document.querySelector('span')?.attachShadow({ mode: 'open' }).append(b);
      },
    ],
    [
      'characters that stand for others',
      '<p title="&quot;&amp;lt;&nbsp;&lt;b&gt;">&lt;b&gt; &amp;amp; &nbsp; &quot;</p>',
      () => undefined,
    ],
    ['attributes with odd names', '<p =a=1 b"c=2 d\'e f<g=3 @h=4 :i=5 w:val="6">x</p>', () => undefined],
    [
      'text as it is written',
      '<xmp><b>&amp;</b></xmp><noscript><p>无</p></noscript><noembed>&lt;<i></noembed>',
      () => undefined,
    ],
    [
      'drawings, formulas, and HTML in them',
      '<svg><title>打<br>印</title><foreignObject><p>甲<br>乙<img></p></foreignObject><a><text>丙</text></a></svg><math><mi>x<br></mi><mo>&lt;</mo></math>',
      () => undefined,
    ],
    [
      'templates, in each other, and lists to choose from',
      '<template><p>甲<template><b>乙</b></template></p></template><select><option>丙<option>丁</select><p>戊',
      () => undefined,
    ],
    [
      'white space and line breaks',
      '<pre>\n\n甲\n</pre><textarea>\n乙</textarea>\n\t<p>\u00a0</p>',
      () => undefined,
    ],
    [
      'marks of our own',
      '<p>甲',
      () => {
        document.body.append(document.createElement('mingcha-overlay'));
      },
    ],
  ])('%s', async (_what, body, change) => {
    const { nodeByNode, fromSnapshot } = await changed(body, change);
    expect(said(fromSnapshot)).toEqual(said(nodeByNode));
  });

  it.each<[string, string, () => void]>([
    [
      'an element that cannot hold anything, and does',
      '<br>',
      () => document.querySelector('br')?.append(document.createElement('p')),
    ],
    [
      'a script that holds its own end',
      '<p>甲',
      () => {
        const held = document.createElement('script');
        held.type = 'text/x';
        held.textContent = 'a</script><p>乙</p>';
        document.body.append(held);
      },
    ],
    [
      'a comment that holds its own end',
      '<p>甲',
      () => document.body.append(document.createComment('--><b>乙</b>')),
    ],
    [
      'an element inside a template, not in what that stands for',
      '<template></template>',
      () => document.querySelector('template')?.append(document.createElement('p')),
    ],
    [
      'text as it is written that holds an element',
      '<xmp></xmp>',
      () => document.querySelector('xmp')?.append(document.createElement('p')),
    ],
    [
      'more than a message should hold',
      '<p>',
      () => document.querySelector('p')?.append('甲'.repeat(2_000_001)),
    ],
  ])('none is made of %s', async (_what, body, change) => {
    const { fromSnapshot } = await changed(body, change);
    expect(fromSnapshot).toBeNull();
  });

  it('none is made of XML', async () => {
    const page = await open(
      '<html xmlns="http://www.w3.org/1999/xhtml"><body><p/><div/></body></html>',
      'application/xhtml+xml',
    );
    expect((await recordings(page)).fromSnapshot).toBeNull();
  });
});
