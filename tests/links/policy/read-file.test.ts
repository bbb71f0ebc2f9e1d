import { describe, expect, it } from 'vitest';
import type { Way } from '../../../links/contract.ts';
import { readAnswer } from '../../../links/policy/read-answer.ts';
import { bytesOf } from '../../facts/read/bytes-of.ts';
import { answer, page, prose, short } from './answers.ts';

const BASE = 'http://www.jiading.gov.cn/upload/2025/';
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const bytes = (magic: readonly number[] | string) =>
  Uint8Array.from([
    ...(typeof magic === 'string' ? bytesOf(magic, 'utf-8') : magic),
    ...Array(64).fill(0x80),
  ]);
const PK = bytes('PK\u0003\u0004');
const PDF = bytes('%PDF-1.7\n');
const RAR = bytes('Rar!\u001a\u0007');
const SEVEN = bytes([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]);
const WORD_HTML =
  '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><body>通知</body></html>';

function read(
  name: string,
  body: Uint8Array | string,
  differs: Parameters<typeof answer>[0] = {},
  way: Way = 'start',
) {
  const url = BASE + name;
  const headers = { 'content-type': 'application/octet-stream' };
  return short(readAnswer(url, way, answer({ finalUrl: url, headers, ...differs, body }), null));
}
const HTML = { headers: { 'content-type': 'text/html' } };

