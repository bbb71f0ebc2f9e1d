import { isOutOfSight } from './hiding.ts';
import { perName, wordsIn } from './names.ts';
import { attributeOf, type Part, type Survey } from './survey.ts';

/** Names of what opens by a press: a tab's pane, a fold, a slide. */
const PANES =
  /^(?:tabs?|tab(?:con|cont|content|box|item|pane|list|bd)\d*|panes?|panels?|collapse|accordion|fold|slides?|swiper|carousel|toggle|expand|zhankai|tqh)\d*$/;
const isPaneName = perName(false, (name) => wordsIn(name).some((word) => PANES.test(word)));

/** Attributes by which a control names what it opens. */
const OPENERS = ['href', 'data-target', 'data-bs-target', 'aria-controls', 'data-href', 'data-tab', 'rel'];

/** Elements that have no box of their own, and are no less seen. */
const BOXLESS = new Set(['slot', 'html', 'body']);

/** More than this share of a page's text: what is hidden is the page, which a script shows in the end. */
const MOST_TEXT = 0.5;

/**
 * Which parts nobody sees, by index: hidden in the markup or, on a live page, by style. What a press opens
 * is seen by who looks for it, and what holds most of a page that was only parsed is shown by a script.
 */
export function unseenPartsOf(survey: Survey, isLive: boolean): Uint8Array {
  const { parts, runs } = survey;
  const unseen = new Uint8Array(parts.length);
  let opened: ReadonlySet<string> | null = null;
  let all = -1;
  for (let i = 0; i < parts.length; ) {
    const part = parts[i];
    if (part === undefined) break;
    i += 1;
    const isCut = isLive && part.hidden && isOutOfSight(part.tag, part.attributes.get('style') ?? '');
    if (isLive ? !isCut && (part.shown || BOXLESS.has(part.tag)) : !part.hidden) continue;
    opened ??= openedIn(survey);
    if (isOpenedByPress(part, opened) || parts[part.parent]?.tag === 'details') {
      i = part.end;
    } else if (isLive && !isCut) {
      // What is inside may be seen all the same, and is asked for itself.
      unseen[part.index] = 1;
    } else if (isCut) {
      unseen.fill(1, part.index, part.end);
      i = part.end;
    } else {
      if (all < 0) all = lengthOf(0, runs.length, survey);
      if (lengthOf(part.firstRun, part.lastRun, survey) <= MOST_TEXT * all)
        unseen.fill(1, part.index, part.end);
      i = part.end;
    }
  }
  return unseen;
}

function isOpenedByPress(part: Part, opened: ReadonlySet<string>): boolean {
  return (
    attributeOf(part, 'role') === 'tabpanel' ||
    isPaneName(part.className) ||
    isPaneName(part.id) ||
    (part.id !== '' && opened.has(part.id))
  );
}

/** What a person presses to open something. */
const PRESSED = ['a', 'button', 'li', 'span', 'dt'];

/** The ids that links and controls of the page name. */
function openedIn({ byTag }: Survey): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const part of PRESSED.flatMap((tag) => byTag.get(tag) ?? [])) {
    for (const name of OPENERS) {
      const value = part.attributes.get(name);
      if (value !== undefined && value.length < 80 && value !== '#') ids.add(value.replace(/^#/, ''));
    }
  }
  return ids;
}

function lengthOf(from: number, to: number, { runs }: Survey): number {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += runs[i]?.text.length ?? 0;
  return sum;
}
