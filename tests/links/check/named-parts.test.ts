import { expect, it } from 'vitest';
import type { LinkVerdict } from '../../../facts/link-verdict.ts';
import { asNamed, namedParts } from '../../../links/check/named-parts.ts';
import { verdict } from '../../rules/verdicts.ts';

const A = 'https://a.gov.cn/';

it('a verdict tells each page of the parts that its own links name', () => {
  const links = [
    { url: A, label: '甲', parts: ['one'] },
    { url: A, label: '乙', parts: ['two', 'one'] },
    { url: 'https://b.gov.cn/', label: '丙', parts: ['three'] },
    { url: 'https://c.gov.cn/', label: '丁' },
  ];
  const missingParts = ['one', 'two', 'three'].map((part) => ({ part, certain: true }));
  const told = (url: string, change: Partial<LinkVerdict> = { missingParts }) =>
    asNamed(verdict({ url, ...change }), namedParts(links)).missingParts?.map(({ part }) => part);
  expect(told(A)).toEqual(['one', 'two']);
  expect(told('https://b.gov.cn/')).toEqual(['three']);
  expect(told('https://c.gov.cn/')).toBeUndefined();
  expect(told(A, {})).toBeUndefined();
});
