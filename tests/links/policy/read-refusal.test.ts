import { describe, expect, it } from 'vitest';
import type { Failure, Way } from '../../../links/contract.ts';
import { readAnswer } from '../../../links/policy/read-answer.ts';
import { answer, PAGE, page, prose, short } from './answers.ts';

const read = (status: number, differs: Parameters<typeof answer>[0] = {}, way: Way = 'get') =>
  short(readAnswer(PAGE, way, answer({ status, ...differs }), null));

const TOMCAT_404 =
  '<html><head><title>Apache Tomcat/8.5.51 - Error report</title></head><body><h1>HTTP Status 404 - /x</h1></body></html>';
const NGINX = (words: string) =>
  `<html>\r\n<head><title>${words}</title></head>\r\n<body>\r\n<center><h1>${words}</h1></center>\r\n<hr><center>nginx</center>\r\n</body></html>`;

describe('a refusal by its status', () => {
  it.each([
    [404, 'fails dead notFound'],
    [410, 'fails dead notFound'],
    [414, 'fails dead clientError'],
    [408, 'fails slow timeout'],
    [301, 'fails dead badRedirect'],
    [302, 'fails dead badRedirect'],
    [307, 'fails dead badRedirect'],
    [300, 'unclear blocked otherRefusal'],
    [400, 'unclear blocked otherRefusal'],
    [401, 'unclear login unauthorized'],
    [403, 'unclear blocked forbidden'],
    [405, 'unclear blocked methodRefused'],
    [406, 'unclear blocked otherRefusal'],
    [409, 'unclear blocked otherRefusal'],
    [412, 'unclear blocked otherRefusal'],
    [416, 'unclear blocked otherRefusal'],
    [418, 'unclear blocked otherRefusal'],
    [422, 'unclear blocked otherRefusal'],
    [429, 'unclear blocked tooManyRequests'],
    [451, 'unclear blocked legalReasons'],
    [999, 'unclear blocked otherRefusal'],
    [500, 'fails serverError serverError'],
    [501, 'fails serverError serverError'],
    [502, 'fails serverError serverError'],
    [503, 'fails serverError serverError'],
    [504, 'fails serverError serverError'],
    [520, 'fails serverError serverError'],
    [521, 'fails serverError serverError'],
    [530, 'fails serverError serverError'],
    [566, 'unclear blocked challenge'],
    [567, 'unclear blocked challenge'],
  ])('%i: %s', (status, says) => {
    expect(read(status)).toBe(says);
    expect(read(status, {}, 'head')).toBe(says);
  });

  it.each([200, 201, 203, 206])('%i opens', (status) => {
    expect(read(status, { body: page('通知', prose(500)) })).toBe('opens opens ok');
  });

  it.each([204, 205, 304])('%i opens without a body', (status) => {
    expect(read(status)).toBe('opens opens ok');
  });

  it.each([
    ['Tomcat 404', 404, TOMCAT_404, 'fails dead notFound'],
    ['nginx 404', 404, NGINX('404 Not Found'), 'fails dead notFound'],
    ['nginx 403', 403, NGINX('403 Forbidden'), 'unclear blocked forbidden'],
    ['nginx 502', 502, NGINX('502 Bad Gateway'), 'fails serverError serverError'],
    [
      'IIS 404',
      404,
      page(
        '404 - 找不到文件或目录。',
        '<h2>404 - 找不到文件或目录。</h2><h3>您要查找的资源可能已被删除，已更改名称或者暂时不可用。</h3>',
      ),
      'fails dead notFound',
    ],
    [
      'a 404 with a script',
      404,
      page('404', '<p>页面不存在</p><script>setTimeout(function(){location.href="/"},3000)</script>'),
      'fails dead notFound',
    ],
    [
      'a 404 with a firewall’s badge',
      404,
      page('404', '<p>页面不存在</p><footer>本站由知道创宇云安全提供防护</footer>'),
      'fails dead notFound',
    ],
    [
      'HTTP.sys: no such site',
      400,
      '<HTML><HEAD><TITLE>Bad Request</TITLE></HEAD><BODY><h2>Bad Request - Invalid Hostname</h2></BODY></HTML>',
      'fails dead clientError',
    ],
    [
      'Tomcat 400',
      400,
      '<!doctype html><title>HTTP状态 400 - 错误的请求</title><h1>HTTP状态 400 - 错误的请求</h1>',
      'unclear blocked otherRefusal',
    ],
    [
      'Tomcat 500',
      500,
      '<title>HTTP Status 500</title><h1>HTTP Status 500 - java.lang.NullPointerException</h1><pre>at x.y(Z.java:1)</pre>',
      'fails serverError serverError',
    ],
    [
      'a repair notice',
      503,
      page('系统维护', '<p>系统升级维护中，请稍后访问</p>'),
      'fails serverError serverError',
    ],
    [
      'Cloudflare: origin down',
      521,
      page('www.a.cn | 521: Web server is down', `${'Web server is down. '.repeat(20)}<script></script>`),
      'fails serverError serverError',
    ],
  ])('%s', (_why, status, body, says) => {
    expect(read(status, { body })).toBe(says);
  });
});

