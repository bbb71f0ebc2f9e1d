import { CLOSE, ELEMENT, FRAME_TOKEN, type Recording, SHADOW, TEXT, UNSEEN_ELEMENT } from '../recording.ts';
import { isHiding, isOnlyTransparent } from './hiding.ts';
import { isPreformatted, linesOfPreformatted } from './preformatted.ts';
import type { Line, Part, Run, Survey, UnseenWords } from './survey.ts';
import { Tape } from './tape.ts';

/** Elements that do not break a line. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

type Attributes = ReadonlyMap<string, string>;
const NO_ATTRIBUTES: Attributes = new Map();
const SPACE = /[\s\u200b]+/g;
/** White space that is more than a single plain space. */
const UNEVEN = /[^\S ]|\u200b| {2}/;

/** Word writes paragraphs with tags of its own namespace (`o:p`), which break no line. */
function isInline(tag: string): boolean {
  return INLINE.has(tag) || tag.includes(':');
}

/**
 * Reads a recording once: time and memory grow with its length, whatever the depth.
 * @throws TypeError where it is not as `facts/recording.ts` says.
 */
export function takeSurvey(recording: Recording): Survey {
  const tape = new Tape(recording);
  const walk = startWalk();
  while (!tape.ended) {
    const code = tape.number();
    switch (code) {
      case ELEMENT:
      case UNSEEN_ELEMENT: {
        const tag = tape.word().toLowerCase();
        const attributes = attributesFrom(tape);
        walk.enter(tag, attributes, code === ELEMENT, hides(tag, attributes, tape));
        break;
      }
      case TEXT:
        walk.readText(tape.word());
        break;
      case SHADOW:
        walk.enterShadow();
        break;
      case FRAME_TOKEN:
        walk.nameFrame(tape.word());
        break;
      case CLOSE:
        walk.leave();
        break;
      default:
        throw new TypeError(`a recording has no code ${code}`);
    }
  }
  return walk.seen;
}

/** Characters outside links by which a transparent block is a part of the page that a script fades in. */
const FADED_IN = 60;

function hides(tag: string, attributes: ReadonlyMap<string, string>, tape: Tape): boolean {
  if (!isHiding(tag, attributes)) return false;
  return !(isOnlyTransparent(tag, attributes) && tape.holdsWords(FADED_IN));
}

function attributesFrom(tape: Tape): ReadonlyMap<string, string> {
  const count = tape.number();
  if (count === 0) return NO_ATTRIBUTES;
  const attributes = new Map<string, string>();
  for (let i = 0; i < count; i += 1) attributes.set(tape.word(), tape.word());
  return attributes;
}

/** An element, or its shadow tree, that the walk is inside of. */
interface Open {
  readonly part: Part;
  /** Children so far, by tag. */
  counts: Map<string, number> | null;
  readonly isShadow: boolean;
  /** The block element that its text stands in. */
  readonly block: Part;
}

interface Seen extends Survey {
  readonly parts: Part[];
  readonly runs: Run[];
  readonly lines: Line[];
  readonly byTag: Map<string, Part[]>;
  readonly anchors: Map<string, Part>;
  documentTitle: string;
  shadowRoots: number;
}

