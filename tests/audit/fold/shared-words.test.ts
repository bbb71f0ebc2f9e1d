import { describe, expect, it } from 'vitest';
import { SiteFold } from '../../../audit/fold/site-fold.ts';
import type { PageFacts } from '../../../facts/page.ts';
import type { PageKind } from '../../../facts/shape/kind.ts';
import { pageOf, spot } from '../../rules/page-of.ts';

const HOST = 'www.jiading.gov.cn';
const MANY = 300;

/** A page of a site on which all documents, and all that explains them, go by one name. */
function alike(kind: PageKind, number: number): PageFacts {
  const isDocument = kind === 'normative-document';
  const tri = isDocument ? 'yes' : 'no';
  const title = isDocument ? '关于印发《公共停车场管理办法》的通知' : '《公共停车场管理办法》政策解读';
  return pageOf({
    address: { url: `https://${HOST}/${kind}/${number}`, path: `/${kind}/${number}` },
    title: { text: title, document: title },
    kind: { kind, official: tri, normative: tri, policy: tri },
    links: [],
    documentFields: [],
  });
}

function joined(order: 'documents first' | 'interpretations first' | 'turn about') {
  const fold = new SiteFold(HOST);
  const numbers = Array.from({ length: MANY }, (_, number) => number);
  const documents = numbers.map((number) => alike('normative-document', number));
  const interpretations = numbers.map((number) => alike('interpretation', number));
  const pages = {
    'documents first': [...documents, ...interpretations],
    'interpretations first': [...interpretations, ...documents],
    'turn about': documents.flatMap((document, at) => [document, interpretations[at] ?? document]),
  }[order];
  for (const page of pages) fold.add(page);
  return fold.facts;
}

describe('a name that hundreds of pages share', () => {
  it.each(['documents first', 'interpretations first', 'turn about'] as const)(
    'leaves no document without an interpretation, and costs no more than some for each: %s',
    (order) => {
      const { documents } = joined(order);
      const counts = documents.map(({ interpretations }) => interpretations.length);
      expect(documents).toHaveLength(MANY);
      expect(Math.min(...counts)).toBeGreaterThan(0);
      expect(Math.max(...counts)).toBeLessThanOrEqual(20);
    },
  );

  it('yields to the one that a document links to itself', () => {
    const fold = new SiteFold(HOST);
    for (let number = 0; number < 40; number += 1) fold.add(alike('interpretation', number));
    const plain = alike('normative-document', 1);
    const label = '政策解读';
    const url = `https://${HOST}/interpretation/39`;
    const at = spot(label);
    const link = {
      label,
      labelFrom: 'text' as const,
      title: '',
      heading: '',
      place: 'related' as const,
      target: {
        url,
        scheme: 'https',
        host: HOST,
        path: '/interpretation/39',
        fragment: '',
        type: 'page' as const,
        partExists: null,
        item: true,
        file: null,
      },
      scripted: false,
      hidden: false,
      at,
    };
    fold.add({ ...plain, links: [link] });
    const [document] = fold.facts.documents;
    expect(document?.interpretations).toContainEqual({ url, by: 'link' });
  });
});

describe('an item that stands beside every list', () => {
  it('names some of the columns, not all', () => {
    const fold = new SiteFold(HOST);
    for (let number = 0; number < MANY; number += 1) {
      const name = `栏目${number}`;
      fold.add(
        pageOf({
          address: { url: `https://${HOST}/c/${number}`, path: `/c/${number}` },
          title: { text: name, document: name },
          breadcrumb: { items: ['首页', name] },
          kind: { kind: 'column-list', official: 'no', normative: 'no', policy: 'no' },
          listEntries: [
            { url: `https://${HOST}/hot`, title: '热门', date: null, status: '', at: spot('热门', 'li') },
          ],
        }),
      );
    }
    const [item] = fold.facts.items;
    expect(item?.columns).toHaveLength(100);
    expect(item?.columns[0]).toBe('栏目0');
  });
});
