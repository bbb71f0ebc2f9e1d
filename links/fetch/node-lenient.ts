import type { Duplex } from 'node:stream';
import type { buildConnector } from 'undici';
import type { Exchange, Exchanged } from './node-exchange.ts';
import { LenientReader, type Reading } from './node-lenient-reader.ts';

/** An answer that not even a browser would take. */
export class NotHttpError extends Error {
  readonly code = 'HPE_NOT_HTTP';
}

/**
 * Sends one request as `exchange` does, on a connection of its own, and reads the answer as a browser does: for
 * answers that a strict reader refused.
 */
export async function exchangeLeniently(
  connect: buildConnector.connector,
  request: Exchange,
  stop: AbortSignal,
): Promise<Exchanged> {
  const socket = await open(connect, request.url, stop);
  try {
    return await converse(socket, request, stop);
  } finally {
    socket.destroy();
  }
}

function open(connect: buildConnector.connector, url: URL, stop: AbortSignal): Promise<Duplex> {
  const { hostname, host, protocol, port } = url;
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(stop.reason);
    stop.addEventListener('abort', giveUp, { once: true });
    const target = { hostname: hostname.replace(/^\[|\]$/g, ''), host, protocol, port };
    connect(target, (...[error, socket]) => {
      stop.removeEventListener('abort', giveUp);
      if (error !== null) return reject(error);
      if (stop.aborted) socket.destroy();
      resolve(socket);
    });
  });
}

function converse(
  socket: Duplex,
  { url, target, method, headers, mostBytes }: Exchange,
  stop: AbortSignal,
): Promise<Exchanged> {
  const reader = new LenientReader(method === 'HEAD', mostBytes, url.port === '');
  return new Promise((resolve, reject) => {
    const settle = (reading: Reading) => {
      if (reading.type === 'bad') reject(new NotHttpError(reading.why));
      if (reading.type === 'end') resolve({ ...answerOf(reader), end: reading.end });
    };
    const giveUp = () => {
      if (reader.status === 0 || reader.body.length === 0) reject(stop.reason);
      else settle({ type: 'end', end: 'cut' });
    };
    socket.on('data', (bytes: Buffer) => settle(reader.take(bytes)));
    socket.once('end', () => settle(reader.finish()));
    socket.once('close', () => settle(reader.finish()));
    socket.once('error', (error) => {
      if (reader.status === 0) reject(error);
      else settle({ type: 'end', end: 'brokeOff' });
    });
    stop.addEventListener('abort', giveUp, { once: true });
    if (stop.aborted) giveUp();
    const lines = Object.entries({ host: url.host, ...headers, connection: 'close' });
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    socket.write(`${method} ${target} HTTP/1.1\r\n${head}\r\n`, 'latin1');
  });
}

function answerOf({ status, headers, body }: LenientReader): Omit<Exchanged, 'end'> {
  return { status, headers, body };
}
