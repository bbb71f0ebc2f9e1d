import { describe, expect, it } from 'vitest';
import { LinkKind, LinkReason } from '../../../facts/link-verdict.ts';
import { classOf } from '../../../rules/words/link-outcome.ts';

const faults = new Set([
  'dead',
  'wrongFile',
  'hijacked',
  'privateRedirect',
  'softNotFound',
  'serverError',
  'slow',
  'unreachable',
  'hostDown',
]);

describe('classOf', () => {
  it('calls nothing a fault that was not called broken, whatever its parts', () => {
    for (const kind of LinkKind.options) {
      for (const reason of LinkReason.options) {
        expect(faults).not.toContain(classOf({ verdict: 'opens', kind, reason }));
        expect(faults).not.toContain(classOf({ verdict: 'cantTell', kind, reason }));
      }
    }
  });

  it.each(LinkKind.options)('knows every broken %s', (kind) => {
    const isFault = !['opens', 'flaky', 'login', 'blocked', 'notAsked'].includes(kind);
    const found = classOf({ verdict: 'broken', kind, reason: 'network' });
    expect(found).toBe(isFault ? kind : 'uncertain');
  });

  it.each([
    ['noLeave', 'noLeave'],
    ['overBudget', 'overBudget'],
    ['cancelled', 'cancelled'],
    ['offline', 'offline'],
    ['robots', 'robots'],
    ['private', 'leftPrivate'],
    ['unsafe', 'leftAlone'],
    ['share', 'leftAlone'],
    ['notHttp', 'leftAlone'],
    ['hostDown', 'uncertain'],
  ])('not asked, %s: %s', (reason, expected) => {
    expect(classOf({ verdict: 'cantTell', kind: 'notAsked', reason })).toBe(expected);
  });

  it.each([
    ['redirectToPrivate', 'dead', 'privateRedirect'],
    ['hostDown', 'unreachable', 'hostDown'],
    ['hostDown', 'dead', 'hostDown'],
    ['tls', 'unreachable', 'unreachable'],
  ])('broken for %s, %s: %s', (reason, kind, expected) => {
    expect(classOf({ verdict: 'broken', kind, reason })).toBe(expected);
  });
});
