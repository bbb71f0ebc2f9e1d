import { describe, expect, it } from 'vitest';
import type { Message } from '../../../rules/contract.ts';
import { aimMessages } from '../../../rules/words/link-aim-wording.ts';
import { checkedMessages } from '../../../rules/words/link-wording.ts';

const all: Readonly<Record<string, Message>> = { ...checkedMessages, ...aimMessages };

describe('the words for links', () => {
  it.each([
    'dead',
    'deadElsewhere',
    'wrongFile',
    'hijacked',
    'privateRedirect',
    'softNotFound',
    'serverError',
    'slow',
    'unreachable',
    'hostDown',
    'hiddenTrade',
    'opensOther',
    'opensHome',
    'placeholder',
  ])('say of the failure %s what, why and what to do', (name) => {
    expect(all[name]).toMatchObject({ what: {}, why: {}, fix: {} });
  });

  it('say of whatever cannot be told what a person can do', () => {
    const open = Object.entries(all).filter(([, { why }]) => why === undefined);
    const silent = open.filter(([, { fix }]) => fix === undefined).map(([name]) => name);
    expect(silent.toSorted()).toEqual(['agrees', 'network', 'nothing', 'open', 'reopened']);
  });
});
