import type { LinkPolicy } from '../check/policy.ts';
import { whyNotAsked } from './askable.ts';
import { errorPageFrom, errorPageKey, probesFor } from './error-page.ts';
import { next } from './next.ts';
import { readAnswer } from './read-answer.ts';
import { firstWay, mostBytesOf } from './ways.ts';

/** The one policy of all hosts: what to ask for, and what the answers mean. */
export const linkPolicy: LinkPolicy = {
  whyNotAsked,
  firstWay,
  mostBytesOf,
  readAnswer,
  probesFor,
  errorPageKey,
  errorPageFrom,
  next,
};
