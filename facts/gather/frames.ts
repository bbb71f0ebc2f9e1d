import type { Facts } from '../page.ts';
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
      place: placeOf(part, reading),
      inBody: isInText(part, reading),
      hidden: isHidden(part),
      token: part.frameToken,
      inside: null,
      at: spotOf(part, label, reading.survey),
    });
  }
  return frames;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
