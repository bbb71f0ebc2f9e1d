import type { Place } from '../page.ts';
import { namedPlace } from './named-place.ts';
import type { Part, Survey } from './survey.ts';
import type { TextRegion } from './text-region.ts';

/** A region of navigation hardly has text outside its links: one that has most of the page's is a mistaken name. */
function isMistaken(part: Part, place: Place, whole: Part | undefined): boolean {
  if (place === 'related' || whole === undefined) return false;
  const own = part.textLength - part.linkTextLength;
  return own > 200 && own > 0.5 * (whole.textLength - whole.linkTextLength);
}

/**
 * The place of every part, by index: a region's name or role holds for all inside it; what holds the
 * document's text, and the text itself, is always the main part.
 */
export function placesOf(survey: Survey, region: TextRegion | null): Place[] {
  const { parts } = survey;
  const whole = survey.byTag.get('body')?.[0];
  const places: Place[] = new Array(parts.length);
  for (const part of parts) {
    const inherited = places[part.parent] ?? 'main';
    const holdsText = region !== null && part.index <= region.part.index && region.part.end <= part.end;
    if (part.tag === 'html' || part.tag === 'body' || holdsText) {
      places[part.index] = 'main';
      continue;
    }
    const inText = region !== null && part.index > region.part.index && part.index < region.part.end;
    const own = inherited === 'main' || inherited === 'related' ? namedPlace(part) : null;
    const counts =
      own !== null && !isMistaken(part, own, whole) && (!inText || own === 'related' || part.tag === 'nav');
    places[part.index] = counts ? own : inherited;
  }
  return places;
}
