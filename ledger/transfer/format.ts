import * as z from 'zod/mini';
import { toHex } from '../hex.ts';
import { TransferRow } from './rows.ts';

/** Ending of a file's name: gzipped lines of JSON. */
export const EXTENSION = '.mingcha.gz';
/** Raised when an older tool could no longer read what is written. */
const FORMAT_VERSION = 1;
/** Characters of a line at most: a picture of some megabytes has room. */
const LONGEST_LINE = 64e6;
/** Bytes that are hashed together, so that a file of any length is hashed in flat memory. */
const BLOCK = 1 << 20;

const Counts = z.record(z.string(), z.number());

/** The first line of a file. */
export const Header = z.object({
  format: z.literal('mingcha-ledger'),
  version: z.number(),
  /** Name and version of the tool that wrote it. */
  tool: z.string(),
  /** ISO 8601. */
  at: z.string(),
  /** Ids of the sites. */
  sites: z.array(z.string()),
  /** Ids of the assessments; absent where the file is of sites alone. */
  assessments: z.optional(z.array(z.string())),
  /** Pages that are to come, as counted before writing: for a progress bar. */
  pages: z.number(),
});
export type Header = z.infer<typeof Header>;

/** The last line: how many rows of each kind there were, and SHA-256 (hex) over the SHA-256 of each MiB of the text before it. */
const End = z.object({ end: z.literal(true), counts: Counts, sha256: z.string() });

/**
 * Why a file is refused as a whole. `notLedger`: something else. `newer`: written by a newer tool. `damaged`: it does
 * not unpack. `cut`: its end is missing. `changed`: it is not what was written. `tooLong`: a line without end.
 */
export type FaultName = 'notLedger' | 'newer' | 'damaged' | 'cut' | 'changed' | 'tooLong';

/** A file that is refused as a whole. */
export class TransferFault extends Error {
  override readonly name = 'TransferFault';
  readonly fault: FaultName;
  /** The line at which it was seen, from 1. */
  readonly line: number;

  constructor(fault: FaultName, line: number, detail: string) {
    super(`${fault} in line ${line}: ${detail}`);
    this.fault = fault;
    this.line = line;
  }
}

/** What a reader comes upon: a row, or a line that is none. */
export type Entry =
  | { readonly line: number; readonly row: TransferRow }
  | { readonly line: number; readonly refused: string };

/** A header for what is written now. */
export function newHeader(header: Omit<Header, 'format' | 'version'>): Header {
  return { format: 'mingcha-ledger', version: FORMAT_VERSION, ...header };
}

/** A file of rows; they are asked for as the file is read, so that memory stays flat. */
export function writeFile(
  header: Header,
  rows: AsyncIterable<TransferRow>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return streamOf(textOf(header, rows)).pipeThrough(new CompressionStream('gzip'));
}

/**
 * The rows of a file, in order. Throws `TransferFault` where it is no such file, as soon as that is known: what came before must not be
 * taken for whole until the last row was given. `onHeader`: told what the first line says, before any row.
 */
export async function* readFile(
  file: ReadableStream<Uint8Array>,
  onHeader: (header: Header) => void = () => undefined,
): AsyncGenerator<Entry, void> {
  const hash = new BlockHash();
  const counts: Record<string, number> = {};
  let line = 0;
  let ended = false;
  for await (const text of linesOf(file, () => line + 1)) {
    line += 1;
    if (ended) throw new TransferFault('changed', line, 'something stands behind the end');
    const value = parsedLine(text, line);
    if (line === 1) onHeader(checkedHeader(value));
    const { data: end } = z.safeParse(End, value);
    if (end !== undefined) {
      await checkEnd(end, counts, hash, line);
      ended = true;
      continue;
    }
    await hash.add(text);
    if (line > 1) yield entryOf(value, line, counts);
  }
  if (!ended) throw new TransferFault(line === 0 ? 'notLedger' : 'cut', line, 'the last line is missing');
}

