import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../extension/side-panel/panel-items.ts';
import { itemCase } from '../../../extension/side-panel/said.ts';
import type { Remark } from '../../../ledger/contract.ts';
import { answerOf, caseOf, decisionOf, GUIDE, itemOf, rowOf, URL_OF_PAGE } from './cases-of.ts';

const asked = itemOf({ group: 'cantTell', severity: null, rule: 'openness-zone', guide: GUIDE });

function caseWith(remarks: readonly Remark[], item = itemOf()) {
  return itemCase(item, URL_OF_PAGE, remarks, []);
}

describe('what a person can speak of', () => {
  it('is one finding each, and one where findings share a fingerprint', () => {
    const items = itemsOf([rowOf({ cases: [caseOf('f1', '一'), caseOf('f2', '二'), caseOf('f1', '三')] })]);
    expect(items.map(({ fingerprint, cases }) => [fingerprint, cases.map(({ what }) => what)])).toEqual([
      ['f1', ['一', '三']],
      ['f2', ['二']],
    ]);
    expect(new Set(items.map(({ key }) => key)).size).toBe(2);
  });

  it('leaves what is not told one by one to the last of its row', () => {
    const items = itemsOf([rowOf({ cases: [caseOf('f1'), caseOf('f2')], more: 7 })]);
    expect(items.map(({ more }) => more)).toEqual([0, 7]);
  });
});

describe('what was said of a finding', () => {
  it('is nothing until someone speaks', () => {
    const one = caseWith([decisionOf({ fingerprint: 'other' })]);
    expect([one.said.state, one.group]).toEqual(['open', 'error']);
  });

  it.each(['finding', 'page', 'site'] as const)('holds by scope: %s', (scope) => {
    const one = caseWith([decisionOf({ scope, fingerprint: scope === 'finding' ? 'f1' : 'another' })]);
    expect(one.said).toMatchObject({ state: 'dismissed', by: { reason: '工具误读', by: '张三' } });
  });

  it('does not hold on another page', () => {
    const elsewhere = decisionOf({
      scope: 'page',
      fingerprint: 'another',
      url: 'https://www.example.gov.cn/b.html',
    });
    expect(caseWith([elsewhere]).said.state).toBe('open');
  });

  it('does not touch what asks nothing of anybody', () => {
    const passed = itemOf({ group: 'passed', severity: null });
    expect(caseWith([decisionOf({ scope: 'site' })], passed).said.state).toBe('open');
  });

  it('moves a finding to where its answer puts it, with the reasons of the answer', () => {
    expect(caseWith([answerOf()], asked)).toMatchObject({ said: { state: 'answered' }, group: 'passed' });
    expect(caseWith([answerOf({ answer: 'no' })], asked)).toMatchObject({
      group: 'warning',
      why: '要点要求设专区。',
      fix: '设专区。',
    });
  });

  it('is the last answer of several', () => {
    const later = answerOf({ id: 'a2', answer: 'no', at: '2025-06-02T00:00:00.000Z' });
    expect(caseWith([answerOf(), later], asked).group).toBe('warning');
  });

  it('is not an answer that the question no longer offers', () => {
    expect(caseWith([answerOf({ answer: 'maybe' })], asked)).toMatchObject({
      said: { state: 'open' },
      group: 'cantTell',
    });
  });

  it('is the later of an answer and a decision on the same finding', () => {
    const [early, late] = ['2025-06-01T00:00:00.000Z', '2025-06-02T00:00:00.000Z'];
    expect(caseWith([answerOf({ at: early }), decisionOf({ at: late })], asked).said.state).toBe('dismissed');
    expect(caseWith([decisionOf({ at: early }), answerOf({ at: late })], asked).said.state).toBe('answered');
  });

  it('is an answer before what was said of the whole site, whenever that was', () => {
    const wide = decisionOf({ scope: 'site', rule: 'openness-zone', at: '2025-07-01T00:00:00.000Z' });
    expect(caseWith([answerOf(), wide], asked).said.state).toBe('answered');
  });

  it('brings its notes and pictures, and nobody else’s', () => {
    const note = { type: 'note', id: 'n', site: 's', url: null, text: '已电话核实', by: '', at: '' } as const;
    const shot = {
      id: 's',
      site: 's',
      url: '',
      at: '',
      type: 'image/png',
      bytes: new Uint8Array(),
      sha256: '',
    };
    const one = itemCase(
      itemOf(),
      URL_OF_PAGE,
      [
        { ...note, fingerprint: 'f1' },
        { ...note, fingerprint: null },
      ],
      [
        { ...shot, fingerprint: 'f1' },
        { ...shot, fingerprint: 'f2' },
      ],
    );
    expect([one.notes.length, one.shots.length]).toEqual([1, 1]);
  });

  it('leaves a question to be shown as a question', () => {
    expect(caseWith([], asked).fix).toBe('');
    expect(caseWith([]).fix).toBe('整改');
  });
});