describe('a file', () => {
  it.each([
    ['a.pdf', PDF],
    ['junk-first.pdf', bytes(`\ufeff\r\n${' '.repeat(500)}%PDF-1.4`)],
    ['a.doc', bytes(OLE)],
    ['ooxml-by-wps.doc', PK],
    ['a.doc', bytes('{\\rtf1\\ansi')],
    ['saved-as-page.doc', bytesOf(WORD_HTML, 'utf-8')],
    [
      'saved-as-page.xls',
      bytesOf(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>`, 'utf-8'),
    ],
    ['mht.doc', bytesOf('MIME-Version: 1.0\r\nContent-Type: multipart/related', 'utf-8')],
    [
      'wordml.doc',
      bytesOf('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', 'utf-8'),
    ],
    ['exported.xls', bytesOf('<table><tr><td>序号</td></tr></table>', 'utf-8')],
    ['biff.xls', bytes([0x09, 0x08, 0x10, 0x00])],
    ['a.wps', bytes(OLE)],
    ['a.et', PK],
    ['a.dps', bytes(OLE)],
    ['a.ppt', bytes(OLE)],
    ['a.docx', PK],
    ['encrypted.docx', bytes(OLE)],
    ['a.xlsx', PK],
    ['a.ofd', PK],
    ['a.zip', PK],
    ['a.rar', RAR],
    ['a.7z', SEVEN],
    ['zip.rar', PK],
    ['zip.7z', PK],
    ['rar.7z', RAR],
    ['a.txt', bytesOf('文字', 'utf-8')],
    ['a.csv', bytesOf('a,b', 'utf-8')],
    ['a.apk', PK],
    ['a.PDF', PDF],
  ])('opens: %s', (name, body) => {
    expect(read(name, body)).toBe('opens opens ok');
    expect(read(name, body, {}, 'get')).toBe('opens opens ok');
    expect(read(name, body, { status: 206 })).toBe('opens opens ok');
  });

  it.each([
    ['a.pdf', PK],
    ['a.pdf', bytes('{"code":500,"msg":"文件不存在"}')],
    ['encrypted-by-a-firm.pdf', bytes('%TSD-Header-###%')],
    ['a.doc', PDF],
    ['a.xls', RAR],
    ['a.doc', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['a.docx', PDF],
    ['a.docx', bytes('{\\rtf1')],
    ['a.xlsx', bytes('a,b,c\n')],
    ['a.ofd', PDF],
    ['a.zip', RAR],
    ['a.rar', PDF],
    ['a.7z', PDF],
  ])('%s of another format', (name, body) => {
    expect(read(name, body)).toBe('fails wrongFile otherFormat');
  });

  it('is empty', () => {
    expect(read('a.pdf', '')).toBe('fails wrongFile emptyFile');
    expect(read('a.txt', '', {}, 'get')).toBe('fails wrongFile emptyFile');
    expect(read('a.pdf', '', { headers: { 'content-length': '0' } }, 'head')).toBe(
      'unclear wrongFile emptyFile',
    );
    expect(read('a.pdf', '', { status: 206, headers: { 'content-range': 'bytes 0-4095/9999' } })).toBe(
      'unclear wrongFile emptyFile',
    );
  });

  it('breaks off', () => {
    expect(read('a.pdf', PDF, { whole: false, brokeOff: true })).toBe('fails wrongFile cutShort');
    expect(read('a.pdf', '', { whole: false, brokeOff: true })).toBe('fails wrongFile cutShort');
    expect(read('a.pdf', PDF, { whole: false })).toBe('opens opens ok');
  });

  it('is not judged by bytes from its middle', () => {
    expect(read('a.pdf', PK, { status: 206, headers: { 'content-range': 'bytes 4096-8191/9999' } })).toBe(
      'opens opens ok',
    );
  });

  it.each([
    ['a.pdf', page('页面不存在', '<p>您访问的页面不存在</p>')],
    ['a.doc', page('嘉定区政府', prose(500))],
    ['a.docx', `\ufeff\r\n<!-- x --><!-- y -->\n${page('出错了', '<h1>404</h1>')}`],
    ['a.pdf', '<script>alert("文件不存在或已被删除");history.back();</script>'],
    ['a.xls', page('用户列表', '<table><tr><td>x</td></tr></table>')],
    ['a.zip', '<html><head><title>Not Found</title></head></html>'],
    ['a.txt', page('首页', prose(300))],
  ])('%s that answers a page', (name, body) => {
    expect(read(name, body, HTML)).toBe('fails wrongFile htmlForFile');
  });

  it('keeps what page it is', () => {
    const url = `${BASE}a.pdf`;
    const sign = readAnswer(
      url,
      'start',
      answer({ finalUrl: url, body: page('出错了', '<h1>404</h1>') }),
      null,
    );
    expect(sign.landing).toEqual({ title: '出错了', headings: ['404'], textLength: 3 });
  });

  it.each([
    ['a firewall', "<html><script>$_ts=window['$_ts'];</script></html>", 'unclear blocked challenge'],
    [
      'a log-in',
      page('统一身份认证', '<form><input name=u><input type=password></form>'),
      'unclear login loginPage',
    ],
    ['a viewer', page('附件预览', '<embed src="/files/a.pdf" type="application/pdf">'), 'opens opens ok'],
    [
      'a viewer in a frame',
      page('查看', '<iframe src="/pdfjs/web/viewer.html?file=/a.pdf"></iframe>'),
      'opens opens ok',
    ],
    [
      'perhaps a viewer',
      page('PDF.js viewer', '<div id=v></div><script src=v.js></script>'),
      'unclear wrongFile htmlForFile',
    ],
    [
      'a page that leads on',
      '<meta http-equiv="refresh" content="0;url=/real/a.pdf">',
      'unclear wrongFile htmlForFile',
    ],
    ['a script that leads on', '<script>go()</script>', 'unclear wrongFile htmlForFile'],
    ['a betting site', page('澳门新葡京娱乐_真人荷官_彩票平台', prose(300)), 'fails hijacked gambling'],
  ])('%s in its place', (_why, body, says) => {
    const url = 'http://www.example.cn/a.pdf';
    expect(short(readAnswer(url, 'start', answer({ finalUrl: url, body, ...HTML }), null))).toBe(says);
  });

  it('goes by the name that the server gives it', () => {
    const as = (name: string) => ({
      headers: {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="${name}"`,
      },
    });
    expect(read('download.jsp?id=1', PDF, as('a.docx'), 'get')).toBe('fails wrongFile otherFormat');
    expect(read('download.jsp?id=1', PDF, as('a.pdf'), 'get')).toBe('opens opens ok');
    expect(read('download.jsp?id=1', '', as('a.pdf'), 'get')).toBe('fails wrongFile emptyFile');
    expect(read('a.pdf', PK, as('a.docx'), 'start')).toBe('opens opens ok');
  });

  it('goes by the address to which it was moved', () => {
    const moved = (finalUrl: string, body: Uint8Array | string, differs = {}) =>
      read('a.pdf', body, { finalUrl, redirects: 1, ...differs });
    expect(moved(`${BASE}b.docx`, PK)).toBe('opens opens ok');
    expect(moved('http://www.jiading.gov.cn/', page('嘉定', prose(900)), HTML)).toBe(
      'fails wrongFile htmlForFile',
    );
    expect(moved('https://sso.jiading.gov.cn/login', page('登录', ''), HTML)).toBe('unclear login loginPage');
  });
});

describe('a picture or a script, by HEAD', () => {
  it.each([
    ['a.png', { 'content-type': 'image/png', 'content-length': '120' }, 'opens opens ok'],
    ['a.png', {}, 'opens opens ok'],
    ['a.png', { 'content-type': 'text/html' }, 'unclear wrongFile htmlForFile'],
    ['a.js', { 'content-type': 'text/html;charset=utf-8' }, 'unclear wrongFile htmlForFile'],
    ['a.png', { 'content-type': 'image/png', 'content-length': '0' }, 'unclear wrongFile emptyFile'],
  ])('%s %j', (name, headers: Record<string, string>, says) => {
    expect(read(name, '', { headers }, 'head')).toBe(says);
  });

  it('by its first bytes', () => {
    expect(read('a.png', page('404', '<p>页面不存在</p>'), HTML)).toBe('fails wrongFile htmlForFile');
    expect(read('a.png', bytes([0x89, 0x50, 0x4e, 0x47]))).toBe('opens opens ok');
    expect(read('a.jpg', bytes('RIFF')), 'WebP under the name of JPEG').toBe('opens opens ok');
  });
});
