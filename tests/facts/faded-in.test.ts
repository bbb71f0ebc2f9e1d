import { describe, expect, it } from 'vitest';
import { documentPage, factsOf } from './facts-of.ts';

const page = documentPage(
  '<h1>关于印发《某区公共停车场管理办法》的通知</h1><p>文号：沪松府规〔2025〕2号 有效性：有效</p>',
);
const wrapped = (style: string) =>
  page.replace('<body>', `<body><div style="${style}">`).replace('</body>', '</div></body>');
const textIn = (style: string) =>
  page.replace('class="article-content"', `class="article-content" style="${style}"`);
const linksOf = (html: string) => factsOf(html).links?.filter(({ hidden }) => !hidden).length;

describe('what a script fades in', () => {
  it.each(['opacity:0', 'opacity: 0; transition: opacity .5s'])('is read as a page: %s', (style) => {
    const plain = factsOf(page);
    expect(factsOf(wrapped(style)).body?.textLength).toBe(plain.body?.textLength);
    expect(linksOf(wrapped(style))).toBe(linksOf(page));
    expect(factsOf(textIn(style)).body?.textLength).toBe(plain.body?.textLength);
  });

  it.each(['opacity:0; display:none', 'opacity:0; visibility:hidden'])(
    'is hidden all the same where more than that hides it: %s',
    (style) => {
      expect(linksOf(wrapped(style))).toBe(0);
    },
  );

  it('is no block of mere links, however many', () => {
    const farm = Array.from({ length: 40 }, (_, i) => `<li><a href="/x/${i}.html">某某链接${i}号</a></li>`);
    const html = page.replace('</body>', `<ul style="opacity:0">${farm.join('')}</ul></body>`);
    expect(linksOf(html)).toBe(linksOf(page));
  });
});
