import { describe, expect, it } from 'vitest';
import type { Finding } from '../../audit/finding.ts';
import { fill, wordingOf } from '../../audit/wording.ts';

const finding = (change: Partial<Finding>): Finding => ({
  rule: 'validity-label',
  outcome: 'failed',
  severity: 'error',
  message: 'missing',
  data: {},
  evidence: [],
  suggests: null,
  clauses: ['jiading-2023/37'],
  basis: 'stated',
  weight: 10,
  fingerprint: 'validity-label a ',
  ...change,
});

describe('the words of a finding', () => {
  it('are those of its rule, in both languages', () => {
    expect(wordingOf(finding({}), 'zh').what).toMatch(/[一-龥]/);
    expect(wordingOf(finding({}), 'en').what).toMatch(/^[\x20-\x7e“”]+$/);
  });

  it('say what, why and what to do for a failure', () => {
    expect(Object.values(wordingOf(finding({}), 'zh'))).not.toContain('');
  });

  it('leave empty what the message does not have', () => {
    expect(wordingOf(finding({ message: 'judge.otherKind', outcome: 'inapplicable' }), 'en')).toMatchObject({
      why: '',
      fix: '',
    });
  });

  it('carry the data', () => {
    const said = wordingOf(finding({ message: 'empty', data: { label: '时效性' } }), 'zh');
    expect(said.what).toContain('时效性');
  });

  it('are refused for a message that this version does not have', () => {
    expect(() => wordingOf(finding({ message: 'nonesuch' }), 'zh')).toThrow(RangeError);
    expect(() => wordingOf(finding({ message: 'judge.nonesuch' }), 'zh')).toThrow(RangeError);
  });
});

describe('filling places', () => {
  it('puts numbers and words in, as they are', () => {
    expect(fill('{a} 和 {b}', { a: 2, b: '<b>$&</b>' })).toBe('2 和 <b>$&</b>');
  });

  it('leaves a place without a datum as it stands', () => {
    expect(fill('{a}{b}', { a: 1 })).toBe('1{b}');
  });

  it('does not fill a place that a datum brings along', () => {
    expect(fill('{a}', { a: '{b}', b: 'x' })).toBe('{b}');
  });
});
