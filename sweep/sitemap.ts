import { Parser } from 'htmlparser2';
import { partsOf } from './address.ts';

/** What a sitemap names: pages, and further sitemaps. Absolute http(s) addresses, as written. */
export interface Sitemap {
  readonly pages: readonly string[];
  readonly sitemaps: readonly string[];
}

/** https://www.sitemaps.org/protocol.html: so many addresses a file, and none longer. */
const MOST_ADDRESSES = 50_000;
const LONGEST_ADDRESS = 2_048;
/** Bytes of a file, as it is sent and unpacked: a tenth of what the protocol allows holds 50,000 short addresses. */
export const MOST_SITEMAP = 6 * 1024 * 1024;

const nothing: Sitemap = { pages: [], sitemaps: [] };

/**
 * Reads a sitemap or an index of sitemaps: XML, plain text, or either of them packed by gzip. No entity beyond the
 * five of XML is expanded and nothing is loaded; what is cut, broken or no sitemap gives what could be read of it.
 */
export async function readSitemap(bytes: Uint8Array): Promise<Sitemap> {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? await unpacked(bytes) : bytes;
  const text = new TextDecoder().decode(plain.subarray(0, MOST_SITEMAP));
  const start = text.trimStart().slice(0, 200);
  if (/^https?:\/\//i.test(start)) return { pages: ofLines(text), sitemaps: [] };
  return start.startsWith('<') ? ofXml(text) : nothing;
}

function ofLines(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter(isAddress)
    .slice(0, MOST_ADDRESSES);
}

function isAddress(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && /^https?:\/\//i.test(text) && partsOf(text) !== null;
}

function ofXml(text: string): Sitemap {
  const pages: string[] = [];
  const sitemaps: string[] = [];
  let list: string[] | null = null;
  let address: string | null = null;
  const parser = new Parser(
    {
      onopentag(tag) {
        const name = tag.replace(/^\w+:/, '');
        if (name === 'url') list = pages;
        else if (name === 'sitemap') list = sitemaps;
        else if (name === 'loc' && list !== null) address = '';
      },
      ontext(data) {
        if (address !== null && address.length <= LONGEST_ADDRESS) address += data;
      },
      onclosetag(tag) {
        const name = tag.replace(/^\w+:/, '');
        if (name === 'url' || name === 'sitemap') list = null;
        if (name !== 'loc' || address === null) return;
        const found = address.trim();
        address = null;
        if (list !== null && list.length < MOST_ADDRESSES && isAddress(found)) list.push(found);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return { pages, sitemaps };
}

/** Unpacks no more than is read: what grows beyond is cut. */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    while (length < MOST_SITEMAP) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      length += value.length;
    }
  } catch {
    // Cut or broken: what came counts.
  }
  reader.cancel().catch(() => undefined);
  return joined(chunks, Math.min(length, MOST_SITEMAP));
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    const part = chunk.subarray(0, length - at);
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
