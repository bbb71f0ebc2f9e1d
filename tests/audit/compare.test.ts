import { describe, expect, it } from 'vitest';
import { type Audited, compareAudits, type Located } from '../../audit/compare.ts';
import { Decisions, type Said } from '../../audit/score/decisions.ts';
import { outcomesOf, type PageOutcomes } from '../../audit/score/mark.ts';
import { packFor } from '../../rules/packs/index.ts';

const HOST = 'www.jiading.gov.cn';
const nothing: readonly Said[] = [];

function located(path: string, about = '', change: Partial<Located> = {}): Located {
  const rule = change.rule ?? 'working-link';
  return {
    rule,
    outcome: 'failed',
    severity: 'error',
    url: `https://${HOST}${path}`,
    fingerprint: `${rule} ${HOST}${path} ${about}`,
    ...change,
  };
}

function ofSite(rule: string, change: Partial<Located> = {}): Located {
  return { ...located('', '', { rule, ...change }), url: null, fingerprint: `${rule} ${HOST} ` };
}

const cantTell = { outcome: 'cantTell', severity: null } as const;
const untested = { outcome: 'untested', severity: null } as const;

/** An audit of these findings on these pages; each page's outcomes follow from its findings. */
function audit(findings: readonly Located[], paths: readonly string[] = ['/a']): Audited<Located> {
  const pages = new Map<string, PageOutcomes>();
  for (const path of paths) {
    const url = path.includes(':') ? path : `https://${HOST}${path}`;
    pages.set(url, outcomesOf(findings.filter((finding) => finding.url === url)));
  }
  return { findings, pages, site: outcomesOf(findings.filter(({ url }) => url === null)) };
}

function compare(
  before: Audited<Located>,
  after: Audited<Located>,
  said: readonly Said[] = nothing,
  moved?: ReadonlyMap<string, string>,
) {
  return compareAudits(before, after, new Decisions(packFor('jiading-2023'), said), moved);
}

const none = { new: 0, fixed: 0, still: 0, dismissed: 0, notSeenAgain: 0, cannotTell: 0 };

describe('a failure of the earlier audit', () => {
  const before = audit([located('/a', 'dead')]);

  it.each([
    ['that is found again stays', audit([located('/a', 'dead')]), 'still'],
    ['that is gone from its page was fixed', audit([]), 'fixed'],
    ['whose page was not looked at is not seen again', audit([], ['/b']), 'notSeenAgain'],
    ['of which the rule cannot tell any more is open', audit([located('/a', '', cantTell)]), 'cannotTell'],
    ['that was not tested any more is open', audit([located('/a', '', untested)]), 'cannotTell'],
  ] as const)('%s', (_what, after, change) => {
    expect(compare(before, after)).toMatchObject({ counts: { ...none, [change]: 1 } });
  });

  it('is not fixed where the findings do not say so, but the page does: it was not tested', () => {
    const after: Audited<Located> = {
      findings: [],
      pages: new Map([[`https://${HOST}/a`, { 'working-link': 'untested' }]]),
      site: {},
    };
    expect(compare(before, after).counts).toEqual({ ...none, cannotTell: 1 });
  });

  it('is fixed where another failure of its rule on the page has taken its place', () => {
    const { followed } = compare(before, audit([located('/a', 'slow')]));
    expect(followed.map(({ change, finding }) => [change, finding.fingerprint.split(' ')[2]])).toEqual([
      ['new', 'slow'],
      ['fixed', 'dead'],
    ]);
  });

  it('keeps the page whose scheme, www. or port alone changed', () => {
    const moved = located('/a', 'dead', {
      url: 'http://jiading.gov.cn:80/a#top',
      fingerprint: 'working-link jiading.gov.cn/a dead',
    });
    const after = audit([moved], ['http://jiading.gov.cn:80/a#top']);
    expect(compare(before, after).counts).toEqual({ ...none, still: 1 });
    expect(compare(before, audit([], [`http://${HOST}:8080/a`])).counts).toEqual({
      ...none,
      notSeenAgain: 1,
    });
  });

  it('is followed to a page that moved, where that is known', () => {
    const after = audit([located('/new/a', 'dead')], ['/new/a']);
    expect(compare(before, after).counts).toEqual({ ...none, notSeenAgain: 1, new: 1 });
    const moved = new Map([[`https://${HOST}/a`, `https://${HOST}/new/a`]]);
    const { counts, byPage } = compare(before, after, nothing, moved);
    expect(counts).toEqual({ ...none, still: 1 });
    expect([...byPage.keys()]).toEqual([`https://${HOST}/new/a`]);
  });

  it('tells how heavy it was', () => {
    const lighter = located('/a', 'dead', { severity: 'warning' });
    expect(compare(before, audit([lighter])).followed).toEqual([
      { change: 'still', finding: lighter, was: 'error', isOnNewPage: false },
    ]);
    expect(compare(before, before).followed[0]?.was).toBeNull();
  });
});

