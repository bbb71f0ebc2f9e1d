import { describe, expect, it } from 'vitest';
import { type Decidable, Decisions, type Said } from '../../../audit/score/decisions.ts';
import { decidedOutcomes, siteTallies } from '../../../audit/tally.ts';
import { packFor } from '../../../rules/packs/index.ts';

const PAGE = 'https://www.jiading.gov.cn/a';
const pack = packFor('jiading-2023');

function failure(about = '', rule = 'working-link'): Decidable {
  return { rule, outcome: 'failed', severity: 'error', fingerprint: `${rule} www.jiading.gov.cn/a ${about}` };
}

const guided: Decidable = { ...failure('', 'public-attendance-record'), outcome: 'cantTell', severity: null };

function decision(change: Partial<Extract<Said, { type: 'decision' }>> = {}): Said {
  return {
    type: 'decision',
    fingerprint: failure().fingerprint,
    scope: 'finding',
    rule: 'working-link',
    url: PAGE,
    verdict: 'dismissed',
    at: '2026-01-02T00:00:00Z',
    ...change,
  };
}

function answer(name: string, { fingerprint }: Decidable = guided): Said {
  return { type: 'answer', fingerprint, answer: name, at: '2026-01-02T00:00:00Z' };
}

const mark = (finding: Decidable, ...said: Said[]) => new Decisions(pack, said).markOf(finding, PAGE);

describe('a dismissal', () => {
  it('makes a finding one that is in order', () => {
    expect(mark(failure())).toBe('error');
    expect(mark(failure(), decision())).toBe('passed');
    expect(mark(failure('dead'), decision())).toBe('error');
  });

  it.each([
    ['page', {}, 'passed'],
    ['page', { url: 'https://www.jiading.gov.cn/b' }, 'error'],
    ['page', { rule: 'link-target' }, 'error'],
    ['site', { url: null }, 'passed'],
    ['site', { url: null, rule: 'link-target' }, 'error'],
  ] as const)('of a whole %s holds there for the rule: %j', (scope, change, expected) => {
    expect(mark(failure('dead'), decision({ scope, ...change }))).toBe(expected);
  });

  it('of a page says nothing of findings over the site', () => {
    const said = [decision({ scope: 'page', rule: 'gazette', url: null })];
    expect(new Decisions(pack, said).markOf(failure('', 'gazette'), null)).toBe('error');
  });

  it('gives way to a narrower word, and to a later one', () => {
    const site = decision({ scope: 'site', at: '2026-02-01T00:00:00Z' });
    expect(mark(failure(), site, decision({ verdict: 'confirmed' }))).toBe('error');
    const later = decision({ verdict: 'confirmed', at: '2026-01-03T00:00:00Z' });
    expect(mark(failure(), later, decision())).toBe('error');
    expect(mark(failure(), decision(), later, decision({ at: '2026-01-04T00:00:00Z' }))).toBe('passed');
  });

  it('leaves alone what is no finding to decide on', () => {
    const untested: Decidable = { ...failure(), outcome: 'untested', severity: null };
    expect(mark(untested, decision())).toBe('untested');
    expect(mark(failure(), { type: 'note' })).toBe('error');
  });
});

describe('whether a person said that a finding is none', () => {
  const isDismissed = (finding: Decidable, ...said: Said[]) =>
    new Decisions(pack, said).isDismissed(finding, PAGE);

  it('is so by a dismissal alone, not by a confirmation, an answer or a note', () => {
    expect(isDismissed(failure(), decision())).toBe(true);
    expect(isDismissed(failure(), decision({ verdict: 'confirmed' }))).toBe(false);
    expect(isDismissed(guided, answer('told'))).toBe(false);
    expect(isDismissed(failure(), { type: 'note' })).toBe(false);
    expect(isDismissed(failure())).toBe(false);
  });
});

it('notes alone are no decisions', () => {
  expect(new Decisions(pack, [{ type: 'note' }]).isEmpty).toBe(true);
});

it('of two decisions of one moment the one that stands behind holds', () => {
  expect(mark(failure(), decision(), decision({ verdict: 'confirmed' }))).toBe('error');
  expect(mark(failure(), decision({ verdict: 'confirmed' }), decision())).toBe('passed');
});

const material: Decidable = {
  ...failure('', 'policy-guidance-material'),
  outcome: 'cantTell',
  severity: null,
};

describe('an answer', () => {
  it.each([
    [guided, 'told', 'passed'],
    [guided, 'untold', 'warning'],
    [material, 'elsewhere', 'cantTell'],
    [material, 'noBenefit', 'inapplicable'],
    // The plan only explores it: no more than a hint.
    [material, 'none', 'info'],
  ] as const)('makes of a guided finding what the guide says: %j %s', (finding, name, expected) => {
    expect(mark(finding)).toBe('cantTell');
    expect(mark(finding, answer(name, finding))).toBe(expected);
  });

  it('goes before a dismissal of the whole site, and gives way to a later one of itself', () => {
    const { rule, fingerprint } = guided;
    expect(mark(guided, answer('untold'), decision({ rule, scope: 'site', url: null }))).toBe('warning');
    expect(mark(guided, answer('untold'), decision({ rule, fingerprint, at: '2026-03-01T00:00:00Z' }))).toBe(
      'passed',
    );
  });

  it('decides nothing where the guide does not know it, or the rule is none that a person answers', () => {
    expect(mark(guided, answer('no-such-answer'))).toBe('cantTell');
    expect(mark(guided, answer('constructor'))).toBe('cantTell');
    expect(mark(failure(), answer('yes', failure()))).toBe('error');
  });
});

describe('the outcomes of a page', () => {
  const outcomes = { 'working-link': 'error', 'validity-label': 'passed' } as const;
  const decided = (findings: readonly Decidable[], ...said: Said[]) =>
    decidedOutcomes(outcomes, findings, PAGE, new Decisions(pack, said));

  it('are the worst of what is left', () => {
    const warning: Decidable = { ...failure('slow'), severity: 'warning' };
    expect(decided([failure(), warning])).toEqual(outcomes);
    expect(decided([failure(), warning], decision())).toEqual({ ...outcomes, 'working-link': 'warning' });
    expect(decided([failure()], decision())).toEqual({ ...outcomes, 'working-link': 'passed' });
    expect(decided([material], answer('noBenefit', material))).toEqual(outcomes);
    const untold: Decidable = { ...failure('x'), outcome: 'cantTell', severity: null };
    expect(decided([failure(), untold], decision())).toEqual({ ...outcomes, 'working-link': 'cantTell' });
  });
});

it('findings over a site are counted after what was decided', () => {
  const gazette = failure('2023', 'gazette');
  const said = [decision({ rule: 'gazette', url: null, fingerprint: gazette.fingerprint })];
  const findings = [gazette, { ...gazette, fingerprint: 'gazette www.jiading.gov.cn 2024' }];
  expect(siteTallies(findings, new Decisions(pack, said)).get('gazette')).toMatchObject({
    passed: 1,
    failed: { error: 1 },
  });
});
