import { browser } from 'wxt/browser';
import type messages from '../public/_locales/zh_CN/messages.json';

/** The name of a message in `_locales`; one that is not there does not compile. */
export type Word = keyof typeof messages;

/** The words of the surfaces in the browser's language; `parts` fill `$1` to `$9`. */
export function say(word: Word, ...parts: readonly (string | number)[]): string {
  return browser.i18n.getMessage(word, parts.map(String));
}

/** The language that the surfaces speak; a rule's own words follow it. */
export function languageOfSurfaces(): 'zh' | 'en' {
  return say('language') === 'en' ? 'en' : 'zh';
}
