import type { Facts } from '../../facts/page.ts';
import { keyWordsIn } from '../../rules/words/key-words.ts';
import { spot } from './page-of.ts';

type KeyPassage = Facts['keyPassages'][number];

/** The key passages that lines of a page give, by the vocabulary itself, so that a test cannot name a topic that the words do not bear. */
export function keyPassages(...lines: readonly string[]): KeyPassage[] {
  return lines.flatMap((text) =>
    keyWordsIn(text).map(
      ({ topic, word }): KeyPassage => ({ topic, word, text, where: 'body', place: 'main', at: spot(text) }),
    ),
  );
}
