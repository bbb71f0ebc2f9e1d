import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DecodedPage, decodePage } from '../../facts/read/decode.ts';
import type { HostOverride } from '../../links/fetch/node-connect.ts';
import { readBig5AsBrowsersDo } from './big5.ts';
import { loadFile } from './load-file.ts';
import { loadUrl } from './load-url.ts';
import { formatByBytes, formatByText } from './media-type.ts';
import { type Problem, problem } from './problem.ts';
import { sender } from './send.ts';

/** A page's bytes as they came. */
export interface Loaded {
  readonly bytes: Uint8Array;
  /** After redirects, without a fragment; a `file:` address for a file. */
  readonly url: string;
  /** HTTP status, null for a file. */
  readonly status: number | null;
  /** HTTP header, null for a file or where there is none. */
  readonly contentType: string | null;
}

/** A page's HTML, and how it came. */
export interface Source extends DecodedPage {
  readonly url: string;
  readonly status: number | null;
}

readBig5AsBrowsersDo();

const SCHEME = /^([a-z][a-z\d+.-]+):\/\//i;

/**
 * Reads a page from an address or a file; a relative path starts at `folder`.
 * What is not there, does not answer or is no HTML comes back as a problem.
 */
export async function readSource(
  where: string,
  folder: string,
  resolve: readonly HostOverride[] = [],
): Promise<Source | Problem> {
  const loaded = await load(where, folder, resolve);
  if (isProblem(loaded)) return loaded;
  const { bytes, url, status, contentType } = loaded;
  const format = formatByBytes(bytes);
  if (format !== null) return problem('not-html', { where, typeZh: format.zh, typeEn: format.en });
  const decoded = decodePage(bytes, contentType);
  if (decoded.text.trim() === '') return problem('empty', { where });
  const other = formatByText(decoded.text, contentType);
  if (other !== null) return problem('not-html', { where, typeZh: other.zh, typeEn: other.en });
  return { ...decoded, url, status };
}

/** Tells a problem from what was wanted. */
export function isProblem(value: object): value is Problem {
  return 'code' in value && 'details' in value;
}

async function load(
  where: string,
  folder: string,
  overrides: readonly HostOverride[],
): Promise<Loaded | Problem> {
  const scheme = SCHEME.exec(where)?.[1]?.toLowerCase();
  switch (scheme) {
    case undefined:
      return loadFile(resolve(folder, where));
    case 'http':
    case 'https':
      return loadUrl(where, await sender(overrides));
    case 'file':
      return loadFileUrl(where);
    default:
      return problem('bad-scheme', { url: where });
  }
}

async function loadFileUrl(url: string): Promise<Loaded | Problem> {
  try {
    return await loadFile(fileURLToPath(url));
  } catch {
    return problem('bad-address', { url });
  }
}
