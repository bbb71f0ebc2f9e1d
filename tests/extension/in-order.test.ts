import { expect, it } from 'vitest';
import { inOrder } from '../../extension/in-order.ts';

it('shows every answer that comes in turn', () => {
  const shown: string[] = [];
  const question = inOrder((answer: string) => shown.push(answer));
  const [first, second] = [question(), question()];
  first('first');
  second('second');
  expect(shown).toEqual(['first', 'second']);
});

it('drops an answer that comes after that to a later question', () => {
  const shown: string[] = [];
  const question = inOrder((answer: string) => shown.push(answer));
  const [first, second] = [question(), question()];
  second('second');
  first('first');
  question()('third');
  expect(shown).toEqual(['second', 'third']);
});
