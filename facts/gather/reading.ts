import type { Place } from '../page.ts';
import type { Circumstances } from './circumstances.ts';
import { placesOf } from './places.ts';
import { type Part, type Survey, survey } from './survey.ts';
import { findTextRegion, type TextRegion, whereIs } from './text-region.ts';

/** A page as it is being read: what every gatherer starts from. */
export interface Reading {
  readonly circumstances: Circumstances;
  readonly survey: Survey;
  readonly region: TextRegion | null;
  readonly places: readonly Place[];
  /** What relative addresses are resolved against. */
  readonly base: string;
}

/** Reads a document once and finds its regions. */
export function read(document: Document, circumstances: Circumstances): Reading {
  const seen = survey(document, circumstances);
  const region = findTextRegion(seen);
  return {
    circumstances,
    survey: seen,
    region,
    places: placesOf(seen, region),
    base: baseOf(seen, circumstances.url),
  };
}

/** The first base element with an address rules; one that cannot be resolved is passed over. */
function baseOf({ byTag }: Survey, url: string): string {
  for (const { element } of byTag.get('base') ?? []) {
    const href = element.getAttribute('href');
    if (href === null) continue;
    return URL.canParse(href, url) ? String(new URL(href, url)) : url;
  }
  return url;
}

/** The place of a part. */
export function placeOf(part: Part, { places }: Reading): Place {
  return places[part.index] ?? 'main';
}

/** Whether a part lies before, in, or behind the document's text. */
export function whereOf(part: Part, { region }: Reading): 'head' | 'body' | 'after' {
  if (region !== null && part.index < region.part.index) return 'head';
  return whereIs(part.line, region);
}

/** Inside the container of the document's text. */
export function isInText(part: Part, { region }: Reading): boolean {
  return region !== null && part.index > region.part.index && part.index < region.part.end;
}

/** Whether nobody can see a part: hidden in the markup or, on a live page, by style. */
export function isHidden(part: Part, { circumstances }: Reading): boolean {
  return part.hidden || (circumstances.live !== null && !circumstances.live.isShown(part.element));
}
