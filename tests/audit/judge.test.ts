import { describe, expect, it, vi } from 'vitest';
import { judgePage } from '../../audit/judge.ts';
import { wordingOf } from '../../audit/wording.ts';
import type { PageRule, Verdict } from '../../rules/contract.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { packFor } from '../../rules/packs/index.ts';
import { type Change, pageOf, spot } from '../rules/page-of.ts';

type RuleId = 'working-link' | 'validity-label' | 'message-board' | 'personal-privacy' | 'home-core-sections';

const registry = vi.hoisted(() => ({ rules: [] as unknown[] }));
vi.mock('../../rules/registry.ts', () => registry);

/** A rule of its own making, under the id of a real one so that it has a weight. */
function rule(
  id: RuleId,
  verdict: Verdict | Verdict[] | (() => never),
  change: Partial<PageRule> = {},
): PageRule {
  return {
    id,
    title: { zh: '一', en: 'one' },
    severity: 'error',
    cites: [{ clause: 'jiading-2023/37', basis: 'stated' }],
    appliesTo: 'any',
    needs: [],
    assumes: [],
    messages: { said: { what: { zh: '说{count}', en: 'said {count}' } } },
    judge: () => (typeof verdict === 'function' ? verdict() : verdict),
    ...change,
  };
}

/** A copy of a pack: what is chosen of the rules is kept for each pack, and here the rules change. */
function anew(plan: Parameters<typeof packFor>[0]): Pack {
  return { ...packFor(plan) };
}

function judged(
  rules: PageRule[],
  change: Change = {},
  plan: Parameters<typeof packFor>[0] = 'jiading-2023',
) {
  registry.rules = rules;
  return judgePage(pageOf(change), anew(plan));
}

const failed: Verdict = { outcome: 'failed', message: 'said', data: { count: 2 }, spots: [spot('此处')] };

describe('judging a page', () => {
  it('hands a verdict on with evidence, clause, ground and weight', () => {
    const [finding] = judged([rule('validity-label', failed)]);
    expect(finding).toEqual({
      rule: 'validity-label',
      outcome: 'failed',
      severity: 'error',
      message: 'said',
      data: { count: 2 },
      suggests: null,
      evidence: [spot('此处')],
      clauses: ['jiading-2023/37'],
      basis: 'stated',
      weight: 10,
      fingerprint: 'validity-label www.jiading.gov.cn/publicity/jcgk/zdgkwj/gfxwj/181933 ',
    });
  });

  it('gives a severity to failures alone', () => {
    const outcomes = ['passed', 'cantTell', 'inapplicable', 'untested'] as const;
    for (const outcome of outcomes) {
      const [finding] = judged([rule('validity-label', { outcome, message: 'said' })]);
      expect(finding).toMatchObject({ outcome, severity: null });
    }
  });

  it('lets a verdict be lighter than its rule, never heavier', () => {
    const lighter = judged([rule('validity-label', { ...failed, severity: 'info' })]);
    const heavier = judged([rule('validity-label', { ...failed, severity: 'error' })]);
    expect(lighter[0]?.severity).toBe('info');
    expect(heavier[0]?.severity).toBe('error');
  });

  it('makes one finding of each verdict, told apart by what it is about', () => {
    const findings = judged([
      rule('working-link', [
        { ...failed, about: 'http://10.0.0.1/a' },
        { ...failed, about: 'http://10.0.0.1/b' },
      ]),
    ]);
    expect(findings.map(({ fingerprint }) => fingerprint.split(' ').at(-1))).toEqual([
      'http://10.0.0.1/a',
      'http://10.0.0.1/b',
    ]);
  });

  it('puts the worst first: outcome, then severity, then weight', () => {
    const findings = judged([
      rule('home-core-sections', { outcome: 'inapplicable', message: 'said' }),
      rule('message-board', { outcome: 'cantTell', message: 'said' }),
      rule('personal-privacy', failed),
      rule('working-link', { ...failed, severity: 'warning' }),
      rule('validity-label', failed),
    ]);
    expect(findings.map((finding) => finding.rule)).toEqual([
      'validity-label',
      'personal-privacy',
      'working-link',
      'message-board',
      'home-core-sections',
    ]);
  });
});

