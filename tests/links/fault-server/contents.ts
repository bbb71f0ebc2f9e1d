import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { answer, file, gbk, html, page, raw, redirect, status } from './behaviours.ts';
import type { Behaviour, FaultExchange } from './exchange.ts';
import type { Fault } from './fault.ts';
import { files } from './files.ts';
import { WECHAT_HOST } from './hosts.ts';
import { article, gambling, login, notices, parked, wechat, withParts } from './pages.ts';
import { walls } from './walls.ts';

const OCTETS = 'application/octet-stream';
const EXCEL = 'application/vnd.ms-excel';
const HTML = 'text/html; charset=utf-8';

/** Pages that are there and say that there is nothing, or something else. */
const pages: readonly Fault[] = [
  ...Object.entries(notices).map(
    ([name, text]): Fault => ({
      path: `/soft/${name}`,
      why: '200 that says: nothing here',
      does: html(text),
      get: 200,
    }),
  ),
  {
    path: '/soft/long-article',
    why: 'a long article that quotes the words of an error page',
    does: html(article.replace('</body>', '<p>网站不得出现“页面不存在”“404”等错误链接。</p></body>')),
    get: 200,
  },
  {
    path: '/site200/*',
    example: '/site200/zwgk/1.html',
    why: "a site that answers everything with 200 and one page, the visitor's address in it",
    does: site200,
    get: 200,
  },
  {
    path: '/site200/real.html',
    why: 'a real page of that site',
    does: html(article),
    get: 200,
  },
  {
    path: '/site302/*',
    example: '/site302/zwgk/1.html',
    why: 'a site that sends everything unknown to its error page',
    does: redirect(302, ({ request }) => `/error/404.html?from=${encodeURIComponent(request.url ?? '')}`),
    get: 200,
  },
  { path: '/site302/real.html', why: 'a real page of that site', does: html(article), get: 200 },
  {
    path: '/parts/static.html',
    why: 'a page without scripts, of which links name parts',
    does: html(withParts),
    get: 200,
  },
  {
    path: '/parts/gbk.html',
    why: 'the same in GBK',
    does: answer(200, { 'content-type': 'text/html; charset=gbk' }, gbk(withParts)),
    get: 200,
  },
  {
    path: '/parts/scripted.html',
    why: 'a page whose scripts could make the part',
    does: html(withParts.replace('</body>', '<script src="/js/jquery.min.js"></script></body>')),
    get: 200,
  },
  {
    path: '/parts/tabs.html',
    why: 'a page whose script reads the fragment',
    does: html(withParts.replace('</body>', '<script>openTab(location.hash)</script></body>')),
    get: 200,
  },
  {
    path: '/parts/moved.html',
    why: 'a redirect to it, which keeps the fragment in a browser',
    does: redirect(301, '/parts/static.html'),
    get: 200,
  },
  {
    path: '/parts/long.html',
    why: 'a page that is longer than is read',
    does: html(
      withParts.replace('</body>', `${'<p>政府信息公开</p>'.repeat(20_000)}<p id="end"></p></body>`),
    ),
    get: 200,
  },
  {
    path: '/error/404.html',
    why: 'an error page, answered 200',
    does: html(page('出错了', '您要找的内容找不到了')),
    get: 200,
  },
  ...Object.entries(wechat).map(
    ([name, text]): Fault => ({
      path: `/wechat/${name}`,
      host: WECHAT_HOST,
      why: 'what WeChat shows in the place of an article',
      does: html(text),
      get: 200,
    }),
  ),
  { path: '/wechat/article', host: WECHAT_HOST, why: 'a WeChat article', does: html(article), get: 200 },
  { path: '/hijacked/gambling', why: 'a lapsed name, now for gambling', does: html(gambling), get: 200 },
  {
    path: '/hijacked/redirect',
    why: 'a lapsed name that sends to gambling',
    does: redirect(302, '/hijacked/gambling'),
    get: 200,
  },
  { path: '/hijacked/parked', why: 'a name that is for sale', does: html(parked), get: 200 },
];

function site200(exchange: FaultExchange): void {
  html(page('出错了', `您访问的 ${exchange.request.url} 找不到了`, '返回上一页'))(exchange);
}

