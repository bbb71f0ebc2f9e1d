import type { LinkKind, LinkReason, LinkVerdict } from '../../../facts/link-verdict.ts';
import type { LinkPolicy } from '../../../links/check/policy.ts';
import type { Answer, Failure, Next, Patience, Sign, Tried } from '../../../links/contract.ts';

const FAILURES: Partial<Record<Failure, [LinkKind, LinkReason]>> = {
  dns: ['dead', 'noSuchHost'],
  refused: ['unreachable', 'refused'],
  reset: ['unreachable', 'reset'],
  timeout: ['slow', 'timeout'],
  network: ['unreachable', 'network'],
};

function sign(change: Partial<Sign>): Sign {
  return {
    says: 'opens',
    kind: 'opens',
    reason: 'ok',
    status: null,
    finalUrl: null,
    landing: null,
    needsErrorPage: false,
    retryAfter: null,
    ms: 0,
    ...change,
  };
}

function read(answer: Answer, print: string | undefined): Sign {
  const { ms } = answer;
  if (answer.type === 'failure') {
    const [kind, reason] = FAILURES[answer.failure] ?? ['unreachable', 'protocol'];
    return sign({ says: 'fails', kind, reason, ms });
  }
  const { status, headers } = answer;
  const body = new TextDecoder().decode(answer.body);
  const wish = headers['retry-after'];
  const retryAfter = wish === undefined ? null : Number(wish) * 1_000;
  if (status === 429) {
    return sign({ says: 'unclear', kind: 'blocked', reason: 'tooManyRequests', status, retryAfter, ms });
  }
  if (status >= 500) {
    return sign({ says: 'fails', kind: 'serverError', reason: 'serverError', status, retryAfter, ms });
  }
  if (status >= 400) return sign({ says: 'fails', kind: 'dead', reason: 'notFound', status, ms });
  if (body === '') return sign({ status, ms });
  if (print === undefined) return sign({ status, ms, needsErrorPage: true });
  if (print !== body) return sign({ status, ms });
  return sign({ says: 'fails', kind: 'softNotFound', reason: 'siteErrorPage', status, ms });
}

function settled(url: string, tries: readonly Tried[], what: Partial<LinkVerdict>): Next {
  const last = tries.at(-1);
  const verdict: LinkVerdict = {
    url,
    verdict: 'cantTell',
    kind: last?.sign.kind ?? 'notAsked',
    reason: last?.sign.reason ?? 'ok',
    status: last?.sign.status ?? null,
    finalUrl: null,
    at: last?.at ?? '',
    landing: null,
    tries: tries.map(({ at, way, sign }) => ({
      at,
      way,
      status: sign.status,
      reason: sign.reason,
      ms: sign.ms,
    })),
    ...what,
  };
  return { type: 'settled', verdict };
}

function next(url: string, tries: readonly Tried[], patience: Patience): Next {
  const last = tries.at(-1);
  if (last === undefined) throw new Error('Nothing was tried');
  const own = tries.filter(({ way }) => way !== 'second');
  const ours = (own.at(-1) ?? last).sign;
  if (last.way === 'second') {
    if (last.sign.says !== 'fails') return settled(url, tries, { reason: 'opinionsDiffer' });
    return settled(url, tries, { verdict: 'broken', kind: ours.kind, reason: ours.reason });
  }
  if (last.sign.says === 'opens') {
    const flaky = own.length > 1 ? ({ kind: 'flaky', reason: 'okAfterRetry' } as const) : {};
    return settled(url, tries, { verdict: 'opens', ...flaky });
  }
  if (own.length < patience.tries) {
    const pause = last.sign.kind === 'dead' ? patience.pause : patience.longPause;
    return { type: 'again', way: 'get', pause };
  }
  if (last.sign.says === 'unclear') return settled(url, tries, {});
  return patience.secondOpinion ? { type: 'secondOpinion' } : settled(url, tries, { verdict: 'broken' });
}

/** A policy that is enough for the engine's tests. A page with a body needs its host's error page to be understood. */
export function plainPolicy(): LinkPolicy {
  return {
    whyNotAsked: ({ label }) => (label.startsWith('退出') ? 'unsafe' : null),
    firstWay: () => 'head',
    mostBytesOf: () => 1_000,
    readAnswer: (_url, _way, answer, errorPage) => read(answer, errorPage?.print),
    probesFor: (url) => [new URL('/no-1', url).href, new URL('/no-2', url).href],
    errorPageKey: (url) => new URL(url).origin,
    errorPageFrom: (a, b) => {
      if (a.type === 'failure' || b.type === 'failure') return null;
      return { status: a.status, finalUrl: '', title: '', print: new TextDecoder().decode(a.body) };
    },
    next,
  };
}
