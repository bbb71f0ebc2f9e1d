import { describe, expect, it } from 'vitest';
import { isBankCard, isCreditCode, isIdNumber } from '../../../rules/words/personal-data.ts';

describe('isIdNumber', () => {
  it.each(['11010519491231002X', '11010519491231002x', '440524188001010014', '310227195803123423'])(
    '%s',
    (text) => {
      expect(isIdNumber(text)).toBe(true);
    },
  );

  it.each([
    ['a wrong check character', '110105194912310021'],
    ['an impossible day of birth', '110105194902300020'],
    ['no province', '990105194912310023'],
    ['masked', '110105********002X'],
    ['15 digits', '110105491231002'],
    ['a credit code', '91350100M000100Y43'],
    ['nothing', ''],
  ])('not %s', (_why, text) => {
    expect(isIdNumber(text)).toBe(false);
  });
});

describe('isCreditCode', () => {
  it.each(['91350100M000100Y43', '91350100m000100y43'])('%s', (text) => {
    expect(isCreditCode(text)).toBe(true);
  });

  it.each([
    ['a wrong check character', '91350100M000100Y42'],
    ['a letter outside the alphabet', '91350100I000100Y43'],
    ['an ID number', '11010519491231002X'],
    ['too short', '91350100M000100Y4'],
    ['an ID number that has its check character too', '310227195803123423'],
  ])('not %s', (_why, text) => {
    expect(isCreditCode(text)).toBe(false);
  });
});

describe('isBankCard', () => {
  it.each(['4111111111111111', '6222020000000000000'])('%s', (text) => {
    expect(isBankCard(text)).toBe(true);
  });

  it.each([
    ['a wrong check digit', '4111111111111112'],
    ['zeros', '0000000000000000'],
    ['no banking identifier', '2000000000000014'],
    ['too short', '411111111111116'],
    ['masked', '411111******1111'],
    ['nothing', ''],
  ])('not %s', (_why, text) => {
    expect(isBankCard(text)).toBe(false);
  });
});
