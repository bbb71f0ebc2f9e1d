/** One element of the page. */
export interface Part {
  /** Local name in lower case. */
  readonly tag: string;
  /** Index of the parent in `parts`; -1 for a root. */
  readonly parent: number;
  readonly index: number;
  /** Index after the last descendant. */
  end: number;
  /** Position among siblings of the same tag, from 1. */
  readonly nth: number;
  readonly id: string;
  readonly className: string;
  /** Values by name. Of a handler (`onclick` …) the value is left out. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Hidden in the markup, by itself or an ancestor. */
  readonly hidden: boolean;
  /** Seen on a laid-out page; true where the page was not laid out. */
  readonly shown: boolean;
  /** The word by which the script inside a frame is known; null where none announced itself. */
  frameToken: string | null;
  /** Index of the link it stands in or is; -1 outside links. */
  readonly link: number;
  /** The line that it stands in or, where it begins none of its own, the next one. */
  readonly line: number;
  /** `top`: the parent in `parts` is the host of the shadow tree that it begins; `in`: further down in one. */
  readonly shadow: 'none' | 'top' | 'in';
  /** Index of its first run of text, and after its last. */
  readonly firstRun: number;
  lastRun: number;
  /** Characters of text below it that is not hidden in the markup; of these, characters inside links. */
  textLength: number;
  linkTextLength: number;
}

/** A stretch of text in one text node, white space collapsed. */
export interface Run {
  readonly text: string;
  readonly part: number;
  readonly line: number;
}

/** The text between two block boundaries, as a reader sees one line or paragraph. */
export interface Line {
  text: string;
  /** The block element that it stands in. */
  readonly part: number;
  readonly index: number;
  readonly firstRun: number;
  /** Index after the last run. */
  lastRun: number;
}

export interface UnseenWords {
  readonly text: string;
  /** Index of the element that hides them. */
  readonly part: number;
  /** Index of the line that they stand in. */
  readonly line: number;
}

/** The page read once, in document order. All gatherers work from this. */
export interface Survey {
  readonly parts: readonly Part[];
  readonly runs: readonly Run[];
  readonly lines: readonly Line[];
  /** Words that nobody sees within a line that is seen, and that are sent to everybody all the same. */
  readonly unseenWords: readonly UnseenWords[];
  /** Parts by tag. */
  readonly byTag: ReadonlyMap<string, readonly Part[]>;
  /** Every id and anchor name; the value is the first part that bears it. */
  readonly anchors: ReadonlyMap<string, Part>;
  /** The text of the first `<title>`, as written. */
  readonly documentTitle: string;
  readonly shadowRoots: number;
  /** The same page as it is written, part by part and character by character, where this one was simplified; else null. */
  readonly written: Survey | null;
}

/** All text below a part in one line, a space where a block ends. */
export function textOf(part: Part, { runs }: Survey): string {
  let text = '';
  let line = -1;
  for (let i = part.firstRun; i < part.lastRun; i += 1) {
    const run = runs[i];
    if (run === undefined) break;
    text += line >= 0 && run.line !== line ? ` ${run.text}` : run.text;
    line = run.line;
  }
  return text.trim();
}

/** The children of a part that are elements. */
export function childrenOf(part: Part, { parts }: Survey): Part[] {
  const children: Part[] = [];
  for (let i = part.index + 1; i < part.end; ) {
    const child = parts[i];
    if (child === undefined) break;
    children.push(child);
    i = child.end;
  }
  return children;
}

/** The element that follows a part under the same parent; null where it is the last. */
export function nextSiblingOf(part: Part, { parts }: Survey): Part | null {
  const next = parts[part.end];
  return next !== undefined && next.parent === part.parent ? next : null;
}

/** An attribute of a part, by its name in lower case; null where it has none. */
export function attributeOf({ attributes }: Part, name: string): string | null {
  return attributes.get(name) ?? null;
}