/** Walls against programs and before services. */
const guarded: readonly Fault[] = [
  ...Object.entries(walls).map(
    ([name, { vendor, status, behaviour }]): Fault => ({
      path: `/wall/${name}`,
      why: `a wall by ${vendor}`,
      does: behaviour,
      get: status,
    }),
  ),
  { path: '/cas/login', why: 'a log-in page', does: html(login), get: 200 },
  {
    path: '/service/apply',
    why: 'a service that wants to know who you are',
    does: redirect(
      302,
      ({ origin }) => `/cas/login?service=${encodeURIComponent(`${origin}/service/apply`)}`,
    ),
    get: 200,
  },
  {
    path: '/service/basic',
    why: 'asks for a password',
    does: answer(401, { 'www-authenticate': 'Basic realm="oa"' }),
    get: 401,
  },
];

function attachment(name: string, why: string, type: string, bytes: Buffer | string): Fault {
  return { path: `/files/${name}`, why, does: ranged(type, Buffer.from(bytes)), get: 200 };
}

/** Files as Apache and nginx serve them: by range where a range is asked for. */
function ranged(type: string, bytes: Buffer, headers: Readonly<Record<string, string>> = {}): Behaviour {
  return (exchange) => {
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(exchange.request.headers.range ?? '') ?? [];
    if (first === undefined || bytes.length === 0) return file(type, bytes, headers)(exchange);
    const end = Math.min(Number(last), bytes.length - 1);
    const range = `bytes ${first}-${end}/${bytes.length}`;
    answer(
      206,
      { 'content-type': type, 'content-range': range, ...headers },
      bytes.subarray(Number(first), end + 1),
    )(exchange);
  };
}

/** So many bytes as a portal's largest attachments have. */
const LARGE = Buffer.concat([files.pdf, Buffer.alloc(5_000_000)]);
const GIGABYTE = 1_000_000_000;

/** A file of a gigabyte, ranges unknown, as fast as it is taken. */
function huge(head: Buffer, headers: Readonly<Record<string, string>>): Behaviour {
  const piece = Buffer.alloc(65_536);
  return ({ request, response }) => {
    response.writeHead(200, { 'content-length': String(GIGABYTE), ...headers });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const more = () => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', more);
    response.write(head);
    more();
  };
}

