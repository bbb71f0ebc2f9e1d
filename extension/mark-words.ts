import type { MarkWords } from './marks.ts';
import type { Word } from './words.ts';

interface Messages {
  getMessage(name: Word, parts?: string[]): string;
}

/** The words of the marks, in the browser's language. */
export function markWords(messages: Messages): MarkWords {
  return {
    region: messages.getMessage('marksRegion'),
    previous: messages.getMessage('marksPrevious'),
    next: messages.getMessage('marksNext'),
    close: messages.getMessage('marksClose'),
    around: messages.getMessage('marksAround'),
    at: (number, all) => messages.getMessage('marksAt', [String(number), String(all)]),
    gone: (count) => messages.getMessage('marksGone', [String(count)]),
  };
}
