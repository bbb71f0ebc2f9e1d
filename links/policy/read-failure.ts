import type { Answer } from '../contract.ts';
import { fails, type Told, unclear } from './told.ts';

type Lost = Extract<Answer, { type: 'failure' }>;

/** Reads why no answer came. */
export function readFailure({ failure }: Lost): Told {
  switch (failure) {
    case 'dns':
      return fails('dead', 'noSuchHost');
    case 'loop':
      return fails('dead', 'redirectLoop');
    case 'tooManyRedirects':
    case 'badRedirect':
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