/** Attachments, right and wrong. */
const attachments: readonly Fault[] = [
  attachment('right.pdf', 'as named', 'application/pdf', files.pdf),
  attachment(
    'blank.pdf',
    'PDF after a line feed and a byte order mark',
    'application/pdf',
    files.pdfAfterBlank,
  ),
  attachment('right.doc', 'as named', 'application/msword', files.compound),
  attachment('right.docx', 'as named', OCTETS, files.docx),
  attachment('right.xls', 'as named', 'application/vnd.ms-excel', files.compound),
  attachment('right.xlsx', 'as named', OCTETS, files.xlsx),
  attachment('right.pptx', 'as named', OCTETS, files.pptx),
  attachment('right.wps', 'as named', 'application/vnd.ms-works', files.compound),
  attachment('right.et', 'as named', OCTETS, files.compound),
  attachment('new.wps', 'WPS in its newer form, a zip', OCTETS, files.docx),
  attachment('right.ofd', 'as named', 'application/ofd', files.ofd),
  attachment('right.zip', 'as named', 'application/zip', files.zip),
  attachment('right.rar', 'RAR 5', OCTETS, files.rar5),
  attachment('old.rar', 'RAR 4', 'application/x-rar-compressed', files.rar4),
  attachment('zip.rar', 'a zip that is named rar: opens all the same', OCTETS, files.zip),
  attachment('html.doc', 'a Word document in HTML', 'application/msword', files.htmlWord),
  attachment('xml.doc', 'a Word document in XML', 'application/msword', files.xmlWord),
  attachment('mht.doc', 'a Word document in MHTML', 'application/msword', files.mhtWord),
  attachment('rtf.doc', 'a Word document in RTF', 'application/msword', files.rtf),
  attachment('docx.doc', 'a new document under the old name', 'application/msword', files.docx),
  attachment('html.pdf', 'a page in place of a file', HTML, notices.missing ?? ''),
  attachment('html-as-pdf.pdf', 'a page that is said to be a PDF', 'application/pdf', notices.missing ?? ''),
  attachment('error.docx', 'an error page in place of a file', HTML, notices.tomcat ?? ''),
  attachment('png.pdf', 'a picture under the name of a PDF', 'application/pdf', files.png),
  attachment('pdf.docx', 'a PDF under the name of a document', OCTETS, files.pdf),
  attachment('empty.pdf', 'no bytes at all', 'application/pdf', ''),
  {
    path: '/files/login.xlsx',
    why: 'a file behind a log-in',
    does: redirect(302, '/cas/login'),
    get: 200,
  },
  {
    path: '/files/empty-range.doc',
    why: 'no bytes, and no range of them',
    does: (exchange) =>
      exchange.request.headers.range === undefined
        ? file('application/msword', '')(exchange)
        : answer(416, { 'content-range': 'bytes */0' })(exchange),
    get: 200,
  },
  {
    path: '/files/no-ranges.pdf',
    why: 'a server that refuses ranges',
    does: (exchange) =>
      exchange.request.headers.range === undefined
        ? file('application/pdf', files.pdf)(exchange)
        : answer(416)(exchange),
    get: 200,
  },
  {
    path: '/files/big.zip',
    why: 'a file of a gigabyte, ranges unknown',
    does: huge(files.zip, { 'content-type': 'application/zip' }),
    get: 200,
  },
  {
    path: '/files/coded.tgz',
    why: 'an archive whose own compression is given as that of the transfer, by range',
    does: ranged('application/x-tar', gzipSync(randomBytes(20_000)), { 'content-encoding': 'x-gzip' }),
    get: 200,
  },
  attachment('large.pdf', 'five megabytes', 'application/pdf', LARGE),
  attachment('export.xls', 'a table in HTML that a program exports for Excel', EXCEL, files.htmlTable),
  {
    path: '/files/viewer.pdf',
    why: 'a page that shows the file in a frame',
    does: html('<title>通知.pdf</title><iframe src="/files/right.pdf"></iframe>'),
    get: 200,
  },
  {
    path: '/files/riddle.pdf',
    why: 'a firewall asks for proof before it gives the file',
    does: walls['aliyun-script']?.behaviour ?? html(''),
    get: 200,
  },
  { path: '/files/gone.pdf', why: 'a file that is gone', does: status(404), get: 404, plain: true },
  { path: '/files/kept.doc', why: 'a file that is not for everybody', does: status(403), get: 403 },
  {
    path: '/files/truncated.pdf',
    why: 'a file that breaks off each time',
    does: raw(
      Buffer.concat([
        Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 5000\r\n\r\n'),
        files.pdf,
      ]),
      'reset',
    ),
    get: 200,
  },
  {
    path: '/download/big',
    example: '/download/big?id=1',
    why: 'a program that hands out a file of a gigabyte',
    does: huge(files.zip, {
      'content-type': OCTETS,
      'content-disposition': "attachment; filename*=UTF-8''%E9%99%84%E4%BB%B6.zip",
    }),
    get: 200,
  },
  {
    path: '/download/missing',
    example: '/download/missing?id=0',
    why: 'a program that has no such file, and says so in a box',
    does: html('<script>alert("文件不存在！");history.back();</script>'),
    get: 200,
  },
];

/** Pictures and films. */
const media: readonly Fault[] = [
  { path: '/media/right.png', why: 'a picture', does: ranged('image/png', files.png), get: 200 },
  { path: '/media/gone.png', why: 'a picture that is gone', does: status(404), get: 404, plain: true },
  {
    path: '/media/page.png',
    why: 'an error page in place of a picture',
    does: html(notices.missing ?? ''),
    get: 200,
  },
  { path: '/media/empty.png', why: 'a picture of no bytes', does: file('image/png', ''), get: 200 },
  {
    path: '/media/film.mp4',
    why: 'a film of a gigabyte',
    does: huge(Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), { 'content-type': 'video/mp4' }),
    get: 200,
  },
];

export const contents: readonly Fault[] = [...pages, ...guarded, ...attachments, ...media];
