import type { Spot } from '../shape/spot.ts';
import { perName } from './names.ts';
import type { Part, Survey } from './survey.ts';
import { asWritten } from './written.ts';

/** Deeper than this below the nearest id, the selector names an ancestor: nobody nests so deep but by mistake. */
const MAX_STEPS = 60;
const MAX_TEXT = 120;
const PLAIN_ID = /^[A-Za-z_][\w-]*$/;
const PLAIN_TAG = /^[a-z][a-z0-9-]*$/;

const isPlainTag = perName(false, (tag) => PLAIN_TAG.test(tag));

interface Path {
  readonly text: string;
  /** Steps below the nearest id or the root. */
  readonly steps: number;
}

/** By the index of the part. Paths of ancestors are shared: what was built for one link serves its neighbours. */
const pathsOf = new WeakMap<Survey, (Path | undefined)[]>();

function knownPaths(survey: Survey): (Path | undefined)[] {
  let paths = pathsOf.get(survey);
  if (paths === undefined) {
    paths = [];
    pathsOf.set(survey, paths);
  }
  return paths;
}

function step(part: Part): string {
  if (part.tag === 'html' || part.tag === 'body') return part.tag;
  return isPlainTag(part.tag) ? `${part.tag}:nth-of-type(${part.nth})` : '*';
}

/** A path of its own, where the part begins one: at the root, or by an id that is first found there. */
function ownPath(part: Part, { anchors }: Survey): Path | null {
  if (part.shadow === 'none' && part.id !== '' && anchors.get(part.id) === part && PLAIN_ID.test(part.id)) {
    return { text: `#${part.id}`, steps: 0 };
  }
  return part.parent < 0 ? { text: step(part), steps: 1 } : null;
}

/**
 * A selector for a part: from the nearest ancestor with an id of its own down by child steps.
 * `querySelector` finds the part by it, also where the page uses an id twice. Steps into a shadow tree are written ` >>> `.
 */
export function selectorOf(part: Part, survey: Survey): string {
  const paths = knownPaths(survey);
  const below: Part[] = [];
  let at: Part | undefined = part;
  let path: Path | null = null;
  while (at !== undefined) {
    path = paths[at.index] ?? ownPath(at, survey);
    if (path !== null) break;
    below.push(at);
    at = survey.parts[at.parent];
  }
  let { text, steps } = path ?? { text: '*', steps: 0 };
  if (at !== undefined) paths[at.index] = { text, steps };
  for (let i = below.length - 1; i >= 0; i -= 1) {
    const one = below[i];
    if (one === undefined) break;
    if (steps < MAX_STEPS) text += `${one.shadow === 'top' ? ' >>> ' : '>'}${step(one)}`;
    steps += 1;
    paths[one.index] = { text, steps };
  }
  return text;
}

const UNEVEN = /[\t\n\v\f\r\u00a0\u3000]| {2}/;

/** White space collapsed to single spaces, none at the ends. */
export function collapse(text: string): string {
  return (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** White space collapsed, cut to the length that a spot's words may have. */
export function brief(text: string): string {
  const clean = collapse(text);
  return clean.length > MAX_TEXT ? `${clean.slice(0, MAX_TEXT - 1)}…` : clean;
}

/** Where a part stands, with its words as the page writes them. */
export function spotOf(part: Part, text: string, survey: Survey): Spot {
  const { written } = survey;
  const own = written === null ? text : asWritten(text, part, survey, written);
  return { selector: selectorOf(part, survey), text: brief(own) };
}
