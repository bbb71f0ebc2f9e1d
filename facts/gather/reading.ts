import type { Circumstances } from '../circumstances.ts';
import { resolveAddress } from '../read/address.ts';
import type { Recording } from '../recording.ts';
import type { Place } from '../shape/spot.ts';
import { framePlacesOf } from './frame-places.ts';
import { placesOf } from './places.ts';
import { attributeOf, type Line, type Part, type Survey } from './survey.ts';
import { takeSurvey } from './take-survey.ts';
import { findTextRegion, type TextRegion, whereIs } from './text-region.ts';
import { simplifiedRecording } from './traditional.ts';
import { unseenPartsOf } from './unseen.ts';

/** A page as it is being read: what every gatherer starts from. */
export interface Reading {
  readonly circumstances: Circumstances;
  readonly survey: Survey;
  readonly region: TextRegion | null;
  readonly places: readonly Place[];
  /** By the index of a part: 1 where a reader does not see it, nor could by a press. */
  readonly unseen: Uint8Array;
  /** What relative addresses are resolved against. */
  readonly base: string;
}

/** Reads a recording once, in simplified script, and finds its regions. */
export function read(recording: Recording, circumstances: Circumstances): Reading {
  const plain = simplifiedRecording(recording);
  const written = takeSurvey(recording);
  const seen = plain === null ? written : { ...takeSurvey(plain), written };
  const frame = framePlacesOf(seen);
  const region = findTextRegion(seen, frame);
  return {
    circumstances,
    survey: seen,
    region,
    places: placesOf(seen, frame, region),
    unseen: unseenPartsOf(seen, circumstances.live !== null),
    base: baseOf(seen, circumstances.url),
  };
}

/** The first base element with an address rules; one that cannot be resolved is passed over. */
function baseOf({ byTag }: Survey, url: string): string {
  for (const part of byTag.get('base') ?? []) {
    const href = attributeOf(part, 'href');
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

/** The same for a line, which may be one of many in its part. */
export function whereOfLine(
  { part, index }: Pick<Line, 'part' | 'index'>,
  { region }: Reading,
): 'head' | 'body' | 'after' {
  return region !== null && part < region.part.index ? 'head' : whereIs(index, region);
}

/** Whether a reader does not see a part, nor could by a press on a tab. */
export function isUnseen(part: Part, { unseen }: Reading): boolean {
  return unseen[part.index] === 1;
}

/** Inside the container of the document's text. */
export function isInText(part: Part, { region }: Reading): boolean {
  if (region === null || part.index <= region.part.index || part.index >= region.part.end) return false;
  // The body of a page without a container holds what stands above and below its text, too.
  return region.part.tag !== 'body' || (part.line >= region.firstLine && part.line < region.lastLine);
}

/** Whether nobody can see a part: hidden in the markup or, on a live page, by style. */
export function isHidden({ hidden, shown }: Part): boolean {
  return hidden || !shown;
}

/** The address that a browser asks for when it follows `href` on this page; null where it cannot be resolved. */
export function resolveIn({ base, circumstances }: Reading, href: string): URL | null {
  return resolveAddress(href, base, circumstances.encoding);
}
