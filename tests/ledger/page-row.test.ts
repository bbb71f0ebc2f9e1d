import { describe, expect, it } from 'vitest';
import { judgePage } from '../../audit/judge.ts';
import { pageRow } from '../../ledger/page-row.ts';
import { packFor } from '../../rules/packs/index.ts';
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

describe('the validity of a page at rest', () => {
  const field = (name: 'validity' | 'validUntil' | 'issuer', value: string, hidden?: true) => ({
    ...{ name, value, label: name, picture: false, where: 'head' as const, at: spot(value) },
    ...(hidden === undefined ? {} : { hidden }),
  });
  const badge = (status: string, hidden?: true) => ({
    ...{ status, medium: 'text' as const, at: spot(status) },
    ...(hidden === undefined ? {} : { hidden }),
  });
  const sentence = (text: string, hidden?: true) => ({
    ...{ says: 'until' as const, until: '2028-12-31', months: null, from: null, fromIssue: false },
    ...{ where: 'body' as const, at: spot(text) },
    ...(hidden === undefined ? {} : { hidden }),
  });
  const validity = (change: Parameters<typeof pageOf>[0]) => pageRow(pageOf(change), [], origin).validity;
  const rest = {
    validityBadges: [badge(''), badge('废止', true), badge('有效')],
    validitySentences: [sentence('藏着的', true), sentence('有效期至2028年12月31日')],
  };

  it('is that of its fields, else its badge, else a sentence, as far as they are seen', () => {
    expect(
      validity({ ...rest, documentFields: [field('issuer', '区政府'), field('validity', '失效')] }),
    ).toBe('失效');
    expect(validity({ ...rest, documentFields: [field('validUntil', '2028年底')] })).toBe('2028年底');
    expect(
      validity({ ...rest, documentFields: [field('validity', ''), field('validity', '失效', true)] }),
    ).toBe('有效');
    expect(validity({ validitySentences: rest.validitySentences })).toBe('有效期至2028年12月31日');
    expect(validity({})).toBeNull();
  });
});

it('a page at rest keeps what failed and what could not be told', () => {
  const page = pageOf({ body: { textLength: 0, images: 2 } });
  const row = pageRow(page, judgePage(page, packFor('jiading-2023')), origin);
  const kept = new Set(row.findings.map(({ outcome }) => outcome));
  expect([...kept].toSorted()).toEqual(['cantTell', 'failed']);
});
