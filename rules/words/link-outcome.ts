/** What a page is told of an address: the classes that readers tell apart, each with words of its own. */
export type LinkClass =
  | 'open'
  | 'reopened'
  | 'dead'
  | 'wrongFile'
  | 'hijacked'
  | 'privateRedirect'
  | 'softNotFound'
  | 'serverError'
  | 'slow'
  | 'unreachable'
  | 'hostDown'
  | 'login'
  | 'blocked'
  | 'opinionsDiffer'
  | 'tls'
  | 'uncertain'
  | 'noLeave'
  | 'overBudget'
  | 'cancelled'
  | 'offline'
  | 'robots'
  | 'leftPrivate'
  | 'leftAlone';

interface Judged {
  readonly verdict: 'opens' | 'broken' | 'cantTell';
  readonly kind: string;
  readonly reason: string;
}

const BROKEN_BY_REASON: ReadonlyMap<string, LinkClass> = new Map([
  ['redirectToPrivate', 'privateRedirect'],
  ['hostDown', 'hostDown'],
]);

const BROKEN: ReadonlyMap<string, LinkClass> = new Map([
  ['dead', 'dead'],
  ['wrongFile', 'wrongFile'],
  ['hijacked', 'hijacked'],
  ['softNotFound', 'softNotFound'],
  ['serverError', 'serverError'],
  ['slow', 'slow'],
  ['unreachable', 'unreachable'],
]);

/** `leftAlone`: what is no link to check at all – mail, sharing, log-out and what else a visit would change. */
const NOT_ASKED: ReadonlyMap<string, LinkClass> = new Map([
  ['noLeave', 'noLeave'],
  ['overBudget', 'overBudget'],
  ['cancelled', 'cancelled'],
  ['offline', 'offline'],
  ['robots', 'robots'],
  ['private', 'leftPrivate'],
  ['unsafe', 'leftAlone'],
  ['share', 'leftAlone'],
  ['notHttp', 'leftAlone'],
]);

const UNCLEAR_BY_REASON: ReadonlyMap<string, LinkClass> = new Map([
  ['opinionsDiffer', 'opinionsDiffer'],
  ['tls', 'tls'],
]);

const UNCLEAR: ReadonlyMap<string, LinkClass> = new Map([
  ['login', 'login'],
  ['blocked', 'blocked'],
]);

/** The class of a verdict; one whose parts contradict each other is `uncertain`, never a fault. */
export function classOf({ verdict, kind, reason }: Judged): LinkClass {
  switch (verdict) {
    case 'opens':
      return kind === 'flaky' || reason === 'okAfterRetry' ? 'reopened' : 'open';
    case 'broken': {
      const known = BROKEN.get(kind);
      return known === undefined ? 'uncertain' : (BROKEN_BY_REASON.get(reason) ?? known);
    }
    case 'cantTell':
      if (kind === 'notAsked') return NOT_ASKED.get(reason) ?? 'uncertain';
      return UNCLEAR_BY_REASON.get(reason) ?? UNCLEAR.get(kind) ?? 'uncertain';
  }
}
