import type { Word } from '../extension/words.ts';
import type { LinkKind } from '../facts/link-verdict.ts';

/** What became of an address, in a word. */
export const linkKindWords = {
  opens: 'linkOpens',
  flaky: 'linkFlaky',
  dead: 'linkDead',
  wrongFile: 'linkWrongFile',
  softNotFound: 'linkSoftNotFound',
  hijacked: 'linkHijacked',
  serverError: 'linkServerError',
  slow: 'linkSlow',
  unreachable: 'linkUnreachable',
  login: 'linkLogin',
  blocked: 'linkBlocked',
  notAsked: 'linkNotAsked',
} as const satisfies Record<LinkKind, Word>;
