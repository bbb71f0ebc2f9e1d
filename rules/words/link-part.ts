import { isPlaceholderFragment, isRoute } from './placeholders.ts';

/** What scripts are told behind `#` rather than a part of the page: a number, a setting, a tab. */
const FOR_SCRIPT = /^\d+$|[=&?/!]|^(?:tab|page|slide|index|item|nav|menu)[-_]?\d*$/i;

/** What WeChat and page builders add to their addresses. */
const TRAIL = /^(?:rd|wechat_\w+|reload(?:ed)?)$/i;

/** Longer than any id that people write. Characters, escapes included. */
const LONGEST = 300;

/**
 * The part of a page that an address names behind its `#`, as written; empty where it names none: no fragment, a
 * placeholder, `top`, a route or a word for scripts. A text directive (`:~:text=…`) is left out.
 */
export function namedPart(url: string): string {
  const hash = url.indexOf('#');
  if (hash < 0) return '';
  const part = url.slice(hash + 1).replace(/:~:.*$/s, '');
  const isNone = part.length > LONGEST || isPlaceholderFragment(part) || /^top$/i.test(part);
  return isNone || isRoute(part) || FOR_SCRIPT.test(part) || TRAIL.test(part) ? '' : part;
}
