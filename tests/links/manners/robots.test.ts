import { describe, expect, it } from 'vitest';
import { robotsFromAnswer, robotsOf } from '../../../links/manners/robots.ts';

const at = 'https://www.sh.gov.cn/robots.txt';
const page = (path: string) => `https://www.sh.gov.cn${path}`;

describe('robotsOf', () => {
  it.each<[string, string, string, boolean]>([
    ['nothing forbidden', '', '/a', true],
    ['all forbidden', 'User-agent: *\nDisallow: /', '/a', false],
    ['an empty Disallow', 'User-agent: *\nDisallow:', '/a', true],
    ['a folder', 'User-agent: *\nDisallow: /admin/', '/admin/a', false],
    ['beside the folder', 'User-agent: *\nDisallow: /admin/', '/administration', true],
    ['the longer rule', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['a pattern', 'User-agent: *\nDisallow: /*.pdf$', '/a/1.pdf', false],
    ['other robots', 'User-agent: Baiduspider\nDisallow: /', '/a', true],
    ['our own name', 'User-agent: *\nDisallow: /\nUser-agent: mingcha\nAllow: /', '/a', true],
    ['our own name, forbidden', 'User-agent: Mingcha\nDisallow: /\nUser-agent: *\nAllow: /', '/a', false],
    ['CRLF and a byte order mark', '\uFEFFUser-agent: *\r\nDisallow: /a\r\n', '/a', false],
    ['a comment', 'User-agent: * # all\nDisallow: /a # not this', '/a', false],
    ['a path in Chinese', 'User-agent: *\nDisallow: /附件/', '/%E9%99%84%E4%BB%B6/1.pdf', false],
    ['a page instead of the file', '<html><body>页面不存在</body></html>', '/a', true],
  ])('%s', (_, text, path, expected) => {
    expect(robotsOf(text, at).allowed(page(path))).toBe(expected);
  });

  it('grants nothing of another host', () => {
    expect(robotsOf('', at).allowed('https://www.example.cn/')).toBe(false);
    expect(robotsOf('', at).allowed('http://www.sh.gov.cn/')).toBe(false);
  });

  it.each<[string, number | null]>([
    ['User-agent: *\nCrawl-delay: 5', 5_000],
    ['User-agent: *\nCrawl-delay: 0.5', 500],
    ['User-agent: *\nCrawl-delay: soon', null],
    ['User-agent: *\nCrawl-delay: -1', null],
    ['User-agent: *\nDisallow: /', null],
    ['User-agent: Baiduspider\nCrawl-delay: 5', null],
  ])('%s', (text, delay) => {
    expect(robotsOf(text, at).crawlDelay).toBe(delay);
  });

  it('reads the first 512,000 characters, and no half line', () => {
    const filler = '# 0123456789\n'.repeat(39_384);
    const early = robotsOf(`User-agent: *\nDisallow: /early\n${filler}Disallow: /late`, at);
    expect(early.allowed(page('/early'))).toBe(false);
    expect(early.allowed(page('/late'))).toBe(true);
    const start = 'User-agent: *\n';
    const cut = `${start}${'#'.repeat(512_000 - start.length - 13)}\nDisallow: /abcdef`;
    expect(robotsOf(cut, at).allowed(page('/a'))).toBe(true);
  });
});

describe('robotsFromAnswer', () => {
  const text = 'User-agent: *\nDisallow: /a';
  it.each<[number | null, boolean]>([
    [200, false],
    [404, true],
    [403, true],
    [410, true],
    [429, false],
    [500, false],
    [503, false],
    [null, false],
  ])('%s', (status, expected) => {
    expect(robotsFromAnswer(status, text, at).allowed(page('/a/1'))).toBe(expected);
  });

  it('where the host cannot say, nothing is granted for now', () => {
    expect(robotsFromAnswer(503, '', at).allowed(page('/b'))).toBe(false);
    expect(robotsFromAnswer(200, text, at).allowed(page('/b'))).toBe(true);
  });
});
