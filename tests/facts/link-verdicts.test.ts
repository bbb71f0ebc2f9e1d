import { expect, it } from 'vitest';
import { completeFacts } from '../../facts/derive/complete.ts';
import { withLinkVerdicts } from '../../facts/derive/link-verdicts.ts';
import { PageFacts } from '../../facts/page.ts';
import { verdict } from '../rules/verdicts.ts';
import { factsOf } from './facts-of.ts';

it('are none where nobody asked the network', () => {
  expect(factsOf('<a href="/1">通知</a>').linkVerdicts).toBeNull();
});

it('are none where so little was gathered that nothing else follows', () => {
  const { title: _, ...untitled } = factsOf('<a href="/1">通知</a>');
  expect(completeFacts({ ...untitled, linkVerdicts: undefined }).linkVerdicts).toBeNull();
});

it('are kept as they were handed in, before and after the rest is completed', () => {
  const facts = factsOf('<a href="/1">通知</a>');
  const joined = withLinkVerdicts(facts, [verdict()]);
  expect(PageFacts.parse(completeFacts(joined)).linkVerdicts).toEqual([verdict()]);
  expect(withLinkVerdicts(completeFacts(facts), [verdict()]).linkVerdicts).toEqual([verdict()]);
  expect(withLinkVerdicts(joined, null).linkVerdicts).toBeNull();
});