describe('a firewall in place of the page', () => {
  const RIVER = (body = '') =>
    `<!DOCTYPE html><html><head><meta id="13JnD7t9MzWf" content="x" r='m'><script r='m'>$_ts=window['$_ts'];if(!$_ts)$_ts={};$_ts.nsd=1;</script><script src="/x/y.js" r='m'></script></head><body>${body}</body></html>`;

  it.each([
    ['瑞数 412', 412, RIVER(), {}],
    ['瑞数 202', 202, RIVER(), {}],
    ['瑞数 400', 400, RIVER(), {}],
    ['瑞数 200', 200, RIVER(), {}],
    [
      '加速乐 521',
      521,
      '<script>document.cookie=("_")+("_jsl_clearance_s=1");location.href=location.pathname+location.search</script>',
      {},
    ],
    ['加速乐 by its cookie', 521, '', { 'set-cookie': '__jsluid_s=abc; max-age=31536000' }],
    [
      '创宇盾',
      403,
      page('知道创宇云安全 | 创宇盾', '<p>当前访问疑似黑客攻击，已被网站管理员设置为拦截</p>'),
      {},
    ],
    [
      '阿里云 405',
      405,
      page('405', '<p>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</p>'),
      {},
    ],
    [
      '阿里云 200',
      200,
      "<html><script>var arg1='3A2F4B5C6D7E8F901234567890ABCDEF12345678';</script><script>setCookie('acw_sc__v2',1)</script></html>",
      {},
    ],
    ['华为云 418', 418, page('访问被拦截！', '<p>您的请求疑似攻击行为！事件ID: 1</p>'), {}],
    [
      '腾讯云',
      403,
      '<html><head><script src="https://waf-static.tencent.com/501.js"></script></head></html>',
      {},
    ],
    [
      '安恒',
      403,
      page('您的访问请求可能对网站造成安全威胁，请求已被阻断。', '<p>您的请求可能存在威胁，已被拦截</p>'),
      {},
    ],
    ['安全狗 as 404', 404, page('网站防火墙', '<p>您的请求带有不合法参数，已被网站管理员设置拦截！</p>'), {}],
    ['宝塔', 403, page('网站防火墙', '<p>您的请求带有不合法参数，已被网站管理员设置拦截！</p>'), {}],
    [
      '雷池',
      468,
      '<html><head><title>安全检测能力由雷池 WAF 驱动</title></head><body><script>SafeLineChallenge("x")</script></body></html>',
      {},
    ],
    ['360', 493, page('拦截提示', '<p>您的访问请求可能对网站造成威胁</p>'), {}],
    ['Cloudflare 503', 503, '<title>Just a moment...</title><script>window._cf_chl_opt={}</script>', {}],
    ['Cloudflare 403', 403, '', { 'cf-mitigated': 'challenge' }],
    ['AWS', 202, '', { 'x-amzn-waf-action': 'challenge' }],
    ['Incapsula', 200, '<html><iframe src="/_Incapsula_Resource?SWUDNSAI=1"></iframe></html>', {}],
    [
      'F5',
      200,
      page(
        'Request Rejected',
        'The requested URL was rejected. Please consult with your administrator.<br>Your support ID is: 1',
      ),
      {},
    ],
    ['a captcha', 200, page('安全验证', '<p>请完成安全验证后继续访问</p>'), {}],
    ['too often', 200, page('提示', '<p>您的访问过于频繁，请稍后再试</p>'), {}],
    [
      'a script that sets a cookie and returns',
      200,
      '<html><body><script>document.cookie="c=1";location.reload();</script></body></html>',
      {},
    ],
  ])('%s', (_why, status, body, headers) => {
    expect(read(status, { body, headers: { 'content-type': 'text/html', ...headers } })).toBe(
      'unclear blocked challenge',
    );
  });

  it.each([
    ['瑞数 lets the page through', RIVER(prose(500))],
    [
      'Cloudflare lets the page through',
      page('通知', `${prose(500)}<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>`),
    ],
    [
      'an article about firewalls',
      page('关于网站安全验证的通知', `${prose(400)}<p>如提示访问过于频繁，请完成安全验证。</p>`),
    ],
    [
      'a page that remembers a choice',
      page('首页', `${prose(300)}<script>document.cookie="a=1";var u=location.href;</script>`),
    ],
  ])('not where %s', (_why, body) => {
    expect(read(200, { body })).toBe('opens opens ok');
  });
});

