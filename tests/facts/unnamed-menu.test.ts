import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';

const MENU = ['首页', '政务公开', '政策解读', '一网通办', '互动交流'];
const links = MENU.map((label, i) => `<a href="/m${i}/">${label}</a>`);
const TEXT =
  '<p>现将有关事项通知如下，请认真按照执行，执行中遇到的问题请及时向我局反映，我局将及时答复。</p>';

/** Where the first links of a page stand, one for each of the menu. */
function placesIn(head: string) {
  const facts = factsOf(
    `<html><head><title>关于某事的通知</title></head><body>${head}<div><h1>关于某事的通知</h1>${TEXT.repeat(4)}</div></body></html>`,
  );
  return facts.links?.slice(0, MENU.length).map(({ place }) => place);
}

describe('a menu whose parts have no names', () => {
  it.each([
    ['cells', `<table><tr>${links.map((one) => `<td>${one}</td>`).join('')}</tr></table>`],
    ['a row with bars', `<table><tr><td>${links.join(' | ')}</td></tr></table>`],
    ['a list', `<div><ul>${links.map((one) => `<li>${one}</li>`).join('')}</ul></div>`],
    ['a line with dots', `<p>${links.join(' · ')}</p>`],
  ])('is known by its links: %s', (_, head) => {
    expect(placesIn(head)).toEqual(MENU.map(() => 'navigation'));
  });

  it.each([
    ['the way from the top', `<p>您现在的位置：${links.join(' &gt; ')}</p>`],
    ['the way from the top without a name', `<p>${links.join(' &gt;&gt; ')}</p>`],
    ['links within words', `<p>${links.join('和')}</p>`],
    [
      'a row that does not begin with the home page',
      `<p>${links.slice(1).join(' | ')} | <a href="/x/">关于我们</a></p>`,
    ],
  ])('is not taken for %s', (_, head) => {
    expect(placesIn(head)).toEqual(MENU.map(() => 'main'));
  });

  it('is not what turns the pages of a list', () => {
    const pager = ['首页', '上一页', '1', '2', '下一页', '尾页'].map(
      (label) => `<a href="/p${label}/">${label}</a>`,
    );
    expect(placesIn(`<p>${pager.join(' ')}</p>`)).toEqual(MENU.map(() => 'main'));
  });

  it('has more than a few links', () => {
    expect(placesIn(`<p>${links.slice(0, 3).join(' | ')}</p>`)).toEqual(['main', 'main', 'main']);
  });
});
