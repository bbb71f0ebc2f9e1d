import {
  after,
  answer,
  byMethod,
  file,
  flaky,
  gbk,
  html,
  neverAnswers,
  onlyFor,
  page,
  raw,
  redirect,
  resets,
  status,
} from './behaviours.ts';
import type { Fault } from './fault.ts';
import { files } from './files.ts';
import { article, home } from './pages.ts';

const REFUSALS = [
  400, 401, 402, 403, 406, 408, 409, 412, 418, 421, 423, 429, 451, 493, 499, 567, 999,
] as const;
const ERRORS = [500, 501, 502, 503, 504, 505, 507, 520, 521, 522, 530, 599] as const;

/** Numbered addresses, of which there are as many as a test wants. */
const numbered: readonly Fault[] = [
  {
    path: '/ok/*',
    example: '/ok/1',
    why: 'one of many good pages',
    does: html(article),
    get: 200,
    plain: true,
  },
  {
    path: '/gone/*',
    example: '/gone/1',
    why: 'one of many dead links',
    does: status(404),
    get: 404,
    plain: true,
  },
  {
    path: '/delay/*',
    example: '/delay/5/1',
    why: 'one of many pages of a server that takes its time: /delay/MILLISECONDS/NUMBER',
    does: after(({ rest }) => Number.parseInt(rest, 10) || 0, html(article)),
    get: 200,
  },
];

/** Statuses as a well-behaved server sends them. */
const statuses: readonly Fault[] = [
  { path: '/', why: 'the home page', does: html(home), get: 200, plain: true },
  ...([200, 201, 203, 204] as const).map(
    (code): Fault => ({
      path: `/status/${code}`,
      why: 'success',
      does: status(code),
      get: code,
      plain: true,
    }),
  ),
  { path: '/status/202', why: 'accepted, without more to say', does: status(202), get: 202 },
  { path: '/status/304', why: 'not modified, although nobody asked', does: status(304), get: 304 },
  { path: '/status/300', why: 'several choices, none of which is made', does: status(300), get: 300 },
  ...([404, 410] as const).map(
    (code): Fault => ({
      path: `/status/${code}`,
      why: 'what is gone',
      does: status(code),
      get: code,
      plain: true,
    }),
  ),
  {
    path: '/status/405',
    why: 'refuses the method whatever it is',
    does: status(405, { allow: 'POST' }),
    get: 405,
  },
  ...REFUSALS.map(
    (code): Fault => ({ path: `/status/${code}`, why: 'a refusal', does: status(code), get: code }),
  ),
  ...ERRORS.map(
    (code): Fault => ({
      path: `/status/${code}`,
      why: 'an error of the server',
      does: status(code),
      get: code,
      plain: true,
    }),
  ),
  {
    path: '/iis/no-such-site',
    why: 'IIS has no site of that name',
    does: html(
      '<html><head><title>Bad Request</title></head><body><h2>Bad Request - Invalid Hostname</h2><hr><p>HTTP Error 400. The request hostname is invalid.</p></body></html>',
      400,
    ),
    get: 400,
  },
  {
    path: '/wait/seconds',
    why: 'too many requests; says for how long',
    does: status(429, { 'retry-after': '2' }),
    get: 429,
  },
  {
    path: '/wait/date',
    why: 'busy until a date',
    does: status(503, { 'retry-after': 'Fri, 31 Dec 1999 23:59:59 GMT' }),
    get: 503,
  },
  {
    path: '/wait/nonsense',
    why: 'Retry-After that says nothing',
    does: status(429, { 'retry-after': 'soon' }),
    get: 429,
  },
  {
    path: '/wait/forever',
    why: 'asks to wait for a year',
    does: status(503, { 'retry-after': '31536000' }),
    get: 503,
  },
  {
    path: '/empty',
    why: '200 with nothing in it',
    does: answer(200, { 'content-type': 'text/html' }),
    get: 200,
  },
];

/** HEAD is answered otherwise than GET. */
const liars: readonly Fault[] = [
  ...([400, 403, 404, 405, 500, 501, 503] as const).map(
    (code): Fault => ({
      path: `/head-lies/${code}`,
      why: `HEAD is answered ${code}, the page is there`,
      does: byMethod(status(code), html(article)),
      get: 200,
      head: code,
    }),
  ),
  {
    path: '/head-lies/200',
    why: 'HEAD is answered 200 by a cache or a script, the page is gone',
    does: byMethod(html(article), status(404)),
    get: 404,
    head: 200,
  },
  {
    path: '/head-lies/silence',
    why: 'HEAD is never answered',
    does: byMethod(neverAnswers, html(article)),
    get: 200,
    head: 'timeout',
  },
  {
    path: '/head-lies/login',
    why: 'HEAD is sent to the log-in page',
    does: byMethod(redirect(302, '/cas/login'), html(article)),
    get: 200,
    head: 200,
  },
];

const picture = file('image/png', files.png);

