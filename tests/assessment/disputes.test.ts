import { describe, expect, it } from 'vitest';
import type { Ruling } from '../../assessment/contract.ts';
import {
  decisionOf,
  evidenceChanges,
  evidenceOfUnread,
  evidenceOn,
  scoreMove,
  stateOf,
  withRecheck,
  withRuling,
} from '../../assessment/disputes.ts';
import { scoreAt } from '../../assessment/kept-sheet.ts';
import { Decisions } from '../../audit/score/decisions.ts';
import { packs } from '../../rules/packs/index.ts';
import { address, day, dispute, finding, page, verdict } from '../ledger/samples.ts';
import { scored } from './samples.ts';

const NONE = { link: null, shots: [] };
const ABOUT = dispute('d', { rechecks: [] });
const [general] = packs;

function ruling(
  state: Ruling['state'],
  before: number | null,
  after: number | null,
  id: string = state,
): Ruling {
  const at = (now: number | null) => (now === null ? null : scoreAt(scored('s', { now })));
  return { id, state, reason: '理由', by: '甲', at: day(5), scoreBefore: at(before), scoreAfter: at(after) };
}

describe('old and new evidence', () => {
  const old = page('a', { version: 'v1', sha256: 'a'.repeat(64) });

  it('differs in what was mended', () => {
    const now = page('a', {
      version: 'v2',
      sha256: 'b'.repeat(64),
      seenAt: day(4),
      findings: [],
      outcomes: { 'validity-label': 'passed' },
    });
    const recheck = {
      id: 'r',
      at: day(4),
      by: '甲',
      before: evidenceOn(old, ABOUT, NONE),
      after: evidenceOn(now, ABOUT, NONE),
    };
    expect(recheck.before).toMatchObject({
      at: day(1),
      outcome: 'failed',
      message: 'missing',
      spots: [{ text: '通知' }],
    });
    expect(recheck.after).toMatchObject({ at: day(4), outcome: 'passed', spots: [] });
    expect(evidenceChanges(recheck)).toEqual([
      'outcome',
      'severity',
      'message',
      'spots',
      'sha256',
      'version',
    ]);
    expect(withRecheck(ABOUT, recheck).rechecks).toEqual([recheck]);
  });

  it.each([
    ['still there', [finding()], 'error', 'failed'],
    ['gone, while another of the rule stays', [finding({ fingerprint: 'other' })], 'error', 'passed'],
    [
      'no longer to be told',
      [finding({ fingerprint: 'x', outcome: 'cantTell', severity: null })],
      'cantTell',
      'cantTell',
    ],
    ['no longer tested', [], 'untested', 'untested'],
    ['no longer for the page', [], undefined, 'inapplicable'],
  ] as const)('of a finding that is %s', (_, findings, mark, outcome) => {
    const outcomes = mark === undefined ? {} : { 'validity-label': mark };
    const now = page('a', { findings: [...findings], outcomes });
    expect(evidenceOn(now, ABOUT, NONE).outcome).toBe(outcome);
  });

  it('of a page that could not be read tells nothing of the finding', () => {
    const after = evidenceOfUnread(evidenceOn(old, ABOUT, NONE), day(4), NONE);
    expect(after).toMatchObject({
      at: day(4),
      url: address('a'),
      status: null,
      version: null,
      outcome: 'untested',
    });
  });

  it('of a link is its verdict, not when it was asked for', () => {
    const about = { ...ABOUT, link: address('1') };
    const on = (link: ReturnType<typeof verdict>) => evidenceOn(old, about, { link, shots: [] });
    const recheck = {
      id: 'r',
      at: day(4),
      by: '甲',
      before: on(verdict('1')),
      after: on(verdict('1', day(4))),
    };
    expect(evidenceChanges(recheck)).toEqual([]);
    const dead = on({ ...verdict('1'), verdict: 'broken', kind: 'dead', reason: 'notFound' });
    expect(evidenceChanges({ ...recheck, after: dead })).toEqual(['link']);
    expect(evidenceOn(old, ABOUT, { link: verdict('1'), shots: [] }).link).toBeNull();
  });
});

describe('a ruling', () => {
  it('sets the state, the last one holds', () => {
    expect(stateOf(ABOUT)).toBe('open');
    const upheld = withRuling(ABOUT, ruling('upheld', 70, 75));
    expect(stateOf(upheld)).toBe('upheld');
    expect(stateOf(withRuling(upheld, ruling('open', 75, 70)))).toBe('open');
    expect(ABOUT.rulings).toEqual([]);
  });

  it.each([
    ['upheld', 'passed'],
    ['dismissed', 'error'],
  ] as const)('that is %s makes the finding count as %s', (state, mark) => {
    const decision = decisionOf(ABOUT, ruling(state, null, null));
    if (decision === null || general === undefined) throw new Error('no decision');
    expect(new Decisions(general, [decision]).markOf(finding(), address('a'))).toBe(mark);
  });

  it('that opens the dispute again decides nothing', () => {
    expect(decisionOf(ABOUT, ruling('open', null, null))).toBeNull();
  });

  it('records how the score moved, by itself and with those before', () => {
    const one = withRuling(ABOUT, ruling('upheld', 70, 75, 'one'));
    const two = withRuling(one, ruling('upheld', 75, 74, 'two'));
    expect(scoreMove(ABOUT, 'last')).toBeNull();
    expect(scoreMove(two, 'last')?.points).toBe(-1);
    expect(scoreMove(two, 'all')?.points).toBe(4);
    expect(scoreMove(withRuling(ABOUT, ruling('upheld', null, 75)), 'last')?.points).toBeNull();
  });
});
