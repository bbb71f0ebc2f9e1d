import type { Facts } from '../page.ts';
import type { Place } from '../shape/spot.ts';
import { isDot, sitePartAt } from './frame-purpose.ts';
import { isHidden, isInText, placeOf, type Reading, resolveIn } from './reading.ts';
import { spotOf } from './selector.ts';
import { attributeOf, type Part } from './survey.ts';

function sourceOf(part: Part, reading: Reading): URL | null {
  const src = ['src', 'data-src']
    .map((name) => attributeOf(part, name)?.trim() ?? '')
    .find((value) => value !== '');
  if (src === undefined || src.startsWith('about:') || src.startsWith('javascript:')) return null;
  return resolveIn(reading, src);
}

/** Frames of the page. What is inside them is joined on a live page, where each is read by itself. */
export function gatherFrames(reading: Reading): Facts['frames'] {
  const frames: Facts['frames'] = [];
  for (const part of reading.survey.parts) {
    if (part.tag !== 'iframe' && part.tag !== 'frame') continue;
    const src = sourceOf(part, reading);
    const host = src?.hostname ?? '';
    const label =
      ['title', 'name', 'aria-label']
        .map((name) => attributeOf(part, name)?.trim() ?? '')
        .find((words) => words !== '') ?? '';
    frames.push({
      src: src === null ? '' : String(src),
      host,
      sameHost: host === '' || host === hostOf(reading.circumstances.url),
      label,
      place: placeOfFrame(part, src, reading),
      inBody: isInText(part, reading),
      hidden: isHidden(part),
      ...(isDot(part) ? { dot: true as const } : {}),
      token: part.frameToken,
      inside: null,
      at: spotOf(part, label, reading.survey),
    });
  }
  return frames;
}

/** A frame of the site's own head or foot is known by its file where no name around it tells. */
function placeOfFrame(part: Part, src: URL | null, reading: Reading): Place {
  const place = placeOf(part, reading);
  if (place !== 'main' || src === null || isInText(part, reading)) return place;
  return sitePartAt(src.pathname) ?? place;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
