import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PORTAL_HOST, resolverRules } from '../tests/portal/server.ts';
import { SetupError } from './setup.mjs';

/** A page to open, and what must be served on this machine for it. */
export interface TargetPage {
  /** As a person names it. */
  readonly name: string;
  /** Where the browser goes, once the portal listens on this port. */
  url(port: number): string;
  /** The browser's arguments for it. */
  args(port: number): string[];
  /** Files to serve beside the sample portal, by path. */
  readonly extra: Readonly<Record<string, Buffer>>;
}

/** The page of the sample portal on which most is wrong. */
const SAMPLE_PATH = '/govxxgk/SHSJ91/2025-04-18/elevator.html';

/** A page of the built-in sample portal, under a real portal's host name. */
export function samplePage(): TargetPage {
  return {
    name: `http://${PORTAL_HOST}${SAMPLE_PATH}`,
    url: () => `http://${PORTAL_HOST}${SAMPLE_PATH}`,
    args: (port) => [resolverRules(port)],
    extra: {},
  };
}

/**
 * The page of an address, or of a saved file.
 * @param address Where a saved file came from: it is then served under that host name and path, never fetched from there.
 * @throws SetupError Where the address is none or the file cannot be read.
 */
export function targetPage(where: string, address: string | null, folder: string): TargetPage {
  if (/^https?:\/\//i.test(where)) {
    const { href } = parseAddress(where);
    return { name: href, url: () => href, args: () => [], extra: {} };
  }
  const bytes = readSaved(resolve(folder, where));
  if (address === null) {
    return {
      name: where,
      url: (port) => `http://127.0.0.1:${port}/saved-page.html`,
      args: () => [],
      extra: { '/saved-page.html': bytes },
    };
  }
  const { hostname, pathname, search } = parseAddress(address);
  const path = decodeURIComponent(pathname);
  return {
    name: where,
    url: () => `http://${hostname}${pathname}${search}`,
    args: (port) => [`--host-resolver-rules=MAP ${hostname} 127.0.0.1:${port}`],
    extra: { [path.endsWith('/') ? `${path}index.html` : path]: bytes },
  };
}

function parseAddress(words: string): URL {
  const url = URL.parse(words);
  if (url !== null && /^https?:$/.test(url.protocol)) return url;
  throw new SetupError(
    `网址无效：${words}。请写成 http:// 或 https:// 开头的完整网址。`,
    `Not an address: ${words}. Write it in full, beginning with http:// or https://.`,
  );
}

function readSaved(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new SetupError(
      `无法读取文件：${path}。请检查路径；网址须以 http:// 或 https:// 开头。`,
      `The file cannot be read: ${path}. Check the path; an address begins with http:// or https://.`,
    );
  }
}