describe('findings with one fingerprint', () => {
  const alike = (count: number) => audit(Array.from({ length: count }, () => located('/a', 'dead')));

  it.each([
    [3, 1, { still: 1, fixed: 2 }],
    [1, 3, { still: 1, new: 2 }],
    [2, 2, { still: 2 }],
  ])('are paired one by one: %i before, %i after', (before, after, expected) => {
    expect(compare(alike(before), alike(after)).counts).toEqual({ ...none, ...expected });
  });
});

describe('a new failure', () => {
  it('on a page that was not looked at before may be old', () => {
    const after = audit([located('/a'), located('/b')], ['/a', '/b']);
    const { followed } = compare(audit([], ['/a']), after);
    expect(followed.map(({ change, isOnNewPage }) => [change, isOnNewPage])).toEqual([
      ['new', false],
      ['new', true],
    ]);
  });

  it('is one that could not be told before, too', () => {
    expect(compare(audit([located('/a', '', cantTell)]), audit([located('/a')])).counts).toEqual({
      ...none,
      new: 1,
    });
  });
});

describe('what a person decided', () => {
  const dismissal: Said = {
    type: 'decision',
    fingerprint: located('/a', 'dead').fingerprint,
    scope: 'finding',
    rule: 'working-link',
    url: `https://${HOST}/a`,
    verdict: 'dismissed',
    at: '2026-01-01T00:00:00Z',
  };
  const failed = audit([located('/a', 'dead')]);

  it('stands apart while it is found, and is not called fixed when it is gone', () => {
    expect(compare(failed, failed, [dismissal]).counts).toEqual({ ...none, dismissed: 1 });
    expect(compare(audit([]), failed, [dismissal]).counts).toEqual({ ...none, dismissed: 1 });
    expect(compare(failed, audit([]), [dismissal]).counts).toEqual(none);
  });
});

describe('findings over the site', () => {
  const before = audit([ofSite('gazette')]);

  it('need no page', () => {
    expect(compare(before, before).counts).toEqual({ ...none, still: 1 });
    expect(compare(before, audit([])).counts).toEqual({ ...none, fixed: 1 });
    expect(compare(before, audit([ofSite('gazette', cantTell)])).counts).toEqual({ ...none, cannotTell: 1 });
  });

  it('are not seen again where the site was not judged', () => {
    expect(compare(before, { ...audit([]), site: null }).counts).toEqual({ ...none, notSeenAgain: 1 });
  });

  it('are counted by rule and by no page', () => {
    const { byRule, byPage } = compare(before, audit([located('/a')]));
    expect(Object.fromEntries(byRule)).toEqual({
      'working-link': { ...none, new: 1 },
      gazette: { ...none, fixed: 1 },
    });
    expect([...byPage]).toEqual([[`https://${HOST}/a`, { ...none, new: 1 }]]);
  });
});

it('every failure of either audit is followed once, whatever their order', () => {
  const paths = Array.from({ length: 40 }, (_, index) => `/p/${index}`);
  const before = audit(
    paths.flatMap((path, index) => [
      located(path, 'dead'),
      ...(index % 3 === 0 ? [located(path, 'slow')] : []),
    ]),
    paths,
  );
  const findings = paths.filter((_, index) => index % 2 === 0).map((path) => located(path, 'dead'));
  const after = audit(findings, paths.slice(0, 30));
  const { counts, followed } = compare(before, after);
  expect(counts).toEqual({ ...none, still: 20, fixed: 25, notSeenAgain: 9 });
  expect(followed.length).toBe(54);
  const turned = { ...before, findings: [...before.findings].toReversed() };
  expect(compare(turned, { ...after, findings: findings.toReversed() }).counts).toEqual(counts);
});
