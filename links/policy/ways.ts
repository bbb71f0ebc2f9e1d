import type { Way } from '../contract.ts';
import { extensionOf, parseAddress, sortOf } from './file-type.ts';

const KILOBYTE = 1024;

/** How an address is first asked for: as little as tells whether it opens. */
export function firstWay(url: string): Way {
  const address = parseAddress(url);
  switch (sortOf(extensionOf(address?.pathname ?? ''))) {
    case 'page':
      return 'get';
    case 'document':
      return 'start';
    case 'media':
      return 'head';
  }
}

/** Bytes of the body after which reading stops: a page's text, a file's first marks, nothing. */
export function mostBytesOf(way: Way): number {
  switch (way) {
    case 'get':
      return 256 * KILOBYTE;
    case 'start':
      return 4 * KILOBYTE;
    case 'head':
      return 0;
  }
}
