import type { Answer } from '../contract.ts';
import { parseAddress } from './file-type.ts';
import { fails, type Told, unclear } from './told.ts';

type Lost = Extract<Answer, { type: 'failure' }>;

/** Schemes to which no browser follows a redirect. */
const NEVER_FOLLOWED = /^(?:https?|file|data|about|blob|filesystem|javascript|vbscript|[a-z]):$/;

/** Browsers hand mail, telephone and the like over to the program that is there for it. */
function leadsToProgram(location: string): boolean {
  const address = parseAddress(location);
  return address !== null && !NEVER_FOLLOWED.test(address.protocol);
}

/** Reads why no answer came. */
export function readFailure({ failure, detail }: Lost): Told {
  switch (failure) {
    case 'dns':
      return fails('dead', 'noSuchHost');
    case 'loop':
      return fails('dead', 'redirectLoop');
    case 'tooManyRedirects':
    case 'badRedirect':
      return leadsToProgram(detail) ? unclear('notAsked', 'notHttp') : fails('dead', failure);
    case 'redirectToPrivate':
      return fails('dead', failure);
    case 'redirectToUnsafe':
      return unclear('notAsked', 'unsafe');
    case 'timeout':
      return fails('slow', 'timeout');
    case 'refused':
    case 'reset':
    case 'protocol':
    case 'network':
      return fails('unreachable', failure);
    // A browser knows roots and fetches intermediate certificates that a program may lack.
    case 'tls':
      return unclear('unreachable', 'tls');
    case 'offline':
    case 'noLeave':
      return unclear('notAsked', failure);
  }
}
