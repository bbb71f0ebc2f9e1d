/** A place in JSON: names and indices from the top down. */
type Path = readonly (string | number)[];

/** What `JSON.parse` does not tell of a text. */
export interface JsonScan {
  /** Offset of the first thing that is no JSON; null where all of it is. */
  readonly wrongAt: number | null;
  /** Where a name is written again in the same object: `JSON.parse` keeps the last and says nothing. */
  readonly repeated: readonly Path[];
}

interface Open {
  /** Names seen in an object; null in a list. */
  readonly names: Set<string> | null;
  /** The name or index that stands now. */
  at: string | number;
}

/** RFC 8259, section 2 to 7: strings, numbers, literals, marks. */
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none inside a string.
  /[ \t\r\n]*(?:("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:])/y;

type Awaited = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or end';

/** Walks through a text as JSON, without recursion. */
export function scanJson(text: string): JsonScan {
  const repeated: Path[] = [];
  const stack: Open[] = [];
  let awaits: Awaited = 'value';
  let from = 0;
  for (;;) {
    TOKEN.lastIndex = from;
    const match = TOKEN.exec(text);
    const open = stack.at(-1);
    if (match === null) {
      const rest = /[^ \t\r\n]/.exec(text.slice(from));
      const isWhole = rest === null && open === undefined && awaits === ', or end';
      return { wrongAt: isWhole ? null : from + (rest?.index ?? text.length - from), repeated };
    }
    const token = match[0].trimStart();
    const next = step(token, awaits, stack);
    if (next === null) return { wrongAt: TOKEN.lastIndex - token.length, repeated };
    if (next === ':' && open?.names) {
      open.at = String(JSON.parse(token));
      if (open.names.has(open.at)) repeated.push(stack.map(({ at }) => at));
      open.names.add(open.at);
    }
    awaits = next;
    from = TOKEN.lastIndex;
  }
}

/** What is awaited after a token; null where the token may not stand there. Opens and closes objects and lists. */
function step(token: string, awaits: Awaited, stack: Open[]): Awaited | null {
  const open = stack.at(-1);
  switch (token) {
    case '{':
    case '[': {
      if (!awaits.startsWith('value')) return null;
      const isObject = token === '{';
      stack.push(isObject ? { names: new Set(), at: '' } : { names: null, at: 0 });
      return isObject ? 'name or }' : 'value or ]';
    }
    case '}':
    case ']': {
      const mayEnd = awaits === ', or end' || awaits === (token === '}' ? 'name or }' : 'value or ]');
      if (!mayEnd || open === undefined || (open.names !== null) !== (token === '}')) return null;
      stack.pop();
      return ', or end';
    }
    case ',':
      if (awaits !== ', or end' || open === undefined) return null;
      if (typeof open.at === 'number') open.at += 1;
      return open.names === null ? 'value' : 'name';
    case ':':
      return awaits === ':' ? 'value' : null;
    default:
      if (awaits.startsWith('name')) return token.startsWith('"') ? ':' : null;
      return awaits.startsWith('value') ? ', or end' : null;
  }
}
