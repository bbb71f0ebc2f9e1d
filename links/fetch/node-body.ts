import {
  type BrotliDecompress,
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  type Gunzip,
  type Inflate,
  type InflateRaw,
} from 'node:zlib';

/** A body without its content codings. */
export interface DecodedBody {
  readonly bytes: Buffer;
  /** `whole`: to its end. `cut`: more came out than was wanted. `broken`: the coding ends too soon or is damaged. */
  readonly end: 'whole' | 'cut' | 'broken';
}

type Coding = 'gzip' | 'deflate' | 'br';

/** More than this many codings upon each other is an attack. */
const MOST_CODINGS = 4;

/** Bytes that so many decoded bytes take at most when coded: a coding adds little to what cannot be made smaller. */
export function mostCodedBytes(mostBytes: number): number {
  return mostBytes + Math.ceil(mostBytes / 1000) + 1024;
}

/**
 * Undoes `Content-Encoding` (gzip, deflate with and without its head, br), at most `mostBytes`. What is not coded as
 * the header says comes back as it is, and as broken: browsers refuse it. What is coded in a way that was not asked
 * for comes back as it is.
 */
export async function decodeBody(
  body: Buffer,
  contentEncoding: string,
  mostBytes: number,
): Promise<DecodedBody> {
  let decoded: DecodedBody = { bytes: body, end: 'whole' };
  for (const coding of codingsOf(contentEncoding)) {
    const { end } = decoded;
    decoded = await decodeOne(decoded.bytes, coding, mostBytes);
    if (end !== 'whole') decoded = { ...decoded, end };
  }
  return decoded.bytes.length > mostBytes
    ? { bytes: decoded.bytes.subarray(0, mostBytes), end: 'cut' }
    : decoded;
}

/** Whether a body is coded in a way that is undone here. */
export function isCoded(contentEncoding: string): boolean {
  return codingsOf(contentEncoding).length > 0;
}

/** The last one that was applied comes first. */
function codingsOf(contentEncoding: string): Coding[] {
  if (contentEncoding === '') return [];
  const names = contentEncoding.toLowerCase().split(',').reverse();
  return names.flatMap((name) => codingNamed(name.trim()) ?? []).slice(0, MOST_CODINGS);
}

function codingNamed(name: string): Coding | null {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return 'gzip';
    case 'deflate':
    case 'br':
      return name;
    default:
      return null;
  }
}

async function decodeOne(bytes: Buffer, coding: Coding, mostBytes: number): Promise<DecodedBody> {
  const asItIs: DecodedBody = { bytes, end: bytes.length === 0 ? 'whole' : 'broken' };
  if (bytes.length === 0 || (coding === 'gzip' && !hasGzipHead(bytes))) return asItIs;
  const decoded = await run(decoderFor(coding, bytes), bytes, mostBytes);
  const nothing = decoded.end === 'broken' && decoded.bytes.length === 0;
  return nothing && !hasHead(coding, bytes) ? asItIs : decoded;
}

function decoderFor(coding: Coding, bytes: Buffer): Gunzip | Inflate | InflateRaw | BrotliDecompress {
  switch (coding) {
    case 'gzip':
      return createGunzip();
    case 'deflate':
      return hasZlibHead(bytes) ? createInflate() : createInflateRaw();
    case 'br':
      return createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH });
  }
}

function run(decoder: ReturnType<typeof decoderFor>, bytes: Buffer, mostBytes: number): Promise<DecodedBody> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (end: DecodedBody['end']) => {
      decoder.destroy();
      resolve({ bytes: Buffer.concat(chunks), end });
    };
    decoder.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > mostBytes) finish('cut');
    });
    decoder.once('end', () => finish('whole'));
    decoder.once('error', () => finish('broken'));
    decoder.end(bytes);
  });
}

/** Brotli and deflate without a head can be told from nothing. */
function hasHead(coding: Coding, bytes: Buffer): boolean {
  switch (coding) {
    case 'gzip':
      return hasGzipHead(bytes);
    case 'deflate':
      return hasZlibHead(bytes);
    case 'br':
      return false;
  }
}

/** RFC 1952 section 2.3.1. */
function hasGzipHead(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && (bytes.length === 1 || bytes[1] === 0x8b);
}

/** RFC 1950 section 2.2. */
function hasZlibHead([first = 0, second = 0]: Buffer): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}
