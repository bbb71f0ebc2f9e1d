import { answer, asBytes, gbk, html, page, redirect, status, wantsCookie } from './behaviours.ts';
import type { Fault } from './fault.ts';
import { MOBILE_HOST, OTHER_HOST } from './hosts.ts';
import { article } from './pages.ts';

const LONGEST_CHAIN = 1_000;
const CODES = [301, 302, 303, 307, 308] as const;

/** Redirects that arrive. */
const arriving: readonly Fault[] = [
  ...CODES.map(
    (code): Fault => ({
      path: `/moved/${code}`,
      why: 'moved to a page that opens',
      does: redirect(code, '/ok/moved'),
      get: 200,
      plain: true,
    }),
  ),
  {
    path: '/moved/to-404',
    why: 'moved to a dead link',
    does: redirect(302, '/gone/moved'),
    get: 404,
    plain: true,
  },
  {
    path: '/moved/to-500',
    why: 'moved to an error',
    does: redirect(302, '/status/500'),
    get: 500,
    plain: true,
  },
  {
    path: '/chain/*',
    example: '/chain/3',
    why: 'so many redirects one after the other',
    does: (exchange) => {
      const left = Number.parseInt(exchange.rest, 10) || 0;
      if (left > LONGEST_CHAIN) status(404)(exchange);
      else if (left > 0) redirect(302, `/chain/${left - 1}`)(exchange);
      else html(article)(exchange);
    },
    get: 200,
    plain: true,
  },
  {
    path: '/moved/relative/deep',
    why: 'Location relative to the present address',
    does: redirect(302, '../../ok/relative'),
    get: 200,
  },
  {
    path: '/moved/other-host',
    why: 'moved to another host',
    does: redirect(302, `http://${OTHER_HOST}/ok/other-host`),
    get: 200,
  },
  {
    path: '/moved/scheme-relative',
    why: 'Location that takes the scheme of the present address',
    does: redirect(302, ({ origin }) => `${origin.slice('http:'.length)}/ok/scheme-relative`),
    get: 200,
  },
  {
    path: '/moved/spaces',
    why: 'blanks around Location, and one in it',
    does: redirect(302, '  /moved/landing?title=a b '),
    get: 200,
  },
  {
    path: '/moved/fragment',
    why: 'Location with a fragment',
    does: redirect(302, '/ok/fragment#part'),
    get: 200,
  },
  {
    path: '/moved/raw-utf-8',
    why: 'Location in raw UTF-8',
    does: redirect(302, asBytes('/附件/通知.html')),
    get: 200,
  },
  {
    path: '/moved/raw-gbk',
    why: 'Location in raw GBK: its bytes are kept',
    does: redirect(302, asBytes(gbk('/search?q=政策'))),
    get: 200,
  },
  { path: '/moved/landing', why: 'where some redirects lead', does: html(article), get: 200 },
  {
    path: '/moved/home',
    why: "a column's own address that is sent to the home page",
    does: redirect(302, '/'),
    get: 200,
  },
  {
    path: '/moved/all/*',
    example: '/moved/all/201901/t20190102_123.html',
    why: 'a site that sends whatever it does not have to its home page',
    does: redirect(302, '/'),
    get: 200,
  },
  {
    path: '/moved/to-mobile/t20190102_123.html',
    why: "an article that programs and telephones are sent from to the mobile site's home page",
    does: redirect(302, `http://${MOBILE_HOST}/`),
    get: 200,
  },
  {
    path: '/moved/to-error-page',
    why: "moved to the site's error page, which is answered 200",
    does: redirect(302, '/error/404.html'),
    get: 200,
  },
  {
    path: '/moved/long-body',
    why: 'a redirect with a body that nobody reads',
    does: answer(302, { location: '/ok/long-body' }, Buffer.alloc(200_000, '.')),
    get: 200,
  },
  {
    path: '/moved/page-instead',
    why: 'a redirect without Location that brings a page, which browsers show',
    does: html(article, 302),
    get: 302,
    head: 'badRedirect',
  },
];

