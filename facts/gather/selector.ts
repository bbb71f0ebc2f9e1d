import type { Spot } from '../page.ts';
import type { Part, Survey } from './survey.ts';

/** Deeper than this below the nearest id, the selector names an ancestor: nobody nests so deep but by mistake. */
const MAX_STEPS = 60;
const MAX_TEXT = 120;
const PLAIN_ID = /^[A-Za-z_][\w-]*$/;
const PLAIN_TAG = /^[a-z][a-z0-9-]*$/;

function step(part: Part): string {
  return PLAIN_TAG.test(part.tag) ? `${part.tag}:nth-of-type(${part.nth})` : '*';
}

/**
 * A selector for a part: from the nearest ancestor with an id of its own down by child steps.
 * `querySelector` finds the part by it, also where the page uses an id twice. Steps into a shadow tree are written ` >>> `.
 */
export function selectorOf(part: Part, { parts, anchors }: Survey): string {
  const steps: string[] = [];
  let at: Part | undefined = part;
  while (at !== undefined) {
    if (at.shadow === 'none' && PLAIN_ID.test(at.id) && anchors.get(at.id) === at) {
      steps.push(`#${at.id}`);
      break;
    }
    steps.push(at.tag === 'html' || at.tag === 'body' ? at.tag : step(at));
    const { shadow, parent }: Part = at;
    at = parent < 0 ? undefined : parts[parent];
    if (at !== undefined) steps.push(shadow === 'top' ? ' >>> ' : '>');
  }
  const whole = steps.reverse();
  return (whole.length > MAX_STEPS * 2 ? whole.slice(0, MAX_STEPS * 2 - 1) : whole).join('');
}

/** White space collapsed, cut to the length that a spot's words may have. */
export function brief(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  return clean.length > MAX_TEXT ? `${clean.slice(0, MAX_TEXT - 1)}…` : clean;
}

/** Where a part stands, with its words. */
export function spotOf(part: Part, text: string, survey: Survey): Spot {
  return { selector: selectorOf(part, survey), text: brief(text) };
}
