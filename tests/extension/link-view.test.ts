import { describe, expect, it } from 'vitest';
import type { LinkStanding } from '../../extension/link-desk.ts';
import { linksViewOf } from '../../extension/link-view.ts';
import { completeFacts } from '../../facts/derive/complete.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { PageFacts } from '../../facts/page.ts';
import { parsePage } from '../../facts/parse/page.ts';
import { recordPage } from '../../facts/record/page.ts';

const PAGE = 'https://www.own.gov.cn/list.html';

function pageOf(body: string): PageFacts {
  return completeFacts(
    gatherPage(recordPage(parsePage(`<!doctype html><title>通知公告</title>${body}`), null), {
      url: PAGE,
      status: 200,
      encoding: 'utf-8',
      at: '2025-11-03T10:00:00+08:00',
      live: null,
    }),
  );
}

function pageWith(...urls: readonly string[]): PageFacts {
  return pageOf(urls.map((url) => `<p><a href="${url}">关于某项工作的通知</a></p>`).join(''));
}

function verdict(url: string, what: Partial<LinkVerdict> = {}): [string, LinkVerdict] {
  const opens = { verdict: 'opens', kind: 'opens', reason: 'ok', status: 200, finalUrl: null } as const;
  return [url, { url, ...opens, at: '2025-11-03T02:00:00.000Z', landing: null, tries: [], ...what }];
}

const gone = { verdict: 'broken', kind: 'dead', reason: 'notFound' } as const;
const blocked = { verdict: 'cantTell', kind: 'blocked', reason: 'forbidden' } as const;

function standing(...verdicts: readonly [string, LinkVerdict][]): LinkStanding {
  return { state: 'running', verdicts: new Map(verdicts) };
}

const everywhere = async () => true;

