import { describe, expect, it } from 'vitest';
import { needsLive } from '../../sweep/needs-live.ts';
import { readPage } from '../../sweep/read-page.ts';
import { pageOf } from './made-web.ts';

function asked(html: string): boolean {
  const reading = readPage(
    {
      type: 'response',
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      finalUrl: 'https://www.own.gov.cn/zwgk/',
      redirects: 0,
      body: new TextEncoder().encode(html),
      whole: true,
      brokeOff: false,
      ms: 1,
    },
    '2025-11-03T00:00:00Z',
  );
  if (reading.type !== 'page') throw new Error(reading.type);
  return needsLive(reading.facts, reading.html);
}

const script = '<script src="/a.js"></script>';
const page = (inner: string) =>
  `<!doctype html><html><head><title>政务公开</title></head><body>${inner}</body></html>`;
const menu =
  '<div class="nav"><a href="/">首页</a><a href="/a/">甲</a><a href="/b/">乙</a><a href="/c/">丙</a><a href="/d/">丁</a><a href="/e/">戊</a></div>';

describe('a page needs a script', () => {
  it.each<[string, string]>([
    ['where there is nothing without it', page(`<div id="app"></div>${script}`)],
    [
      'where its text is still in braces',
      page(`${menu}<h1>政务公开</h1><div class="TRS_Editor">{{content}}</div>${script}`),
    ],
    [
      'where its list is',
      page(`${menu}<ul class="list"><li><a href="{{item.url}}">{{item.title}}</a></li></ul>${script}`),
    ],
  ])('%s', (_name, html) => {
    expect(asked(html)).toBe(true);
  });

  it.each<[string, string]>([
    ['where it has what it is there for', pageOf('政务公开', ['/zwgk/t1_20250101.html'], script)],
    ['where no script is on it', page('<div id="app"></div>')],
    ['where it holds a picture alone', page(`<div class="TRS_Editor"><img src="/a.jpg"></div>${script}`)],
    ['where it frames another', page(`<iframe src="/inner.html"></iframe>${script}`)],
    [
      'where it says that there is nothing',
      page(`${menu}<h1>政务公开</h1><ul class="list"></ul><p>暂无信息</p>${script}`),
    ],
    [
      'where it is short, with a script that counts readers',
      pageOf(
        '短',
        Array.from({ length: 6 }, (_, n) => `/c${n}/`),
        script,
      ),
    ],
  ])('not %s', (_name, html) => {
    expect(asked(html)).toBe(false);
  });
});