async function* textOf(
  header: Header,
  rows: AsyncIterable<TransferRow>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const hash = new BlockHash();
  const counts: Record<string, number> = {};
  const line = async (text: string) => {
    await hash.add(text);
    return encoder.encode(`${text}\n`);
  };
  yield await line(JSON.stringify(header));
  for await (const row of rows) {
    counts[row.row] = (counts[row.row] ?? 0) + 1;
    yield await line(JSON.stringify(row));
  }
  const sha256 = await hash.end();
  const end: z.infer<typeof End> = { end: true, counts, sha256 };
  yield encoder.encode(`${JSON.stringify(end)}\n`);
}

function parsedLine(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TransferFault(line === 1 ? 'notLedger' : 'changed', line, String(error));
  }
}

function checkedHeader(value: unknown): Header {
  const { data, error } = z.safeParse(Header, value);
  if (data === undefined) throw new TransferFault('notLedger', 1, error.message);
  if (data.version > FORMAT_VERSION) throw new TransferFault('newer', 1, `version ${data.version}`);
  return data;
}

async function checkEnd(
  end: z.infer<typeof End>,
  counts: Readonly<Record<string, number>>,
  hash: BlockHash,
  line: number,
): Promise<void> {
  const names = new Set([...Object.keys(end.counts), ...Object.keys(counts)]);
  const wrong = [...names].find((name) => end.counts[name] !== counts[name]);
  if (wrong !== undefined) throw new TransferFault('changed', line, `another number of rows: ${wrong}`);
  if ((await hash.end()) !== end.sha256) throw new TransferFault('changed', line, 'another SHA-256');
}

function entryOf(value: unknown, line: number, counts: Record<string, number>): Entry {
  const { data: named } = z.safeParse(z.object({ row: z.string() }), value);
  if (named !== undefined) counts[named.row] = (counts[named.row] ?? 0) + 1;
  const { data: row, error } = z.safeParse(TransferRow, value);
  return row === undefined ? { line, refused: error.message } : { line, row };
}

const encoder = new TextEncoder();

/** SHA-256 over the SHA-256 of each block of the text: the platform hashes no streams. */
class BlockHash {
  readonly #block = new Uint8Array(BLOCK);
  #filled = 0;
  readonly #digests: number[] = [];

  /** A line, without its end. */
  async add(line: string): Promise<void> {
    let rest = encoder.encode(`${line}\n`);
    while (rest.length > 0) {
      const part = rest.subarray(0, BLOCK - this.#filled);
      this.#block.set(part, this.#filled);
      this.#filled += part.length;
      rest = rest.subarray(part.length);
      if (this.#filled === BLOCK) await this.#close();
    }
  }

  async end(): Promise<string> {
    await this.#close();
    return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(this.#digests))));
  }

  async #close(): Promise<void> {
    const block = this.#block.slice(0, this.#filled);
    this.#digests.push(...new Uint8Array(await crypto.subtle.digest('SHA-256', block)));
    this.#filled = 0;
  }
}

function streamOf(chunks: AsyncGenerator<Uint8Array<ArrayBuffer>, void>) {
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return();
    },
  });
}

/** Lines of a zipped file. `at`: the line that is being read. */
async function* linesOf(file: ReadableStream<Uint8Array>, at: () => number): AsyncGenerator<string, void> {
  let rest = '';
  for await (const text of textsOf(file, at)) {
    const [first = '', ...lines] = text.split('\n');
    rest += first;
    const last = lines.pop();
    if (last !== undefined) {
      yield rest;
      yield* lines;
      rest = last;
    }
    if (rest.length > LONGEST_LINE) throw new TransferFault('tooLong', at(), `${rest.length} characters`);
  }
  if (rest === '') return;
  throw new TransferFault(at() === 1 ? 'notLedger' : 'cut', at(), 'the line has no end');
}

async function* textsOf(file: ReadableStream<Uint8Array>, at: () => number): AsyncGenerator<string, void> {
  const reader = file
    .pipeThrough(
      new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
        transform: (chunk, controller) => controller.enqueue(new Uint8Array(chunk)),
      }),
    )
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (;;) {
      const { value, done } = await reader.read();
      yield decoder.decode(value, { stream: !done });
      if (done) return;
    }
  } catch (error) {
    if (error instanceof TransferFault) throw error;
    throw new TransferFault(at() === 1 ? 'notLedger' : 'damaged', at(), String(error));
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