describe('the links of a page, as the popup shows them', () => {
  it('are unchecked where nothing is known: all of them are left', async () => {
    const facts = pageWith('https://a.cn/1', 'https://a.cn/1#part', 'https://a.cn/2', 'mailto:a@b.cn');
    expect(await linksViewOf(facts, null, 1, everywhere)).toEqual({
      state: 'unchecked',
      total: 2,
      opens: 0,
      broken: 0,
      cantTell: 0,
      left: 2,
      kinds: [],
      missingParts: 0,
      withoutLeave: 0,
      rate: 1,
      secondsLeft: 2,
      brokenSpots: [],
    });
  });

  it('none: nothing is left to do', async () => {
    const view = await linksViewOf(pageOf('<p>区情简介</p>'), null, 1, everywhere);
    expect(view).toMatchObject({ total: 0, left: 0, secondsLeft: 0 });
  });

  it('are counted once each, and the counts add up', async () => {
    const urls = Array.from({ length: 9 }, (_, n) => `https://a.cn/${n}`);
    const verdicts = urls.slice(0, 7).map((url, n) => verdict(url, n < 2 ? gone : n < 5 ? blocked : {}));
    // A verdict for an address that is no longer on the page counts for nothing.
    const known = standing(...verdicts, verdict('https://a.cn/other', gone));
    const view = await linksViewOf(pageWith(...urls, ...urls), known, 1, everywhere);
    expect(view).toMatchObject({ total: 9, opens: 2, broken: 2, cantTell: 3, left: 2 });
    expect(view.opens + view.broken + view.cantTell + view.left).toBe(view.total);
  });

  it('are told apart by what became of them, most first', async () => {
    const known = standing(
      verdict('https://a.cn/0', gone),
      verdict('https://a.cn/1', blocked),
      verdict('https://a.cn/2', blocked),
      verdict('https://a.cn/3', { ...gone, verdict: 'cantTell', reason: 'opinionsDiffer' }),
      verdict('https://a.cn/4', { kind: 'flaky', reason: 'okAfterRetry' }),
    );
    const facts = pageWith(...known.verdicts.keys());
    const { kinds } = await linksViewOf(facts, known, 1, everywhere);
    expect(kinds).toEqual([
      { verdict: 'cantTell', kind: 'blocked', count: 2 },
      { verdict: 'broken', kind: 'dead', count: 1 },
      { verdict: 'cantTell', kind: 'dead', count: 1 },
    ]);
  });

  it('that name a part which was not found are counted, as far as they are of this page', async () => {
    const missingParts = ['one', 'two', 'elsewhere'].map((part, n) => ({ part, certain: n === 0 }));
    const facts = pageWith(
      'https://a.cn/1#one',
      'https://a.cn/1#two',
      'https://a.cn/1#there',
      'https://a.cn/2',
    );
    const known = standing(verdict('https://a.cn/1', { missingParts }), verdict('https://a.cn/2'));
    const view = await linksViewOf(facts, known, 1, everywhere);
    expect(view).toMatchObject({ total: 2, opens: 2, missingParts: 2, kinds: [], brokenSpots: [] });
  });

  it.each([
    [1, 3],
    [2, 2],
    [5, 1],
  ] as const)('take at %i a second %i seconds: hosts are asked side by side', async (rate, seconds) => {
    const facts = pageWith('http://a.cn/1', 'http://a.cn:8080/2', 'https://a.cn/3', 'https://b.cn/1');
    expect((await linksViewOf(facts, standing(), rate, everywhere)).secondsLeft).toBe(seconds);
  });

  it('take no time that are settled', async () => {
    const facts = pageWith('https://a.cn/1', 'https://a.cn/2', 'https://b.cn/1');
    const known = standing(verdict('https://a.cn/1'), verdict('https://a.cn/2', gone));
    expect((await linksViewOf(facts, known, 1, everywhere)).secondsLeft).toBe(1);
  });

  it('without leave are counted, those that are left alone anyhow are not', async () => {
    const facts = pageWith('https://a.cn/1', 'https://b.cn/1', 'https://b.cn/2', 'https://c.cn/share');
    const known = standing(
      verdict('https://b.cn/1', { verdict: 'cantTell', kind: 'notAsked', reason: 'noLeave' }),
      verdict('https://c.cn/share', { verdict: 'cantTell', kind: 'notAsked', reason: 'share' }),
    );
    const view = await linksViewOf(facts, known, 1, async (url) => url.startsWith('https://a.cn'));
    expect(view.withoutLeave).toBe(2);
  });

  it('that are broken are pointed at wherever they stand, also with a fragment, and never where they are hidden', async () => {
    const facts = pageOf(
      '<p><a id="one" href="https://a.cn/gone">关于某项工作的通知</a></p>' +
        '<p><a id="two" href="https://a.cn/gone#part">关于某项工作的附件</a></p>' +
        '<p style="display:none"><a id="three" href="https://a.cn/gone">关于某项工作的解读</a></p>' +
        '<p><img id="four" src="https://a.cn/gone.png" alt="图解"></p>' +
        '<iframe id="five" src="https://a.cn/frame"></iframe>' +
        '<p><a id="six" href="https://a.cn/sound">关于另一工作的通知</a></p>',
    );
    const known = standing(
      verdict('https://a.cn/gone', gone),
      verdict('https://a.cn/gone.png', gone),
      verdict('https://a.cn/frame', gone),
      verdict('https://a.cn/sound'),
    );
    const { brokenSpots } = await linksViewOf(facts, known, 1, everywhere);
    expect(brokenSpots.map(({ selector }) => /#\w+/.exec(selector)?.[0])).toEqual([
      '#one',
      '#two',
      '#four',
      '#five',
    ]);
  });

  it('by the thousand are pointed at as far as that is a help', async () => {
    const urls = Array.from({ length: 300 }, (_, n) => `https://a.cn/${n}`);
    const known = standing(...urls.map((url) => verdict(url, gone)));
    const view = await linksViewOf(pageWith(...urls), known, 1, everywhere);
    expect([view.broken, view.brokenSpots.length]).toEqual([300, 200]);
  });
});
