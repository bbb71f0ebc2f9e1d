import type { Pack } from './contract.ts';
import { fault, type PackFault } from './fault.ts';
import { scanJson } from './json-scan.ts';
import { parsePack } from './parse-pack.ts';

/** More than this is no pack: one with every rule and every list full stays below. */
export const MAX_PACK_KILOBYTES = 256;

/** Line and column of an offset, both from 1. */
function whereIs(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Reads a pack of one's own from the text of its file; a byte order mark at its start is passed over. */
export function parsePackText(file: string): Pack | PackFault[] {
  const text = file.replace(/^\ufeff/, '');
  if (text.length > MAX_PACK_KILOBYTES * 1000) return [fault([], 'tooLarge', { limit: MAX_PACK_KILOBYTES })];
  if (text.trim() === '') return [fault([], 'empty')];
  // What a reader puts where bytes were not UTF-8.
  if (text.includes('\ufffd')) return [fault([], 'notUtf8', { encoding: 'GBK' })];
  const { wrongAt, repeated } = scanJson(text);
  if (wrongAt !== null) return [fault([], 'notJson', whereIs(text, wrongAt))];
  const parsed = parsePack(JSON.parse(text));
  if (repeated.length === 0) return parsed;
  const twice = repeated.map((path) => fault(path, 'repeatedKey'));
  return Array.isArray(parsed) ? [...twice, ...parsed] : twice;
}
