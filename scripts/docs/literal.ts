const WIDTH = 100;
const STEP = '  ';

interface Spot {
  readonly selector: string;
  readonly text: string;
}

function isSpot(value: object): value is Spot {
  return Object.keys(value).toSorted().join() === 'selector,text';
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

/**
 * A value as one would write it in TypeScript, broken into lines where it does not fit. A spot stands for its words;
 * what an address beside it says already (scheme, host, path …) is left out.
 */
export function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (isSpot(value)) return quoted(value.text);
  const inner = indent + STEP;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((item) => literal(item, inner))
    : entriesOf(value).map(([name, part]) => `${name}: ${literal(part, inner)}`);
  if (parts.length === 0) return `${open}${close}`;
  const space = Array.isArray(value) ? '' : ' ';
  const line = `${open}${space}${parts.join(', ')}${space}${close}`;
  if (indent.length + line.length <= WIDTH && !line.includes('\n')) return line;
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}${close}`;
}
