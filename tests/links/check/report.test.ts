import { describe, expect, it } from 'vitest';
import type { LinkVerdict } from '../../../facts/link-verdict.ts';
import { freshFrom, isFresh } from '../../../links/check/cache.ts';
import { LinkReport, linkReport } from '../../../links/check/report.ts';

function verdict(change: Partial<LinkVerdict>): LinkVerdict {
  return {
    url: 'https://a.gov.cn/',
    verdict: 'opens',
    kind: 'opens',
    reason: 'ok',
    status: 200,
    finalUrl: null,
    at: '2025-11-03T00:00:00.000Z',
    landing: { title: '标题', headings: [], textLength: 10 },
    tries: [{ at: '2025-11-03T00:00:00.000Z', way: 'head', status: 200, reason: 'ok', ms: 5 }],
    ...change,
  };
}

const foundOn = { pages: ['https://www.own.gov.cn/'], count: 31 };
const dead = { verdict: 'broken', kind: 'dead', reason: 'notFound', status: 404 } as const;
const slow = { verdict: 'broken', kind: 'slow', reason: 'timeout', status: null } as const;
const login = { verdict: 'cantTell', kind: 'login', reason: 'loginPage' } as const;

describe('linkReport', () => {
  const settled = [
    verdict({}),
    verdict({ url: 'https://z.gov.cn/', ...dead }),
    verdict({ url: 'https://b.gov.cn/', ...slow }),
    verdict({ url: 'https://B.gov.cn/', ...dead }),
    verdict({ url: 'https://c.gov.cn/', ...login }),
    verdict({ url: 'https://d.gov.cn/', kind: 'flaky', reason: 'okAfterRetry' }),
  ].map((one) => ({ verdict: one, foundOn }));

  it('counts, and tells what is broken and what cannot be told', () => {
    const report = linkReport(settled);
    expect(LinkReport.parse(report)).toEqual(report);
    expect(report).toMatchObject({
      checked: 6,
      opens: 2,
      kinds: { opens: 1, flaky: 1, dead: 2, slow: 1, login: 1 },
      cantTell: [{ url: 'https://c.gov.cn/', kind: 'login', reason: 'loginPage' }],
    });
    expect(report.broken.map(({ url }) => url)).toEqual([
      'https://B.gov.cn/',
      'https://b.gov.cn/',
      'https://z.gov.cn/',
    ]);
    expect(report.broken.at(-1)).toMatchObject({
      status: 404,
      foundOn: ['https://www.own.gov.cn/'],
      pages: 31,
      tries: [{ way: 'head' }],
    });
  });

  it('names the parts that were not found, of pages that open', () => {
    const missingParts = [
      { part: 'two', certain: true },
      { part: 'one', certain: false },
    ];
    const report = linkReport([
      { verdict: verdict({ url: 'https://b.gov.cn/', missingParts }), foundOn },
      { verdict: verdict({ url: 'https://a.gov.cn/', missingParts: missingParts.slice(1) }), foundOn },
      { verdict: verdict({ url: 'https://c.gov.cn/' }), foundOn },
    ]);
    expect(LinkReport.parse(report)).toEqual(report);
    expect(report).toMatchObject({ checked: 3, opens: 3, kinds: { opens: 3 } });
    expect(report.missingParts.map(({ url, certain, pages }) => [url, certain, pages])).toEqual([
      ['https://a.gov.cn/#one', false, 31],
      ['https://b.gov.cn/#one', false, 31],
      ['https://b.gov.cn/#two', true, 31],
    ]);
  });

  it('is the same whatever the order', () => {
    expect(JSON.stringify(linkReport(settled.toReversed()))).toBe(JSON.stringify(linkReport(settled)));
  });

  it('of nothing is empty', () => {
    expect(linkReport([])).toEqual({
      checked: 0,
      opens: 0,
      broken: [],
      cantTell: [],
      missingParts: [],
      kinds: {},
    });
  });
});

describe('isFresh', () => {
  const minute = 60_000;
  const at = Date.parse(verdict({}).at);
  it.each<[string, Partial<LinkVerdict>, number, boolean]>([
    ['opens, a day old less a minute', {}, 24 * 60 - 1, true],
    ['opens, a day old', {}, 24 * 60, false],
    ['broken, 59 minutes old', dead, 59, true],
    ['broken, an hour old', dead, 60, false],
    ['cannot tell, 59 minutes old', login, 59, true],
    ['cannot tell, an hour old', login, 60, false],
    ['from the future', {}, -1, false],
    ['without a time', { at: '' }, 0, false],
    ['left alone', { verdict: 'cantTell', kind: 'notAsked', reason: 'unsafe' }, 0, false],
    ['offline', { verdict: 'cantTell', kind: 'unreachable', reason: 'offline' }, 0, false],
    ['no leave then', { verdict: 'cantTell', kind: 'blocked', reason: 'noLeave' }, 0, false],
  ])('%s', (_, change, age, expected) => {
    expect(isFresh(verdict(change), at + age * minute)).toBe(expected);
  });

  it('old verdicts are not looked up', () => {
    const cache = { get: () => verdict(dead), put: () => undefined };
    let now = at + minute;
    const known = freshFrom(cache, () => now);
    expect(known('https://a.gov.cn/')).toMatchObject(dead);
    now = at + 60 * minute;
    expect(known('https://a.gov.cn/')).toBeNull();
    expect(freshFrom({ ...cache, get: () => null }, () => at)('https://a.gov.cn/')).toBeNull();
  });
});
