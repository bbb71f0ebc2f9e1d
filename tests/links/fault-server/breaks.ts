import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { answer, bomb, endless, hangsUp, html, raw, resets } from './behaviours.ts';
import type { Fault } from './fault.ts';
import { article } from './pages.ts';

const OK = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n';
const LENGTH = Buffer.byteLength(article);

/** Connections that break. */
const broken: readonly Fault[] = [
  { path: '/reset/at-once', why: 'reset before any byte', does: resets, get: 'reset', plain: true },
  { path: '/reset/closed', why: 'closed before any byte', does: hangsUp, get: 'reset', plain: true },
  {
    path: '/reset/mid-headers',
    why: 'reset within the headers',
    does: raw(OK, 'reset'),
    get: 'reset',
    plain: true,
  },
  {
    path: '/reset/mid-body',
    why: 'reset within the body',
    does: raw(`${OK}Content-Length: 5000\r\n\r\n<html>`, 'reset'),
    get: 200,
  },
  {
    path: '/stalls/mid-body',
    why: 'the body begins and does not go on',
    does: raw(`${OK}Content-Length: 5000\r\n\r\n<html>`, 'wait'),
    get: 200,
  },
  { path: '/stalls/mid-headers', why: 'the headers do not go on', does: raw(OK, 'wait'), get: 'timeout' },
  {
    path: '/endless/body',
    why: 'a body without end',
    does: endless(`${OK}\r\n`, Buffer.alloc(65_536, 'x')),
    get: 200,
  },
  {
    path: '/endless/headers',
    why: 'headers without end',
    does: endless(OK, Buffer.from(`X-More: ${'x'.repeat(1000)}\r\n`)),
    get: 'protocol',
  },
];

/** Lengths that are not kept. */
const lengths: readonly Fault[] = [
  {
    path: '/length/too-short',
    why: 'more bytes than announced: browsers leave them',
    does: raw(`${OK}Content-Length: 6\r\n\r\n${article}`),
    get: 200,
  },
  {
    path: '/length/too-long',
    why: 'fewer bytes than announced',
    does: raw(`${OK}Content-Length: ${LENGTH + 100}\r\n\r\n${article}`),
    get: 200,
  },
  {
    path: '/length/twice',
    why: 'the length twice, as a careless proxy sends it',
    does: raw(`${OK}Content-Length: ${LENGTH}\r\nContent-Length: ${LENGTH}\r\n\r\n${article}`),
    get: 200,
  },
  {
    path: '/length/and-chunked',
    why: 'a length and chunks at once: the chunks count',
    does: raw(`${OK}Content-Length: 9999\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n<html>\r\n0\r\n\r\n`),
    get: 200,
  },
  {
    path: '/length/truncated-chunks',
    why: 'chunks without an end',
    does: raw(`${OK}Transfer-Encoding: chunked\r\n\r\n6\r\n<html>\r\nff\r\nmore`),
    get: 200,
  },
];

/** HTTP of other times, and what is hardly HTTP. */
const dialects: readonly Fault[] = [
  {
    path: '/dialect/1.0',
    why: 'HTTP/1.0, the end of the connection is the end of the body',
    does: raw(`HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n${article}`),
    get: 200,
  },
  {
    path: '/dialect/1.0-404',
    why: 'HTTP/1.0 and gone',
    does: raw('HTTP/1.0 404 Not Found\r\n\r\n'),
    get: 404,
  },
  {
    path: '/dialect/no-phrase',
    why: 'a status without words, as Tomcat sends it',
    does: raw(`HTTP/1.1 200\r\nContent-Length: ${LENGTH}\r\n\r\n${article}`),
    get: 200,
  },
  {
    path: '/dialect/line-feeds',
    why: 'lines end with line feeds alone, as old scripts write them',
    does: raw(`HTTP/1.1 200 OK\nContent-Type: text/html\n\n${article}`),
    get: 200,
  },
  {
    path: '/dialect/space-before-colon',
    why: 'a blank before the colon',
    does: raw(`${OK}Content-Length : ${LENGTH}\r\n\r\n${article}`),
    get: 200,
  },
  {
    path: '/dialect/odd-header',
    why: 'control characters in a header',
    does: raw(`${OK}X-Title: a\x01b\r\nContent-Length: ${LENGTH}\r\n\r\n${article}`),
    get: 200,
  },
  {
    path: '/dialect/body-after-head',
    why: 'a body although HEAD asks for none',
    does: raw(`${OK}Content-Length: ${LENGTH}\r\n\r\n${article}`),
    get: 200,
  },
  {
    path: '/dialect/0.9',
    why: 'a page without any head, as HTTP/0.9: browsers take it at the usual port',
    does: raw(article),
    get: 200,
  },
  {
    path: '/dialect/ssh',
    why: 'another protocol behind the port',
    does: raw('SSH-2.0-OpenSSH_8.0\r\n'),
    get: 'protocol',
  },
  {
    path: '/dialect/interim',
    why: 'an interim answer before the real one',
    does: raw(
      `HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n${OK}Content-Length: ${LENGTH}\r\n\r\n${article}`,
    ),
    get: 200,
  },
];

function coded(coding: string, bytes: Buffer) {
  return answer(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': coding }, bytes);
}

/** Codings of the content. */
const codings: readonly Fault[] = [
  { path: '/coded/gzip', why: 'gzip', does: coded('gzip', gzipSync(article)), get: 200 },
  {
    path: '/coded/x-gzip',
    why: 'gzip under its old name',
    does: coded('x-gzip', gzipSync(article)),
    get: 200,
  },
  {
    path: '/coded/deflate',
    why: 'deflate with its head',
    does: coded('deflate', deflateSync(article)),
    get: 200,
  },
  {
    path: '/coded/deflate-raw',
    why: 'deflate without its head, as IIS sends it',
    does: coded('deflate', deflateRawSync(article)),
    get: 200,
  },
  { path: '/coded/br', why: 'Brotli', does: coded('br', brotliCompressSync(article)), get: 200 },
  {
    path: '/coded/twice',
    why: 'compressed by the server and again by a proxy',
    does: coded('gzip, gzip', gzipSync(gzipSync(article))),
    get: 200,
  },
  {
    path: '/coded/plain',
    why: 'said to be gzip, and is plain',
    does: coded('gzip', Buffer.from(article)),
    get: 200,
  },
  {
    path: '/coded/plain-br',
    why: 'said to be Brotli, and is plain',
    does: coded('br', Buffer.from(article)),
    get: 200,
  },
  {
    path: '/coded/charset',
    why: 'a character set in the place of a coding',
    does: coded('utf-8', Buffer.from(article)),
    get: 200,
  },
  { path: '/coded/bomb', why: '20 MB in 20 kB', does: coded('gzip', bomb(20)), get: 200 },
  {
    path: '/coded/broken',
    why: 'gzip that breaks in the middle',
    does: coded('gzip', damaged(gzipSync(article))),
    get: 200,
  },
  {
    path: '/coded/truncated',
    why: 'gzip without its end',
    does: coded('gzip', gzipSync(article).subarray(0, 200)),
    get: 200,
  },
  { path: '/coded/empty', why: 'gzip of nothing at all', does: coded('gzip', Buffer.alloc(0)), get: 200 },
];

function damaged(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, 40), Buffer.alloc(40, 0xff), bytes.subarray(80)]);
}

export const breaks: readonly Fault[] = [
  ...broken,
  ...lengths,
  ...dialects,
  ...codings,
  { path: '/breaks/control', why: 'nothing is wrong here', does: html(article), get: 200 },
];