/** The same with pictures, which are asked for by HEAD at first. */
const liarsAboutPictures: readonly Fault[] = [
  ...([400, 403, 404, 405, 500, 501, 503] as const).map(
    (code): Fault => ({
      path: `/head-lies/${code}.png`,
      why: `HEAD is answered ${code}, the picture is there`,
      does: byMethod(status(code), picture),
      get: 200,
      head: code,
    }),
  ),
  {
    path: '/head-lies/200.png',
    why: 'HEAD is answered 200 by a script, the picture is gone',
    does: byMethod(html(article), status(404)),
    get: 404,
    head: 200,
  },
  {
    path: '/head-lies/silence.png',
    why: 'HEAD is never answered',
    does: byMethod(neverAnswers, picture),
    get: 200,
    head: 'timeout',
  },
  {
    path: '/head-lies/login.png',
    why: 'HEAD is sent to the log-in page',
    does: byMethod(redirect(302, '/cas/login'), picture),
    get: 200,
    head: 200,
  },
];

/** Servers that are slow, or fail now and then. */
const moods: readonly Fault[] = [
  {
    path: '/flaky/503/*',
    example: '/flaky/503/1',
    why: '503 at first, then fine: /flaky/503/TIMES/…',
    does: flaky(({ rest }) => Number.parseInt(rest, 10) || 0, status(503), html(article)),
    get: 503,
    head: 503,
  },
  {
    path: '/flaky/404/*',
    example: '/flaky/404/1',
    why: '404 at first, while a cluster is not in step: /flaky/404/TIMES/…',
    does: flaky(({ rest }) => Number.parseInt(rest, 10) || 0, status(404), html(article)),
    get: 404,
    head: 404,
  },
  {
    path: '/flaky/reset/*',
    example: '/flaky/reset/2',
    why: 'the connection is lost at first, then fine: /flaky/reset/TIMES/…',
    does: flaky(({ rest }) => Number.parseInt(rest, 10) || 0, resets, html(article)),
    get: 'reset',
    head: 'reset',
  },
  {
    path: '/flaky/silence/*',
    example: '/flaky/silence/1',
    why: 'no answer at first, then fine: /flaky/silence/TIMES/…',
    does: flaky(({ rest }) => Number.parseInt(rest, 10) || 0, neverAnswers, html(article)),
    get: 'timeout',
    head: 'timeout',
  },
  {
    path: '/slow',
    example: '/slow?ms=10',
    why: 'answers after so many milliseconds',
    does: after(({ query }) => Number(query.get('ms') ?? 0), html(article)),
    get: 200,
  },
  { path: '/silence', why: 'takes the request and never answers', does: neverAnswers, get: 'timeout' },
];

/** Addresses whose bytes must arrive as they were given. */
const exact: readonly Fault[] = [
  {
    path: '/search',
    example: '/search?q=%D5%FE%B2%DF',
    why: 'a query escaped in GBK: 政策',
    does: onlyFor('/search?q=%D5%FE%B2%DF', html(article)),
    get: 200,
  },
  {
    path: "/escapes/%b0%B1|['x']",
    example: "/escapes/%b0%B1|['x']?a=%d5|[b]",
    why: 'escapes in lower and upper case, and signs that need none',
    does: onlyFor("/escapes/%b0%B1|['x']?a=%d5|[b]", html(article)),
    get: 200,
  },
  {
    path: '/%E9%99%84%E4%BB%B6/%E9%80%9A%E7%9F%A5.html',
    why: 'a path in Chinese, escaped as UTF-8',
    does: html(article),
    get: 200,
  },
  {
    path: '/logout',
    why: 'logs a session out; nobody should come here (see hits)',
    does: html(page('您已安全退出')),
    get: 200,
  },
  {
    path: '/charset/gbk-declared',
    why: 'GBK, as the header says',
    does: answer(200, { 'content-type': 'text/html; charset=GBK' }, gbk(article)),
    get: 200,
  },
  {
    path: '/charset/gbk-undeclared',
    why: 'GBK, of which nothing tells',
    does: answer(200, { 'content-type': 'text/html' }, gbk(article.replace('<meta charset="utf-8">', ''))),
    get: 200,
  },
  {
    path: '/charset/gbk-as-utf-8',
    why: 'GBK, said to be UTF-8',
    does: answer(200, { 'content-type': 'text/html; charset=utf-8' }, gbk(article)),
    get: 200,
  },
  {
    path: '/charset/gbk-missing-page',
    why: 'GBK without a declaration, and the page says that it does not exist',
    does: answer(
      200,
      { 'content-type': 'text/html' },
      gbk('<html><title>提示</title>对不起，您访问的页面不存在！</html>'),
    ),
    get: 200,
  },
  {
    path: '/header/raw-bytes',
    why: 'a header in raw UTF-8',
    does: raw(
      'HTTP/1.1 200 OK\r\nContent-Disposition: attachment; filename="通知.pdf"\r\nContent-Length: 9\r\n\r\n%PDF-1.4\n',
    ),
    get: 200,
  },
];

export const answers: readonly Fault[] = [
  ...numbered,
  ...statuses,
  ...liars,
  ...liarsAboutPictures,
  ...moods,
  ...exact,
];
