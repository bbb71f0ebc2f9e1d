import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../links/contract.ts';
import { errorPageFrom, errorPageKey, probesFor } from '../../../links/policy/error-page.ts';
import { answer, PAGE, page, prose, readBody, short } from './answers.ts';

describe('probesFor', () => {
  it.each([
    [
      'http://a.gov.cn/zwgk/zcwj/content_12.html',
      /^http:\/\/a\.gov\.cn\/zwgk\/zcwj\/no-such-page-[0-9a-f]{8}\.html$/,
    ],
    ['http://a.gov.cn/zwgk/12345.shtml', /^http:\/\/a\.gov\.cn\/zwgk\/97\d{10}\.shtml$/],
    ['http://a.gov.cn/article/123', /^http:\/\/a\.gov\.cn\/article\/97\d{10}$/],
    ['http://a.gov.cn/zwgk/zcwj/', /^http:\/\/a\.gov\.cn\/zwgk\/no-such-page-[0-9a-f]{8}\/$/],
    ['http://a.gov.cn:8080/', /^http:\/\/a\.gov\.cn:8080\/no-such-page-[0-9a-f]{8}$/],
    [
      'http://a.gov.cn/show.jsp?id=12&type=x',
      /^http:\/\/a\.gov\.cn\/show\.jsp\?id=97\d{10}&type=no-such-page-[0-9a-f]{8}$/,
    ],
    ['http://a.gov.cn/a.html#part', /^http:\/\/a\.gov\.cn\/no-such-page-[0-9a-f]{8}\.html$/],
  ])('%s', (url, shape) => {
    const [a, b] = probesFor(url);
    expect(a).toMatch(shape);
    expect(b).toMatch(shape);
    expect(a).not.toBe(b);
    expect(probesFor(url)).toEqual([a, b]);
    expect(probesFor(url, 'another run')).not.toEqual([a, b]);
    expect(errorPageKey(a)).toBe(errorPageKey(url));
  });
});

describe('errorPageKey', () => {
  it('is one for a host and a kind of name', () => {
    const key = errorPageKey('http://a.gov.cn/x/1.html');
    expect(errorPageKey('https://a.gov.cn/y/2.HTML')).toBe(key);
    for (const other of [
      'http://b.gov.cn/x/1.html',
      'http://a.gov.cn/x/1.jsp',
      'http://a.gov.cn/x/',
      'http://a.gov.cn/x/1.html?id=2',
    ]) {
      expect(errorPageKey(other)).not.toBe(key);
    }
  });
});

describe('errorPageFrom', () => {
  const [one, other] = probesFor(PAGE);
  const both = (a: Parameters<typeof answer>[0], b = a) =>
    errorPageFrom(answer({ finalUrl: one, ...a }), answer({ finalUrl: other, ...b }));
  const failure: Answer = { type: 'failure', failure: 'timeout', detail: '', ms: 1 };

  it.each([404, 410])('learns that the host says %i', (status) => {
    expect(both({ status, body: page('x', 'y') })).toMatchObject({ status, print: '', title: '' });
  });

  it('learns nothing from what differs, refuses or does not come', () => {
    expect(errorPageFrom(failure, answer())).toBeNull();
    expect(errorPageFrom(answer(), failure)).toBeNull();
    expect(both({ status: 404 }, { status: 200, body: 'x' })).toBeNull();
    for (const status of [403, 429, 500, 503, 302]) expect(both({ status })).toBeNull();
    expect(both({ body: "<script>$_ts=window['$_ts'];</script>" })).toBeNull();
  });

  it('knows its page again, whatever address and time it shows', () => {
    const shown = (url: string, time: string) =>
      page('嘉定区人民政府', `<p>温馨提示</p><p>${url} 暂时看不到，去别处看看</p><p>${time}</p>`);
    const errorPage = both(
      { body: shown(one, '2025年1月1日 08:00:01') },
      { body: shown(other, '2025年1月1日 08:00:02') },
    );
    expect(errorPage?.print).not.toBe('');
    expect(short(readBody(shown(PAGE, '2025年1月3日 10:10:10'), { errorPage }))).toBe(
      'fails softNotFound siteErrorPage',
    );
    expect(short(readBody(page('嘉定区人民政府', '<p>短讯</p>'), { errorPage }))).toBe('opens opens ok');
  });

  it('knows a picture and a jump again', () => {
    for (const body of [
      page('', '<img src="/images/404.png">'),
      '<meta http-equiv="refresh" content="0;url=/">',
      '<script>location.href="/index.html"</script>',
    ]) {
      expect(short(readBody(body, { errorPage: both({ body }) }))).toBe('fails softNotFound siteErrorPage');
    }
  });

  it('does not judge by an empty frame that a script fills: pages that exist have it, too', () => {
    const body = page('嘉定区融媒体中心', '<div id="app"></div><script src="/app.js"></script>');
    expect(short(readBody(body, { errorPage: both({ body }) }))).toBe('unclear softNotFound siteErrorPage');
  });

  it('does not judge by the same page under another query: many pages take no notice of it', () => {
    const form = page('政策留言板', '<form><label>主题 <input></label><button>提交留言</button></form>');
    const url = 'http://www.jiading.gov.cn/zmhd/form.html?topic=1';
    const seen = (body: string, title = form) =>
      short(readBody(body, { url, errorPage: both({ body: title }) }));
    expect(seen(form)).toBe('unclear softNotFound siteErrorPage');
    const notice = page('系统提示', '<p>温馨提示，请稍后再试</p>');
    expect(seen(notice, notice)).toBe('fails softNotFound siteErrorPage');
    expect(seen(form, notice)).toBe('opens opens ok');
  });

  it('does not judge a home page by it', () => {
    const body = page('嘉定区', '<p>首页文字</p>');
    const url = 'http://www.jiading.gov.cn/';
    expect(short(readBody(body, { url, errorPage: both({ body }) }))).toBe('opens opens ok');
  });

  it('has no print where the two pages differ', () => {
    const random = both(
      { body: page('推荐', prose(300)) },
      { body: page('推荐', `<p>别的文字</p>${prose(200)}`) },
    );
    expect(random).toMatchObject({ title: '推荐', print: '' });
  });

  it('has none where hardly anything stands on it', () => {
    expect(both({ body: '<p>1</p>' })?.print).toBe('');
    expect(short(readBody('<p>2</p>', { errorPage: both({ body: '<p>1</p>' }) }))).toBe('opens opens ok');
  });

  it('keeps the address that both were led to, without its query', () => {
    const finalUrl = 'http://www.jiading.gov.cn/tips.html';
    expect(
      both({ finalUrl: `${finalUrl}?u=1`, body: 'x' }, { finalUrl: `${finalUrl}?u=2`, body: 'y' })?.finalUrl,
    ).toBe(finalUrl);
  });
});