describe('asking a rule', () => {
  const forNormative = { appliesTo: ['normative-document'] } as const;

  it.each([
    ['yes', 'failed', 'said'],
    ['no', 'inapplicable', 'judge.otherKind'],
    ['unknown', 'cantTell', 'judge.kindUnknown'],
  ] as const)('about a page that is normative: %s → %s', (normative, outcome, message) => {
    const findings = judged([rule('validity-label', failed, forNormative)], { kind: { normative } });
    expect(findings[0]).toMatchObject({ outcome, message });
  });

  it('does not ask about a page of another kind', () => {
    const onHome = rule('home-core-sections', failed, { appliesTo: ['home'] });
    expect(judged([onHome])[0]).toMatchObject({
      outcome: 'inapplicable',
      data: { kind: 'normative-document' },
    });
    expect(judged([onHome], { kind: { kind: 'home' } })[0]).toMatchObject({ outcome: 'failed' });
  });

  it('asks where any of several kinds fits, though another is unknown', () => {
    const either = rule('validity-label', failed, { appliesTo: ['policy-document', 'interpretation'] });
    const findings = judged([either], { kind: { kind: 'interpretation', policy: 'unknown' } });
    expect(findings[0]?.outcome).toBe('failed');
  });

  it('leaves it untested where a fact is missing, and names the fact', () => {
    registry.rules = [rule('working-link', failed, { needs: ['links', 'frames'] })];
    const { links: _, ...facts } = pageOf();
    const [finding] = judgePage(facts, anew('jiading-2023'));
    expect(finding).toMatchObject({
      outcome: 'untested',
      message: 'judge.factMissing',
      data: { facts: 'links' },
    });
  });

  it('leaves every rule untested where the kind of the page is missing', () => {
    registry.rules = [rule('working-link', failed)];
    const { kind: _, ...facts } = pageOf();
    const [finding] = judgePage(facts, anew('jiading-2023'));
    expect(finding).toMatchObject({ outcome: 'untested', data: { facts: 'kind' } });
  });

  it('takes a rule that throws for a defect of its own, and judges on', () => {
    const broken = rule('working-link', () => {
      throw new TypeError('no such thing');
    });
    const findings = judged([broken, rule('validity-label', failed)]);
    expect(findings.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['validity-label', 'failed'],
      ['working-link', 'untested'],
    ]);
    expect(findings[1]).toMatchObject({ message: 'judge.ruleBroke', severity: null });
    const [, broke] = findings;
    if (broke === undefined) throw new Error('the broken rule has no finding');
    expect(wordingOf(broke, 'zh').what).toContain('no such thing');
  });
});

describe('a borrowed clause', () => {
  it('weighs nothing and says so', () => {
    const [finding] = judged([rule('validity-label', failed)], {}, 'songjiang-2025');
    expect(finding).toMatchObject({
      basis: 'analogy',
      weight: 0,
      clauses: ['jiading-2023/37'],
      severity: 'error',
    });
  });

  it('serves portals of no plan', () => {
    expect(judged([rule('validity-label', failed)], {}, null)[0]).toMatchObject({
      basis: 'analogy',
      weight: 0,
    });
  });
});

describe('a clause that only encourages or explores', () => {
  it('makes no more than a hint', () => {
    const explored = rule('message-board', failed, {
      cites: [{ clause: 'jiading-2023/54', basis: 'stated' }],
    });
    expect(judged([explored])[0]).toMatchObject({ severity: 'info', weight: 10 });
  });
});

describe('fingerprints', () => {
  const of = (change: Change) => judged([rule('validity-label', failed)], change)[0]?.fingerprint;

  it('do not depend on when or where on the page it was seen', () => {
    expect(of({ gathering: { at: '2026-01-01T00:00:00Z' } })).toBe(of({}));
    expect(of({ address: { scheme: 'http' } })).toBe(of({}));
  });

  it('differ for other pages', () => {
    expect(of({ address: { query: '?id=2' } })).not.toBe(of({}));
    expect(of({ address: { path: '/publicity/jcgk/2' } })).not.toBe(of({}));
  });
});
