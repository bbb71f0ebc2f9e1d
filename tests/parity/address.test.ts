import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveAddress } from '../../facts/read/address.ts';
import { bytesOf } from '../facts/read/bytes-of.ts';
import { BROWSERS } from './browsers.ts';
import { servePages } from './page-server.ts';

const ENCODINGS = ['gbk', 'gb18030', 'big5', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252'];

/**
 * Left out: queries of ws:, wss: and unknown schemes, which Chromium writes in the page's encoding and the
 * standard in UTF-8; hosts with a space, which Chromium escapes and the standard refuses; quotes in the query
 * of javascript:, of which each browser escapes others.
 */
const HREFS = [
  '',
  '#',
  '#部分',
  '?',
  '?政策',
  '?q=政策&r=a b"<>\'`{}|\\^~%41%zz',
  '/附件/通知.pdf?名=通#知',
  '//www.shanghai.gov.cn/搜?词=公开',
  'http://例子.测试/?词=公开',
  'https:搜?词',
  'http:\\\\a.cn\\政\\策?公\\开',
  '  /前后\t空\n格?空\t 格  \u00a0',
  '\u0001/控制?政\u0001策\u001f ',
  'ftp://a.cn/?政',
  'mailto:a@b.cn?subject=政策',
  'javascript:search(政策?x)',
  'file:///c:/政?策',
  'data:text/html,?政',
  'tel:021-1234?政',
  'http://a.cn?政#?策?',
  'http://a.cn:99999/?政',
  'http://[::1/?政',
  '//',
  '///?政',
  '../../../政?策',
  'a?😀𠮷€ñé①あЖ丂',
];

/** Two-byte planes are compared whole, one character after the other. */
const CHARACTERS = Array.from({ length: 0x20000 - 0x80 }, (_, index) => index + 0x80).filter(
  (codePoint) => codePoint < 0xd800 || codePoint > 0xdfff,
);

describe.each(BROWSERS)('resolveAddress agrees with the links of $name', ({ launch }) => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof servePages>>;

  beforeAll(async () => {
    const pages = ENCODINGS.map((encoding) => {
      const served = { bytes: bytesOf('<p>x</p>', encoding), contentType: `text/html; charset=${encoding}` };
      return [`/${encoding}/page.html?x=1`, served] as const;
    });
    server = await servePages(new Map(pages));
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it.each(ENCODINGS)('on a page in %s', async (encoding) => {
    const address = `${server.base}/${encoding}/page.html?x=1`;
    const page = await browser.newPage();
    await page.goto(address);
    const [characterSet, hrefs, characters] = await page.evaluate(
      (written, codePoints) => {
        const link = document.createElement('a');
        document.body.append(link);
        const read = (href: string) => {
          link.setAttribute('href', href);
          return link.href;
        };
        const all = codePoints.map((codePoint) => read(`/?${String.fromCodePoint(codePoint)}`));
        return [document.characterSet.toLowerCase(), written.map(read), all] as const;
      },
      HREFS,
      CHARACTERS,
    );
    await page.close();
    expect(characterSet).toBe(encoding);
    // Of an address that cannot be resolved, a browser gives back what was written.
    const ours = (href: string) => resolveAddress(href, address, encoding)?.href ?? href;
    expect(HREFS.map(ours)).toEqual(hrefs);
    const query = (codePoint: number) => ours(`/?${String.fromCodePoint(codePoint)}`);
    expect(CHARACTERS.filter((codePoint, index) => query(codePoint) !== characters[index])).toEqual([]);
  });
});
