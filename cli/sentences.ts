import type { Language } from '../audit/wording.ts';

/** A sentence that quotes the page may end as the page does. */
const ENDED = /[。．.！!？?；;…]['"”’）)】》]?$/;

/** Chinese sentences follow each other without a space. */
export function sentences(parts: readonly string[], language: Language): string {
  const said = parts.filter((part) => part !== '');
  const stop = language === 'zh' ? '。' : '.';
  const whole = said.map((part, i) => (i < said.length - 1 && !ENDED.test(part) ? part + stop : part));
  return whole.join(language === 'zh' ? '' : ' ');
}