/** Redirects that lead nowhere. */
const astray: readonly Fault[] = [
  { path: '/loop/self', why: 'leads to itself', does: redirect(302, '/loop/self'), get: 'loop', plain: true },
  { path: '/loop/a', why: 'a circle of two', does: redirect(302, '/loop/b'), get: 'loop', plain: true },
  { path: '/loop/b', why: 'the other half', does: redirect(302, '/loop/a'), get: 'loop', plain: true },
  {
    path: '/loop/growing',
    why: 'an address that grows with every redirect',
    does: redirect(302, ({ request }) => `${request.url}${request.url?.includes('?') ? '&' : '?'}r=1`),
    get: 'tooManyRedirects',
    plain: true,
  },
  {
    path: '/chain-100',
    why: 'a hundred redirects',
    does: redirect(302, '/chain/100'),
    get: 'tooManyRedirects',
    plain: true,
  },
  {
    path: '/moved/private',
    why: 'to an address of an intranet',
    does: redirect(302, 'http://10.0.0.1/zwgk/'),
    get: 'redirectToPrivate',
  },
  {
    path: '/moved/mailto',
    why: 'to a mail address',
    does: redirect(302, 'mailto:zwgk@portal.test'),
    get: 'badRedirect',
  },
  { path: '/moved/file', why: 'to a file', does: redirect(302, 'file:///etc/hostname'), get: 'badRedirect' },
  {
    path: '/moved/script',
    why: 'to a script',
    does: redirect(302, 'javascript:history.back()'),
    get: 'badRedirect',
  },
  {
    path: '/moved/nonsense',
    why: 'to what is no address',
    does: redirect(302, 'http://'),
    get: 'badRedirect',
  },
  { path: '/moved/nowhere', why: 'no Location, and no page', does: answer(302), get: 'badRedirect' },
  { path: '/moved/empty', why: 'an empty Location', does: redirect(302, ''), get: 'badRedirect' },
  {
    path: '/moved/logout',
    why: 'to an address that logs out',
    does: redirect(302, '/logout'),
    get: 'redirectToUnsafe',
  },
  {
    path: '/moved/away',
    why: 'to an address that logs out, and nothing in the link tells',
    does: redirect(302, '/logout'),
    get: 'redirectToUnsafe',
  },
];

/** Sites that want a cookie before they show anything. */
const forCookies: readonly Fault[] = [
  {
    path: '/cookie/same-address',
    why: 'sets a cookie and comes back to the same address',
    does: wantsCookie(['seen=1; Path=/; HttpOnly'], /\bseen=1\b/, null, html(article)),
    get: 200,
  },
  {
    path: '/cookie/by-way-of',
    why: 'sends round by an address that sets the cookie',
    does: wantsCookie([], /\bpass=a\.b\b/, '/cookie/giver', html(article)),
    get: 200,
  },
  {
    path: '/cookie/giver',
    why: 'sets a cookie and sends back',
    does: redirect(302, '/cookie/by-way-of', { 'set-cookie': ['pass=a.b; Max-Age=60', 'other=2'] }),
    get: 200,
  },
  {
    path: '/cookie/never-enough',
    why: 'sets a cookie and does not look at it',
    does: wantsCookie(['seen=2'], /\bnever\b/, null, html(article)),
    get: 'loop',
  },
  {
    path: '/cookie/new-each-time',
    why: 'sets another cookie each time and goes round without end',
    does: (exchange) =>
      redirect(302, '/cookie/new-each-time', { 'set-cookie': `n=${exchange.time}` })(exchange),
    get: 'tooManyRedirects',
  },
  {
    path: '/cookie/shown',
    why: 'a page that must never get a cookie from an earlier request',
    does: (exchange) => html(page('Cookie', exchange.request.headers.cookie ?? 'none'))(exchange),
    get: 200,
  },
];

export const moves: readonly Fault[] = [...arriving, ...astray, ...forCookies];
