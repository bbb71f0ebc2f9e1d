import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { parsePage, TooComplexError } from '../../../facts/parse/page.ts';
import { outline } from '../../parity/outline.ts';

const soup: [string, string][] = [
  ['nothing', ''],
  ['text alone', '政策'],
  ['unclosed cells', '<table><tr><td>文号<td>沪府〔2025〕1号<tr><td>日期<td>'],
  ['text and links in a table', '<table>前<tr>中<td>格</td>后<a href=x>链<td>尾</table>'],
  ['a form across rows', '<table><form action=x><tr><td><input></form><tr><td><input></table>'],
  ['nested forms', '<form id=a><div><form id=b></form><p>x</form>'],
  ['misnested formatting', '<b><i>一</b>二</i><a href=1>三<a href=2>四<p>五</a>六'],
  ['a block in a paragraph', '<p>一<div>二</div>三</p>四'],
  ['nested tables', '<table><tr><td><table><tr><td>x</table>y<table>z</table></table>'],
  ['a list without ends', '<ul><li>一<li>二<ul><li>三</ul><li>四<dl><dt>a<dd>b<dt>c'],
  ['a frameset', '<html><frameset cols="1,2"><frame src=a><noframes><p>无框架</noframes></frameset>'],
  ['no script', '<head><noscript><link href=a><p>x</noscript><body><noscript><p>y<a href=z></noscript>'],
  ['comments everywhere', '<!-- a --><html><!--b--><td><!--c--!>x<!d><?e?><!doctype html></html><!--f-->'],
  ['a template', '<template><tr><td>x</template><p>y<template>z'],
  [
    'svg and math',
    '<svg viewBox="0 0 1 1"><a xlink:href="#x"><title>t</title><foreignObject><p>h<math><mi>x',
  ],
  ['custom elements', '<my-page data-x=1><ucap-content>文<p>章</ucap-content></my-page>'],
  ['attributes twice', '<p CLASS="  x  y x " class=z hidden>'],
  ['null characters', 'a\0b<p title="c\0d">\0e<script>f\0g</script><textarea>\0h</textarea><svg>\0i'],
  ['entities', '&nbsp;&amp;&copy &notit; &#x6587;&#0; <a href="?a=1&copy=2&lt">'],
  ['a second title', '<title>a<b>c</title><body><title>d</title><svg><title>e</title></svg>'],
  ['quirks', '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN"><p><table><tr><td>x'],
  ['a select', '<select><option>a<option>b<optgroup><option>c</select><input><select><select>'],
  [
    'raw text',
    '<style><p></style><textarea>\n<b></textarea><xmp><i></xmp><iframe><a></iframe><plaintext><p>',
  ],
];

describe('parsePage', () => {
  it.each(soup)('builds the tree of a browser: %s', (_why, html) => {
    expect(outline(parsePage(html))).toEqual(outline(new JSDOM(html).window.document));
  });

  it('has the ends of the tree at hand', () => {
    const document = parsePage('<!doctype html><title>t</title><p>x');
    expect(document.documentElement.localName).toBe('html');
    expect(document.head.localName).toBe('head');
    expect(document.body.localName).toBe('body');
    expect(document.body.parentElement).toBe(document.documentElement);
  });

  it('adds to a body what a second body tag has beyond the first', () => {
    const { body } = parsePage('<body class=a><p><body class=b id=c>');
    expect([body.getAttribute('class'), body.getAttribute('id')]).toEqual(['a', 'c']);
  });

  it('takes a frameset for the body', () => {
    expect(parsePage('<frameset><frame>').body.localName).toBe('frameset');
  });

  it('reads a class as it is written', () => {
    const paragraph = parsePage('<p class=" b  a b ">').body.firstChild as Element;
    expect(paragraph.getAttribute('class')).toBe(' b  a b ');
    expect(paragraph.getAttribute('id')).toBeNull();
  });

  it('keeps what a template holds apart', () => {
    const template = parsePage('<body><template><p>x</template>').body.firstChild as HTMLTemplateElement;
    expect(template.firstChild).toBeNull();
    expect(template.content.firstChild?.nodeType).toBe(1);
  });

  it('reads 5,000 levels', () => {
    expect(outline(parsePage(`${'<div>'.repeat(5000)}底`)).at(-1)).toBe(`${5002} 3 "底"`);
  });

  it('refuses what would take minutes', () => {
    expect(() => parsePage('<div>'.repeat(100_000))).toThrow(TooComplexError);
  });
});
