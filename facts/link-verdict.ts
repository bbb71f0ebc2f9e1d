import * as z from 'zod/mini';

/**
 * What became of an address that was asked for.
 * `opens`: a final 2xx or 304 that is no error page. `flaky`: opened, after a try that failed. `dead`: 404, 410 and
 * their like, no such host, a redirect that leads nowhere. `wrongFile`: a file that is something else than its name
 * says, or is empty. `softNotFound`: answers 200 and says that there is nothing. `hijacked`: the address now shows
 * what others put there. `serverError`: 5xx. `slow`: no answer in time on any try. `unreachable`: no connection.
 * `login`: asks who we are. `blocked`: refuses the program, not the person. `notAsked`: was left alone.
 */
export const LinkKind = z.enum([
  'opens',
  'flaky',
  'dead',
  'wrongFile',
  'softNotFound',
  'hijacked',
  'serverError',
  'slow',
  'unreachable',
  'login',
  'blocked',
  'notAsked',
]);
export type LinkKind = z.infer<typeof LinkKind>;

/** Why an address was given its kind; each has words of its own. */
export const LinkReason = z.enum([
  'ok',
  'okAfterRetry',
  'notFound',
  'clientError',
  'noSuchHost',
  'redirectLoop',
  'tooManyRedirects',
  'badRedirect',
  'redirectToPrivate',
  'htmlForFile',
  'otherFormat',
  'emptyFile',
  'cutShort',
  'saysNotFound',
  'landsOnHome',
  'siteErrorPage',
  'deletedArticle',
  'gambling',
  'parkedDomain',
  'serverError',
  'timeout',
  'refused',
  'reset',
  'tls',
  'protocol',
  'network',
  'hostDown',
  'unauthorized',
  'loginPage',
  'forbidden',
  'methodRefused',
  'tooManyRequests',
  'legalReasons',
  'challenge',
  'otherRefusal',
  'opinionsDiffer',
  'noLeave',
  'overBudget',
  'cancelled',
  'offline',
  'unsafe',
  'robots',
  'private',
  'share',
  'notHttp',
]);
export type LinkReason = z.infer<typeof LinkReason>;

/** One request for an address and what came of it. */
export const LinkTry = z.object({
  /** ISO 8601. */
  at: z.string(),
  /** `head`; `start`: GET of the first bytes; `get`; `second`: an independent checker. */
  way: z.enum(['head', 'start', 'get', 'second']),
  /** HTTP status, null where no answer came. */
  status: z.nullable(z.number()),
  reason: LinkReason,
  /** Milliseconds until the answer, or until it was given up. */
  ms: z.number(),
});
export type LinkTry = z.infer<typeof LinkTry>;

/** What a person finds behind an address. */
export const Landing = z.object({
  /** Of the `<title>`, at most 200 characters. */
  title: z.string(),
  /** The first headings (h1, h2), at most 5 of 120 characters. */
  headings: z.array(z.string()),
  /** Characters of text that were seen, scripts and styles left out. */
  textLength: z.number(),
});
export type Landing = z.infer<typeof Landing>;

/** A part that links name behind `#` and that the page's source does not have. */
export const MissingPart = z.object({
  /** As the links write it, without the `#`. */
  part: z.string(),
  /** No script of the page could make it, or answer it in another way. */
  certain: z.boolean(),
});
export type MissingPart = z.infer<typeof MissingPart>;

/** What is known of one address after asking for it. */
export const LinkVerdict = z.object({
  /** As it was asked for, without a fragment. */
  url: z.string(),
  verdict: z.enum(['opens', 'broken', 'cantTell']),
  kind: LinkKind,
  reason: LinkReason,
  /** Of the last try that was answered; null where none was. */
  status: z.nullable(z.number()),
  /** Where redirects led, null where the address itself answered or nothing did. */
  finalUrl: z.nullable(z.string()),
  /** ISO 8601: when the last try ended. */
  at: z.string(),
  /** Null for what is no page, and where none was read. */
  landing: z.nullable(Landing),
  /** Of a page that opens; left out where no link names a part, all are there, or it cannot be known. */
  missingParts: z.optional(z.array(MissingPart)),
  /** Every try in order, the second opinion among them: the evidence. Empty where nothing was asked. */
  tries: z.array(LinkTry),
});
export type LinkVerdict = z.infer<typeof LinkVerdict>;
