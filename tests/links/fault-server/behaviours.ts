import { gzipSync } from 'node:zlib';
import { encoderOf } from '../../../facts/read/encode.ts';
import type { Behaviour, FaultExchange } from './exchange.ts';

type Headers = Readonly<Record<string, string | readonly string[]>>;

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** Answers as a well-behaved server does. */
export function answer(status: number, headers: Headers = {}, body: string | Buffer = ''): Behaviour {
  const bytes = Buffer.from(body);
  const all = { 'content-length': String(bytes.length), ...headers };
  return ({ request, response }) => {
    for (const [name, value] of Object.entries(all)) response.setHeader(name, value as string | string[]);
    response.writeHead(status).end(request.method === 'HEAD' ? undefined : bytes);
  };
}

/** A status with a short page that names it. */
export function status(code: number, headers: Headers = {}): Behaviour {
  const bodiless = code === 204 || code === 205 || code === 304;
  return answer(code, { ...(bodiless ? {} : HTML), ...headers }, bodiless ? '' : page(`状态 ${code}`));
}

/** A page in UTF-8. */
export function html(text: string, code = 200, headers: Headers = {}): Behaviour {
  return answer(code, { ...HTML, ...headers }, text);
}

/** A file under a media type. */
export function file(type: string, bytes: Buffer | string, headers: Headers = {}): Behaviour {
  return answer(200, { 'content-type': type, ...headers }, bytes);
}

/** A page with a title and some lines of text. */
export function page(title: string, ...lines: readonly string[]): string {
  const text = lines.map((line) => `<p>${line}</p>`).join('');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${text}</body></html>`;
}

/** Leads elsewhere; the target may depend on the server's own address. */
export function redirect(
  code: number,
  location: string | ((exchange: FaultExchange) => string),
  headers: Headers = {},
): Behaviour {
  return (exchange) => {
    const target = typeof location === 'string' ? location : location(exchange);
    answer(code, { ...headers, location: target })(exchange);
  };
}

/** HEAD in one way, GET in another. */
export function byMethod(head: Behaviour, get: Behaviour): Behaviour {
  return (exchange) => (exchange.request.method === 'HEAD' ? head : get)(exchange);
}

/** Bytes as they are, in place of an HTTP answer; then the connection is closed, reset or left open. */
export function raw(bytes: string | Buffer, then: 'close' | 'reset' | 'wait' = 'close'): Behaviour {
  return ({ request }) => {
    const { socket } = request;
    const last = Buffer.from(bytes);
    if (then === 'close') socket.end(last);
    else if (then === 'wait') socket.write(last);
    else socket.write(last, () => setTimeout(() => socket.resetAndDestroy(), 20));
  };
}

/** The same bytes without end, as fast as they are taken. */
export function endless(head: string, piece: Buffer): Behaviour {
  return ({ request }) => {
    const { socket } = request;
    const more = () => {
      while (!socket.destroyed && socket.write(piece));
    };
    socket.on('drain', more);
    socket.write(head);
    more();
  };
}

/** Resets the connection before any byte of an answer. */
export const resets: Behaviour = ({ request }) => {
  request.socket.resetAndDestroy();
};

/** Closes the connection before any byte of an answer. */
export const hangsUp: Behaviour = ({ request }) => {
  request.socket.end();
};

/** Takes the request and says nothing. */
export const neverAnswers: Behaviour = () => undefined;

/** Answers after a while, in milliseconds. */
export function after(ms: (exchange: FaultExchange) => number, then: Behaviour): Behaviour {
  return (exchange) => {
    const timer = setTimeout(() => then(exchange), ms(exchange));
    exchange.request.socket.once('close', () => clearTimeout(timer));
  };
}

/** Fails some times for each address, then works. */
export function flaky(
  times: (exchange: FaultExchange) => number,
  failing: Behaviour,
  then: Behaviour,
): Behaviour {
  return (exchange) => (exchange.time <= times(exchange) ? failing : then)(exchange);
}

/** Wants a cookie, which it sets on a redirect; who does not give it back goes round in a circle. */
export function wantsCookie(
  set: readonly string[],
  wanted: RegExp,
  back: string | null,
  then: Behaviour,
): Behaviour {
  return (exchange) => {
    if (wanted.test(exchange.request.headers.cookie ?? '')) return then(exchange);
    const here = exchange.request.url ?? '/';
    redirect(302, back ?? here, { 'set-cookie': set })(exchange);
  };
}

/** One address of many that differ in their query: only the exact bytes are right. */
export function onlyFor(target: string, then: Behaviour): Behaviour {
  return (exchange) => (exchange.request.url === target ? then : status(404))(exchange);
}

/** Text in GBK. */
export function gbk(text: string): Buffer {
  const encode = encoderOf('gbk');
  return Buffer.from(
    [...text].flatMap((character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      return codePoint < 0x80 ? [codePoint] : (encode(codePoint) ?? [0x3f]);
    }),
  );
}

/** Text as bytes of UTF-8, one character for one byte, as Node takes header values. */
export function asBytes(text: string | Buffer): string {
  return Buffer.from(text).toString('latin1');
}

/** A gzip body of a few kilobytes that is very large when decompressed. */
export function bomb(megabytes: number): Buffer {
  return gzipSync(Buffer.alloc(megabytes * 1_000_000));
}