function startWalk() {
  const parts: Part[] = [];
  const runs: Run[] = [];
  const lines: Line[] = [];
  const unseenWords: UnseenWords[] = [];
  const byTag = new Map<string, Part[]>();
  const anchors = new Map<string, Part>();
  const seen: Seen = {
    parts,
    runs,
    lines,
    unseenWords,
    byTag,
    anchors,
    documentTitle: '',
    shadowRoots: 0,
    written: null,
  };
  /** Innermost last. */
  const open: Open[] = [];
  let top: Open | undefined;
  let line: Line | null = null;
  /** How many open elements keep the line breaks of their text. */
  let preformatted = 0;

  function enter(tag: string, attributes: Attributes, shown: boolean, hiding: boolean): void {
    const part = partOf(tag, attributes, shown, hiding);
    if (!isInline(tag)) line = null;
    if (isPreformatted(tag)) preformatted += 1;
    const block = top !== undefined && isInline(tag) ? top.block : part;
    top = { part, counts: null, isShadow: false, block };
    open.push(top);
  }

  function enterShadow(): void {
    if (top === undefined) throw new TypeError('a recording has a shadow tree without a host');
    seen.shadowRoots += 1;
    top = { part: top.part, counts: null, isShadow: true, block: top.block };
    open.push(top);
  }

  function partOf(tag: string, attributes: Attributes, shown: boolean, hiding: boolean): Part {
    const above = top?.part;
    const index = parts.length;
    const part: Part = {
      tag,
      parent: above === undefined ? -1 : above.index,
      index,
      end: index + 1,
      nth: top === undefined ? 1 : nthOf(top, tag),
      id: attributes.get('id') ?? '',
      className: attributes.get('class') ?? '',
      attributes,
      hidden: above?.hidden === true || hiding,
      shown,
      frameToken: null,
      link: tag === 'a' || tag === 'area' ? index : above === undefined ? -1 : above.link,
      line: line !== null && isInline(tag) ? line.index : lines.length,
      shadow: top?.isShadow ? 'top' : above === undefined || above.shadow === 'none' ? 'none' : 'in',
      firstRun: runs.length,
      lastRun: runs.length,
      textLength: 0,
      linkTextLength: 0,
    };
    parts.push(part);
    const sameTag = byTag.get(tag);
    if (sameTag === undefined) byTag.set(tag, [part]);
    else sameTag.push(part);
    anchor(part.id, part);
    if (tag === 'a') anchor(attributes.get('name') ?? '', part);
    return part;
  }

  function anchor(name: string, part: Part): void {
    if (name !== '' && !anchors.has(name)) anchors.set(name, part);
  }

  function nameFrame(token: string): void {
    if (top !== undefined) top.part.frameToken = token;
  }

  function leave(): void {
    const left = open.pop();
    if (left === undefined) throw new TypeError('a recording closes more than it opens');
    top = open.at(-1);
    if (left.isShadow) return;
    const { part } = left;
    part.end = parts.length;
    part.lastRun = runs.length;
    if (isPreformatted(part.tag)) preformatted -= 1;
    if (!isInline(part.tag)) line = null;
    if (top === undefined) return;
    const above = top.part;
    above.textLength += part.textLength;
    above.linkTextLength += part.linkTextLength;
  }

  function readText(data: string): void {
    if (top === undefined) return;
    const { part, block } = top;
    if (part.tag === 'title') {
      if (byTag.get('title')?.[0] === part) seen.documentTitle += data;
      return;
    }
    if (preformatted === 0 || !data.includes('\n')) {
      readLine(part, block, data);
      return;
    }
    for (const [i, piece] of linesOfPreformatted(data).entries()) {
      if (i > 0) line = null;
      readLine(part, block, piece);
    }
  }

  function readLine(part: Part, block: Part, data: string): void {
    if (line === null && data.trim() === '') return;
    if ((part.hidden || !part.shown) && isUnseenInLine(part, block)) {
      unseenWords.push({ text: data.trim(), part: part.index, line: line?.index ?? lines.length });
      return;
    }
    const text = UNEVEN.test(data) ? data.replace(SPACE, ' ') : data;
    if (text === '' || (text === ' ' && line === null)) return;
    if (line === null) {
      const firstRun = runs.length;
      line = { text: '', part: block.index, index: lines.length, firstRun, lastRun: firstRun };
      lines.push(line);
    }
    line.text += text;
    if (text === ' ') return;
    runs.push({ text, part: part.index, line: line.index });
    line.lastRun = runs.length;
    if (part.hidden) return;
    const length = text.length - (text.startsWith(' ') ? 1 : 0) - (text.endsWith(' ') ? 1 : 0);
    part.textLength += length;
    if (part.link >= 0) part.linkTextLength += length;
  }

  return { seen, enter, enterShadow, nameFrame, leave, readText };
}

/** Words that nobody sees within a line that is seen: they are not part of it. */
function isUnseenInLine(part: Part, block: Part): boolean {
  return part !== block && part.link < 0 && !block.hidden && block.shown;
}

function nthOf(top: { counts: Map<string, number> | null }, tag: string): number {
  top.counts ??= new Map();
  const nth = (top.counts.get(tag) ?? 0) + 1;
  top.counts.set(tag, nth);
  return nth;
}
