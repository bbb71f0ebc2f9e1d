import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extraOf } from '../../rules/packs/extras.ts';
import { rules } from '../../rules/registry.ts';
import { bytesOf } from '../facts/read/bytes-of.ts';
import { audited, runCli, unread } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-bad-input-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function keep(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const page = (body: string, title = '网页') =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
const bytes = (...values: number[]) => Uint8Array.from(values);
const ascii = (words: string) => new TextEncoder().encode(words);

describe('what is HTML gives findings', () => {
  const links = (count: number) =>
    Array.from({ length: count }, (_, index) => `<li><a href="/a/${index}.html">条目${index}</a></li>`).join(
      '',
    );
  const paragraph = '<p>为进一步加强政务公开工作，现将有关事项通知如下。</p>\n';

  it.each<[string, () => string | Uint8Array]>([
    ['no body', () => '<html><head><title>只有头</title></head></html>'],
    [
      'a frameset',
      () => '<html><frameset cols="20%,80%"><frame src="a.html"><frame src="b.html"></frameset></html>',
    ],
    ['words after a doctype', () => '<!doctype html>只有文字'],
    [
      'XHTML',
      () => `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>`,
    ],
    ['8 MB', () => page(paragraph.repeat(8_000_000 / Buffer.byteLength(paragraph)))],
    ['100,000 links', () => page(`<ul>${links(100_000)}</ul>`)],
    ['100,000 links in one paragraph', () => page('<a href="/x?q=政策">政策</a>'.repeat(100_000))],
    ['nesting 5,000 deep', () => page('<div>'.repeat(5000) + paragraph + '</div>'.repeat(5000))],
    ['nested tables', () => page('<table><tr><td>'.repeat(2000) + paragraph)],
    ['unclosed formatting', () => page('<b><font color=red><i>政策'.repeat(2000))],
    [
      'elements of 1 MB of text',
      () => page(`<p>${'政'.repeat(350_000)}</p><h1>${'a'.repeat(1_000_000)}</h1>`),
    ],
    [
      'an attribute of 1 MB',
      () => page(`<p title="${'x'.repeat(1_000_000)}" class="${'c '.repeat(500_000)}">x</p>`),
    ],
    ['1 MB of spaces', () => page(`<p>政${' '.repeat(1_000_000)}策</p>`)],
    ['1 MB of digits and signs', () => page(`<p>${'1'.repeat(500_000)}${'〔2025〕'.repeat(80_000)}</p>`)],
    ['null characters', () => page('<p title="\0">政\0策\0</p>\0'.repeat(2000))],
    [
      'broken UTF-8',
      () => Buffer.concat([Buffer.from(page(paragraph)), bytes(0xe6, 0x94, 0xff, 0xc0), ascii('<p>x')]),
    ],
    [
      'broken GBK',
      () => Buffer.concat([bytesOf('<meta charset=gbk><p>政策', 'gbk'), bytes(0xd6, 0x3c, 0xff, 0x81)]),
    ],
    ['a declaration that is nonsense', () => bytesOf(`<meta charset=xyz>${paragraph}`, 'gbk')],
    ['UTF-16 cut in half', () => bytesOf(`\ufeff${page(paragraph)}`, 'utf-16le').subarray(0, -1)],
    ['a tag that never ends', () => `${page(paragraph)}<a href="`],
    ['a comment that never ends', () => `${page(paragraph)}<!-- ${'-'.repeat(100_000)}`],
  ])('%s', async (name, content) => {
    const ended = await runCli(['page', keep(`${name.replaceAll(/\W+/g, '-')}.html`, content())], folder);
    expect(ended.err).toBe('');
    expect([0, 1]).toContain(ended.code);
    const { page: read, findings } = audited(ended);
    expect(read.failures).toEqual([]);
    expect(new Set(findings.map(({ rule }) => rule)).size).toBe(
      rules.filter(({ id }) => extraOf(id) === null).length,
    );
    expect(findings.filter(({ message }) => message.includes('规则运行出错'))).toEqual([]);
  });

  it('a title full of markup stays words, in JSON and on a terminal', async () => {
    const title = '</h1>"><script>alert(1)</script>&lt;img src=x onerror=alert(2)>\u001b[31m\u009b2J\u202e';
    const file = keep('title.html', page('<p>x</p>', title).replace('<title>', '<title>甲'));
    const { page: read } = audited(await runCli(['page', file], folder));
    expect(read.title).toContain('<script>alert(1)</script><img src=x onerror=alert(2)>');
    const listing = await runCli(['page', file, '--format', 'text'], folder);
    expect(listing.out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(listing.out).toContain('<script>alert(1)</script>');
  });
});

describe('what is no HTML is named', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['a.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj<</Type/Catalog>>', 'PDF'],
    ['pdf.html', ' \n%PDF-1.4\n<html><body><p>x', 'PDF'],
    ['a.txt', '关于政务公开工作的通知\n一、总体要求 a < b, b > c\n联系 <office@example.cn>', '纯文本'],
    ['a.xml', '<?xml version="1.0" encoding="utf-8"?>\n<!-- x -->\n<urlset><url/></urlset>', 'XML'],
    ['feed.xml', '<rss version="2.0"><channel><title>x</title></channel></rss>', 'XML'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><a href="x">y</a></svg>', 'XML'],
    ['a.json', '{"title": "<p>政策</p>"}', 'JSON'],
    ['a.png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), '图片'],
    ['a.jpg', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), '图片'],
    ['a.zip', bytes(0x50, 0x4b, 3, 4, 20, 0, 0, 0), '压缩包'],
    ['a.html.gz', gzipSync(page('x')), '压缩包'],
    ['a.doc', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'Office'],
    ['a.mp4', Buffer.concat([bytes(0, 0, 0, 24), ascii('ftypmp42')]), '视频'],
    ['a.bin', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7) % 31), '二进制'],
    [
      'elf.bin',
      Buffer.concat([bytes(0x7f, 0x45, 0x4c, 0x46), new Uint8Array(5000), ascii('<a href=x>')]),
      '二进制',
    ],
  ])('%s', async (name, content, word) => {
    const ended = await runCli(['page', keep(name, content)], folder);
    expect(ended.code).toBe(3);
    expect(unread(ended).error).toMatchObject({ code: 'not-html' });
    expect(unread(ended).error.message).toContain(word);
    expect(ended.err).toContain(word);
    expect(
      ended.err
        .trim()
        .split('\n')
        .every((line) => line.includes(name)),
    ).toBe(true);
  });

  it.each(['', ' \n\t', '\ufeff'])('nothing in it: %j', async (content) => {
    const ended = await runCli(['page', keep('empty.html', content)], folder);
    expect([ended.code, unread(ended).error.code]).toEqual([3, 'empty']);
  });

  it('more than 20 MB', async () => {
    const ended = await runCli(['page', keep('large.html', Buffer.alloc(20_000_001, '<p>'))], folder);
    expect([ended.code, unread(ended).error.code]).toEqual([3, 'too-large']);
  });

  it('tags without end or measure', async () => {
    const ended = await runCli(['page', keep('deep.html', '<div>'.repeat(100_000))], folder);
    expect([ended.code, unread(ended).error.code]).toEqual([3, 'too-complex']);
  });
});