describe('a redirect without an address', () => {
  it.each([301, 302, 303, 307, 308])('%i that brings a page, which browsers show', (status) => {
    expect(read(status, { body: page('通知', prose(500)) })).toBe('unclear blocked otherRefusal');
  });
});

describe('a redirect to what is no web address', () => {
  it.each([
    ['mailto:zwgk@jiading.gov.cn', 'unclear notAsked notHttp'],
    ['tel:12345', 'unclear notAsked notHttp'],
    ['weixin://dl/business/?t=abc', 'unclear notAsked notHttp'],
    ['alipays://platformapi/startapp?appId=1', 'unclear notAsked notHttp'],
    ['javascript:history.back()', 'fails dead badRedirect'],
    ['JavaScript:history.back()', 'fails dead badRedirect'],
    ['file:///d:/www/a.html', 'fails dead badRedirect'],
    ['D:\\www\\a.html', 'fails dead badRedirect'],
    ['data:text/html,a', 'fails dead badRedirect'],
    ['about:blank', 'fails dead badRedirect'],
    ['http://', 'fails dead badRedirect'],
    ['302 without Location', 'fails dead badRedirect'],
    ['', 'fails dead badRedirect'],
  ])('%s: %s', (detail, says) => {
    const sign = readAnswer(PAGE, 'get', { type: 'failure', failure: 'badRedirect', detail, ms: 7 }, null);
    expect(short(sign)).toBe(says);
  });
});

describe('no answer', () => {
  it.each<[Failure, string]>([
    ['dns', 'fails dead noSuchHost'],
    ['loop', 'fails dead redirectLoop'],
    ['tooManyRedirects', 'fails dead tooManyRedirects'],
    ['badRedirect', 'fails dead badRedirect'],
    ['redirectToPrivate', 'fails dead redirectToPrivate'],
    ['redirectToUnsafe', 'unclear notAsked unsafe'],
    ['timeout', 'fails slow timeout'],
    ['refused', 'fails unreachable refused'],
    ['reset', 'fails unreachable reset'],
    ['protocol', 'fails unreachable protocol'],
    ['network', 'fails unreachable network'],
    ['tls', 'unclear unreachable tls'],
    ['offline', 'unclear notAsked offline'],
    ['noLeave', 'unclear notAsked noLeave'],
  ])('%s: %s', (failure, says) => {
    const sign = readAnswer(PAGE, 'get', { type: 'failure', failure, detail: '', ms: 7 }, null);
    expect(short(sign)).toBe(says);
    expect(sign).toMatchObject({ status: null, finalUrl: null, landing: null, retryAfter: null, ms: 7 });
  });
});

describe('Retry-After', () => {
  const wait = (headers: Record<string, string>) =>
    readAnswer(PAGE, 'get', answer({ status: 429, headers }), null).retryAfter;
  it.each([
    [{ 'retry-after': '30' }, 30_000],
    [{ 'retry-after': ' 0 ' }, 0],
    [{ 'retry-after': 'Wed, 01 Jan 2025 00:01:00 GMT', date: 'Wed, 01 Jan 2025 00:00:00 GMT' }, 60_000],
    [{ 'retry-after': 'Wed, 01 Jan 2025 00:00:00 GMT', date: 'Wed, 01 Jan 2025 00:01:00 GMT' }, 0],
    [{ 'retry-after': 'Wed, 01 Jan 2025 00:01:00 GMT' }, null],
    [{ 'retry-after': 'soon' }, null],
    [{}, null],
  ])('%j', (headers, ms) => {
    expect(wait(headers)).toBe(ms);
  });
});
