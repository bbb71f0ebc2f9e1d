const WIDTH = 100;
/** Of a list longer than this the first items are shown, and how many more there are. */
const MOST_ITEMS = 4;
const FIRST_ITEMS = 2;
const STEP = '  ';

interface Spot {
  readonly selector: string;
  readonly text: string;
}

function isSpot(value: object): value is Spot {
  return Object.keys(value).toSorted().join() === 'selector,text';
}

/** An address as a person reads it: Chinese instead of percent signs. */
function readable(words: string): string {
  try {
    return /^https?:/.test(words) ? decodeURI(words) : words;
  } catch {
    return words;
  }
}

function quoted(words: string): string {
  return `'${words.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

/** What an address says by itself: such parts beside it only repeat it. */
function partsOf(address: unknown): ReadonlyMap<string, string> {
  if (typeof address !== 'string' || !URL.canParse(address)) return new Map();
  const { protocol, hostname, pathname, search, hash } = new URL(address);
  return new Map([
    ['scheme', protocol.slice(0, -1)],
    ['host', hostname],
    ['path', pathname],
    ['query', search],
    ['fragment', hash.slice(1)],
  ]);
}

function entriesOf(value: object): [string, unknown][] {
  const said = partsOf('url' in value ? value.url : undefined);
  return Object.entries(value).filter(
    ([name, part]) => part !== undefined && (part === null || said.get(name) !== part),
  );
}

/** In brackets, on one line where it fits; a comment takes a line of its own. */
function bracketed(parts: readonly string[], brackets: string, indent: string, comment = ''): string {
  const [open, close] = brackets;
  if (parts.length === 0) return `${open}${close}`;
  const space = open === '{' ? ' ' : '';
  const line = `${open}${space}${parts.join(', ')}${space}${close}`;
  const fits = indent.length + line.length <= WIDTH && !line.includes('\n');
  if (comment === '' && fits) return line;
  const lines = [...parts.map((part) => `${part},`), ...(comment === '' ? [] : [`// ${comment}`])];
  return `${open}\n${lines.map((one) => `${indent}${STEP}${one}\n`).join('')}${indent}${close}`;
}

/** A list of objects is cut where it is long; lists of words and numbers are short and shown whole. */
function listed(list: readonly unknown[], indent: string): string {
  const isCut = list.length > MOST_ITEMS && list.some((item) => typeof item === 'object');
  const shown = isCut ? list.slice(0, FIRST_ITEMS) : list;
  const left = list.length - shown.length;
  const items = shown.map((item) => literal(item, indent + STEP));
  return bracketed(items, '[]', indent, left === 0 ? '' : `…… 另有 ${left} 项 / ${left} more`);
}

/**
 * A value as one would write it in TypeScript, broken into lines where it does not fit. A spot stands for its words;
 * what an address beside it says already (scheme, host, path …) is left out.
 */
export function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return quoted(readable(value));
  if (typeof value !== 'object' || value === null) return String(value);
  if (isSpot(value)) return quoted(value.text);
  if (Array.isArray(value)) return listed(value, indent);
  const parts = entriesOf(value).map(([name, part]) => `${name}: ${literal(part, indent + STEP)}`);
  return bracketed(parts, '{}', indent);
}