describe('what is not there is said', () => {
  it('a file that is missing', async () => {
    const ended = await runCli(['page', 'nowhere.html'], folder);
    expect([ended.code, unread(ended).error.code]).toEqual([3, 'not-found']);
    expect(ended.err).toContain(join(folder, 'nowhere.html'));
    expect(ended.err).toMatch(/找不到文件.*No such file/s);
  });

  it('a directory', async () => {
    mkdirSync(join(folder, 'pages'));
    const ended = await runCli(['page', 'pages'], folder);
    expect([ended.code, unread(ended).error.code]).toEqual([3, 'directory']);
  });

  it('a path through a file', async () => {
    const ended = await runCli(['page', `${keep('through.html', page('x'))}/x.html`], folder);
    expect([ended.code, unread(ended).error.code]).toEqual([3, 'not-found']);
  });

  it.skipIf(process.platform === 'win32')('a socket', async () => {
    const socket = createSocket();
    await new Promise<void>((resolve) => socket.listen(join(folder, 'socket'), resolve));
    const ended = await runCli(['page', 'socket'], folder);
    socket.close();
    expect([ended.code, unread(ended).error.code]).toEqual([3, 'not-a-file']);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a file that may not be read',
    async () => {
      chmodSync(join(folder, keep('secret.html', page('x'))), 0o000);
      const ended = await runCli(['page', 'secret.html'], folder);
      expect([ended.code, unread(ended).error.code]).toEqual([3, 'no-permission']);
    },
  );
});

describe('addresses', () => {
  let server: Server;
  let base: string;

  const answers: Record<string, RequestListener> = {
    '/page': (_request, response) => response.setHeader('content-type', 'text/html').end(page('<p>x</p>')),
    '/words': (_request, response) => response.setHeader('content-type', 'text/html').end('只有文字'),
    '/unnamed': (_request, response) => response.end(page('<p>x</p>')),
    '/404': (_request, response) =>
      response.writeHead(404, { 'content-type': 'text/html' }).end(page('没有')),
    '/503': (_request, response) => response.writeHead(503).end(),
    '/empty': (_request, response) => response.setHeader('content-type', 'text/html').end(),
    '/text': (_request, response) => response.setHeader('content-type', 'text/plain').end('<p>政策</p>'),
    '/picture': (_request, response) => response.setHeader('content-type', 'image/avif').end('????ftypavif'),
    '/moved': (_request, response) => response.writeHead(302, { location: 'page#part' }).end(),
    '/loop': (_request, response) => response.writeHead(302, { location: '/pool' }).end(),
    '/pool': (_request, response) => response.writeHead(301, { location: '/loop' }).end(),
    '/away': (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/cut': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
      response.write('<p>');
      setImmediate(() => response.destroy());
    },
    '/endless': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const chunk = '<p>x</p>'.repeat(100_000);
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
    },
    '/gzip': (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync(page('<p>x</p>'))),
    '/half-gzip': (_request, response) => {
      const packed = gzipSync(
        page(Array.from({ length: 500 }, (_, index) => `<p>${index * 7919}</p>`).join('')),
      );
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
      response.end(packed.subarray(0, packed.length / 2));
    },
    '/part': (_request, response) =>
      response.writeHead(206, { 'content-type': 'text/html' }).end(page('<p>x</p>')),
    '/no-gzip': (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(page('x')),
    '/bomb': (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(30_000_000, '<p>'))),
    '/slack': (_request, response) =>
      response.socket?.end('HTTP/1.1 200 OK\r\ncontent-type : text/html\r\n\u0001: x\r\n\r\n<p>x</p>'),
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? '';
      const step = /^\/step\/(\d+)$/.exec(path)?.[1];
      if (step !== undefined) response.writeHead(302, { location: `/step/${Number(step) + 1}` }).end();
      else answers[path]?.(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ['/page', '/page'],
    ['/page#part', '/page'],
    ['/moved', '/page'],
    ['/words', '/words'],
    ['/unnamed', '/unnamed'],
    ['/gzip', '/gzip'],
    ['/slack', '/slack'],
  ])('%s is read', async (path, final) => {
    const ended = await runCli(['page', base + path], folder);
    expect(ended.err).toBe('');
    expect(audited(ended).page).toMatchObject({ source: base + path, url: base + final, status: 200 });
  });

  it.each([
    ['/404', 'http-status'],
    ['/503', 'http-status'],
    ['/empty', 'empty'],
    ['/text', 'not-html'],
    ['/picture', 'not-html'],
    ['/loop', 'redirect-loop'],
    ['/step/0', 'too-many-redirects'],
    ['/away', 'bad-redirect'],
    ['/cut', 'cut-short'],
    ['/half-gzip', 'cut-short'],
    ['/part', 'cut-short'],
    ['/no-gzip', 'cut-short'],
    ['/bomb', 'too-large'],
    ['/endless', 'too-large'],
  ])('%s is %s', async (path, code) => {
    const ended = await runCli(['page', base + path], folder);
    expect([ended.code, unread(ended).error.code]).toEqual([3, code]);
    expect(ended.err).not.toBe('');
  });

  it('encryption with a server that has none', async () => {
    const ended = await runCli(['page', `${base.replace('http:', 'https:')}/page`], folder);
    expect([ended.code, unread(ended).error.code]).toEqual([3, 'tls']);
  });

  it('a port where nobody listens', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const ended = await runCli(['page', `http://127.0.0.1:${port}/`], folder);
    expect([ended.code, unread(ended).error.code]).toEqual([3, 'refused']);
  });

  it('a host that no one knows', async () => {
    const ended = await runCli(['page', 'http://portal.invalid/'], folder);
    expect([ended.code, unread(ended).error.code]).toEqual([3, 'host-unknown']);
  });

  it.each([
    ['ftp://portal.invalid/x', 'bad-scheme'],
    ['http://', 'bad-address'],
    ['http://a b/', 'bad-address'],
    ['file://elsewhere/x', 'bad-address'],
  ])('%s is %s', async (address, code) => {
    const ended = await runCli(['page', address], folder);
    expect([ended.code, unread(ended).error.code]).toEqual([3, code]);
  });
});
