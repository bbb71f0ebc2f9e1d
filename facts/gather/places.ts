import type { Place } from '../shape/spot.ts';
import type { FramePlaces } from './frame-places.ts';
import type { Survey } from './survey.ts';
import type { TextRegion } from './text-region.ts';

/**
 * The place of every part, by index: a region's name or role holds for all inside it; what holds the
 * document's text, and the text itself, is always the main part.
 */
export function placesOf(survey: Survey, frame: FramePlaces, region: TextRegion | null): Place[] {
  const { parts } = survey;
  const places: Place[] = new Array(parts.length);
  for (const part of parts) {
    const inherited = places[part.parent] ?? 'main';
    const holdsText = region !== null && part.index <= region.part.index && region.part.end <= part.end;
    if (part.tag === 'html' || part.tag === 'body' || holdsText) {
      places[part.index] = 'main';
      continue;
    }
    const inText =
      region !== null &&
      region.part.tag !== 'body' &&
      part.index > region.part.index &&
      part.index < region.part.end;
    const own = inherited === 'main' || inherited === 'related' ? (frame[part.index] ?? null) : null;
    const counts = own !== null && (!inText || own === 'related' || part.tag === 'nav');
    places[part.index] = counts ? own : inherited;
  }
  return places;
}
