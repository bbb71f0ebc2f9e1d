import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatherPage } from '../../facts/gather/page.ts';
import { PageFacts } from '../../facts/page.ts';
import { parsePage } from '../../facts/parse/page.ts';
import { type DecodedPage, decodePage } from '../../facts/read/decode.ts';
import { recordPage } from '../../facts/record/page.ts';
import { bytesOf } from '../facts/read/bytes-of.ts';
import { BROWSERS } from './browsers.ts';
import { ownPages, realPages, scriptInPage } from './in-page-script.ts';
import { outline } from './outline.ts';
import { type Served, servePages } from './page-server.ts';

const AT = '2025-06-30T09:00:00.000+08:00';

const pages = [...ownPages(), ...realPages()];
const paths = new Map(pages.map(([name], index) => [name, `/${index}/page.html?x=1`]));

/** How a page came, and what rests on layout, is no fact of the page: `gathering` and `rendered` are left out. */
function comparable(facts: unknown): object {
  const { gathering: _, rendered: _rendered, ...rest } = PageFacts.parse(facts);
  return rest;
}

describe.each(BROWSERS)('Node and $name read the same facts', ({ forbidsScripts, launch }) => {
  let browser: Browser;
  let script: string;
  let server: Awaited<ReturnType<typeof servePages>>;

  beforeAll(async () => {
    const served = pages.map(([name, bytes]): [string, Served] => {
      return [paths.get(name) ?? '', { bytes, contentType: 'text/html' }];
    });
    served.push([
      '/blank',
      { bytes: bytesOf('<!doctype html><title>x</title>', 'utf-8'), contentType: 'text/html' },
    ]);
    server = await servePages(new Map(served));
    [browser, script] = await Promise.all([launch(), scriptInPage()]);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** A page in which no script of the page runs and nothing but the page itself is loaded. */
  async function open(url: string): Promise<Page> {
    const page = await browser.newPage();
    if (forbidsScripts) await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url() === url) request.continue();
      else request.abort();
    });
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.evaluate(script);
    return page;
  }

  function inNode({ text, encoding }: DecodedPage, url: string): PageFacts {
    return gatherPage(recordPage(parsePage(text), null), {
      url,
      status: 200,
      encoding,
      at: AT,
      live: null,
    });
  }

  describe.each(pages)('%s', (name, bytes) => {
    const decoded = decodePage(bytes, 'text/html');
    const { text, encoding, declared } = decoded;
    const circumstances = () => ({ url: server.base + paths.get(name), status: 200, encoding, at: AT });

    it('by DOMParser', async () => {
      const page = await open(`${server.base}/blank`);
      const tree = await page.evaluate((words) => window.mingcha.treeOf(words), text);
      const facts = await page.evaluate(
        // As text: on the way out of Firefox a value that stands in two places is lost.
        (words, how) => JSON.stringify(window.mingcha.ofText(words, how)),
        text,
        circumstances(),
      );
      await page.close();
      expect(outline(parsePage(text))).toEqual(tree);
      expect(comparable(inNode(decoded, circumstances().url))).toEqual(comparable(JSON.parse(facts)));
    });

    if (!forbidsScripts) return;

    // Where the declaration is wrong or missing, a browser shows garbled text and we read what is meant.
    it.skipIf(declared !== encoding)('by loading it', async () => {
      const page = await open(circumstances().url);
      const characterSet = await page.evaluate(() => document.characterSet.toLowerCase());
      const facts = await page.evaluate((how) => window.mingcha.ofDocument(how), circumstances());
      await page.close();
      expect(characterSet).toBe(encoding);
      expect(comparable(inNode(decoded, circumstances().url))).toEqual(comparable(facts));
    });
  });
});
