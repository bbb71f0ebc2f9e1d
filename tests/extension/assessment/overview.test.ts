import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../assessment/contract.ts';
import { distributionOf, medianOf } from '../../../extension/assessment/distribution.ts';
import { openQuestions } from '../../../extension/assessment/open-questions.ts';
import { type OverviewSource, overviewOf } from '../../../extension/assessment/overview.ts';
import { siteRuns } from '../../../extension/assessment/site-run.ts';
import { isBehind, stageOf } from '../../../extension/assessment/site-stage.ts';
import { answerLabel, askingRules, questionOfRule } from '../../../extension/assessment/task-words.ts';
import type { Audit, KeptSweep, Remark } from '../../../ledger/contract.ts';

const AT = '2025-11-03T03:00:00.000Z';
const LATER = '2025-11-04T03:00:00.000Z';
const [, asking] = askingRules('zh');
const guided = asking?.rule ?? '';

function site(id: string) {
  return { id, host: id, title: id, home: `http://${id}/`, level: '', pack: null };
}

function sheet(now: number, open: number): unknown {
  const tally = { passed: 1, failed: { error: 0, warning: 0, info: 0 }, cantTell: open };
  const rules = [guided, 'breadcrumb'].map((rule) => ({ rule, weight: 1, share: null, lost: 0, tally }));
  return {
    ...{ pack: 'p', full: 100, judged: 0.5, vetoed: [], mayVeto: [], score: { now, worst: 0, best: 100 } },
    headings: [{ rows: [{ clause: 'c', outcome: 'passed', rules }] }],
  };
}

function audit(of: string, now: number, open = 0): Audit {
  const counts = { error: 0, warning: 0, cantTell: 0, passed: 0, untested: 0, inapplicable: 0 };
  const about = { id: of, site: of, pack: 'p', judgedBy: 't', from: 'sweep', note: '', counts } as const;
  return { ...about, startedAt: AT, endedAt: AT, pages: 3, sheet: sheet(now, open), coverage: null };
}

function sweep(of: string, state: KeptSweep['state'], startedAt: string): KeptSweep {
  return { id: of, site: of, order: {}, state, why: 'broken', startedAt, endedAt: null, progress: null };
}

function answer(at: string): Remark {
  const about = { id: 'r', site: 'a', fingerprint: 'f', rule: guided, url: null, note: '', by: '甲' };
  return { type: 'answer', ...about, answer: 'yes', at };
}

const assessment: Assessment = {
  ...{ id: 'as', name: 'n', pack: 'p', sample: null, assessors: [], two: [], note: '', changes: [] },
  period: { from: '2025-01-01', to: '2025-12-31' },
  sites: ['a', 'b', 'c'].map(site),
  createdAt: AT,
  createdBy: '',
};

function source(change: Partial<OverviewSource> = {}): OverviewSource {
  const audits = new Map([
    ['a', audit('a', 40, 2)],
    ['b', audit('b', 90)],
  ]);
  return {
    assessment,
    audits,
    sweeps: [],
    remarks: new Map([['a', [answer(LATER)]]]),
    plan: null,
    ...change,
  };
}

describe('an overview', () => {
  it('has every site once, the best first, those without a score last, each with its stage', () => {
    const { sites } = overviewOf(source());
    expect(sites.map(({ ranked }) => [ranked.site.id, ranked.rank])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', null],
    ]);
    expect(sites.map(({ stage }) => stage)).toEqual([
      { stage: 'judged', questions: 0, isBehind: false },
      { stage: 'judged', questions: 2, isBehind: true },
      { stage: 'notBegun' },
    ]);
  });

  it('says who verified what, and claims nothing that nobody counted', () => {
    const [, a] = overviewOf(source()).sites;
    expect(a?.coverage.verified).toMatchObject([{ by: '甲', answers: 1, decisions: 0, from: LATER }]);
    expect(a).toMatchObject({ needsLive: null, leftOut: null, coverage: { unread: null, failures: null } });
  });

  it('does not fall over a sheet or progress of another version', () => {
    const odd = { ...audit('a', 1), sheet: { version: 99 } };
    const broken = { ...sweep('c', 'running', AT), progress: 'nonsense' };
    const { sites } = overviewOf(source({ audits: new Map([['a', odd]]), sweeps: [broken] }));
    const why = (id: string) => sites.find(({ ranked }) => ranked.site.id === id);
    expect(why('a')?.ranked.why).toBe('unreadable');
    expect(why('c')?.stage).toEqual({ stage: 'sweeping', share: null });
  });

  it('counts a site as swept only where its sweep ended and it was judged', () => {
    const runs = siteRuns(source({ sweeps: [sweep('a', 'done', AT), sweep('c', 'done', AT)] }), []);
    expect(runs.map(({ isSwept }) => isSwept)).toEqual([true, false, false]);
    expect(runs.every(({ drawn }) => drawn === null)).toBe(true);
  });
});

describe('the stage of a site', () => {
  const none = { site: site('a'), audit: null, sweeps: [], remarks: [], isQueued: false };

  it('is failed only where no audit came after', () => {
    const failed = [sweep('a', 'failed', LATER)];
    expect(stageOf({ ...none, sweeps: failed, audit: audit('a', 1) }).stage).toBe('failed');
    const before = [sweep('a', 'failed', '2025-11-01T00:00:00.000Z')];
    expect(stageOf({ ...none, sweeps: before, audit: audit('a', 1) }).stage).toBe('judged');
  });

  it('is queued while its turn has not come', () => {
    expect(stageOf({ ...none, isQueued: true }).stage).toBe('queued');
  });

  it('is behind by answers and decisions, not by notes', () => {
    const note = { id: 'n', site: 'a', fingerprint: null, url: null, text: 'x', by: '', at: LATER };
    expect(isBehind(audit('a', 1), [{ type: 'note', ...note }])).toBe(false);
    expect(isBehind(audit('a', 1), [answer(LATER)])).toBe(true);
    expect(isBehind(audit('a', 1), [answer(AT)])).toBe(false);
  });
});

describe('figures', () => {
  it('counts only what a person is asked', () => {
    expect(openQuestions(sheet(1, 3))).toBe(3);
    expect(openQuestions(null)).toBe(0);
  });

  it('puts every score into one bin, 100 into the last', () => {
    const bins = distributionOf([0, 9.99, 10, 55, 100]);
    expect(bins.map(({ sites }) => sites)).toEqual([2, 1, 0, 0, 0, 1, 0, 0, 0, 1]);
  });

  it('has a median, of an even number between the two', () => {
    expect([medianOf([]), medianOf([3]), medianOf([1, 9, 2]), medianOf([1, 2, 4, 9])]).toEqual([
      null,
      3,
      2,
      3,
    ]);
  });
});

describe('the words of a question', () => {
  it('are there for every rule that asks, with an answer for a key each', () => {
    for (const language of ['zh', 'en'] as const) {
      for (const { rule } of askingRules(language)) {
        const words = questionOfRule(rule, language);
        expect(words?.answers.length).toBeGreaterThan(1);
        expect(words?.answers.length).toBeLessThan(10);
      }
    }
  });

  it('are none for a rule of another version, and its answers go by their names', () => {
    expect(questionOfRule('no-such-rule', 'zh')).toBeNull();
    expect(answerLabel('no-such-rule', 'yes', 'zh')).toBe('yes');
  });
});
