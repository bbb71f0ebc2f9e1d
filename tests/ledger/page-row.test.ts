import { describe, expect, it } from 'vitest';
import { pageRow } from '../../ledger/page-row.ts';
import { pageOf, spot } from '../rules/page-of.ts';
import { link } from '../rules/parts-of-page.ts';

const HOST = 'https://www.example.gov.cn';
const origin = {
  site: 'example.gov.cn',
  via: 'sweep',
  sha256: null,
  needsLive: false,
  judgedBy: 'test',
} as const;

function titled(text: string) {
  return { document: text, heading: spot(text, 'h1'), text };
}

function relatedOf(change: Parameters<typeof pageOf>[0]): string[] {
  return pageRow(pageOf(change), [], origin).related.map((url) => url.replace(HOST, ''));
}

describe('a page at rest names', () => {
  it('what explains it, not what explains its neighbours', () => {
    expect(
      relatedOf({
        title: titled('关于印发《集市管理办法》的通知'),
        links: [
          link('《集市管理办法》政策解读', `${HOST}/jd/1.html`),
          link('《绿道管理办法》政策解读', `${HOST}/jd/2.html`, { heading: '最新解读' }),
          link('首页', `${HOST}/`, { place: 'navigation' }),
        ],
      }),
    ).toEqual(['/jd/1.html']);
  });

  it('the document that it explains', () => {
    expect(
      relatedOf({
        kind: { kind: 'interpretation', official: 'no', normative: 'no', policy: 'no' },
        title: titled('《集市管理办法》政策解读'),
        links: [
          link('关于印发《集市管理办法》的通知', `${HOST}/wj/1.html`, { place: 'related' }),
          link('关于印发《绿道管理办法》的通知', `${HOST}/wj/2.html`, { place: 'related' }),
        ],
      }),
    ).toEqual(['/wj/1.html']);
  });

  it('nothing where what it is could not be told', () => {
    const { kind: _, ...facts } = pageOf({ links: [link('政策解读', `${HOST}/jd/1.html`)] });
    expect(pageRow(facts, [], origin).related).toEqual([]);
  });
});
