import { describe, expect, it } from 'vitest';
import { LinkVerdict } from '../../../facts/link-verdict.ts';
import type { Answer, Failure, Patience, Tried } from '../../../links/contract.ts';
import { next } from '../../../links/policy/next.ts';
import { readAnswer } from '../../../links/policy/read-answer.ts';
import { answer, PAGE, page, prose } from './answers.ts';

const patience: Patience = { tries: 2, pause: 1_000, longPause: 10_000, secondOpinion: false };
const withSecond: Patience = { ...patience, secondOpinion: true };
type Step = readonly [
  way: Tried['way'],
  outcome: number | Failure | 'empty' | 'gone' | 'cut',
  headers?: Record<string, string>,
];

function answerOf([, outcome, headers = {}]: Step): Answer {
  if (outcome === 'empty') return answer({ body: '' });
  if (outcome === 'cut') return answer({ body: page('通知', prose(300)), whole: false, brokeOff: true });
  if (outcome === 'gone') return answer({ body: page('页面不存在', '') });
  if (typeof outcome === 'string') return { type: 'failure', failure: outcome, detail: '', ms: 5 };
  return answer({ status: outcome, headers, body: outcome === 200 ? page('通知', prose(300)) : '' });
}

function triesOf(steps: readonly Step[]): Tried[] {
  return steps.map((step, index) => ({
    at: `2025-01-01T00:00:0${index}.000Z`,
    way: step[0],
    sign: readAnswer(PAGE, step[0] === 'second' ? 'get' : step[0], answerOf(step), null),
  }));
}

function say(steps: readonly Step[], how: Patience = patience): string {
  const result = next(PAGE, triesOf(steps), how);
  switch (result.type) {
    case 'again':
      return `${result.way} after ${result.pause}`;
    case 'secondOpinion':
      return 'second';
    case 'settled':
      return `${result.verdict.verdict} ${result.verdict.kind} ${result.verdict.reason}`;
  }
}

