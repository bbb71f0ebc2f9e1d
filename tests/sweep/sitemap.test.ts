import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readSitemap } from '../../sweep/sitemap.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const one = 'https://www.own.gov.cn/a/';
const urlset = (...addresses: string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`;

describe('a sitemap', () => {
  it.each<[string, string | Uint8Array]>([
    ['XML', urlset(one)],
    ['with a prefix', urlset(one).replaceAll('<', '<s:').replaceAll('<s:/', '</s:').replace('<s:?', '<?')],
    ['with a byte order mark and white space', `\uFEFF\n ${urlset(`\n ${one}\n`)}`],
    ['with CDATA', urlset(`<![CDATA[${one}]]>`)],
    ['text', `${one}\r\n\r\nno address\r\n`],
    ['packed', gzipSync(urlset(one))],
    ['packed and cut', gzipSync(urlset(one) + ' '.repeat(100_000)).subarray(0, -20)],
    ['cut in an element', `${urlset(one).replace('</urlset>', '')}<url><loc>https://www.own.gov.cn/b`],
  ])('is read: %s', async (_name, source) => {
    const { pages } = await readSitemap(typeof source === 'string' ? bytes(source) : source);
    expect(pages[0]).toBe(one);
    expect(pages.length).toBeLessThanOrEqual(2);
  });

  it('names further ones', async () => {
    const index = `<sitemapindex><sitemap><loc>${one}s.xml</loc></sitemap></sitemapindex>`;
    expect(await readSitemap(bytes(index))).toEqual({ pages: [], sitemaps: [`${one}s.xml`] });
  });

  it('decodes what XML decodes and nothing else', async () => {
    const { pages } = await readSitemap(bytes(urlset('https://www.own.gov.cn/?a=1&amp;b=2')));
    expect(pages).toEqual(['https://www.own.gov.cn/?a=1&b=2']);
    const laughs = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(1_000)}"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>${urlset(`${one}&b;&f;`)}`;
    const { pages: hostile } = await readSitemap(bytes(laughs));
    expect(hostile.join()).not.toMatch(/ha|root/);
    expect(hostile.join().length).toBeLessThan(100);
  });

  it.each([
    ['a page', '<html><body><a href="/a/">a</a></body></html>'],
    ['nothing', ''],
    ['other words', 'User-agent: *'],
    ['other schemes', urlset('javascript:alert(1)', 'file:///etc/passwd', '/relative')],
    [
      'a place of a picture',
      `<urlset><url><image:image><image:loc-x>${one}</image:loc-x></image:image></url></urlset>`,
    ],
    ['an address too long', urlset(`${one}${'a'.repeat(3_000)}`)],
  ])('is not %s', async (_name, source) => {
    expect(await readSitemap(bytes(source))).toEqual({ pages: [], sitemaps: [] });
  });

  it('holds no more than 50,000 addresses, however well it is packed', async () => {
    const bomb = gzipSync(urlset(...Array.from({ length: 60_000 }, (_, n) => `${one}${n}`)));
    expect((await readSitemap(bomb)).pages).toHaveLength(50_000);
    const blank = gzipSync(Buffer.alloc(200_000_000, 0x20));
    expect((await readSitemap(blank)).pages).toEqual([]);
  });
});
