import { describe, expect, it } from 'vitest';
import { assessmentHead, failingMost } from '../../report/assessment.ts';
import type { ReportFinding, SiteHead } from '../../report/contract.ts';
import { minuteOf, serialOf } from '../../report/moment.ts';
import { buildSiteReport } from '../../report/site-report.ts';
import type { SiteSource } from '../../report/source.ts';
import { streamOf } from '../../report/writing.ts';
import { findingOf, MADE, pageOf, portalSource, verdictOf } from './sample.ts';

const AT = '2025-11-18T01:30:00.000Z';
const PAGE = findingOf().url ?? '';

async function listed(change: Partial<SiteSource>): Promise<{ head: SiteHead; findings: ReportFinding[] }> {
  const source = portalSource({ remarks: [], shots: [], pages: () => [[pageOf(PAGE)]], ...change });
  const site = await buildSiteReport(source, { language: 'zh', made: MADE });
  const findings: ReportFinding[] = [];
  for await (const finding of site.findings()) findings.push(finding);
  return { head: site.head, findings };
}

function decision(scope: 'finding' | 'page' | 'site', verdict: 'confirmed' | 'dismissed', at = AT) {
  const about = {
    fingerprint: 'validity-label a',
    rule: 'validity-label',
    url: PAGE,
    site: 's',
    id: scope + at,
  };
  return { type: 'decision', ...about, scope, verdict, reason: `${scope} ${verdict}`, by: '甲', at } as const;
}

describe('what people decided', () => {
  it('goes narrow before wide, and says who decided', async () => {
    const { findings } = await listed({
      findings: () => [[findingOf(), findingOf({ fingerprint: 'validity-label b' })]],
      remarks: [decision('finding', 'confirmed'), decision('site', 'dismissed')],
    });
    expect(findings.map(({ state, standing, severity }) => [state, standing, severity])).toEqual([
      ['confirmed', 'failed', 'error'],
      ['dismissed', 'settled', null],
    ]);
    expect(findings[1]?.decided).toEqual({ answer: null, reason: 'site dismissed', by: '甲', at: AT });
  });

  it('makes of a guided rule what its answer says, in the answer’s words', async () => {
    const guided = findingOf({
      rule: 'policy-qa',
      outcome: 'cantTell',
      severity: null,
      message: 'x',
      fingerprint: 'policy-qa a',
    });
    const answer = {
      type: 'answer',
      id: 'a',
      site: 's',
      rule: 'policy-qa',
      url: PAGE,
      note: '',
      by: '乙',
      at: AT,
    } as const;
    const told = await listed({
      findings: () => [[guided]],
      remarks: [{ ...answer, fingerprint: 'policy-qa a', answer: 'not an answer of this version' }],
    });
    expect(told.findings[0]).toMatchObject({ state: 'answered', standing: 'cantTell' });
    expect(told.head.counts).toMatchObject({ total: 1, cantTell: 1, answered: 1, error: 0 });
  });
});

describe('what is listed', () => {
  it('is what failed or could not be told', async () => {
    const outcomes = ['passed', 'failed', 'cantTell', 'inapplicable', 'untested'] as const;
    const all = outcomes.map((outcome) =>
      findingOf({ outcome, severity: outcome === 'failed' ? 'warning' : null, fingerprint: outcome }),
    );
    const { findings, head } = await listed({ findings: () => [all] });
    expect(findings.map(({ fingerprint }) => fingerprint)).toEqual(['failed', 'cantTell']);
    expect(findings.map(({ number }) => number)).toEqual([1, 2]);
    expect(head.counts).toMatchObject({ total: 2, warning: 1, cantTell: 1 });
  });

  it('rests on pages that are kept, by their numbers', async () => {
    const { findings } = await listed({
      findings: () => [
        [findingOf(), findingOf({ url: 'http://gone/', fingerprint: 'g' }), findingOf({ url: null })],
      ],
    });
    expect(findings.map(({ evidence, pageTitle }) => [evidence, pageTitle])).toEqual([
      [1, '通知'],
      [null, ''],
      [null, ''],
    ]);
  });
});