describe('next', () => {
  it('begins with the first way', () => {
    expect(next('http://a.gov.cn/a.pdf', [], patience)).toEqual({ type: 'again', way: 'start', pause: 0 });
  });

  it.each<[string, readonly Step[], string]>([
    ['200', [['get', 200]], 'opens opens ok'],
    ['HEAD refused', [['head', 405]], 'start after 0'],
    ['HEAD forbidden', [['head', 403]], 'start after 0'],
    ['HEAD not implemented', [['head', 501]], 'start after 0'],
    ['HEAD lying', [['head', 404]], 'start after 0'],
    ['HEAD without an answer', [['head', 'timeout']], 'start after 10000'],
    [
      'HEAD refused, then well',
      [
        ['head', 405],
        ['start', 200],
      ],
      'opens opens ok',
    ],
    [
      'HEAD lying, then well',
      [
        ['head', 404],
        ['start', 200],
      ],
      'opens opens ok',
    ],
    [
      'HEAD in vain, then well',
      [
        ['head', 'reset'],
        ['start', 200],
      ],
      'opens flaky okAfterRetry',
    ],
    [
      '404, then well',
      [
        ['get', 404],
        ['get', 200],
      ],
      'opens flaky okAfterRetry',
    ],
    [
      '500, then well',
      [
        ['get', 500],
        ['get', 200],
      ],
      'opens flaky okAfterRetry',
    ],
    [
      'time-out, then well',
      [
        ['get', 'timeout'],
        ['get', 200],
      ],
      'opens flaky okAfterRetry',
    ],
    [
      '403 to a range, then well',
      [
        ['start', 403],
        ['get', 200],
      ],
      'opens opens ok',
    ],
    [
      '429, then well',
      [
        ['get', 429],
        ['get', 200],
      ],
      'opens opens ok',
    ],
  ])('%s: %s', (_why, steps, says) => {
    expect(say(steps)).toBe(says);
  });

  it.each<[string, readonly Step[], string]>([
    ['403', [['get', 403]], 'cantTell blocked forbidden'],
    ['403 to a range', [['start', 403]], 'get after 1000'],
    ['416 to a range', [['start', 416]], 'get after 1000'],
    [
      '403 twice',
      [
        ['start', 403],
        ['get', 403],
      ],
      'cantTell blocked forbidden',
    ],
    ['401', [['get', 401]], 'cantTell login unauthorized'],
    ['412', [['get', 412]], 'cantTell blocked otherRefusal'],
    ['TLS', [['get', 'tls']], 'cantTell unreachable tls'],
    ['TLS by HEAD', [['head', 'tls']], 'cantTell unreachable tls'],
    ['no leave', [['head', 'noLeave']], 'cantTell notAsked noLeave'],
    ['offline', [['get', 'offline']], 'cantTell notAsked offline'],
    ['to a log-out', [['get', 'redirectToUnsafe']], 'cantTell notAsked unsafe'],
    ['429', [['get', 429]], 'get after 10000'],
    ['429 that asks to wait', [['get', 429, { 'retry-after': '30' }]], 'get after 30000'],
    [
      '429 that asks for too much',
      [['get', 429, { 'retry-after': '3600' }]],
      'cantTell blocked tooManyRequests',
    ],
    [
      '429 twice',
      [
        ['get', 429],
        ['get', 429],
      ],
      'cantTell blocked tooManyRequests',
    ],
    ['nothing', [['get', 'empty']], 'cantTell blocked otherRefusal'],
    ['a page that breaks off', [['get', 'cut']], 'get after 10000'],
    [
      'a page that breaks off twice',
      [
        ['get', 'cut'],
        ['get', 'cut'],
      ],
      'cantTell unreachable cutShort',
    ],
    [
      '404, then 403',
      [
        ['get', 404],
        ['get', 403],
      ],
      'cantTell blocked forbidden',
    ],
    [
      '403, then 404',
      [
        ['start', 403],
        ['get', 404],
      ],
      'get after 1000',
    ],
    [
      '403, then 404 twice',
      [
        ['start', 403],
        ['get', 404],
        ['get', 404],
      ],
      'broken dead notFound',
    ],
    [
      '500, then a time to wait',
      [
        ['get', 500],
        ['get', 429, { 'retry-after': '9999' }],
      ],
      'cantTell blocked tooManyRequests',
    ],
  ])('unclear: %s: %s', (_why, steps, says) => {
    expect(say(steps)).toBe(says);
  });

  it.each<[string, readonly Step[], string]>([
    ['404', [['get', 404]], 'get after 1000'],
    ['404 to a range', [['start', 404]], 'get after 1000'],
    [
      '404 twice',
      [
        ['get', 404],
        ['get', 404],
      ],
      'broken dead notFound',
    ],
    [
      '404 by HEAD and once more',
      [
        ['head', 404],
        ['start', 404],
      ],
      'get after 1000',
    ],
    [
      '404 by every way',
      [
        ['head', 404],
        ['start', 404],
        ['get', 404],
      ],
      'broken dead notFound',
    ],
    ['500', [['get', 500]], 'get after 10000'],
    ['503 that asks to wait', [['get', 503, { 'retry-after': '20' }]], 'get after 20000'],
    ['503 that asks for a day', [['get', 503, { 'retry-after': '86400' }]], 'get after 120000'],
    [
      '503 twice',
      [
        ['get', 503],
        ['get', 503],
      ],
      'broken serverError serverError',
    ],
    ['time-out', [['get', 'timeout']], 'get after 10000'],
    [
      'time-out twice',
      [
        ['get', 'timeout'],
        ['get', 'timeout'],
      ],
      'broken slow timeout',
    ],
    ['no such host', [['get', 'dns']], 'get after 10000'],
    [
      'no such host twice',
      [
        ['get', 'dns'],
        ['get', 'dns'],
      ],
      'broken dead noSuchHost',
    ],
    ['loop', [['get', 'loop']], 'get after 1000'],
    [
      'soft 404 twice',
      [
        ['get', 'gone'],
        ['get', 'gone'],
      ],
      'broken softNotFound saysNotFound',
    ],
    [
      '404, then 500',
      [
        ['get', 404],
        ['get', 500],
      ],
      'get after 10000',
    ],
    [
      '404, 500, 500',
      [
        ['get', 404],
        ['get', 500],
        ['get', 500],
      ],
      'broken serverError serverError',
    ],
    [
      '404, 500, 404: the milder',
      [
        ['get', 404],
        ['get', 500],
        ['get', 404],
      ],
      'broken serverError serverError',
    ],
    [
      '500, 404, 404',
      [
        ['get', 500],
        ['get', 404],
        ['get', 404],
      ],
      'broken dead notFound',
    ],
  ])('failing: %s: %s', (_why, steps, says) => {
    expect(say(steps)).toBe(says);
  });

  it('tries as often as patience says, and at least twice', () => {
    const three = { ...patience, tries: 3 };
    expect(
      say(
        [
          ['get', 404],
          ['get', 404],
        ],
        three,
      ),
    ).toBe('get after 1000');
    expect(
      say(
        [
          ['get', 404],
          ['get', 404],
          ['get', 404],
        ],
        three,
      ),
    ).toBe('broken dead notFound');
    expect(say([['get', 404]], { ...patience, tries: 1 })).toBe('get after 1000');
  });

  it.each<[string, readonly Step[], string]>([
    [
      'dead',
      [
        ['get', 404],
        ['get', 404],
      ],
      'second',
    ],
    [
      'no such host',
      [
        ['get', 'dns'],
        ['get', 'dns'],
      ],
      'second',
    ],
    [
      'loop',
      [
        ['get', 'loop'],
        ['get', 'loop'],
      ],
      'second',
    ],
    [
      'server error',
      [
        ['get', 500],
        ['get', 500],
      ],
      'second',
    ],
    [
      'slow',
      [
        ['get', 'timeout'],
        ['get', 'timeout'],
      ],
      'second',
    ],
    [
      'unreachable',
      [
        ['get', 'refused'],
        ['get', 'refused'],
      ],
      'second',
    ],
    [
      'soft 404 is beyond it',
      [
        ['get', 'gone'],
        ['get', 'gone'],
      ],
      'broken softNotFound saysNotFound',
    ],
    [
      'so is a private address',
      [
        ['get', 'redirectToPrivate'],
        ['get', 'redirectToPrivate'],
      ],
      'broken dead redirectToPrivate',
    ],
    ['unclear needs none', [['get', 403]], 'cantTell blocked forbidden'],
    [
      'agrees',
      [
        ['get', 404],
        ['get', 404],
        ['second', 404],
      ],
      'broken dead notFound',
    ],
    [
      'agrees for another reason',
      [
        ['get', 'timeout'],
        ['get', 'timeout'],
        ['second', 500],
      ],
      'broken slow timeout',
    ],
    [
      'differs',
      [
        ['get', 404],
        ['get', 404],
        ['second', 200],
      ],
      'cantTell dead opinionsDiffer',
    ],
    [
      'cannot tell',
      [
        ['get', 500],
        ['get', 500],
        ['second', 403],
      ],
      'cantTell serverError serverError',
    ],
  ])('second opinion: %s: %s', (_why, steps, says) => {
    expect(say(steps, withSecond)).toBe(says);
  });

  it('a refusal met by the second checker is no consent', () => {
    const tries = triesOf([
      ['get', 500],
      ['get', 500],
      ['second', 500],
    ]);
    const refused = tries.map((tried) =>
      tried.way === 'second'
        ? { ...tried, sign: { ...tried.sign, kind: 'blocked', reason: 'forbidden', status: 403 } as const }
        : tried,
    );
    expect(next(PAGE, refused, withSecond)).toMatchObject({
      verdict: { verdict: 'cantTell', kind: 'serverError', reason: 'opinionsDiffer' },
    });
  });

  it('keeps the evidence', () => {
    const result = next(
      PAGE,
      triesOf([
        ['head', 405],
        ['start', 500],
        ['get', 'timeout'],
        ['get', 'timeout'],
        ['second', 500],
      ]),
      withSecond,
    );
    const verdict = result.type === 'settled' ? result.verdict : null;
    expect(LinkVerdict.parse(verdict)).toEqual({
      url: PAGE,
      verdict: 'broken',
      kind: 'slow',
      reason: 'timeout',
      status: 500,
      finalUrl: null,
      at: '2025-01-01T00:00:04.000Z',
      landing: null,
      tries: [
        { at: '2025-01-01T00:00:00.000Z', way: 'head', status: 405, reason: 'methodRefused', ms: 12 },
        { at: '2025-01-01T00:00:01.000Z', way: 'start', status: 500, reason: 'serverError', ms: 12 },
        { at: '2025-01-01T00:00:02.000Z', way: 'get', status: null, reason: 'timeout', ms: 5 },
        { at: '2025-01-01T00:00:03.000Z', way: 'get', status: null, reason: 'timeout', ms: 5 },
        { at: '2025-01-01T00:00:04.000Z', way: 'second', status: 500, reason: 'serverError', ms: 12 },
      ],
    });
  });

  it('keeps what was found', () => {
    const result = next(PAGE, triesOf([['get', 200]]), patience);
    expect(result).toMatchObject({ verdict: { status: 200, landing: { title: '通知', textLength: 300 } } });
  });

  it('comes to an end, whatever the answers', () => {
    const outcomes: readonly Step[1][] = [
      200,
      403,
      404,
      429,
      500,
      503,
      'timeout',
      'dns',
      'tls',
      'gone',
      'empty',
      'cut',
    ];
    for (const first of outcomes) {
      for (const second of outcomes) {
        for (const third of outcomes) {
          const given = [first, second, third];
          const steps: Step[] = [];
          let result = next('http://a.gov.cn/a.png', [], withSecond);
          while (result.type === 'again' && steps.length < 9) {
            steps.push([result.way, given[steps.length] ?? third]);
            result = next(PAGE, triesOf(steps), withSecond);
          }
          expect(result.type, given.join()).not.toBe('again');
          expect(steps.length).toBeLessThanOrEqual(5);
        }
      }
    }
  });
});
