import { describe, expect, it } from 'vitest';
import type { Remark } from '../../ledger/contract.ts';
import { standingOf } from '../../ledger/standing.ts';
import { address, day, decision, finding, SITE } from './samples.ts';

const own = decision('own');
const onPage = decision('page', { scope: 'page', fingerprint: 'else' });
const onSite = decision('site', { scope: 'site', fingerprint: 'else', url: address('far') });
const note: Remark = {
  type: 'note',
  id: 'n',
  site: SITE,
  fingerprint: finding().fingerprint,
  url: address('a'),
  text: '看过',
  by: '审计员',
  at: day(9),
};

describe('the standing of a finding', () => {
  it.each<[string, Remark[], string, string | null]>([
    ['is open where nobody spoke', [], 'open', null],
    ['is open where only a note was made', [note], 'open', null],
    ['is what was decided on it', [own], 'dismissed', 'own'],
    ['is what was decided on its rule on its page', [onPage], 'dismissed', 'page'],
    ['is what was decided on its rule on the site', [onSite], 'dismissed', 'site'],
    [
      'is the narrowest decision, whichever is newer',
      [own, { ...onPage, verdict: 'confirmed', at: day(8) }, { ...onSite, verdict: 'confirmed', at: day(9) }],
      'dismissed',
      'own',
    ],
    [
      'is the decision on the page before that on the site',
      [{ ...onSite, verdict: 'confirmed', at: day(9) }, onPage],
      'dismissed',
      'page',
    ],
    [
      'is the newest of the same scope',
      [{ ...own, id: 'new', verdict: 'confirmed', at: day(5) }, own],
      'confirmed',
      'new',
    ],
    [
      'is the one that stands later of two at the same time',
      [own, { ...own, id: 'again', verdict: 'confirmed' }],
      'confirmed',
      'again',
    ],
    ['is open where another finding was decided on', [{ ...own, fingerprint: 'other' }], 'open', null],
    ['is open where another page was decided on', [{ ...onPage, url: address('b') }], 'open', null],
    ['is open where another rule was decided on', [{ ...onSite, rule: 'other' }], 'open', null],
  ])('%s', (_, remarks, state, by) => {
    const standing = standingOf(finding(), address('a'), remarks);
    expect([standing.state, standing.by?.id ?? null]).toEqual([state, by]);
  });

  it('over a site hears no decision on a page without an address', () => {
    const odd = { ...onPage, url: null };
    expect(standingOf(finding(), null, [odd]).state).toBe('open');
    expect(standingOf(finding(), null, [onSite]).state).toBe('dismissed');
  });
});