describe('coverage', () => {
  it('says what nobody counted, and never more than is known', async () => {
    const source = portalSource();
    const { head } = await listed({
      audit: { ...source.audit, coverage: null },
      leftUnread: {},
      pages: () => [[pageOf(PAGE, { needsLive: true })]],
      verdicts: () => [
        [verdictOf('http://a/', { verdict: 'cantTell', kind: 'notAsked', reason: 'overBudget' })],
      ],
    });
    expect(head.coverage).toMatchObject({
      read: 1,
      complete: null,
      unread: null,
      failed: null,
      needsLive: 1,
      frames: null,
      overBudget: null,
      links: { opens: 0, broken: 0, cantTell: 1, blocked: 0, notAsked: 1 },
    });
  });
});

describe('an assessment', () => {
  const score = (now: number, worst = now, best = now) => ({ now, worst, best });
  async function heads(...scores: (ReturnType<typeof score> | null)[]): Promise<SiteHead[]> {
    const { head } = await listed({});
    return scores.map((one, index) => ({
      ...head,
      site: { ...head.site, id: `s${index}`, title: `s${index}` },
      sheet: one === null || head.sheet === null ? null : { ...head.sheet, score: one },
    }));
  }

  it('ranks by score, gives equal scores the same rank, and tells how sure a rank is', async () => {
    const { ranking } = assessmentHead(
      't',
      await heads(score(70, 60, 95), score(90, 85, 95), null, score(70)),
    );
    expect(ranking.map(({ site, rank, between }) => [site, rank, between])).toEqual([
      ['s1', 1, [1, 2]],
      ['s0', 2, [1, 3]],
      ['s3', 2, [2, 3]],
      ['s2', null, null],
    ]);
  });

  it('puts a site that a veto fails below all others', async () => {
    const [first, second] = await heads(score(99), score(10));
    if (first?.sheet === undefined || first.sheet === null || second === undefined)
      throw new Error('no sheet');
    const vetoed = { ...first, sheet: { ...first.sheet, vetoed: ['泄密'] } };
    const { ranking } = assessmentHead('t', [vetoed, second]);
    expect(ranking.map(({ site }) => site)).toEqual(['s1', 's0']);
  });

  it('ranks sites of different packs apart', async () => {
    const [first, second] = await heads(score(99), score(10));
    if (first === undefined || second === undefined) throw new Error('no heads');
    const other = { ...second, pack: { ...second.pack, id: 'other' } };
    const head = assessmentHead('t', [first, other]);
    expect(head.ranking.map(({ rank }) => rank)).toEqual([1, 1]);
    expect(head.heatMaps).toHaveLength(2);
  });

  it('does not call untested what one site lacks, and names what fails most', async () => {
    const [map] = assessmentHead('t', await heads(score(1), null)).heatMaps;
    if (map === undefined) throw new Error('no heat map');
    expect(map.rows.every(({ outcomes }) => outcomes[1] === 'untested')).toBe(true);
    const worst = failingMost(map, 3);
    expect(worst).toHaveLength(3);
    expect(worst.every(({ failed, judged }) => failed === 1 && judged === 1)).toBe(true);
  });
});

describe('moments', () => {
  it('are told in Shanghai, and broken ones as they are', () => {
    expect(minuteOf('2025-12-31T20:05:00Z')).toBe('2026-01-01 04:05');
    expect(minuteOf('yesterday')).toBe('yesterday');
    expect(serialOf('2025-11-17T16:00:00Z')).toBe(45_979);
    expect(serialOf('yesterday')).toBeNull();
  });
});

it('a stream ends the writing when its reader goes', async () => {
  let ended = false;
  const pieces = async function* () {
    try {
      for (;;) yield new Uint8Array([1]);
    } finally {
      ended = true;
    }
  };
  const reader = streamOf(pieces()).getReader();
  await reader.read();
  await reader.cancel();
  expect(ended).toBe(true);
});
